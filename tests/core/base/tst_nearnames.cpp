// SPDX-License-Identifier: Apache-2.0
#include "core/base/nearnames.h"

#include <QTest>

using namespace camscope;

class TestNearNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nearNamesComeBestFirst_data();
    void nearNamesComeBestFirst();
    void anUnknownWordIsAnsweredWithNearNames();
    void aShortListIsShownWhereNothingIsNear();
};

void TestNearNames::nearNamesComeBestFirst_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("names");
    QTest::newRow("swapped letters") << "graadcam"
                                     << "gradcam,gradcampp";
    QTest::newRow("case") << "GradCAM"
                          << "gradcam,gradcampp";
    QTest::newRow("part") << "score"
                          << "scorecam";
    QTest::newRow("nothing like it") << "xylophone"
                                     << "";
    QTest::newRow("empty") << ""
                           << "";
}

void TestNearNames::nearNamesComeBestFirst()
{
    QFETCH(QString, word);
    QStringList names;
    for (const std::string& name :
        nearNames(word.toStdString(), {"cam", "gradcam", "gradcampp", "layercam", "scorecam"}))
        names.append(QString::fromStdString(name));
    QTEST(names.join(','), "names");
}

void TestNearNames::anUnknownWordIsAnsweredWithNearNames()
{
    QCOMPARE(didYouMean("graadcam", {"gradcam", "rise"}).text(), std::string(" (did you mean gradcam?)"));
    QVERIFY(didYouMean("graadcam", {"zzz"}).isEmpty());
}

void TestNearNames::aShortListIsShownWhereNothingIsNear()
{
    QCOMPARE(didYouMeanOneOf("graadcam", {"gradcam", "rise"}).text(), std::string(" (did you mean gradcam?)"));
    QCOMPARE(didYouMeanOneOf("zzz", {"gradcam", "rise"}).text(), std::string(" (choose one of: gradcam, rise)"));
    QVERIFY(didYouMeanOneOf("zzz", {}).isEmpty());
}

QTEST_GUILESS_MAIN(TestNearNames)
#include "tst_nearnames.moc"
