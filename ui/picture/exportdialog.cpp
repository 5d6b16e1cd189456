// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/exportdialog.h"

#include "base/plainlabel.h"
#include "base/tip.h"
#include "picture/picturepainter.h"
#include "picture/savedialog.h"
#include "text/format.h"
#include "text/outsidetext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <array>

namespace ballast {

namespace {

constexpr std::array<QSize, 4> presets{QSize{1920, 1080}, QSize{1600, 900}, QSize{1080, 1080},
                                       QSize{3840, 2160}};
constexpr int previewDelay = 60; // milliseconds; typing a title redraws once, not per key

enum Ground { DarkGround, LightGround, TransparentDark, TransparentLight };

QLabel* heading(const QString& text, QWidget* parent)
{
    auto* label = new PlainLabel(text.toUpper(), parent);
    label->setObjectName(QStringLiteral("sectionTitle"));
    label->setFont(uiFont(11, QFont::DemiBold));
    return label;
}

/// As wide as the longest of them, so that the fields of all sections stand in one line.
QLabel* fieldLabel(const QString& text, QWidget* parent)
{
    auto* label = new PlainLabel(text, parent);
    label->setMinimumWidth(label->fontMetrics().horizontalAdvance(QObject::tr("Subtitle")));
    return label;
}

} // namespace

ExportDialog::ExportDialog(DocumentPtr document, const ViewState& state, const PictureOptions& options,
                           const QString& folder, QWidget* parent)
    : QDialog(parent)
    , m_document(std::move(document))
    , m_state(state)
    , m_answers(options.answers)
    , m_clusters(options.clusters)
    , m_time(options.time)
    , m_rememberFile(options.rememberFile)
    , m_folder(folder)
    , m_preview(new PlainLabel(this))
    , m_message(new PlainLabel(this))
{
    setWindowTitle(tr("Export picture"));
    if (parent)
        setPalette(parent->palette()); // windows do not inherit it
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(16);
    auto* left = new QVBoxLayout;
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setWordWrap(true);
    m_preview->setMinimumSize(280, 200);
    m_preview->setAccessibleName(tr("Preview of the picture"));
    m_message->setObjectName(QStringLiteral("quiet"));
    m_message->setWordWrap(true);
    left->addWidget(m_preview, 1);
    left->addWidget(m_message);
    row->addLayout(left, 1);
    row->addWidget(makeForm(options));
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(previewDelay);
    connect(&m_previewTimer, &QTimer::timeout, this, &ExportDialog::updatePreview);
    resize(QSize(1080, 640).boundedTo(screen()->availableSize() * 0.9));
    updatePreview();
}

QWidget* ExportDialog::makeForm(const PictureOptions& options)
{
    auto* fields = new QWidget(this);
    auto* sections = new QVBoxLayout(fields);
    sections->setContentsMargins(0, 0, 10, 0);
    sections->setSpacing(8);
    addSize(*sections, options);
    addLook(*sections, options);
    addStamps(*sections, options);
    sections->addStretch(1);
    auto* scroll = new QScrollArea(this); // on a small screen the buttons stay within reach
    scroll->setWidget(fields);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto* form = new QWidget(this);
    form->setFixedWidth(304);
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll, 1);
    auto* buttons = new QHBoxLayout;
    auto* close = new QPushButton(tr("Close"), form);
    m_copy = new QPushButton(tr("Copy"), form);
    m_save = new QPushButton(tr("Save…"), form);
    m_save->setDefault(true);
    buttons->addWidget(close);
    buttons->addStretch(1);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::askWhereToSave);
    return form;
}

void ExportDialog::addSize(QVBoxLayout& form, const PictureOptions& options)
{
    form.addWidget(heading(tr("Size"), this));
    m_preset = new QComboBox(this);
    for (const QSize& size : presets)
        m_preset->addItem(QStringLiteral("%1 × %2").arg(size.width()).arg(size.height()), size);
    m_preset->addItem(tr("Custom"));
    m_width = new QSpinBox(this);
    m_height = new QSpinBox(this);
    for (QSpinBox* box : {m_width, m_height}) {
        box->setRange(leastPictureSide, mostPictureSide);
        box->setSuffix(tr(" px"));
    }
    m_width->setValue(options.size.width());
    m_height->setValue(options.size.height());
    m_scale = new QDoubleSpinBox(this);
    m_scale->setRange(0.25, 8);
    m_scale->setSingleStep(0.25);
    m_scale->setValue(options.scale);
    m_scale->setPrefix(QStringLiteral("× "));
    setTip(*m_scale, tr("Size of type and lines; the picture keeps its pixels"));
    m_dpi = new QSpinBox(this);
    m_dpi->setRange(36, 1200);
    m_dpi->setValue(options.dpi);
    m_dpi->setSuffix(tr(" dpi"));
    setTip(*m_dpi, tr("A tag in the file for printing; the pixels stay the same"));
    for (QAbstractSpinBox* box : std::initializer_list<QAbstractSpinBox*>{m_width, m_height, m_scale, m_dpi})
        box->setButtonSymbols(QAbstractSpinBox::NoButtons); // the wheel and the arrow keys still step
    auto* pixels = new QHBoxLayout;
    pixels->addWidget(m_width);
    pixels->addWidget(m_height);
    auto* fields = new QFormLayout;
    fields->addRow(fieldLabel(tr("Preset"), this), m_preset);
    fields->addRow(fieldLabel(tr("Pixels"), this), pixels);
    fields->addRow(fieldLabel(tr("Type"), this), m_scale);
    fields->addRow(fieldLabel(tr("Print"), this), m_dpi);
    form.addLayout(fields);
    connect(m_preset, &QComboBox::activated, this, &ExportDialog::applyPreset);
    for (QSpinBox* box : {m_width, m_height})
        connect(box, &QSpinBox::valueChanged, this, &ExportDialog::matchPreset);
    connect(m_scale, &QDoubleSpinBox::valueChanged, &m_previewTimer, qOverload<>(&QTimer::start));
    matchPreset();
}

void ExportDialog::addLook(QVBoxLayout& form, const PictureOptions& options)
{
    form.addWidget(heading(tr("Look"), this));
    m_view = new QComboBox(this);
    m_view->addItems({tr("Both views"), tr("Notional"), tr("Real pressure"), tr("What changed")});
    m_view->setCurrentIndex(static_cast<int>(options.view));
    m_ground = new QComboBox(this);
    m_ground->addItems(
        {tr("Dark"), tr("Light"), tr("Transparent, for dark pages"), tr("Transparent, for light pages")});
    m_ground->setCurrentIndex(options.transparent ? (options.dark ? TransparentDark : TransparentLight)
                                                  : (options.dark ? DarkGround : LightGround));
    m_title = new QLineEdit(options.title, this);
    m_title->setPlaceholderText(text::identity(m_document->source));
    m_subtitle = new QLineEdit(options.subtitle, this);
    m_subtitle->setPlaceholderText(tr("Range and totals"));
    auto* fields = new QFormLayout;
    fields->addRow(fieldLabel(tr("Show"), this), m_view);
    fields->addRow(fieldLabel(tr("Ground"), this), m_ground);
    fields->addRow(fieldLabel(tr("Title"), this), m_title);
    fields->addRow(fieldLabel(tr("Subtitle"), this), m_subtitle);
    form.addLayout(fields);
    for (QComboBox* box : {m_view, m_ground})
        connect(box, &QComboBox::currentIndexChanged, &m_previewTimer, qOverload<>(&QTimer::start));
    for (QLineEdit* edit : {m_title, m_subtitle})
        connect(edit, &QLineEdit::textChanged, &m_previewTimer, qOverload<>(&QTimer::start));
}

void ExportDialog::addStamps(QVBoxLayout& form, const PictureOptions& options)
{
    form.addWidget(heading(tr("Stamp"), this));
    const auto box = [&](const QString& text, bool on, const QString& tip = {}) {
        auto* check = new QCheckBox(text, this);
        check->setChecked(on);
        setTip(*check, tip);
        form.addWidget(check);
        connect(check, &QCheckBox::toggled, &m_previewTimer, qOverload<>(&QTimer::start));
        return check;
    };
    m_stampSource = box(tr("Provider, exchange, symbol, range"), options.stampSource);
    m_stampTime = box(tr("Time of the map (UTC)"), options.stampTime);
    m_stampTiers = box(tr("Tiers shown"), options.stampTiers);
    m_stampMethod = box(tr("How margin is reckoned"), options.stampMethod);
    m_stampReading = box(tr("What is marked or swept, in words"), options.stampReading,
                         tr("The sentence of the what-if handle and of the marked cluster"));
    m_stampReading->setEnabled(m_state.sweepPrice || m_state.markedPrices);
    m_rememberFolder =
        box(tr("Write the file's folder into the picture"), options.rememberFolder,
            tr("The PNG always keeps the view, and the file's name. With its folder, which whoever "
               "gets the picture can read, the file is found elsewhere as well"));
    m_rememberFolder->setEnabled(options.rememberFile);
}

PictureOptions ExportDialog::options() const
{
    PictureOptions options;
    options.view = static_cast<ViewChoice>(m_view->currentIndex());
    options.size = {m_width->value(), m_height->value()};
    options.scale = m_scale->value();
    options.dpi = m_dpi->value();
    const int ground = m_ground->currentIndex();
    options.dark = ground == DarkGround || ground == TransparentDark;
    options.transparent = ground == TransparentDark || ground == TransparentLight;
    options.title = text::cleaned(m_title->text());
    options.subtitle = text::cleaned(m_subtitle->text());
    options.stampSource = m_stampSource->isChecked();
    options.stampTime = m_stampTime->isChecked();
    options.stampTiers = m_stampTiers->isChecked();
    options.stampMethod = m_stampMethod->isChecked();
    options.stampReading = m_stampReading->isChecked();
    options.clusters = m_clusters;
    options.rememberFile = m_rememberFile;
    options.rememberFolder = m_rememberFolder->isChecked();
    options.answers = m_answers;
    options.lockedScale = m_lockedScale;
    options.time = m_time;
    return options;
}

void ExportDialog::applyPreset(int preset)
{
    if (preset >= static_cast<int>(presets.size()))
        return;
    const QSize size = presets[static_cast<std::size_t>(preset)];
    m_width->setValue(size.width());
    m_height->setValue(size.height());
}

void ExportDialog::matchPreset()
{
    const int preset = m_preset->findData(QSize(m_width->value(), m_height->value()));
    m_preset->setCurrentIndex(preset >= 0 ? preset : m_preset->count() - 1);
    m_previewTimer.start();
}

void ExportDialog::setScales(const FindScale& find)
{
    m_findScale = find;
    updatePreview();
}

void ExportDialog::updatePreview()
{
    if (!m_findScale)
        return paintPreview();
    m_save->setEnabled(false);
    m_copy->setEnabled(false);
    const PictureOptions options = this->options();
    ViewState state = m_state;
    state.view = options.view;
    const QPointer<ExportDialog> self(this);
    m_findScale(state, pictureColumns(state, options), [self](const std::optional<LockedScale>& scale) {
        if (!self)
            return;
        self->m_lockedScale = scale;
        self->paintPreview();
    });
}

void ExportDialog::paintPreview()
{
    const PictureOptions options = this->options();
    const PicturePainter painter(*m_document, m_state, options);
    const bool readable = painter.hasRoom();
    m_save->setEnabled(readable);
    m_copy->setEnabled(readable);
    if (!readable) {
        m_preview->setText(
            tr("The type leaves no room for the charts: choose a smaller type or more pixels."));
        return;
    }
    const double dpr = devicePixelRatioF();
    const QSize room = (m_preview->size() * dpr).boundedTo(options.size);
    const QSize size = options.size.scaled(room, Qt::KeepAspectRatio).expandedTo({1, 1});
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    // A transparent picture is shown on the page it is meant for.
    image.fill(Theme::of(options.dark).panel);
    painter.paint(image, size);
    // An edge, so that the picture's own margins can be judged on a ground of the same colour.
    QPainter edge(&image);
    edge.setPen(Theme::of(options.dark).hairline);
    edge.drawRect(image.rect().adjusted(0, 0, -1, -1));
    edge.end();
    image.setDevicePixelRatio(dpr);
    m_preview->setPixmap(QPixmap::fromImage(image));
}

void ExportDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    m_previewTimer.start();
}

void ExportDialog::say(const QString& text)
{
    m_message->setText(text::breakable(text::cleaned(text)));
}

bool ExportDialog::saveTo(const QString& path)
{
    const auto result = savePicture(path, *m_document, m_state, options());
    if (!result) {
        say(result.error());
        return false;
    }
    say(tr("Saved %1").arg(QDir::toNativeSeparators(path)));
    emit saved(path);
    return true;
}

void ExportDialog::askWhereToSave()
{
    const QString name = text::suggestedName(QString::fromStdString(m_document->source.file));
    const QString path = askPicturePath(this, m_folder, name);
    if (path.isEmpty())
        return;
    m_folder = QFileInfo(path).absolutePath();
    saveTo(path);
}

void ExportDialog::copy()
{
    const auto size = copyPicture(*m_document, m_state, options());
    say(size ? tr("Copied %1 × %2 pixels").arg(size->width()).arg(size->height()) : size.error());
}

} // namespace ballast
