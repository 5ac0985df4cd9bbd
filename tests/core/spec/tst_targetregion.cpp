// SPDX-License-Identifier: Apache-2.0
#include "core/spec/targetregion.h"

#include <QTest>

using namespace camscope;
using Kind = TargetRegion::Kind;

Q_DECLARE_METATYPE(camscope::TargetRegion::Kind)

class TestTargetRegion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRegionIsReadAndWritten_data();
    void aRegionIsReadAndWritten();
};

void TestTargetRegion::aRegionIsReadAndWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("corners");
    QTest::newRow("predicted") << "pred" << Kind::Predicted << 0;
    QTest::newRow("pixel") << "40,55" << Kind::Pixel << 1;
    QTest::newRow("line") << "1,2;3,4" << Kind::Polygon << 2;
    QTest::newRow("triangle") << "10,10;90,10;50,80" << Kind::Polygon << 3;
    QTest::newRow("mask") << "masks/cat.png" << Kind::Mask << 0;
    QTest::newRow("mask named like a pixel") << "40,55.png" << Kind::Mask << 0;
    QTest::newRow("mask named like a polygon") << "1,2;3,4;" << Kind::Mask << 0;
    QTest::newRow("mask named like one number") << "40" << Kind::Mask << 0;
}

void TestTargetRegion::aRegionIsReadAndWritten()
{
    QFETCH(QString, text);
    const TargetRegion region = TargetRegion::parse(text.toStdString());
    QTEST(region.kind, "kind");
    QTEST(int(region.corners.size()), "corners");
    QCOMPARE(QString::fromStdString(region.text()), text);
}

QTEST_GUILESS_MAIN(TestTargetRegion)
#include "tst_targetregion.moc"
