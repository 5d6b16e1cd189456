// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws with an imported ECharts that no global and no element leads to.
import * as echarts from "echarts";

import {bitcoin, optionOf} from "./maps.js";

echarts.init(document.getElementById("chart")).setOption(optionOf(bitcoin, "Binance BTCUSDT", "gaps"));
document.body.dataset.drawn = "";
