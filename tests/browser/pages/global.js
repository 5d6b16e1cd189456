// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws with the ECharts that the page loaded as a global.
import {bitcoin, optionOf} from "./maps.js";

window.echarts.init(document.getElementById("chart")).setOption(optionOf(bitcoin, "Binance BTCUSDT liquidation map"));
document.body.dataset.drawn = "";
