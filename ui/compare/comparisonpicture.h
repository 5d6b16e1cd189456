// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparisonexport.h"
#include "picture/pagepainter.h"
#include "picture/pictureframe.h"

#include <optional>
#include <vector>

namespace ballast {

/// Paints a comparison's picture: the verdict below the title, the charts of the window, and why nothing is
/// added up as the footer. Of `options` the view, the stamps and the answers say nothing here.
class ComparisonPainter : public PagePainter
{
public:
    /// Grouped by `grouping`, or by the first that parts the maps.
    ComparisonPainter(const ComparisonReport& report, std::optional<Grouping> grouping,
                      const PictureOptions& options);
    ~ComparisonPainter() override;

    void paint(QPaintDevice& device, const QSizeF& size) const override;
    bool hasRoom() const override;

private:
    struct Tile; // no chart library for those who only save
    void layOut();

    ChartStyle m_style;
    PictureFrame m_frame;
    std::vector<Tile> m_tiles; ///< Ratios, tier shares, then overlays.
};

/// Renders and writes PNG, SVG or PDF, by the path's suffix, as savePicture() does for a map.
PictureResult<void> saveComparisonPicture(const QString& path, const ComparisonReport& report,
                                          std::optional<Grouping> grouping, const PictureOptions& options);

} // namespace ballast
