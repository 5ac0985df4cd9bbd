// SPDX-License-Identifier: Apache-2.0
#include "core/explain/windows.h"
#include "tests/core/engine/testengine.h"
#include "tests/core/explain/comparison.h"
#include "tests/core/failures.h"

#include <QTest>

#include <algorithm>

using namespace camscope;

/// Occlusion and RISE, which look at the network from outside.
class TestPerturbation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { CAMSCOPE_REQUIRE_TEST_DATA("bad"); }
    void windowsCoverTheInput();
    void aStrideLargerThanTheWindowIsRefused();
    void occlusionOfALinearNetworkIsASumOverWindows();
    void riseConverges();
    void riseOfNoClassAsksForTheTargetItself();
};

void TestPerturbation::windowsCoverTheInput()
{
    const std::vector<Window> windows = slidingWindows(227, 227, 32, 16);
    QCOMPARE(windows.size(), 14U * 14U);
    QCOMPARE(windows.back().top, 208);
    QCOMPARE(windows.back().height, 19); // cut at the border
    QCOMPARE(slidingWindows(32, 32, 32, 16).size(), 1U);
    QCOMPARE(slidingWindows(20, 40, 32, 16).size(), 2U); // one row, lower than the window
    QCOMPARE(slidingWindows(20, 40, 32, 16).front().height, 20);
    QCOMPARE(slidingWindows(32, 32, 8, 8).size(), 16U);
}

void TestPerturbation::aStrideLargerThanTheWindowIsRefused()
{
    Engine engine;
    const Failure failure = failureOf([&] { explained(engine, "gap_linear.pt", "occlusion:window=4,stride=5"); });
    QCOMPARE(failure.kind, ErrorKind::Usage);
}

void TestPerturbation::occlusionOfALinearNetworkIsASumOverWindows()
{
    // y = w·x + b: covering a window with f lowers the score by Σ w·(x − f) over it.
    Engine engine;
    const auto product = explained(engine, "linear.pt", "input_x_gradient")->raw.values;
    const auto weights = explained(engine, "linear.pt", "saliency")->raw.values;
    constexpr int side = 32;
    constexpr int window = 9;
    constexpr int stride = 5;
    constexpr double fill = 0.5;
    const auto dropOfWindow = [&](int top, int left) {
        double drop = 0;
        for (int channel = 0; channel < 3; ++channel) {
            for (int row = top; row < std::min(side, top + window); ++row) {
                for (int column = left; column < std::min(side, left + window); ++column) {
                    const std::size_t i = (channel * side + row) * side + column;
                    drop += product[i] - fill * weights[i];
                }
            }
        }
        return drop;
    };
    std::vector<float> expected;
    for (int row = 0; row < side; ++row) {
        for (int column = 0; column < side; ++column) {
            double sum = 0;
            int count = 0;
            for (int top = 0; top - stride + window < side; top += stride) {
                for (int left = 0; left - stride + window < side; left += stride) {
                    const bool covers = row >= top && row < top + window && column >= left && column < left + window;
                    sum += covers ? dropOfWindow(top, left) : 0;
                    count += covers ? 1 : 0;
                }
            }
            QVERIFY(count > 0);
            expected.push_back(static_cast<float>(sum / count));
        }
    }
    const auto map = explained(engine, "linear.pt", "occlusion:window=9,stride=5,fill=0.5")->raw.values;
    QCOMPARE(map.size(), expected.size());
    QVERIFY2(deviation(map, expected) <= 1e-4, qPrintable(QString::number(deviation(map, expected))));
}

void TestPerturbation::riseConverges()
{
    // The standard error falls with the root of the number of masks: sixteen times as many, a quarter of it.
    Engine engine;
    const auto disagreement = [&](const std::string& masks) {
        const auto a = explained(engine, "gap_linear.pt", "rise:seed=1,masks=" + masks)->raw.values;
        const auto b = explained(engine, "gap_linear.pt", "rise:seed=2,masks=" + masks)->raw.values;
        return deviation(b, a);
    };
    const double few = disagreement("100");
    const double many = disagreement("1600");
    QVERIFY2(many < few / 2, qPrintable(QString("%1 %2").arg(few).arg(many)));
}

void TestPerturbation::riseOfNoClassAsksForTheTargetItself()
{
    Engine engine;
    const Failure failure = failureOf([&] { explained(engine, "gap_linear.pt", "rise:masks=2", "diff:1-2"); });
    QCOMPARE(failure.kind, ErrorKind::NotPossible);
    QVERIFY(failure.message.text().find("score=logit") != std::string::npos);
    QVERIFY(
        largestMagnitude(explained(engine, "gap_linear.pt", "rise:masks=2,score=logit", "diff:1-2")->raw.values) > 0);
}

QTEST_GUILESS_MAIN(TestPerturbation)
#include "tst_perturbation.moc"
