// SPDX-License-Identifier: Apache-2.0
#include "core/io/npy.h"
#include "tests/core/engine/testengine.h"
#include "tests/core/explain/comparison.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace camscope;

namespace {

/// A picture of one value per column in all its channels, as a preprocessed tensor.
std::string columnsTensor(const QTemporaryDir& folder, int channels, const std::vector<float>& columns)
{
    const auto side = static_cast<std::int64_t>(columns.size());
    NpyArray array{{1, channels, side, side}, {}};
    for (std::int64_t row = 0; row < channels * side; ++row)
        array.values.insert(array.values.end(), columns.begin(), columns.end());
    const std::string path = folder.filePath("columns.npy").toStdString();
    saveNpy(array, path);
    return path;
}

} // namespace

/// The controls: maps that know nothing of the model, or nothing of the class.
class TestControls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { CAMSCOPE_REQUIRE_TEST_DATA("bad"); }
    void edgesLieWhereTheLuminanceSteps_data();
    void edgesLieWhereTheLuminanceSteps();
    void edgesKnowNothingOfTheModel();
    void randomWeightsKnowNothingOfTheClass();
};

void TestControls::edgesLieWhereTheLuminanceSteps_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<int>("channels");
    QTest::addColumn<double>("edge"); // four times the step
    QTest::newRow("colour") << "gap_linear.pt" << 3 << 4.0;
    QTest::newRow("grey") << "gray_input.pt" << 1 << 4.0;
    QTest::newRow("no picture's channels: the tensor itself") << "five_channels.pt" << 5 << 16.0;
}

void TestControls::edgesLieWhereTheLuminanceSteps()
{
    QFETCH(const QString, model);
    QFETCH(const int, channels);
    QFETCH(const double, edge);
    // The made models' mean is 0.5 and their deviation 0.25: −2 is black and 2 is white.
    QTemporaryDir folder;
    std::vector<float> columns(32, -2);
    std::fill(columns.begin() + 16, columns.end(), 2.0F);
    ExplanationSpec spec = testSpec(model, "edges");
    spec.picture = PictureReference::tensor(columnsTensor(folder, channels, columns));
    Engine engine;
    const ExplanationPointer map = engine.explain(spec).finish();
    for (int row = 0; row < 32; ++row) {
        for (int column = 0; column < 32; ++column) {
            const double expected = column == 15 || column == 16 ? edge : 0;
            QVERIFY(std::abs(map->raw.values[row * 32 + column] - expected) < 1e-5);
        }
    }
}

void TestControls::edgesKnowNothingOfTheModel()
{
    Engine engine;
    const ExplanationPointer edges = explained(engine, "gap_linear.pt", "edges", "1");
    QVERIFY(explained(engine, "gap_linear.pt", "edges", "3")->raw == edges->raw);
    QVERIFY(explained(engine, "mlp_head.pt", "edges", "1")->raw == edges->raw);
}

void TestControls::randomWeightsKnowNothingOfTheClass()
{
    Engine engine;
    const auto one = engine.explain(testSpec("gap_linear.pt", "random", "1")).finish();
    const auto three = engine.explain(testSpec("gap_linear.pt", "random", "3")).finish();
    QVERIFY(one->raw == three->raw);
    QVERIFY(largestMagnitude(one->raw.values) > 0);
    QVERIFY(one->spec.method.id == "random" && one->layers.size() == 1);
}

QTEST_GUILESS_MAIN(TestControls)
#include "tst_controls.moc"
