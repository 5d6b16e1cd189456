// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "series/timebar.h"

#include "base/plainlabel.h"
#include "base/tip.h"
#include "series/timetrack.h"
#include "text/outsidetext.h"
#include "text/seriestext.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>

#include <array>

namespace ballast {

namespace {

constexpr int iconSize = 14;
constexpr std::array<int, 4> rates{1, 2, 4, 8};

enum class Sign { Back, Play, Pause, Forward };

void paintSign(QPainter& painter, Sign sign, const QColor& colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (sign == Sign::Pause) {
        painter.drawRoundedRect(QRectF(3, 2, 3, 10), 1, 1);
        painter.drawRoundedRect(QRectF(8, 2, 3, 10), 1, 1);
        return;
    }
    if (sign == Sign::Back) {
        painter.translate(iconSize, 0);
        painter.scale(-1, 1);
    }
    const double left = sign == Sign::Play ? 3.5 : 2.5;
    const double right = sign == Sign::Play ? 12 : 9;
    painter.drawPolygon(QPolygonF({{left, 2}, {left, 12}, {right, 7}}));
    if (sign != Sign::Play)
        painter.drawRoundedRect(QRectF(9.5, 2, 2, 10), 0.5, 0.5);
}

QIcon iconOf(Sign sign, const Theme& theme, double dpr)
{
    QIcon icon;
    for (const auto& [mode, colour] : {std::pair(QIcon::Normal, theme.quietText),
                                       {QIcon::Active, theme.text},
                                       {QIcon::Disabled, theme.hairline}}) {
        QPixmap pixmap(QSize(iconSize, iconSize) * dpr);
        pixmap.setDevicePixelRatio(dpr);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        paintSign(painter, sign, colour);
        painter.end();
        icon.addPixmap(pixmap, mode);
    }
    return icon;
}

} // namespace

TimeBar::TimeBar(SeriesPlayer& player, QWidget* parent)
    : QWidget(parent)
    , m_player(player)
    , m_track(new TimeTrack(this))
    , m_time(new PlainLabel(this))
    , m_count(new PlainLabel(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(4);
    m_back = addButton(tr("Previous capture (,)"));
    m_play = addButton({});
    m_forward = addButton(tr("Next capture (.)"));
    for (QToolButton* button : {m_back, m_play, m_forward})
        row->addWidget(button);
    row->addSpacing(8);
    row->addWidget(m_track, 1);
    row->addSpacing(8);
    m_time->setObjectName(QStringLiteral("figure"));
    m_time->setFont(uiFont(13, QFont::DemiBold));
    row->addWidget(m_time);
    row->addSpacing(6);
    m_count->setObjectName(QStringLiteral("quiet"));
    row->addWidget(m_count);
    row->addSpacing(6);
    m_rate = addButton(tr("Captures a second while playing; click for another speed"));
    row->addWidget(m_rate);
    connect(m_back, &QToolButton::clicked, &player, [this] { m_player.step(-1); });
    connect(m_forward, &QToolButton::clicked, &player, [this] { m_player.step(1); });
    connect(m_play, &QToolButton::clicked, &player, [this] { m_player.setPlaying(!m_player.isPlaying()); });
    connect(m_rate, &QToolButton::clicked, this, &TimeBar::changeRate);
    connect(m_track, &QAbstractSlider::valueChanged, &player,
            [this](int value) { m_player.goTo(static_cast<std::size_t>(value)); });
    connect(&player, &SeriesPlayer::openChanged, this, &TimeBar::refresh);
    connect(&player, &SeriesPlayer::changed, this, &TimeBar::refresh);
    connect(&player, &SeriesPlayer::playingChanged, this, &TimeBar::refreshIcons);
    refreshIcons();
    refresh();
}

QToolButton* TimeBar::addButton(const QString& tip)
{
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("link"));
    setTip(*button, tip);
    button->setAccessibleName(tip);
    button->setIconSize({iconSize, iconSize});
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void TimeBar::setTheme(const Theme& theme)
{
    m_theme = &theme;
    m_track->setTheme(theme);
    refreshIcons();
}

void TimeBar::refreshIcons()
{
    const double dpr = devicePixelRatioF();
    m_back->setIcon(iconOf(Sign::Back, *m_theme, dpr));
    m_forward->setIcon(iconOf(Sign::Forward, *m_theme, dpr));
    const bool isPlaying = m_player.isPlaying();
    m_play->setIcon(iconOf(isPlaying ? Sign::Pause : Sign::Play, *m_theme, dpr));
    setTip(*m_play, isPlaying ? tr("Pause (P)") : tr("Play the captures (P)"));
    m_play->setAccessibleName(m_play->toolTip());
}

void TimeBar::changeRate()
{
    const auto* place = std::ranges::find(rates, m_player.capturesASecond());
    const bool isLast = place == rates.end() || place + 1 == rates.end();
    m_player.setCapturesASecond(isLast ? rates.front() : *(place + 1));
}

QString TimeBar::countText() const
{
    return m_count->text();
}

QString TimeBar::timeText() const
{
    return m_time->text();
}

void TimeBar::refresh()
{
    setVisible(m_player.isOpen());
    m_rate->setText(tr("%1 a second").arg(m_player.capturesASecond()));
    if (!m_player.isOpen())
        return;
    const std::size_t wanted = m_player.wanted();
    {
        const QSignalBlocker blocker(m_track);
        m_track->setRange(0, static_cast<int>(m_player.size()) - 1);
        m_track->setValue(static_cast<int>(wanted));
    }
    // The words are those of what is seen, while the handle may be ahead.
    m_track->setAhead(wanted != m_player.shown());
    const Capture capture = m_player.capture(m_player.shown());
    m_time->setText(text::captureTime(capture.time));
    setTip(*m_time, text::pathText(QString::fromStdString(capture.file)));
    const QStringList troubles = m_player.troubles();
    const QString leftOut = troubles.isEmpty() ? QString() : tr(" · %1 left out").arg(troubles.size());
    const QString count = tr("%1 of %2%3");
    m_count->setText(count.arg(m_player.shown() + 1).arg(m_player.size()).arg(leftOut));
    // The track must not grow and shrink while it is played along.
    const QString longest = count.arg(m_player.size()).arg(m_player.size()).arg(leftOut);
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(longest));
    setTip(*m_count, troubles.join(u'\n'));
    m_back->setEnabled(wanted > 0);
    m_forward->setEnabled(wanted + 1 < m_player.size());
}

} // namespace ballast
