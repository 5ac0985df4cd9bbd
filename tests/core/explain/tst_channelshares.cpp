// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/testengine.h"
#include "tests/core/explain/comparison.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace camscope;

/// A map taken apart into what each of its layer's channels adds.
class TestChannelShares : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { CAMSCOPE_REQUIRE_TEST_DATA("bad"); }
    void thePartsAddUpToTheMap_data();
    void thePartsAddUpToTheMap();
    void theStrongestComeFirst();
    void weightsAreThoseOfTheFormula();
    void channelsLeftOutCountNothing();
    void aMapThatIsNoSumHasNoParts_data();
    void aMapThatIsNoSumHasNoParts();

private:
    Engine m_engine{EngineSettings{"cpu", 1, 1}};
};

static double magnitude(const FloatImage& image)
{
    double sum = 0;
    for (const float value : image.values)
        sum += std::abs(value);
    return sum;
}

void TestChannelShares::thePartsAddUpToTheMap_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("hasWeights");
    for (const char* method : {"cam", "gradcam", "gradcampp", "smoothgradcampp:samples=2", "xgradcam", "shapleycam",
             "finercam", "eigencam", "eigengradcam", "fem", "scorecam", "scorecam:max_channels=5", "sscam:samples=2",
             "iscam:samples=2", "ablationcam", "random"})
        QTest::newRow(method) << QByteArray(method) << true;
    for (const char* method : {"layercam", "hirescam", "gradcam_elementwise", "fem:variant=mask"})
        QTest::newRow(method) << QByteArray(method) << false;
}

void TestChannelShares::thePartsAddUpToTheMap()
{
    QFETCH(const QByteArray, method);
    QFETCH(const bool, hasWeights);
    const ExplanationPointer explanation = explained(m_engine, "gap_linear.pt", method.toStdString());
    const ChannelShares& shares = explanation->channels;
    QVERIFY(!shares.strongest.empty());
    QCOMPARE(shares.weights.size(), hasWeights ? shares.sums.size() : std::size_t(0));

    FloatImage sum = shares.rest;
    for (const ChannelShare& share : shares.strongest) {
        QCOMPARE(std::isnan(share.weight), !hasWeights);
        for (std::size_t i = 0; i < sum.values.size(); ++i) {
            sum.values[i] += share.values.values[i];
            if (hasWeights && !method.startsWith("eigen")) // whose terms are those of the centred activation
                QVERIFY(std::abs(share.values.values[i] - share.weight * share.activation.values[i])
                    <= 1e-5 * (1 + std::abs(share.values.values[i])));
        }
    }
    const std::vector<float>& raw = explanation->raw.values;
    QVERIFY(largestMagnitude(raw) > 0);
    QVERIFY(deviation(sum.values, raw) < 1e-5);
    QVERIFY(std::abs(sumOf(shares.sums) - sumOf(raw)) <= 1e-5 * largestMagnitude(raw) * double(raw.size()));
}

void TestChannelShares::theStrongestComeFirst()
{
    const ChannelShares shares = explained(m_engine, "gap_linear.pt", "gradcam")->channels;
    QCOMPARE(shares.strongest.size(), std::min<std::size_t>(8, shares.sums.size()));
    for (std::size_t i = 1; i < shares.strongest.size(); ++i)
        QVERIFY(magnitude(shares.strongest[i - 1].values) >= magnitude(shares.strongest[i].values));
    std::vector<int> channels;
    for (const ChannelShare& share : shares.strongest)
        channels.push_back(share.channel);
    std::sort(channels.begin(), channels.end());
    QVERIFY(std::adjacent_find(channels.begin(), channels.end()) == channels.end());
}

/// On a network with average pooling and one linear layer, Grad-CAM's weights are CAM's over the number of positions.
void TestChannelShares::weightsAreThoseOfTheFormula()
{
    const ExplanationPointer cam = explained(m_engine, "gap_linear.pt", "cam");
    const std::vector<float>& w = cam->channels.weights;
    const std::vector<float> alpha = explained(m_engine, "gap_linear.pt", "gradcam")->channels.weights;
    const double positions = double(cam->raw.values.size());
    QCOMPARE(alpha.size(), w.size());
    for (std::size_t k = 0; k < w.size(); ++k)
        QVERIFY(std::abs(alpha[k] * positions - w[k]) < 1e-5);
}

void TestChannelShares::channelsLeftOutCountNothing()
{
    const ChannelShares shares = explained(m_engine, "gap_linear.pt", "scorecam:max_channels=3")->channels;
    QCOMPARE(shares.strongest.size(), std::size_t(3));
    QVERIFY(shares.sums.size() > 3);
    for (std::size_t k = 0; k < shares.weights.size(); ++k) {
        const bool isIn = std::any_of(shares.strongest.begin(), shares.strongest.end(),
            [&](const ChannelShare& share) { return share.channel == int(k); });
        QCOMPARE(shares.weights[k] != 0, isIn);
    }
}

void TestChannelShares::aMapThatIsNoSumHasNoParts_data()
{
    QTest::addColumn<QByteArray>("method");
    for (const char* method : {"kpcacam", "saliency", "rise:masks=10", "occlusion:window=16,stride=16", "edges"})
        QTest::newRow(method) << QByteArray(method);
}

void TestChannelShares::aMapThatIsNoSumHasNoParts()
{
    QFETCH(const QByteArray, method);
    QVERIFY(explained(m_engine, "gap_linear.pt", method.toStdString())->channels.isEmpty());
}

QTEST_GUILESS_MAIN(TestChannelShares)
#include "tst_channelshares.moc"
