// SPDX-License-Identifier: Apache-2.0
#include "core/explain/explanation.h"
#include "core/io/npy.h"
#include "core/render/displaymap.h"
#include "tests/referencefiles.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace camscope;

namespace {

constexpr float tolerance = 1e-3F; // METHODS: display maps, max|Δ|

Explanation explanationOf(std::vector<float> values, int width, int height, int inputSize)
{
    Explanation explanation;
    explanation.raw = {1, height, width, std::move(values)};
    explanation.geometry = PictureGeometry::identity(inputSize, inputSize);
    return explanation;
}

Explanation attribution()
{
    Explanation explanation;
    explanation.kind = MapKind::Input;
    explanation.raw = {3, 1, 2, {1, -4, -2, 1, 0.5F, 0}};
    explanation.geometry = PictureGeometry::identity(2, 1);
    return explanation;
}

using Values = std::vector<float>;

} // namespace

class TestDisplayMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void referenceDisplayMapsAreMet_data();
    void referenceDisplayMapsAreMet();
    void paperDividesByTheMaximumBeforeUpsampling();
    void conventionsDifferWhereTheMapNeverReachesZero();
    void signedMapsKeepZeroInTheMiddle();
    void aRangeReplacesTheNormalisation();
    void attributionsAreFlattened();
    void aSpecTellsWhetherItsMapWillBeShownSigned();
    void clippingSaturatesTheLargestValuesOfAttributionsUnlessAskedForMore();
    void allNegativeAndConstantMapsStayFinite_data();
    void allNegativeAndConstantMapsStayFinite();
    void nonFiniteValuesDoNotSpread();
    void rangesUnite();
};

void TestDisplayMap::referenceDisplayMapsAreMet_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("map");
    QFile manifest(referenceFile("maps/manifest.json"));
    if (!manifest.open(QIODevice::ReadOnly)) {
        QTest::newRow("manifest") << QString() << QString();
        return;
    }
    for (const QJsonValue entry : QJsonDocument::fromJson(manifest.readAll()).array())
        if (entry["raw"].isString() && entry["map"].isString())
            QTest::newRow(qPrintable(entry["map"].toString())) << entry["raw"].toString() << entry["map"].toString();
}

void TestDisplayMap::referenceDisplayMapsAreMet()
{
    CAMSCOPE_REQUIRE_REFERENCE("maps/manifest.json");
    QFETCH(QString, raw);
    QFETCH(QString, map);
    CAMSCOPE_REQUIRE_REFERENCE("maps/" + raw);
    CAMSCOPE_REQUIRE_REFERENCE("maps/" + map);
    const NpyArray rawArray = loadNpy(referenceFile("maps/" + raw).toStdString());
    const NpyArray expected = loadNpy(referenceFile("maps/" + map).toStdString());
    const std::size_t rank = rawArray.shape.size();
    QVERIFY(rank >= 2);
    const int size = static_cast<int>(expected.shape.back());
    Explanation explanation = explanationOf(
        rawArray.values, static_cast<int>(rawArray.shape[rank - 1]), static_cast<int>(rawArray.shape[rank - 2]), size);
    explanation.spec.convention = Convention::PytorchGradCam;
    const FloatImage result = displayMap(explanation);
    QCOMPARE(result.values.size(), expected.values.size());
    float largest = 0;
    for (std::size_t i = 0; i < expected.values.size(); ++i)
        largest = std::max(largest, std::abs(result.values[i] - expected.values[i]));
    QVERIFY2(largest <= tolerance, qPrintable(QString::number(largest)));
}

void TestDisplayMap::paperDividesByTheMaximumBeforeUpsampling()
{
    const FloatImage map = displayMap(explanationOf({-8, 4, 2, 0}, 2, 2, 2));
    QCOMPARE(map.values, (Values{0, 1, 0.5F, 0}));
    // Upsampling may lower the peak, and it is not stretched again.
    const FloatImage larger = displayMap(explanationOf({0, 0, 0, 0, 1, 0, 0, 0, 0}, 3, 3, 4));
    QVERIFY(*std::max_element(larger.values.begin(), larger.values.end()) < 0.8F);
}

void TestDisplayMap::conventionsDifferWhereTheMapNeverReachesZero()
{
    Explanation explanation = explanationOf({2, 4, 3, 4}, 2, 2, 2);
    QCOMPARE(displayMap(explanation).values, (Values{0.5F, 1, 0.75F, 1}));
    explanation.spec.convention = Convention::PytorchGradCam;
    const Values values = displayMap(explanation).values;
    const Values expected{0, 1, 0.5F, 1};
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY(std::abs(values[i] - expected[i]) < 1e-6F);
}

void TestDisplayMap::signedMapsKeepZeroInTheMiddle()
{
    DisplayMapOptions options;
    options.isSigned = true;
    for (const Convention convention : {Convention::Paper, Convention::PytorchGradCam}) {
        Explanation explanation = explanationOf({-8, 4, 0, 8}, 2, 2, 2);
        explanation.spec.convention = convention;
        QCOMPARE(displayMap(explanation, options).values, (Values{0, 0.75F, 0.5F, 1}));
    }
}

void TestDisplayMap::aRangeReplacesTheNormalisation()
{
    Explanation explanation = explanationOf({-8, 4, 2, 16}, 2, 2, 2);
    DisplayMapOptions options;
    options.range = ValueRange{0, 8};
    for (const Convention convention : {Convention::Paper, Convention::PytorchGradCam}) {
        explanation.spec.convention = convention;
        QCOMPARE(displayMap(explanation, options).values, (Values{0, 0.5F, 0.25F, 1}));
    }
    options.isSigned = true;
    options.range = ValueRange{-16, 16};
    QCOMPARE(displayMap(explanation, options).values, (Values{0.25F, 0.625F, 0.5625F, 1}));
    options.range = ValueRange{0, 0};
    QCOMPARE(displayMap(explanation, options).values, Values(4, 0.5F));
    options.isSigned = false;
    QCOMPARE(displayMap(explanation, options).values, Values(4, 0.0F));
}

void TestDisplayMap::attributionsAreFlattened()
{
    QCOMPARE(flattenedMap(attribution(), false).values, (Values{2, 4}));
    const Values mean = flattenedMap(attribution(), true).values;
    QVERIFY(std::abs(mean[0] + 0.5F / 3) < 1e-6F);
    QVERIFY(std::abs(mean[1] + 1.0F) < 1e-6F);
    QCOMPARE(displayMap(attribution()).values, (Values{0.5F, 1}));
    QCOMPARE(valueRange(attribution(), false), (ValueRange{0, 4}));
}

void TestDisplayMap::aSpecTellsWhetherItsMapWillBeShownSigned()
{
    ExplanationSpec spec;
    spec.method.id = "gradcam";
    QVERIFY(!isShownSigned(spec, {}));
    DisplayStyle style;
    style.isSigned = true;
    QVERIFY(isShownSigned(spec, style));
    spec.convention = Convention::Captum;
    QCOMPARE(isShownSigned(spec, {}), conventionRules(Convention::Captum).display.isSigned);
    spec.convention = Convention::Paper;
    spec.method.options["relu"] = false;
    QVERIFY(isShownSigned(spec, {}));
}

void TestDisplayMap::clippingSaturatesTheLargestValuesOfAttributionsUnlessAskedForMore()
{
    Explanation explanation = explanationOf({1, 2, 4, 100}, 2, 2, 2);
    DisplayStyle style;
    style.clip = 25; // one of four
    QCOMPARE(styleFor(explanation, style).clip, 0.0);
    style.clipsLayerMaps = true;
    QCOMPARE(styleFor(explanation, style).clip, 25.0);
    style.clipsLayerMaps = false;
    explanation.kind = MapKind::Input;
    DisplayMapOptions options;
    options.clip = styleFor(explanation, style).clip;
    QCOMPARE(displayMap(explanation, options).values, (Values{0.25F, 0.5F, 1, 1}));
    QCOMPARE(valueRange(explanation, false, options.clip), (ValueRange{0, 4}));
    explanation.raw.values = {0, 0, 0, 8}; // clipping everything away would show nothing
    QCOMPARE(displayMap(explanation, options).values, (Values{0, 0, 0, 1}));
}

void TestDisplayMap::allNegativeAndConstantMapsStayFinite_data()
{
    QTest::addColumn<float>("value");
    QTest::newRow("negative") << -3.0F;
    QTest::newRow("zero") << 0.0F;
    QTest::newRow("positive") << 2.0F;
    QTest::newRow("tiny") << 1e-42F;
    QTest::newRow("huge") << 3e38F;
}

void TestDisplayMap::allNegativeAndConstantMapsStayFinite()
{
    QFETCH(float, value);
    for (const Convention convention : {Convention::Paper, Convention::PytorchGradCam})
        for (const bool isSigned : {false, true}) {
            Explanation explanation = explanationOf(Values(4, value), 2, 2, 7);
            explanation.spec.convention = convention;
            DisplayMapOptions options;
            options.isSigned = isSigned;
            for (const float shown : displayMap(explanation, options).values)
                QVERIFY(shown >= 0 && shown <= 1);
            if (value <= 0 && !isSigned)
                QCOMPARE(displayMap(explanation, options).values, Values(49, 0.0F));
        }
}

void TestDisplayMap::nonFiniteValuesDoNotSpread()
{
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const float infinity = std::numeric_limits<float>::infinity();
    const FloatImage map = displayMap(explanationOf({nan, 4, infinity, -infinity}, 2, 2, 2));
    QCOMPARE(map.values, (Values{0, 1, 0, 0}));
    const MapStatistics statistics = mapStatistics({1, 2, 3, {nan, 4, infinity, -infinity, -1, 0}});
    QCOMPARE(statistics.nanCount, std::int64_t(3));
    QCOMPARE(statistics.count, std::int64_t(6));
    QCOMPARE(statistics.minimum, -1.0F);
    QCOMPARE(statistics.maximum, 4.0F);
    QCOMPARE(statistics.mean, 1.0F);
    QCOMPARE(statistics.positiveShare, 1.0 / 3);
}

void TestDisplayMap::rangesUnite()
{
    QCOMPARE(united({0, 2}, {-1, 1}), (ValueRange{-1, 2}));
    QCOMPARE(valueRange(explanationOf({-8, 4, 2, 0}, 2, 2, 2), false), (ValueRange{0, 4}));
    QCOMPARE(valueRange(explanationOf({-8, 4, 2, 0}, 2, 2, 2), true), (ValueRange{-8, 8}));
}

QTEST_GUILESS_MAIN(TestDisplayMap)
#include "tst_displaymap.moc"
