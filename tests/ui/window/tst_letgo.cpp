// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/letgo.h"

#include <QCoreApplication>
#include <QSemaphore>
#include <QTest>
#include <QThreadPool>

using namespace ballast;

namespace {

/// Runs in the pool: holds its one thread until told.
class Gate
{
public:
    Gate()
    {
        QThreadPool::globalInstance()->setMaxThreadCount(1);
        QThreadPool::globalInstance()->start([this] { m_open.acquire(); });
    }
    void open() { m_open.release(); }

private:
    QSemaphore m_open;
};

} // namespace

/// Who frees a document, while there is an application and after it.
class TestLetGo : public QObject
{
    Q_OBJECT

private slots:
    void thePoolFreesIt()
    {
        int argc = 0;
        const QCoreApplication application(argc, nullptr);
        auto document = std::make_shared<const Document>();
        const std::weak_ptr<const Document> watched = document;
        DocumentPtr held = freedInPool(std::move(document));
        QCOMPARE(held.get(), watched.lock().get());
        Gate gate;
        held.reset();
        QVERIFY(!watched.expired()); // the pool is busy
        gate.open();
        QThreadPool::globalInstance()->waitForDone();
        QVERIFY(watched.expired());
    }

    void theHolderFreesItAfterTheApplication()
    {
        std::weak_ptr<const Document> watched;
        DocumentPtr held;
        {
            int argc = 0;
            const QCoreApplication application(argc, nullptr);
            auto document = std::make_shared<const Document>();
            watched = document;
            held = freedInPool(std::move(document));
        }
        QVERIFY(!QThreadPool::globalInstance());
        held.reset();
        QVERIFY(watched.expired());
    }
};

QTEST_APPLESS_MAIN(TestLetGo)
#include "tst_letgo.moc"
