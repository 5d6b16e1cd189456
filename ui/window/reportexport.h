// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/poolwork.h"
#include "model/document.h"
#include "model/viewstate.h"
#include "report/reportcontent.h"

#include <QObject>

namespace ballast {

/// Writes reports for a window. The picture is painted at once; reading the map and writing the page, which
/// take a pass over all of it, happen on a thread of the pool. A later start drops what an earlier one has
/// not written yet. GUI thread.
class ReportExport : public QObject
{
    Q_OBJECT
public:
    /// Destroyed, it writes nothing more of what is on its way.
    explicit ReportExport(QObject* parent = nullptr);

    /// Asks where to, beginning in `folder`; empty when the reader thinks better of it. `name` is the map's.
    static QString askForPath(QWidget* parent, const QString& folder, const QString& name);

    void start(const QString& path, const DocumentPtr& document, const ViewState& state,
               const ReportOptions& options);
    /// Nothing is written of what is on its way, and nothing more is said of it.
    void cancel() { m_work.cancel(); }
    bool isRunning() const { return m_work.isRunning(); }

signals:
    void saved(const QString& path);
    /// A sentence: file, cause and what helps.
    void failed(const QString& reason);

private:
    PoolWork m_work; ///< Looks before it writes.
};

} // namespace ballast
