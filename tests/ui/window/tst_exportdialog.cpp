// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/exportdialog.h"
#include "theme/theme.h"

#include "uitest.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

#include <algorithm>
#include <cmath>

using namespace ballast;
using namespace Qt::StringLiterals;

class TestExportDialog : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        uitest::failOnWarnings();
        m_parent = std::make_unique<QWidget>();
        m_parent->setPalette(Theme::of(true).palette());
        m_dialog = std::make_unique<ExportDialog>(uitest::smallDocument(), ViewState{}, PictureOptions{},
                                                  QDir::tempPath(), m_parent.get());
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }

    void cleanup()
    {
        m_dialog.reset();
        m_parent.reset();
    }

    void previewShowsThePicture()
    {
        const QPixmap preview = previewPixmap();
        QVERIFY(!preview.isNull());
        QVERIFY(std::abs(preview.width() * 9 - preview.height() * 16) <= 16);
        QCOMPARE(preview.toImage().pixelColor(1, 1), Theme::of(true).background);
    }

    void previewFollowsTheChoices()
    {
        QTRY_VERIFY(fillsItsRoom());
        const QImage dark = previewPixmap().toImage();
        comboWith(u"Light"_s)->setCurrentIndex(1);
        QTRY_COMPARE(previewPixmap().toImage().pixelColor(1, 1), Theme::of(false).background);
        comboWith(u"Light"_s)->setCurrentIndex(0);
        QTRY_COMPARE(previewPixmap().toImage(), dark);
        spin(0)->setValue(1080);
        QTRY_COMPARE(previewPixmap().width(), previewPixmap().height());
    }

    void flatPicturesCanBePreviewed()
    {
        spin(0)->setValue(8000);
        spin(1)->setValue(200);
        QTRY_VERIFY(previewPixmap().width() > 30 * previewPixmap().height());
        QVERIFY(!previewPixmap().isNull());
    }

    void sizesWithoutRoomForChartsAreToldAtOnce()
    {
        spin(1)->setValue(64);
        QTRY_VERIFY(previewPixmap().isNull());
        const auto buttons = m_dialog->findChildren<QPushButton*>();
        const auto enabled =
            std::ranges::count_if(buttons, [](const QPushButton* b) { return b->isEnabled(); });
        QCOMPARE(enabled, 1); // Close
        spin(1)->setValue(1080);
        QTRY_VERIFY(!previewPixmap().isNull());
    }

    void tallPicturesCanBePreviewed()
    {
        PictureOptions tall;
        tall.size = {64, 32'000};
        const ExportDialog dialog(uitest::smallDocument(), {}, tall, QDir::tempPath(), m_parent.get());
        QCOMPARE(dialog.options().size, tall.size);
    }

    /// The field shows a line break that was pasted as a space, and so does the picture.
    void titlesAreOneLine()
    {
        PictureOptions given;
        given.title = u"a\nb\u001b[2J\u202e"_s;
        given.subtitle = u"c\r\nd"_s;
        const ExportDialog dialog(uitest::smallDocument(), {}, given, QDir::tempPath(), m_parent.get());
        QCOMPARE(dialog.options().title, u"a b[2J"_s);
        QCOMPARE(dialog.options().subtitle, u"c d"_s);
    }

    void optionsComeBackAsGiven()
    {
        PictureOptions given;
        given.view = ViewChoice::Margin;
        given.size = {1234, 777};
        given.scale = 1.5;
        given.dpi = 300;
        given.dark = false;
        given.transparent = true;
        given.title = u"Title"_s;
        given.subtitle = u"Subtitle"_s;
        given.stampSource = given.stampTime = given.stampTiers = given.stampMethod = given.stampReading =
            given.rememberFile = false;
        given.rememberFolder = true;
        given.clusters.highLeverage = 75;
        given.answers.referencePrice = 121;
        const ExportDialog dialog(uitest::smallDocument(), {}, given, QDir::tempPath(), m_parent.get());
        const PictureOptions options = dialog.options();
        QCOMPARE(options.view, given.view);
        QCOMPARE(options.size, given.size);
        QCOMPARE(options.scale, given.scale);
        QCOMPARE(options.dpi, given.dpi);
        QVERIFY(!options.dark && options.transparent);
        QCOMPARE(options.title, given.title);
        QCOMPARE(options.subtitle, given.subtitle);
        given.view = ViewChoice::Change;
        QCOMPARE(
            ExportDialog(uitest::smallDocument(), {}, given, QDir::tempPath(), m_parent.get()).options().view,
            ViewChoice::Change);
        QVERIFY(!options.stampSource && !options.stampTime && !options.stampTiers && !options.stampMethod
                && !options.stampReading && !options.rememberFile);
        QVERIFY(options.rememberFolder);
        QVERIFY(!ExportDialog(uitest::smallDocument(), {}, {}, QDir::tempPath(), m_parent.get())
                     .options()
                     .rememberFolder);
        QCOMPARE(options.clusters, given.clusters);
        QCOMPARE(options.answers.referencePrice, given.answers.referencePrice);
    }

    void presetsSetTheSize_data()
    {
        QTest::addColumn<int>("preset");
        QTest::addColumn<QSize>("size");
        QTest::newRow("full HD") << 0 << QSize(1920, 1080);
        QTest::newRow("1600") << 1 << QSize(1600, 900);
        QTest::newRow("square") << 2 << QSize(1080, 1080);
        QTest::newRow("4K") << 3 << QSize(3840, 2160);
    }

    void presetsSetTheSize()
    {
        QFETCH(int, preset);
        QComboBox* presets = comboWith(u"Custom"_s);
        presets->setCurrentIndex(preset);
        emit presets->activated(preset);
        QTEST(m_dialog->options().size, "size");
        QCOMPARE(presets->currentIndex(), preset);
        spin(0)->setValue(1000);
        QCOMPARE(presets->currentText(), u"Custom"_s);
        QCOMPARE(m_dialog->options().size.width(), 1000);
    }

    void savesAndSaysSo()
    {
        const QTemporaryDir folder;
        const QSignalSpy saved(m_dialog.get(), &ExportDialog::saved);
        for (const char* suffix : {"png", "svg", "pdf"}) {
            const QString path = folder.filePath(u"a."_s + QLatin1String(suffix));
            QVERIFY(m_dialog->saveTo(path));
            QCOMPARE(saved.last().first().toString(), path);
            QVERIFY(QFileInfo(path).size() > 1000);
            QVERIFY(says(path));
        }
    }

    void saysWhyItCouldNotSave()
    {
        const QSignalSpy saved(m_dialog.get(), &ExportDialog::saved);
        QVERIFY(!m_dialog->saveTo(u"/no/such/folder/a.png"_s));
        QVERIFY(says(u"/no/such/folder/a.png"_s));
        spin(0)->setValue(32'000);
        spin(1)->setValue(32'000);
        const QTemporaryDir folder;
        QVERIFY(!m_dialog->saveTo(folder.filePath(u"a.png"_s)));
        QVERIFY(says(u"memory"_s));
        QVERIFY(!QFileInfo::exists(folder.filePath(u"a.png"_s)));
        QCOMPARE(saved.count(), 0);
    }

    void copiesAtFullSize()
    {
        const auto buttons = m_dialog->findChildren<QPushButton*>();
        for (QPushButton* button : buttons)
            if (button->text() == u"Copy"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->image().size(), QSize(1920, 1080));
    }

private:
    const QLabel* preview() const
    {
        const auto labels = m_dialog->findChildren<QLabel*>();
        const auto found = std::ranges::find(labels, u"Preview of the picture"_s, &QLabel::accessibleName);
        return found == labels.end() ? nullptr : *found;
    }

    QPixmap previewPixmap() const { return preview() ? preview()->pixmap() : QPixmap(); }

    /// The first preview is drawn before the dialog is laid out.
    bool fillsItsRoom() const
    {
        const QSize size = previewPixmap().size();
        return size.width() == preview()->width() || size.height() == preview()->height();
    }

    QComboBox* comboWith(const QString& item) const
    {
        const auto boxes = m_dialog->findChildren<QComboBox*>();
        for (QComboBox* box : boxes)
            if (box->findText(item) >= 0)
                return box;
        return nullptr;
    }

    /// Width and height, in this order.
    QSpinBox* spin(int which) const
    {
        QList<QSpinBox*> pixels;
        const auto boxes = m_dialog->findChildren<QSpinBox*>();
        for (QSpinBox* box : boxes)
            if (box->suffix() == u" px"_s)
                pixels << box;
        return pixels.at(which);
    }

    bool says(const QString& part) const
    {
        const auto labels = m_dialog->findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text().contains(part); });
    }

    std::unique_ptr<QWidget> m_parent;
    std::unique_ptr<ExportDialog> m_dialog;
};

BALLAST_UI_TEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
