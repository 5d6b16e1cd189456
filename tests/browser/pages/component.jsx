// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws with a React component of the page's own, which holds the chart in a ref.
import * as echarts from "echarts";
import {useEffect, useRef, useState} from "react";
import {createRoot} from "react-dom/client";

import {bitcoin, optionOf} from "./maps.js";

function Chart({option}) {
    const element = useRef(null);
    const chart = useRef(null);
    const [shown] = useState({loop: null});
    shown.loop = shown; // what a search must not follow for ever
    useEffect(() => {
        chart.current = echarts.init(element.current);
        chart.current.setOption(option);
        document.body.dataset.drawn = "";
        return () => chart.current.dispose();
    }, [option]);
    return <div ref={element} style={{height: 400}} />;
}

const option = optionOf(bitcoin, "Binance BTCUSDT");
createRoot(document.getElementById("root")).render(<main><h1>Map</h1><Chart option={option} /></main>);
