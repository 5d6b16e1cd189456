// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document.h"
#include "model/viewstate.h"
#include "picture/picture.h"

#include <QDialog>
#include <QTimer>

#include <functional>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace ballast {

/// Asks how a picture should look, shows it as it will be, and saves or copies it.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    ExportDialog(DocumentPtr document, const ViewState& state, const PictureOptions& options,
                 const QString& folder, QWidget* parent);

    /// Finds the scale of a series for a picture of so many columns, at once or later.
    using TakeScale = std::function<void(const std::optional<LockedScale>& scale)>;
    using FindScale = std::function<void(const ViewState& state, std::size_t columns, const TakeScale& take)>;
    /// Every picture is on a scale that 'find' gives; until it does, nothing can be saved.
    void setScales(const FindScale& find);

    PictureOptions options() const;
    /// Saves to `path`; says in the dialog when it could not. True when it is written.
    bool saveTo(const QString& path);

signals:
    void saved(const QString& path);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeForm(const PictureOptions& options);
    void addSize(QVBoxLayout& form, const PictureOptions& options);
    void addLook(QVBoxLayout& form, const PictureOptions& options);
    void addStamps(QVBoxLayout& form, const PictureOptions& options);
    void updatePreview();
    void paintPreview();
    void applyPreset(int preset);
    void matchPreset();
    void askWhereToSave();
    void copy();
    void say(const QString& text);

    DocumentPtr m_document;
    ViewState m_state;
    ImportAnswers m_answers;
    ClusterOptions m_clusters;
    QString m_time;
    bool m_rememberFile; ///< There is a file.
    FindScale m_findScale; ///< Empty: the map is no capture of a series.
    std::optional<LockedScale> m_lockedScale;
    QString m_folder;
    QTimer m_previewTimer;
    QLabel* m_preview;
    QLabel* m_message;
    QPushButton* m_copy;
    QPushButton* m_save;
    QComboBox* m_view;
    QComboBox* m_preset;
    QSpinBox* m_width;
    QSpinBox* m_height;
    QDoubleSpinBox* m_scale;
    QSpinBox* m_dpi;
    QComboBox* m_ground;
    QLineEdit* m_title;
    QLineEdit* m_subtitle;
    QCheckBox* m_stampSource;
    QCheckBox* m_stampTime;
    QCheckBox* m_stampTiers;
    QCheckBox* m_stampMethod;
    QCheckBox* m_stampReading;
    QCheckBox* m_rememberFolder;
};

} // namespace ballast
