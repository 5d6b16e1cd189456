// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The view that a picture's text chunk or a session carries: whatever is read from it can be written, read
// again and drawn.

#include "frame/frame.h"
#include "frame/valuescale.h"
#include "fuzzing.h"
#include "margin/summary.h"

namespace ballast {

namespace {

const LiquidationMap& someMap()
{
    static const LiquidationMap map(PriceAxis({90, 100, 110, 120}, PriceEdge::Lower),
                                    {{Leverage::from(5), {{Side::ByPrice, Column({1, 20, 300, 0}), {}}}},
                                     {{}, {{Side::ByPrice, Column({5, 0, 5, 0}), {}}}}},
                                    105);
    return map;
}

void draw(const ViewState& state)
{
    const Frame frame = makeFrame(someMap(), state, 50);
    const ValueAxes axes = makeValueAxes(frame, state);
    for (const ValueAxis* axis : {&axes.notional, &axes.margin, &axes.notionalCurve, &axes.marginCurve})
        for (const double tick : axis->ticks(5))
            if (!std::isfinite(tick))
                fuzzing::found("a label of an axis is no number");
    const Summary summary = summarize(someMap(), state);
    if (summary.marginBounds && !std::isfinite(summary.marginBounds->high))
        fuzzing::found("a bound of the margin is no number");
}

void run(std::string_view json)
{
    if (const auto state = viewStateFromJson(json)) {
        const std::string written = toJson(*state);
        const auto again = viewStateFromJson(written);
        if (!again || toJson(*again) != written)
            fuzzing::found("a view is read back as another");
        draw(*state);
    }
    if (const auto view = savedViewFromJson(json)) {
        const std::string written = toJson(*view);
        const auto again = savedViewFromJson(written);
        if (!again || toJson(*again) != written)
            fuzzing::found("a saved view is read back as another");
        draw(view->state);
    }
}

} // namespace

} // namespace ballast

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    ballast::run(ballast::fuzzing::viewOf(data, size));
    return 0;
}
