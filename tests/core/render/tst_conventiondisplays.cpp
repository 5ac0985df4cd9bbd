// SPDX-License-Identifier: Apache-2.0
#include "core/explain/explanation.h"
#include "core/render/displaymap.h"
#include "tests/core/plainmaps.h"

#include <QTest>

#include <cmath>

using namespace camscope;

namespace {

constexpr double tolerance = 1e-5;
constexpr int inputWidth = 23;
constexpr int inputHeight = 17;

/// Values of both signs that never come back, the smallest far from zero if `lift` is large.
std::vector<float> someValues(int count, float lift)
{
    std::vector<float> values;
    for (int i = 0; i < count; ++i)
        values.push_back(3 * std::sin(1.7F * static_cast<float>(i + 1) * static_cast<float>(i + 2)) + lift);
    return values;
}

Explanation explanationOf(Convention convention, FloatVolume raw, MapKind kind)
{
    Explanation explanation;
    explanation.spec.convention = convention;
    explanation.kind = kind;
    explanation.raw = std::move(raw);
    explanation.geometry = PictureGeometry::identity(inputWidth, inputHeight);
    return explanation;
}

Explanation layerMap(Convention convention, float lift = 0)
{
    return explanationOf(convention, {1, 4, 5, someValues(20, lift)}, MapKind::Layer);
}

Explanation attribution(Convention convention)
{
    return explanationOf(
        convention, {3, inputHeight, inputWidth, someValues(3 * inputHeight * inputWidth, 0.3F)}, MapKind::Input);
}

plain::Map rawOf(const Explanation& explanation)
{
    return plain::map(explanation.raw.width, explanation.raw.height, explanation.raw.values);
}

/// One value per position, by `combine` of the three channels.
template <typename Combine>
plain::Map flattened(const Explanation& explanation, Combine combine)
{
    const std::size_t count = std::size_t(explanation.raw.width) * explanation.raw.height;
    const std::vector<float>& values = explanation.raw.values;
    plain::Map result{explanation.raw.width, explanation.raw.height, {}};
    for (std::size_t i = 0; i < count; ++i)
        result.values.push_back(combine(values[i], values[i + count], values[i + 2 * count]));
    return result;
}

double largestMagnitude(double a, double b, double c)
{
    return std::max({std::abs(a), std::abs(b), std::abs(c)});
}

plain::Map enlarged(const plain::Map& map)
{
    return plain::bilinear(map, inputWidth, inputHeight);
}

/// As a file or a view shows it.
FloatImage shown(const Explanation& explanation)
{
    const DisplayStyle style = styleFor(explanation, {});
    return displayMap(explanation, {style.isSigned, style.upsampling, 0, {}});
}

void compare(const Explanation& explanation, const plain::Map& expected)
{
    const double difference = plain::difference(expected, shown(explanation).values);
    QVERIFY2(difference <= tolerance, qPrintable(QString::number(difference)));
}

} // namespace

/// What each convention shows of a raw map, against the same steps written as plain loops.
class TestConventionDisplays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paperDividesByTheMaximumOnTheGrid();
    void pytorchGradCamStretchesBeforeAndAfter();
    void torchCamStretchesOnTheGridAlone();
    void epsilonDimsMapsOfTinyValues();
    void torchCamShowsFusedMapsAsTheyAre();
    void captumKeepsSignsAndBlocksAndSaturatesTwoPerCent();
    void captumSumsTheChannelsOfAnAttribution();
    void captumWithoutSignsShowsMagnitudes();
    void reluOffKeepsZeroInTheMiddleEverywhere();
    void allZeroMapsStayZero();
    void theConventionsUpsamplingBeatsTheViewers();
};

void TestConventionDisplays::paperDividesByTheMaximumOnTheGrid()
{
    for (const float lift : {0.0F, 5.0F}) {
        const Explanation explanation = layerMap(Convention::Paper, lift);
        compare(explanation, enlarged(plain::dividedByLargest(plain::rectified(rawOf(explanation)))));
    }
    const Explanation explanation = attribution(Convention::Paper);
    compare(explanation, plain::dividedByLargest(flattened(explanation, largestMagnitude)));
}

void TestConventionDisplays::pytorchGradCamStretchesBeforeAndAfter()
{
    for (const float lift : {0.0F, 5.0F}) {
        const Explanation explanation = layerMap(Convention::PytorchGradCam, lift);
        const plain::Map native = plain::minMax(plain::rectified(rawOf(explanation)), 1e-7);
        compare(explanation, plain::minMax(plain::rectified(enlarged(native)), 1e-7));
    }
}

void TestConventionDisplays::torchCamStretchesOnTheGridAlone()
{
    for (const float lift : {0.0F, 5.0F}) {
        Explanation explanation = layerMap(Convention::TorchCam, lift);
        explanation.raw.values[7] = 20; // a peak inside, which no pixel of the input hits
        const plain::Map expected = enlarged(plain::minMax(plain::rectified(rawOf(explanation)), 1e-8));
        QVERIFY(plain::maximum(expected) < 0.99); // enlarging lowers the peak, and nothing lifts it again
        compare(explanation, expected);
    }
    // With a minimum above zero the paper's display differs.
    const Explanation lifted = layerMap(Convention::TorchCam, 5);
    const double difference = plain::difference(
        plain::map(inputWidth, inputHeight, shown(lifted).values), shown(layerMap(Convention::Paper, 5)).values);
    QVERIFY(difference > 0.1);
}

void TestConventionDisplays::epsilonDimsMapsOfTinyValues()
{
    const auto tinyMap = [](Convention convention) {
        Explanation explanation = layerMap(convention);
        for (float& value : explanation.raw.values)
            value *= 1e-8F;
        return explanation;
    };
    const Explanation torchCam = tinyMap(Convention::TorchCam);
    const plain::Map dim = plain::minMax(plain::rectified(rawOf(torchCam)), 1e-8);
    QVERIFY(plain::maximum(dim) < 0.8);
    compare(torchCam, enlarged(dim));
    const Explanation pytorchGradCam = tinyMap(Convention::PytorchGradCam);
    const plain::Map native = plain::minMax(plain::rectified(rawOf(pytorchGradCam)), 1e-7);
    QVERIFY(plain::maximum(native) < 0.3);
    compare(pytorchGradCam, plain::minMax(enlarged(native), 1e-7));
}

void TestConventionDisplays::torchCamShowsFusedMapsAsTheyAre()
{
    Explanation explanation = layerMap(Convention::TorchCam);
    for (float& value : explanation.raw.values)
        value = 0.25F + 0.1F * value; // −0.05…0.55
    explanation.layers = {"a", "b"};
    compare(explanation, enlarged(plain::rectified(rawOf(explanation))));
}

void TestConventionDisplays::captumKeepsSignsAndBlocksAndSaturatesTwoPerCent()
{
    const Explanation explanation = layerMap(Convention::Captum);
    const plain::Map blocks = plain::nearestCorner(rawOf(explanation), inputWidth, inputHeight);
    compare(explanation, plain::centred(plain::dividedByCumulativeSum(blocks, 0.98)));
    const DisplayStyle style = styleFor(explanation, {});
    QVERIFY(style.isSigned);
}

void TestConventionDisplays::captumSumsTheChannelsOfAnAttribution()
{
    const Explanation explanation = attribution(Convention::Captum);
    const plain::Map sum = flattened(explanation, [](double a, double b, double c) { return a + b + c; });
    const plain::Map expected = plain::dividedByCumulativeSum(sum, 0.98);
    QVERIFY(std::count(expected.values.begin(), expected.values.end(), 1.0) > 1); // some saturate
    compare(explanation, plain::centred(expected));
}

void TestConventionDisplays::captumWithoutSignsShowsMagnitudes()
{
    const Explanation explanation = attribution(Convention::Captum);
    const plain::Map sum = flattened(explanation, [](double a, double b, double c) { return std::abs(a + b + c); });
    const double difference
        = plain::difference(plain::dividedByCumulativeSum(sum, 0.98), displayMap(explanation).values);
    QVERIFY2(difference <= tolerance, qPrintable(QString::number(difference)));
}

void TestConventionDisplays::reluOffKeepsZeroInTheMiddleEverywhere()
{
    for (const Convention convention : {Convention::Paper, Convention::PytorchGradCam, Convention::TorchCam}) {
        Explanation explanation = layerMap(convention);
        explanation.spec.method.options["relu"] = false;
        compare(explanation, plain::centred(enlarged(plain::dividedByLargest(rawOf(explanation)))));
    }
}

void TestConventionDisplays::allZeroMapsStayZero()
{
    for (const ConventionInfo& info : conventions()) {
        Explanation explanation = layerMap(info.convention);
        std::fill(explanation.raw.values.begin(), explanation.raw.values.end(), 0.0F);
        const float nothing = info.rules.display.isSigned ? 0.5F : 0.0F;
        for (const float value : shown(explanation).values)
            QCOMPARE(value, nothing);
    }
}

void TestConventionDisplays::theConventionsUpsamplingBeatsTheViewers()
{
    DisplayStyle nearest;
    nearest.upsampling = Upsampling::Nearest;
    QCOMPARE(styleFor(layerMap(Convention::TorchCam), nearest).upsampling, Upsampling::Nearest);
    QCOMPARE(styleFor(layerMap(Convention::TorchCam), {}).upsampling, Upsampling::Bilinear);
    QCOMPARE(styleFor(layerMap(Convention::Captum), {}).upsampling, Upsampling::NearestCorner);
    QCOMPARE(styleFor(layerMap(Convention::Captum), nearest).upsampling, Upsampling::NearestCorner);
}

QTEST_GUILESS_MAIN(TestConventionDisplays)
#include "tst_conventiondisplays.moc"
