// SPDX-License-Identifier: Apache-2.0
#include "core/render/upsample.h"

#include <QTest>

#include <cmath>

using namespace camscope;

namespace {

FloatImage map3x2()
{
    FloatImage map(3, 2);
    map.values = {0, 1, -2, 4, 0.5F, 3};
    return map;
}

} // namespace

class TestUpsample : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bilinearAgreesWithPyTorch_data();
    void bilinearAgreesWithPyTorch();
    void nearestShowsTheGrid();
    void theSameSizeChangesNothing();
    void aSinglePositionSpreadsOverAll();
    void aConstantStaysConstant();
};

void TestUpsample::bilinearAgreesWithPyTorch_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<std::vector<float>>("expected");
    // torch.nn.functional.interpolate(map, (height, width), mode="bilinear", align_corners=False), PyTorch 1.13.1
    QTest::newRow("twice as large") << 6 << 4
                                    << std::vector<float>{0.0F, 0.25F, 0.75F, 0.25F, -1.25F, -2.0F, 1.0F, 0.96875F,
                                           0.90625F, 0.46875F, -0.34375F, -0.75F, 3.0F, 2.40625F, 1.21875F, 0.90625F,
                                           1.46875F, 1.75F, 4.0F, 3.125F, 1.375F, 1.125F, 2.375F, 3.0F};
    QTest::newRow("uneven") << 7 << 5
                            << std::vector<float>{0.0F, 0.14285715F, 0.5714286F, 1.0F, -0.28571439F, -1.5714285F, -2.0F,
                                   0.40000004F, 0.47857147F, 0.71428573F, 0.94999999F, -0.10000002F, -1.15F,
                                   -1.4999999F, 2.0F, 1.8214285F, 1.2857143F, 0.75F, 0.64285713F, 0.53571427F, 0.5F,
                                   3.6000001F, 3.1642857F, 1.8571429F, 0.55000001F, 1.3857144F, 2.2214286F, 2.5000002F,
                                   4.0F, 3.5000002F, 1.9999999F, 0.50000006F, 1.5714287F, 2.6428573F, 3.0F};
    QTest::newRow("reduced") << 2 << 1 << std::vector<float>{1.6875F, 0.5625F};
    QTest::newRow("one axis") << 3 << 4
                              << std::vector<float>{
                                     0.0F, 1.0F, -2.0F, 1.0F, 0.875F, -0.75F, 3.0F, 0.625F, 1.75F, 4.0F, 0.5F, 3.0F};
}

void TestUpsample::bilinearAgreesWithPyTorch()
{
    QFETCH(int, width);
    QFETCH(int, height);
    QFETCH(std::vector<float>, expected);
    const FloatImage result = upsampled(map3x2(), width, height);
    QCOMPARE(result.values.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY2(std::abs(result.values[i] - expected[i]) <= 4e-6F, qPrintable(QString::number(i))); // 1e-6 of 4
}

void TestUpsample::nearestShowsTheGrid()
{
    const FloatImage result = upsampled(map3x2(), 6, 4, Upsampling::Nearest);
    for (int y = 0; y < 4; ++y)
        for (int x = 0; x < 6; ++x)
            QCOMPARE(result.at(x, y), map3x2().at(x / 2, y / 2));
}

void TestUpsample::theSameSizeChangesNothing()
{
    QCOMPARE(upsampled(map3x2(), 3, 2), map3x2());
}

void TestUpsample::aSinglePositionSpreadsOverAll()
{
    for (const Upsampling upsampling : {Upsampling::Bilinear, Upsampling::Nearest})
        QCOMPARE(upsampled(FloatImage(1, 1, 0.25F), 5, 7, upsampling), FloatImage(5, 7, 0.25F));
}

void TestUpsample::aConstantStaysConstant()
{
    const FloatImage result = upsampled(FloatImage(13, 13, 0.7F), 227, 227);
    for (const float value : result.values)
        QVERIFY(std::abs(value - 0.7F) <= 1e-6F);
}

QTEST_GUILESS_MAIN(TestUpsample)
#include "tst_upsample.moc"
