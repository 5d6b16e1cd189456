// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two maps and a chart that is none.
import * as echarts from "echarts";

import {bitcoin, candles, ether, optionOf, typedOptionOf} from "./maps.js";

const draw = (option) => {
    const element = document.body.appendChild(document.createElement("div"));
    element.style.height = "300px";
    echarts.init(element).setOption(option);
};
draw(optionOf(bitcoin, "Binance BTCUSDT"));
draw(candles);
draw(typedOptionOf(ether, "OKX ETHUSDT"));
document.body.dataset.drawn = "";
