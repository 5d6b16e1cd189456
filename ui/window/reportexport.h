// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document.h"
#include "model/viewstate.h"
#include "report/reportcontent.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace ballast {

/// Writes reports for a window. The picture is painted at once; reading the map and writing the page, which
/// take a pass over all of it, happen on a thread of the pool. A later start drops what an earlier one has
/// not written yet. GUI thread.
class ReportExport : public QObject
{
    Q_OBJECT
public:
    explicit ReportExport(QObject* parent = nullptr);
    /// What is on its way writes nothing more.
    ~ReportExport() override;

    /// Asks where to, beginning in `folder`; empty when the reader thinks better of it. `name` is the map's.
    static QString askForPath(QWidget* parent, const QString& folder, const QString& name);

    void start(const QString& path, const DocumentPtr& document, const ViewState& state,
               const ReportOptions& options);
    /// Nothing is written of what is on its way, and nothing more is said of it.
    void cancel();
    bool isRunning() const { return m_cancelled != nullptr; }

signals:
    void saved(const QString& path);
    /// A sentence: file, cause and what helps.
    void failed(const QString& reason);

private:
    void finish(const std::shared_ptr<std::atomic_bool>& cancelled, const QString& path,
                const Expected<void, QString>& result);

    std::shared_ptr<std::atomic_bool> m_cancelled; ///< Of the job on its way; it looks before it writes.
};

} // namespace ballast
