// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws with the React component of echarts-for-react.
import ReactECharts from "echarts-for-react";
import {createRoot} from "react-dom/client";

import {bitcoin, optionOf} from "./maps.js";

const option = optionOf(bitcoin, "Binance BTCUSDT", "categories");
// The component makes a chart to measure it, and then another one.
const ready = () => (document.body.dataset.drawn = "");
createRoot(document.getElementById("root"))
    .render(<main><ReactECharts option={option} style={{height: 400}} onChartReady={ready} /></main>);
