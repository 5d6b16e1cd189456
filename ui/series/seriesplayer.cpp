// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "series/seriesplayer.h"

#include <QFile>

namespace ballast {

namespace {

QString pathOf(const Capture& capture)
{
    return QFile::decodeName(QByteArray::fromStdString(capture.file));
}

} // namespace

SeriesPlayer::SeriesPlayer(ViewController& controller, Opener& opener, QObject* parent)
    : QObject(parent)
    , m_controller(controller)
    , m_opener(opener)
{
    setCapturesASecond(m_rate);
    connect(&m_timer, &QTimer::timeout, this, &SeriesPlayer::playOn);
    connect(&controller, &ViewController::stateChanged, this, &SeriesPlayer::fitScale);
}

void SeriesPlayer::open(const SeriesScan& scan)
{
    setPlaying(false);
    m_scales.cancel();
    m_series = scan.series;
    m_skipped = scan.skipped;
    m_failed.clear();
    m_read.cancel();
    m_hasShown = false;
    m_scaleColumns = 0;
    goTo(0);
}

void SeriesPlayer::close()
{
    if (!m_series)
        return;
    setPlaying(false);
    m_series.reset();
    m_read.cancel();
    m_scales.cancel();
    m_pictureScales.cancel();
    m_controller.setScale(std::nullopt);
    emit openChanged();
}

QStringList SeriesPlayer::files() const
{
    QStringList files;
    for (std::size_t i = 0; i < size(); ++i)
        files << pathOf(m_series->capture(i));
    return files;
}

QStringList SeriesPlayer::troubles() const
{
    QStringList lines;
    for (const text::ErrorText& error : m_skipped)
        lines << error.oneLine();
    for (std::size_t i = 0; i < size(); ++i) {
        if (const auto error = m_failed.constFind(i); error != m_failed.cend())
            lines << error->oneLine();
    }
    return lines;
}

void SeriesPlayer::goTo(std::size_t index)
{
    if (!m_series)
        return;
    m_wanted = std::min(index, size() - 1);
    if (m_hasShown && m_wanted == m_shown) {
        emit changed();
    } else if (const DocumentPtr document = m_series->held(m_wanted)) {
        show(m_wanted, document);
    } else {
        read(m_wanted);
        emit changed();
    }
}

void SeriesPlayer::step(int by)
{
    const auto last = static_cast<qint64>(size()) - 1;
    const qint64 next = static_cast<qint64>(m_wanted) + by;
    if (next >= 0 && next <= last)
        goTo(static_cast<std::size_t>(next));
}

void SeriesPlayer::show(std::size_t index, const DocumentPtr& document)
{
    const bool isFirst = !std::exchange(m_hasShown, true);
    m_shown = index;
    m_failed.remove(index);
    OpenRequest request;
    request.path = pathOf(m_series->capture(index));
    request.answers = m_series->answers();
    m_opener.adopt(request, m_series->stamp(index));
    if (isFirst) {
        ViewState state; // the whole of it; the theme is the reader's and not the map's
        state.theme = m_controller.state().theme;
        m_controller.open(document, state, LockedScale{m_series->prices(), 0, {}, {}});
        emit openChanged();
    } else {
        m_controller.reload(document);
    }
    emit changed();
    readAhead();
}

/// One file at a time: who drags over many wants the last.
void SeriesPlayer::read(std::size_t index)
{
    if (m_read.isRunning())
        return;
    m_read.start(
        [series = m_series, index](const PoolRun&) { return series->read(index); },
        [this, index](const Expected<DocumentPtr, text::ErrorText>& result) { take(index, result); });
}

void SeriesPlayer::take(std::size_t index, const Expected<DocumentPtr, text::ErrorText>& result)
{
    if (!result)
        m_failed.insert(index, result.error());
    if (index != m_wanted || (m_hasShown && index == m_shown)) {
        if (m_wanted != m_shown || !m_hasShown)
            goTo(m_wanted);
        return;
    }
    if (result)
        return show(index, *result);
    if (!m_hasShown && index + 1 < size())
        return goTo(index + 1);
    if (m_hasShown)
        m_wanted = m_shown;
    else
        close();
    emit changed();
    emit failed(result.error());
}

/// The next is there when it is asked for.
void SeriesPlayer::readAhead()
{
    const std::size_t next = m_shown + 1;
    if (next < size() && !m_failed.contains(next) && !m_series->held(next))
        read(next);
}

void SeriesPlayer::setCapturesASecond(int rate)
{
    m_rate = rate;
    m_timer.setInterval(1000 / rate);
    emit changed();
}

void SeriesPlayer::setPlaying(bool playing)
{
    if (playing == m_timer.isActive() || (playing && size() < 2))
        return;
    if (!playing) {
        m_timer.stop();
    } else {
        m_timer.start();
        if (m_wanted + 1 == size())
            goTo(0);
    }
    emit playingChanged(playing);
}

/// Waits for a capture that is still read, and goes over those that cannot be.
void SeriesPlayer::playOn()
{
    if (m_wanted != m_shown)
        return;
    std::size_t next = m_shown + 1;
    while (next < size() && m_failed.contains(next))
        ++next;
    if (next < size())
        goTo(next);
    if (next + 1 >= size())
        setPlaying(false);
}

void SeriesPlayer::fitScale()
{
    if (!m_series || !m_hasShown)
        return;
    const ViewState& state = m_controller.state();
    const std::size_t columns = m_controller.columns();
    if (m_scaleColumns == columns && haveSameScale(m_scaleState, state))
        return;
    m_scaleState = state;
    m_scaleColumns = columns;
    m_scales.find(m_series, state, columns,
                  [this](const LockedScale& scale) { m_controller.setScale(scale); });
}

void SeriesPlayer::takeReloaded()
{
    if (!m_series || !m_hasShown)
        return;
    const DocumentPtr& document = m_controller.document();
    const Capture before = m_series->capture(m_shown);
    if (whyNotOneMarket(before, captureOf(*document, before.time.milliseconds)))
        return close(); // the file is another market's now, and stands alone
    m_series->replace(m_shown, document, m_opener.currentStamp());
    m_scaleColumns = 0;
    fitScale();
    emit changed();
}

void SeriesPlayer::withScale(const ViewState& state, std::size_t columns,
                             const std::function<void(const std::optional<LockedScale>&)>& take)
{
    if (m_series)
        m_pictureScales.find(m_series, state, columns, take);
    else
        take(std::nullopt);
}

} // namespace ballast
