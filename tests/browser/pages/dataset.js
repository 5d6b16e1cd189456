// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws a table, in a shadow tree.
import * as echarts from "echarts";

import {datasetOptionOf, ether} from "./maps.js";

const element = document.createElement("div");
element.style.height = "300px";
document.getElementById("root").attachShadow({mode: "open"}).append(element);
echarts.init(element).setOption(datasetOptionOf(ether, "OKX ETHUSDT"));
document.body.dataset.drawn = "";
