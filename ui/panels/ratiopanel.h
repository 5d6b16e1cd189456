// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "margin/isolated.h"
#include "models/ratiomodel.h"
#include "window/bracketlibrary.h"
#include "window/fingerprintjob.h"

#include <QWidget>

class QLabel;
class QTableView;
class QVBoxLayout;

namespace ballast {

/// Margin over notional of the map and its parts, what isolated positions lose of it, and whether the ratio
/// is the model's own.
class RatioPanel : public QWidget
{
    Q_OBJECT
public:
    explicit RatioPanel(Readings& readings, QWidget* parent = nullptr);

    void setTheme(const Theme& theme) { m_model->setTheme(theme); }
    /// A way to the user's own bracket tables, to stand in the panel's title.
    QWidget* titleActions() const { return m_titleActions; }
    RatioModel* model() const { return m_model; }
    FingerprintJob* fingerprint() const { return m_fingerprint; }
    /// Room for everything, so that the dock is as high as that where the window allows.
    QSize sizeHint() const override;
    /// Takes up what the user changed in the tables.
    void reloadBrackets();

protected:
    void showEvent(QShowEvent* event) override;
    /// Coming back from an editor.
    bool event(QEvent* event) override;

private:
    QVBoxLayout* buildContent();
    void buildTitleActions();
    QLabel* addSentence(QVBoxLayout* layout, const char* name);
    void refresh();
    void refreshTable();
    void refreshInterval();
    void refreshFingerprint();
    void refreshWarnings(const IsolatedInterval& interval, const BracketChoice& brackets);
    void editBrackets();

    Readings& m_readings;
    RatioModel* m_model;
    QTableView* m_table;
    QWidget* m_titleActions;
    QWidget* m_content;
    QLabel* m_interval;
    QLabel* m_equalMargins;
    QLabel* m_warnings;
    FingerprintJob* m_fingerprint;
    BracketLibrary m_brackets;
};

} // namespace ballast
