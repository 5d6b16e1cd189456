// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartmodel.h"
#include "charts/chartstyle.h"
#include "picture/pagepainter.h"
#include "picture/picture.h"
#include "picture/pictureframe.h"

#include <QStringList>

namespace ballast {

/// Paints a map's picture: the charts by their own painter, within the frame.
class PicturePainter : public PagePainter
{
public:
    PicturePainter(const Document& document, const ViewState& state, const PictureOptions& options);
    ~PicturePainter() override;

    void paint(QPaintDevice& device, const QSizeF& size) const override;
    bool hasRoom() const override;

private:
    FrameText frameText() const;
    QString subtitle() const;
    QStringList stamp() const;

    const Document& m_document;
    PictureOptions m_options;
    ChartStyle m_style;
    ChartModelPtr m_model;
    ViewState m_state;
    std::optional<PictureFrame> m_frame; ///< Made last: its words need the model.
};

} // namespace ballast
