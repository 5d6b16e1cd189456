// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"

#include "picture/picture.h"

namespace ballast {

/// Whether `ballast render` was asked for a numbered series: its output has a place for a number.
bool isSeries(const RenderArguments& render);

/// Draws the captures of one market in the order of time, on one scale, and returns the exit code. Every
/// reason is on standard error. Needs a QApplication.
int renderSeries(const Arguments& arguments, PictureOptions options);

} // namespace ballast
