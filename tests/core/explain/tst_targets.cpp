// SPDX-License-Identifier: Apache-2.0
#include "core/io/npy.h"
#include "core/io/picture.h"
#include "tests/core/engine/testengine.h"
#include "tests/core/explain/comparison.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>

using namespace camscope;

namespace {

constexpr double tolerance = 1e-5;

/// Score and gradient of a target.
struct Answer
{
    double score = 0;
    std::vector<float> gradient;
};

/// Σ w_i a_i.
Answer combined(const std::vector<std::pair<double, Answer>>& parts)
{
    Answer sum{0, std::vector<float>(parts.front().second.gradient.size())};
    for (const auto& [weight, part] : parts) {
        sum.score += weight * part.score;
        for (std::size_t i = 0; i < sum.gradient.size(); ++i)
            sum.gradient[i] += static_cast<float>(weight * part.gradient[i]);
    }
    return sum;
}

double sigmoid(double z)
{
    return 1 / (1 + std::exp(-z));
}

} // namespace

/// Every target against the elements of the output that it is made of: `output[path]:i,j,…` reads one of them.
class TestTargets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { CAMSCOPE_REQUIRE_TEST_DATA("bad"); }
    void targetsOfClassesAreSumsOfLogits_data();
    void targetsOfClassesAreSumsOfLogits();
    void aProbabilityIsASoftmax();
    void aRankAndALabelStandForAnIndex();
    void aSingleScoreHasTwoSigns();
    void camExplainsASingleScore();
    void aRegionIsTheMeanOfItsPositions_data();
    void aRegionIsTheMeanOfItsPositions();
    void anExplanationOutlinesItsRegion();
    void aClassOfAScoreMapIsItsPredictedRegion();
    void anotherOutputCanBeNamed();
    void anEmbeddingIsComparedByItsAngle();
    void anArrayIsAnInputWhereverItIsNamed();
    void riseAsksForTheProbabilityOfWhatIsExplained();

private:
    Answer answer(const QString& model, const std::string& target, Convention convention = Convention::Paper);
    static void compare(const Answer& actual, const Answer& expected);
    Answer meanOver(const std::string& classIndex, const std::vector<std::pair<int, int>>& positions);

    Engine m_engine;
};

Answer TestTargets::answer(const QString& model, const std::string& target, Convention convention)
{
    ExplanationSpec spec = testSpec(model, "saliency", target);
    spec.convention = convention;
    const ExplanationPointer explanation = m_engine.explain(spec).finish();
    return {explanation->score, explanation->raw.values};
}

void TestTargets::compare(const Answer& actual, const Answer& expected)
{
    QVERIFY2(std::abs(actual.score - expected.score) <= tolerance * std::max(1.0, std::abs(expected.score)),
        qPrintable(QStringLiteral("%1, expected %2").arg(actual.score).arg(expected.score)));
    QCOMPARE(actual.gradient.size(), expected.gradient.size());
    QVERIFY(largestMagnitude(expected.gradient) > 0);
    const double difference = deviation(actual.gradient, expected.gradient);
    QVERIFY2(difference <= tolerance, qPrintable(QString::number(difference)));
}

void TestTargets::targetsOfClassesAreSumsOfLogits_data()
{
    using Sum = std::map<int, double>;
    QTest::addColumn<QString>("target");
    QTest::addColumn<Sum>("sum");
    QTest::newRow("index") << "3" << Sum{{3, 1}};
    QTest::newRow("label") << "label:boat" << Sum{{2, 1}};
    QTest::newRow("difference") << "diff:3-1" << Sum{{3, 1}, {1, -1}};
    QTest::newRow("set") << "set:3*0.7,1*-0.3,0*2" << Sum{{3, 0.7}, {1, -0.3}, {0, 2}};
    QTest::newRow("counterfactual") << "neg:3" << Sum{{3, -1}};
    QTest::newRow("counterfactual difference") << "neg:diff:3-1" << Sum{{3, -1}, {1, 1}};
}

void TestTargets::targetsOfClassesAreSumsOfLogits()
{
    using Sum = std::map<int, double>;
    QFETCH(const QString, target);
    QFETCH(const Sum, sum);
    std::vector<std::pair<double, Answer>> parts;
    for (const auto& [index, weight] : sum)
        parts.emplace_back(weight, answer("two_outputs.pt", "output[0]:" + std::to_string(index)));
    compare(answer("two_outputs.pt", target.toStdString()), combined(parts));
}

void TestTargets::aProbabilityIsASoftmax()
{
    std::vector<Answer> logits;
    double sum = 0;
    for (int index = 0; index < 5; ++index) {
        logits.push_back(answer("gap_linear.pt", std::to_string(index)));
        sum += std::exp(logits.back().score);
    }
    const auto p = [&](int index) { return std::exp(logits[index].score) / sum; };
    std::vector<std::pair<double, Answer>> parts; // ∂p_c/∂z_i = p_c (δ_ci − p_i)
    for (int index = 0; index < 5; ++index)
        parts.emplace_back(p(3) * ((index == 3 ? 1 : 0) - p(index)), logits[index]);
    Answer expected = combined(parts);
    expected.score = p(3);
    compare(answer("gap_linear.pt", "prob:3"), expected);
    expected = combined({{-1, expected}});
    compare(answer("gap_linear.pt", "neg:prob:3"), expected);
}

void TestTargets::aRankAndALabelStandForAnIndex()
{
    const PredictionPointer prediction
        = m_engine.predict(testModel("gap_linear.pt"), PictureReference::file(testPicture("upright.png")));
    for (int rank = 1; rank <= 5; ++rank) {
        const Answer ranked = answer("gap_linear.pt", "top" + std::to_string(rank));
        compare(ranked, answer("gap_linear.pt", std::to_string(prediction->ranking[rank - 1])));
        QVERIFY(std::abs(ranked.score - prediction->logits[prediction->ranking[rank - 1]]) < tolerance);
    }
    compare(answer("gap_linear.pt", "TIGER cat"), answer("gap_linear.pt", "3"));
}

void TestTargets::aSingleScoreHasTwoSigns()
{
    const Answer z = answer("scalar_output.pt", "output:0");
    const Answer opposite = combined({{-1, z}});
    compare(answer("named_score.pt", "output[score]:0"), answer("named_score.pt", "binary:+"));
    compare(answer("scalar_output.pt", "binary:+"), z);
    compare(answer("scalar_output.pt", "binary:-"), opposite);
    compare(answer("scalar_output.pt", "neg:binary:+"), opposite);
    compare(answer("scalar_output.pt", "1"), z); // class 1 is "yes"
    compare(answer("scalar_output.pt", "0"), opposite);
    compare(answer("scalar_output.pt", "top1"), z.score > 0 ? z : opposite);
    const double p = sigmoid(z.score);
    Answer probability = combined({{p * (1 - p), z}});
    probability.score = p;
    compare(answer("scalar_output.pt", "prob:1"), probability);
    const PredictionPointer prediction
        = m_engine.predict(testModel("scalar_output.pt"), PictureReference::file(testPicture("upright.png")));
    QCOMPARE(prediction->kind, OutputKind::SingleScore);
    QVERIFY(std::abs(prediction->probabilities[1] - p) < tolerance);
    QVERIFY(std::abs(prediction->probabilities[0] + prediction->probabilities[1] - 1) < tolerance);
}

void TestTargets::camExplainsASingleScore()
{
    const auto map = [&](const std::string& method, const std::string& target) {
        return m_engine.explain(testSpec("scalar_output.pt", method, target)).finish()->raw.values;
    };
    for (const std::string target : {"binary:+", "binary:-"}) {
        const std::vector<float> cam = map("cam", target);
        // Behind global average pooling, Grad-CAM is CAM divided by the number of positions.
        QVERIFY(deviation(map("gradcam", target), cam, static_cast<double>(cam.size())) <= tolerance);
    }
}

/// `not_a_class_vector.pt` answers with 3×8×8; the picture is stretched from 48×32, so a position is 6×4 pixels.
Answer TestTargets::meanOver(const std::string& classIndex, const std::vector<std::pair<int, int>>& positions)
{
    std::vector<std::pair<double, Answer>> parts;
    for (const auto& [row, column] : positions)
        parts.emplace_back(1.0 / static_cast<double>(positions.size()),
            answer("not_a_class_vector.pt",
                "output:" + classIndex + "," + std::to_string(row) + "," + std::to_string(column)));
    return combined(parts);
}

void TestTargets::aRegionIsTheMeanOfItsPositions_data()
{
    using Positions = std::vector<std::pair<int, int>>;
    QTest::addColumn<QString>("region");
    QTest::addColumn<Positions>("positions");
    QTest::newRow("pixel") << "13,21" << Positions{{5, 2}};
    QTest::newRow("first pixel") << "0,0" << Positions{{0, 0}};
    QTest::newRow("last pixel") << "47,31" << Positions{{7, 7}};
    // Centres lie at x = 3, 9, 15, … and y = 2, 6, 10, …
    QTest::newRow("polygon") << "0,0;20,0;20,5;0,5" << Positions{{0, 0}, {0, 1}, {0, 2}};
    QTest::newRow("triangle") << "0,0;12,0;0,8" << Positions{{0, 0}, {0, 1}, {1, 0}};
    QTest::newRow("mask") << "mask.png" << Positions{{2, 3}, {2, 4}, {3, 3}, {3, 4}};
}

void TestTargets::aRegionIsTheMeanOfItsPositions()
{
    using Positions = std::vector<std::pair<int, int>>;
    QFETCH(QString, region);
    QFETCH(const Positions, positions);
    QTemporaryDir folder;
    if (region == "mask.png") {
        RgbImage mask(48, 32);
        for (int y = 8; y < 16; ++y) {
            for (int x = 18; x < 30; ++x)
                mask.at(x, y)[0] = mask.at(x, y)[1] = mask.at(x, y)[2] = 255;
        }
        region = folder.filePath(region);
        savePng(mask, region.toStdString());
    }
    const Answer expected = meanOver("2", positions);
    compare(answer("not_a_class_vector.pt", "seg:2@" + region.toStdString()), expected);
    const auto count = static_cast<double>(positions.size());
    compare(answer("not_a_class_vector.pt", "seg:2@" + region.toStdString(), Convention::PytorchGradCam),
        combined({{count, expected}}));
}

void TestTargets::anExplanationOutlinesItsRegion()
{
    // The three positions of "polygon" above: 18×4 pixels.
    const ExplanationPointer explanation
        = m_engine.explain(testSpec("not_a_class_vector.pt", "edges", "seg:2@0,0;20,0;20,5;0,5")).finish();
    QCOMPARE(explanation->region.size(), std::size_t(1));
    float left = 48;
    float right = 0;
    float top = 32;
    float bottom = 0;
    for (const auto& [x, y] : explanation->region.front()) {
        left = std::min(left, x);
        right = std::max(right, x);
        top = std::min(top, y);
        bottom = std::max(bottom, y);
    }
    constexpr float inset = 0.25F; // the outline runs just inside of the positions
    QVERIFY(left >= 0 && left < inset && top >= 0 && top < inset);
    QVERIFY(right <= 18 && right > 18 - inset && bottom <= 4 && bottom > 4 - inset);
    QVERIFY(std::abs(numberFact(*explanation, "region_share") - 100.0 * 3 / 64) < 0.01);
    QVERIFY(m_engine.explain(testSpec("gap_linear.pt", "edges", "2")).finish()->region.empty());
}

void TestTargets::aClassOfAScoreMapIsItsPredictedRegion()
{
    std::vector<std::pair<int, int>> predicted;
    for (int row = 0; row < 8; ++row) {
        for (int column = 0; column < 8; ++column) {
            const auto at = [&](int index) { return meanOver(std::to_string(index), {{row, column}}).score; };
            if (at(1) > at(0) && at(1) > at(2))
                predicted.emplace_back(row, column);
        }
    }
    QVERIFY(!predicted.empty());
    const Answer expected = meanOver("1", predicted);
    compare(answer("not_a_class_vector.pt", "seg:1@pred"), expected);
    compare(answer("not_a_class_vector.pt", "1"), expected);
    const PredictionPointer prediction
        = m_engine.predict(testModel("not_a_class_vector.pt"), PictureReference::file(testPicture("upright.png")));
    QCOMPARE(prediction->kind, OutputKind::ScoreMap);
    QVERIFY(std::abs(prediction->probabilities[1] - static_cast<double>(predicted.size()) / 64) < tolerance);
}

void TestTargets::anotherOutputCanBeNamed()
{
    const Answer expected = answer("dict_output.pt", "output[aux]:2,5,6");
    compare(answer("dict_output.pt", "output[aux]:seg:2@9,5"), expected); // 48×32 pixels on 32×32 positions
    compare(answer("dict_output.pt", "output[['aux']]:seg:2@9,5"), expected);
    compare(answer("dict_output.pt", "neg:output[aux]:seg:2@9,5"), combined({{-1, expected}}));
    QVERIFY(std::abs(answer("dict_output.pt", "seg:2@9,5").score - expected.score) > 0.01); // the main output is "out"
    compare(answer("dict_output.pt", "seg:2@9,5"), answer("dict_output.pt", "output[out]:2,5,6"));
}

void TestTargets::anEmbeddingIsComparedByItsAngle()
{
    const std::string reference = testPicture("gray.png");
    const auto vectorOf = [&](const std::string& picture) {
        std::vector<double> values;
        for (int i = 0; i < 12; ++i) {
            ExplanationSpec spec = testSpec("two_outputs.pt", "edges", "output[1]:" + std::to_string(i));
            spec.picture = PictureReference::file(picture);
            values.push_back(m_engine.explain(spec).finish()->score);
        }
        return values;
    };
    const std::vector<double> a = vectorOf(testPicture("upright.png"));
    const std::vector<double> b = vectorOf(reference);
    double product = 0;
    double normA = 0;
    double normB = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        product += a[i] * b[i];
        normA += a[i] * a[i];
        normB += b[i] * b[i];
    }
    const double similarity = product / std::sqrt(normA * normB);
    QVERIFY(similarity < 0.999);
    std::vector<std::pair<double, Answer>> parts; // ∂cos/∂a_i = b_i/(|a||b|) − cos a_i/|a|²
    for (std::size_t i = 0; i < a.size(); ++i)
        parts.emplace_back(b[i] / std::sqrt(normA * normB) - similarity * a[i] / normA,
            answer("two_outputs.pt", "output[1]:" + std::to_string(i)));
    Answer expected = combined(parts);
    expected.score = similarity;
    compare(answer("two_outputs.pt", "output[1]:embed:" + reference), expected);
}

void TestTargets::anArrayIsAnInputWhereverItIsNamed()
{
    QTemporaryDir folder;
    const std::string array = folder.filePath("input.npy").toStdString();
    NpyArray values{{1, 3, 32, 32}, std::vector<float>(3 * 32 * 32)};
    for (std::size_t i = 0; i < values.values.size(); ++i)
        values.values[i] = std::sin(0.1F * static_cast<float>(i));
    saveNpy(values, array);
    ExplanationSpec spec = testSpec("two_outputs.pt", "gradcam", "output[1]:embed:" + array);
    spec.picture = PictureReference::tensor(array);
    QVERIFY(std::abs(m_engine.explain(spec).finish()->score - 1) < tolerance); // an input is like itself
    // Read as a picture it is another input, whatever was asked for before.
    spec.target = TargetSpec::parse("0");
    const double score = m_engine.explain(spec).finish()->score;
    spec.picture = PictureReference::file(array);
    QVERIFY(std::abs(m_engine.explain(spec).finish()->score - score) > tolerance);
    spec.picture = PictureReference::tensor(array);
    QCOMPARE(m_engine.explain(spec).finish()->score, score);
}

void TestTargets::riseAsksForTheProbabilityOfWhatIsExplained()
{
    // With every cell seen, the map is the same everywhere: the probability itself.
    const auto value = [&](const QString& model, const std::string& target) {
        const ExplanationSpec spec = testSpec(model, "rise:masks=2,probability=1", target);
        return m_engine.explain(spec).finish()->statistics.maximum;
    };
    QVERIFY(std::abs(value("gap_linear.pt", "3") - answer("gap_linear.pt", "prob:3").score) < tolerance);
    QVERIFY(std::abs(value("scalar_output.pt", "binary:+") - answer("scalar_output.pt", "prob:1").score) < tolerance);
    double sum = 0;
    for (int index = 0; index < 3; ++index) {
        const double p = value("not_a_class_vector.pt", "seg:" + std::to_string(index) + "@13,21");
        QVERIFY(p > 0 && p < 1);
        sum += p;
    }
    QVERIFY(std::abs(sum - 1) < tolerance);
}

QTEST_GUILESS_MAIN(TestTargets)
#include "tst_targets.moc"
