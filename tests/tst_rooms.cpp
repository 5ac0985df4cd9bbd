// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

/// Who may include what; the targets enforce most of it, but Torch's headers stand where every target finds them.
class TestRooms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noRoomIncludesWhatItMustNotSee_data();
    void noRoomIncludesWhatItMustNotSee();
    void everyFileNamesItsLicence();
    void filesKeepToTheirSize();

private:
    static QStringList sources(const QString& folder);
    static QString content(const QString& path);
};

QStringList TestRooms::sources(const QString& folder)
{
    QStringList paths;
    QDirIterator iterator(
        QString(CAMSCOPE_SOURCE_DIR) + '/' + folder, {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
    while (iterator.hasNext())
        paths << iterator.next();
    return paths;
}

QString TestRooms::content(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void TestRooms::noRoomIncludesWhatItMustNotSee_data()
{
    QTest::addColumn<QString>("room");
    QTest::addColumn<QString>("forbidden");
    const QString torch = "torch/|ATen/|c10/|torchcompat\\.h";
    QTest::newRow("the engine knows no Qt") << "core"
                                            << "Q[A-Z]|Qt|widgets/|app/";
    QTest::newRow("jobs know no Torch") << "core/jobs" << torch + "|opencv2/";
    QTest::newRow("spec knows no Torch") << "core/spec" << torch + "|opencv2/";
    QTest::newRow("render knows no Torch") << "core/render" << torch;
    QTest::newRow("scenes know no Torch") << "core/scenes" << torch;
    QTest::newRow("measures know no Torch") << "core/measures" << torch;
    QTest::newRow("io knows no Torch") << "core/io" << torch;
    QTest::newRow("widgets know neither Torch nor OpenCV")
        << "widgets" << torch + "|opencv2/|app/|core/graph/|core/import/";
    QTest::newRow("figures need no widgets") << "widgets/figure"
                                             << "QWidget|QApplication|QtWidgets";
    QTest::newRow("programs know neither Torch nor OpenCV") << "app" << torch + "|opencv2/|core/graph/|core/import/";
    QTest::newRow("the command line knows no Qt") << "app/cli"
                                                  << "Q[A-Z]|Qt|widgets/";
}

void TestRooms::noRoomIncludesWhatItMustNotSee()
{
    QFETCH(const QString, room);
    QFETCH(const QString, forbidden);
    const QRegularExpression pattern(
        "^\\s*#\\s*include\\s*[<\"](" + forbidden + ")", QRegularExpression::MultilineOption);
    const QStringList paths = sources(room);
    QVERIFY(!paths.isEmpty());
    for (const QString& path : paths) {
        const QRegularExpressionMatch match = pattern.match(content(path));
        QVERIFY2(!match.hasMatch(), qPrintable(path + ": " + match.captured().trimmed()));
    }
}

void TestRooms::everyFileNamesItsLicence()
{
    for (const char* folder : {"core", "widgets", "app", "tests"}) {
        for (const QString& path : sources(folder))
            QVERIFY2(content(path).startsWith("// SPDX-License-Identifier: Apache-2.0\n"), qPrintable(path));
    }
}

void TestRooms::filesKeepToTheirSize()
{
    for (const char* folder : {"core", "widgets", "app"}) {
        for (const QString& path : sources(folder)) {
            const qsizetype lines = content(path).count('\n');
            QVERIFY2(
                lines <= (path.endsWith(".h") ? 160 : 400), qPrintable(QString("%1: %2 lines").arg(path).arg(lines)));
        }
    }
}

QTEST_GUILESS_MAIN(TestRooms)
#include "tst_rooms.moc"
