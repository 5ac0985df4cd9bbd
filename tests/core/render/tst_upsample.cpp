// SPDX-License-Identifier: Apache-2.0
#include "core/render/upsample.h"

#include <QTest>

#include <algorithm>
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
    void cubicAgreesWithPyTorchWithinTheMapsRange_data();
    void cubicAgreesWithPyTorchWithinTheMapsRange();
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

void TestUpsample::cubicAgreesWithPyTorchWithinTheMapsRange_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<std::vector<float>>("expected");
    // torch.nn.functional.interpolate(map, (height, width), mode="bicubic", align_corners=False), PyTorch 1.13.1
    QTest::newRow("twice as large") << 6 << 4
                                    << std::vector<float>{-0.57740021F, 0.038078308F, 1.0962296F, 0.39714813F,
                                           -1.6643906F, -2.9049301F, 0.90830994F, 0.96348572F, 1.0761261F, 0.48728943F,
                                           -0.47050476F, -1.0521698F, 3.3553619F, 2.4876862F, 1.0430145F, 0.63575745F,
                                           1.4958954F, 1.9994354F, 4.8410721F, 3.4130936F, 1.0229111F, 0.72589874F,
                                           2.6897812F, 3.8521957F};
    QTest::newRow("uneven") << 7 << 5
                            << std::vector<float>{-0.60456914F, -0.21266852F, 0.80552614F, 1.0551251F, -0.30189312F,
                                   -2.0952806F, -2.9455326F, 0.25901413F, 0.437787F, 0.96162391F, 0.95900011F,
                                   -0.044906069F, -1.2733136F, -1.8686802F, 2.1366615F, 1.8520411F, 1.3010198F, 0.75F,
                                   0.51384848F, 0.51384938F, 0.47266781F, 4.0143108F, 3.2662966F, 1.6404159F,
                                   0.54099971F, 1.0726036F, 2.3010142F, 2.8140182F, 4.8778934F, 3.9167511F, 1.7965139F,
                                   0.44487524F, 1.3295903F, 3.1229794F, 3.8908684F};
    QTest::newRow("reduced") << 2 << 1 << std::vector<float>{1.7255859F, 0.51269531F};
}

void TestUpsample::cubicAgreesWithPyTorchWithinTheMapsRange()
{
    QFETCH(int, width);
    QFETCH(int, height);
    QFETCH(std::vector<float>, expected);
    const FloatImage result = upsampled(map3x2(), width, height, Upsampling::Cubic);
    QCOMPARE(result.values.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const float kept = std::clamp(expected[i], -2.0F, 4.0F); // PyTorch overshoots
        QVERIFY2(std::abs(result.values[i] - kept) <= 8e-6F, qPrintable(QString::number(i))); // 2e-6 of 4
    }
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
    for (const Upsampling upsampling : {Upsampling::Bilinear, Upsampling::Cubic, Upsampling::Nearest})
        QCOMPARE(upsampled(FloatImage(1, 1, 0.25F), 5, 7, upsampling), FloatImage(5, 7, 0.25F));
}

void TestUpsample::aConstantStaysConstant()
{
    for (const Upsampling upsampling : {Upsampling::Bilinear, Upsampling::Cubic})
        for (const float value : upsampled(FloatImage(13, 13, 0.7F), 227, 227, upsampling).values)
            QVERIFY(std::abs(value - 0.7F) <= 1e-6F);
}

QTEST_GUILESS_MAIN(TestUpsample)
#include "tst_upsample.moc"
