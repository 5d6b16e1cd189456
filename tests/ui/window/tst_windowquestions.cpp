// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/format.h"
#include "window/columnspanel.h"
#include "window/filequestions.h"
#include "window/identitybar.h"
#include "window/mapchooser.h"
#include "window/numberprompt.h"
#include "windowtest.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTextBrowser>

using namespace ballast;
using namespace Qt::StringLiterals;

namespace {

// Headers that say nothing; 5x: 10 + 30, 25x: 50 + 0.
constexpr char unnamedColumns[] = "Px;Lo;Hi\n100;10,5;50\n110;30,5;0\n";
// Without prices. 10x: 1 + 2 + 3.
constexpr char withoutPrices[] = R"({"lastPrice": 1120, "10x": [100, 200, 300]})";
// By exchange, without leverage: Binance 100 + 200, OKX 50 + 0. Reference 115.
constexpr char byExchange[] = "# reference price: 115\nprice,exchange,amount\n100,Binance,100\n100,OKX,50\n"
                              "110,Binance,200\n120,OKX,150\n";
// Two coins, one isolated position at 20x with a margin that is not notional / leverage, and one crossed.
constexpr char positionsOfTwoCoins[] =
    R"([{"coin":"BTC","side":"long","leverage":20,"liq_price":905,"margin":60,"position_value_usd":1000,"margin_mode":"isolated"},
{"coin":"BTC","side":"short","leverage":10,"liq_price":1105,"margin":70,"position_value_usd":500,"margin_mode":"cross"},
{"coin":"ETH","side":"long","leverage":5,"liq_price":80,"margin":20,"position_value_usd":100,"margin_mode":"isolated"}])";

} // namespace

/// What the window asks, lists and takes besides files by their name.
class TestWindowQuestions : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        uitest::failOnWarnings();
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_window = uitest::shownWindow();
    }

    void cleanup() { m_window.reset(); }

    void columnsAreAskedAndRemembered()
    {
        const QString path = uitest::written(*m_folder, u"unnamed.csv"_s, unnamedColumns);
        m_window->openPath(path);
        auto* panel = m_window->findChild<ColumnsPanel*>();
        QTRY_VERIFY(panel->isVisible());
        QVERIFY(m_window->messageBar()->message().isEmpty());
        QVERIFY(!controller().document());
        const auto roles = panel->findChildren<QComboBox*>();
        QCOMPARE(roles.size(), 3);
        QCOMPARE(roles[0]->currentText(), u"price"_s); // the guess: it ascends
        auto* open = panel->findChild<QPushButton*>();
        QVERIFY(!open->isEnabled());
        roles[1]->setCurrentText(u"5x"_s);
        QVERIFY(open->isEnabled());
        roles[2]->setCurrentText(u"25"_s); // as it may be typed
        QTest::mouseClick(open, Qt::LeftButton);
        QTRY_VERIFY(controller().document());
        QCOMPARE(controller().wholeSummary().amounts().notional, 91.0);
        QCOMPARE(controller().wholeSummary().amounts().margin, 10.2); // 41 / 5 + 50 / 25
        QVERIFY(!panel->isVisible());

        // The same header again, with other numbers.
        const QString next = uitest::written(*m_folder, u"next.csv"_s, "Px;Lo;Hi\n100;1;2\n110;3;4\n");
        QVERIFY(uitest::opened(*m_window, next));
        QTRY_COMPARE(controller().wholeSummary().amounts().notional, 10.0);
        QVERIFY(m_window->messageBar()->message().contains(u"columns"_s));
        QVERIFY(m_window->questions()->canAskColumns());
        m_window->questions()->askColumnsAgain();
        QVERIFY(panel->isVisible());
        QCOMPARE(panel->findChildren<QComboBox*>().at(1)->currentText(), u"5x"_s);
    }

    void pricesAreAsked()
    {
        QVERIFY(uitest::opened(*m_window, uitest::written(*m_folder, u"bare.json"_s, withoutPrices)));
        auto* prompt = m_window->findChild<NumberPrompt*>();
        QVERIFY(prompt->isVisible());
        QVERIFY(!controller().document()->map.axis().hasPrices());
        const auto fields = prompt->findChildren<QLineEdit*>();
        QCOMPARE(fields.size(), 2);
        fields[0]->setText(u"1100"_s);
        for (const QString& wrong : {u""_s, u"0"_s, u"-5"_s, u"abc"_s}) {
            fields[1]->setText(wrong);
            QTest::keyClick(fields[1], Qt::Key_Return);
            QVERIFY(!m_window->isImporting());
        }
        fields[1]->setText(u"10"_s);
        QTest::keyClick(fields[1], Qt::Key_Return);
        QTRY_VERIFY(controller().document()->map.axis().hasPrices());
        QCOMPARE(controller().document()->map.axis().low(), 1100.0);
        QCOMPARE(controller().document()->map.axis().high(), 1130.0);
        QCOMPARE(controller().wholeSummary().sides.longs, (Amounts{300, 30}));
        QVERIFY(!prompt->isVisible());
        QCOMPARE(m_window->pictureOptions().answers.prices, std::optional(GivenPrices{1100, 10}));
    }

    void mapsOfAFileAreListed()
    {
        QVERIFY(uitest::opened(*m_window, uitest::written(*m_folder, u"two.json"_s, positionsOfTwoCoins)));
        MapChooser* maps = chooser(u"Maps in this file"_s);
        QVERIFY(maps && maps->isVisible());
        QCOMPARE(maps->count(), 2);
        QCOMPARE(maps->currentText(), u"BTC"_s);
        QCOMPARE(controller().wholeSummary().amounts(), (Amounts{1500, 130}));
        maps->setCurrentIndex(1);
        emit maps->activated(1);
        QTRY_COMPARE(controller().document()->source.symbol, std::string("ETH"));
        QCOMPARE(controller().wholeSummary().amounts(), (Amounts{100, 20}));
        QCOMPARE(maps->currentText(), u"ETH"_s);
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        QVERIFY(!maps->isVisible());
    }

    void bucketsOfPositionsCanBeFiner()
    {
        QVERIFY(uitest::opened(*m_window, uitest::written(*m_folder, u"two.json"_s, positionsOfTwoCoins)));
        const double width = controller().document()->map.axis().step();
        QCOMPARE(width, 2.0); // 200 of prices over 150 buckets: 1.3, so 2
        auto* box = widthBox();
        QVERIFY(box);
        box->setEditText(u"0.5"_s);
        emit box->lineEdit()->editingFinished();
        QTRY_COMPARE(controller().document()->map.axis().step(), 0.5);
        QCOMPARE(controller().wholeSummary().amounts(), (Amounts{1500, 130}));
    }

    void withoutLeverageMarginIsABand()
    {
        QVERIFY(uitest::opened(*m_window, uitest::written(*m_folder, u"exchanges.csv"_s, byExchange)));
        QVERIFY(m_window->messageBar()->message().contains(u"leverage"_s));
        QVERIFY(m_window->messageBar()->message().contains(u"getLiqMap"_s)); // what to get instead
        QCOMPARE(controller().wholeSummary().marginBounds, std::optional(Range{5, 100}));
        QVERIFY(showsText(text::amountRange({5, 100})));
        // Exchanges toggle as tiers do: Binance 300 first, OKX 200.
        QTest::keyClick(m_window.get(), Qt::Key_1);
        QCOMPARE(controller().state().hiddenExchanges, std::vector<std::string>{"Binance"});
        QCOMPARE(controller().shownSummary().amounts().notional, 200.0);
        QCOMPARE(controller().shownSummary().marginBounds, std::optional(Range{2, 40}));
        m_window->questions()->askLeverageRange();
        const auto fields = m_window->findChild<NumberPrompt*>()->findChildren<QLineEdit*>();
        fields[0]->setText(u"10x"_s);
        fields[1]->setText(u"50x"_s);
        QTest::keyClick(fields[1], Qt::Key_Return);
        QCOMPARE(controller().state().leverageRange, (Range{10, 50}));
        QCOMPARE(controller().shownSummary().marginBounds, std::optional(Range{4, 20}));
        controller().undo();
        QCOMPARE(controller().state().leverageRange, (Range{5, 100}));
    }

    void textIsPasted()
    {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(uitest::smallExport(true)));
        m_window->paste();
        QTRY_VERIFY(controller().document());
        QCOMPARE(controller().wholeSummary().amounts(), (Amounts{7000, 190}));
        QVERIFY(m_window->windowTitle().contains(u"Pasted text"_s));
        QVERIFY(Session().recentFiles().isEmpty());
        QVERIFY(!m_window->pictureOptions().rememberFile); // there is nothing to find again
        // An answer opens the same text again.
        QGuiApplication::clipboard()->setText(QString::fromUtf8(uitest::smallExport(false)));
        m_window->paste();
        auto* prompt = m_window->findChild<NumberPrompt*>();
        QTRY_VERIFY(prompt->isVisible());
        QGuiApplication::clipboard()->clear();
        auto* price = prompt->findChildren<QLineEdit*>().front();
        price->setText(u"120"_s);
        QTest::keyClick(price, Qt::Key_Return);
        QTRY_VERIFY(controller().document()->map.sidesKnown());
        m_window->paste();
        QVERIFY(m_window->messageBar()->message().contains(u"clipboard"_s));
    }

    void whatIsNoMapIsSaid()
    {
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        QGuiApplication::clipboard()->setText(R"({"bids": [[1, 2]], "asks": [[3, 4]]})");
        m_window->paste();
        QTRY_VERIFY(m_window->messageBar()->message().contains(u"order book"_s));
        QCOMPARE(controller().document()->source.symbol, std::string("BTCUSDT")); // still there
    }

    void textAndFoldersAreDropped()
    {
        QMimeData data;
        data.setText(QString::fromUtf8(uitest::smallExport(true)));
        const QPoint pos = m_window->rect().center();
        QDragEnterEvent enter(pos, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent dropped(pos, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(m_window.get(), &dropped);
        QTRY_VERIFY(controller().document());

        uitest::written(*m_folder, u"b.json"_s, uitest::smallExport(true));
        uitest::written(*m_folder, u"a.csv"_s, "price,5x\n100,10\n110,20\n");
        uitest::written(*m_folder, u"notes.md"_s, "no map");
        uitest::written(*m_folder, u"0.json"_s, R"({"settings": 1})"); // passed over
        uitest::drop(*m_window, QUrl::fromLocalFile(m_folder->path()));
        QTRY_COMPARE(controller().wholeSummary().amounts().notional, 30.0);
        MapChooser* files = chooser(u"Files in this folder"_s);
        QVERIFY(files && files->isVisible());
        QCOMPARE(files->count(), 3);
        QCOMPARE(files->currentText(), u"a.csv"_s);
        files->setCurrentIndex(2);
        emit files->activated(2);
        QTRY_COMPARE(controller().wholeSummary().amounts().notional, 7000.0);
        QVERIFY(files->isVisible());
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        QVERIFY(!files->isVisible());

        QVERIFY(QDir(m_folder->path()).mkdir(u"empty"_s));
        uitest::drop(*m_window, QUrl::fromLocalFile(m_folder->filePath(u"empty"_s)));
        QVERIFY(m_window->messageBar()->message().contains(u"no JSON or CSV"_s));
    }

    void theFileIsExplained()
    {
        QVERIFY(uitest::opened(*m_window, uitest::written(*m_folder, u"exchanges.csv"_s, byExchange)));
        m_window->showInspection();
        const auto* page = m_window->findChild<QDialog*>()->findChild<QTextBrowser*>();
        const QString text = page->toPlainText();
        for (const QString& part : {u"untiered-map"_s, u"columns named price and amount"_s, u"exchange"_s,
                                    u"notional, USD"_s, u"115"_s, u"No leverage"_s})
            QVERIFY2(text.contains(part), qPrintable(part));
    }

private:
    ViewController& controller() { return m_window->controller(); }

    MapChooser* chooser(const QString& name)
    {
        const auto choosers = m_window->findChildren<MapChooser*>();
        for (MapChooser* candidate : choosers)
            if (candidate->accessibleName() == name)
                return candidate;
        return nullptr;
    }

    QComboBox* widthBox()
    {
        const auto boxes = m_window->findChildren<QComboBox*>();
        for (QComboBox* box : boxes)
            if (box->isEditable() && box->isVisible())
                return box;
        return nullptr;
    }

    bool showsText(const QString& text)
    {
        const auto labels = m_window->findChildren<QLabel*>();
        return std::ranges::any_of(
            labels, [&](const QLabel* label) { return label->isVisible() && label->text() == text; });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

BALLAST_UI_TEST_MAIN(TestWindowQuestions)
#include "tst_windowquestions.moc"
