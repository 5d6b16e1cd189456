// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// As module.js with parts of ECharts 5, which most pages still use, drawn as SVG and resized with the window.
import {BarChart, LineChart} from "echarts5/charts";
import {GridComponent, LegendComponent, MarkLineComponent, TitleComponent, TooltipComponent} from "echarts5/components";
import * as echarts from "echarts5/core";
import {SVGRenderer} from "echarts5/renderers";

import {bitcoin, optionOf} from "./maps.js";

echarts.use([BarChart, LineChart, GridComponent, LegendComponent, MarkLineComponent, TitleComponent, TooltipComponent,
    SVGRenderer]);
const chart = echarts.init(document.getElementById("chart"));
chart.setOption(optionOf(bitcoin, "Binance BTCUSDT", "styled"));
addEventListener("resize", () => chart.resize());
document.body.dataset.drawn = "";
