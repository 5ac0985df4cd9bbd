// SPDX-License-Identifier: Apache-2.0
#include "core/io/files.h"
#include "core/io/manifest.h"
#include "core/io/npy.h"
#include "core/io/picture.h"
#include "core/spec/boardspec.h"
#include "tests/core/failures.h"
#include "tests/jsonschema.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

using namespace camscope;

namespace {

Explanation someExplanation()
{
    Explanation explanation;
    explanation.spec.model = {"models/模型.pt", std::string(64, 'a')};
    explanation.spec.picture = PictureReference::file("cat.png");
    explanation.spec.target = TargetSpec::parse("top1");
    explanation.spec.method = MethodSpec::parse("scorecam:max_channels=3");
    explanation.target.spec = TargetSpec::ofClass(3);
    explanation.target.title = "tiger cat";
    explanation.target.classIndex = 3;
    explanation.layers = {"features.12"};
    explanation.raw = {1, 2, 3, {0, 1, -2, 4, 0.5F, 3}};
    explanation.geometry = {60, 40, 20, 20, 0.5, 0.5, -5, 0};
    explanation.score = 2.5;
    explanation.probability = 0.25;
    explanation.statistics = mapStatistics(explanation.raw);
    explanation.warnings = {{"grid_1x1", {"A warning about %1.", {"something"}}}};
    explanation.facts = {{"residual", {"Residual"}, "1e-6"}};
    explanation.seconds = 0.125;
    return explanation;
}

const EngineVersions versions{"1.2.3", "1.13.1", "4.6.0", "OpenBLAS", "cpu", 2};

QByteArray text(const nlohmann::json& json)
{
    return QByteArray::fromStdString(json.dump());
}

} // namespace

class TestManifest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void explanationsAndFailuresAreRecorded();
    void aScoreThatIsNoNumberIsNull();
    void comparisonsAreRecordedAndWritten();
    void writtenFilesHoldRawDisplayAndOverlay();
    void theFileIsReadable();
    void specsAndBoardsFollowTheirSchemas_data();
    void specsAndBoardsFollowTheirSchemas();
    void theSchemasRefuseWhatIsWrong();
};

void TestManifest::initTestCase()
{
    if (!hasJsonSchema())
        QSKIP("python3-jsonschema is not installed");
}

void TestManifest::explanationsAndFailuresAreRecorded()
{
    Manifest manifest(versions, {"models/模型.pt", std::string(64, 'a')});
    CAMSCOPE_VERIFY_SCHEMA("manifest", text(manifest.json()));
    manifest.add(someExplanation(), {"a.raw.npy", "a.map.npy", "a.png"});
    manifest.addFailure(
        someExplanation().spec, {ErrorKind::NotPossible, {"%1 cannot do that.", {"The model"}}, "details"});
    manifest.setInterrupted();
    CAMSCOPE_VERIFY_SCHEMA("manifest", text(manifest.json()));

    const nlohmann::json& json = manifest.json();
    QCOMPARE(json["explanations"].size(), std::size_t(1));
    const nlohmann::json& entry = json["explanations"][0];
    QCOMPARE(entry["spec"].get<ExplanationSpec>(), someExplanation().spec);
    QCOMPARE(entry["target"]["class"].get<int>(), 3);
    QCOMPARE(entry["files"]["raw"].get<std::string>(), std::string("a.raw.npy"));
    QCOMPARE(entry["grid"]["width"].get<int>(), 3);
    QCOMPARE(entry["statistics"]["positive_share"].get<double>(), 4.0 / 6);
    QCOMPARE(entry["geometry"]["seen"]["width"].get<double>(), 40.0);
    QCOMPARE(json["failures"][0]["exit_code"].get<int>(), 4);
    QCOMPARE(json["failures"][0]["message"].get<std::string>(), std::string("The model cannot do that."));
    QVERIFY(json["interrupted"].get<bool>());
}

void TestManifest::aScoreThatIsNoNumberIsNull()
{
    Explanation explanation = someExplanation();
    explanation.score = std::numeric_limits<double>::quiet_NaN();
    explanation.probability.reset();
    Manifest manifest(versions, explanation.spec.model);
    manifest.add(explanation, {"a.raw.npy", "a.map.npy", "a.png"});
    CAMSCOPE_VERIFY_SCHEMA("manifest", text(manifest.json()));
    const nlohmann::json read = nlohmann::json::parse(manifest.json().dump());
    QVERIFY(read["explanations"][0]["score"].is_null());
    QVERIFY(read["explanations"][0]["probability"].is_null());
}

void TestManifest::comparisonsAreRecordedAndWritten()
{
    const QTemporaryDir folder;
    const std::string path = folder.path().toStdString();
    RgbImage picture(60, 40);
    std::fill(picture.pixels.begin(), picture.pixels.end(), 200);
    const Explanation first = someExplanation();
    Explanation second = first;
    second.spec.convention = Convention::TorchCam;
    second.raw.values[1] = 2;
    const MapDifference difference = mapDifference(first, second);
    const DifferenceFiles files = writeDifference(difference, picture, first.geometry, path, "猫@torch-cam");
    Manifest manifest(versions, first.spec.model);
    manifest.addComparison(first, second, difference, files);
    CAMSCOPE_VERIFY_SCHEMA("manifest", text(manifest.json()));

    const nlohmann::json& entry = manifest.json()["comparisons"][0];
    QCOMPARE(entry["specs"][0].get<ExplanationSpec>(), first.spec);
    QCOMPARE(entry["specs"][1].get<ExplanationSpec>(), second.spec);
    QCOMPARE(entry["files"]["difference"].get<std::string>(), std::string("猫@torch-cam.difference.npy"));
    QCOMPARE(entry["raw_maximum"].get<double>(), 0.25); // 1 of 4
    QVERIFY(entry["maximum"]["value"].get<double>() > 0.1);
    const NpyArray written = loadNpy(path + "/" + files.map);
    QCOMPARE(written.shape, (std::vector<std::int64_t>{20, 20}));
    QCOMPARE(written.values, difference.values.values);
    QCOMPARE(std::abs(difference.values.at(difference.x, difference.y)), difference.maximum);

    // Second is larger at the maximum: a colour from the blue end, in the middle of what the model saw.
    const RgbImage overlay = loadPicture(path + "/" + files.overlay).image;
    QCOMPARE(overlay.width, 60);
    const std::uint8_t* pixel = overlay.at(10 + 2 * difference.x, 2 * difference.y + 1);
    QVERIFY(difference.values.at(difference.x, difference.y) < 0);
    QVERIFY(pixel[2] > pixel[0] + 20);

    second.raw = {1, 1, 1, {1}};
    const MapDifference other = mapDifference(first, second);
    manifest.addComparison(first, second, other, files);
    QVERIFY(manifest.json()["comparisons"][1]["raw_maximum"].is_null());
    CAMSCOPE_VERIFY_SCHEMA("manifest", text(manifest.json()));
}

void TestManifest::writtenFilesHoldRawDisplayAndOverlay()
{
    const QTemporaryDir folder;
    RgbImage picture(60, 40);
    std::fill(picture.pixels.begin(), picture.pixels.end(), 200);
    const ExplanationFiles files = writeExplanation(someExplanation(), picture, folder.path().toStdString(), "猫.a");
    QCOMPARE(files.overlay, std::string("猫.a.png"));
    const auto path
        = [&folder](const std::string& name) { return folder.filePath(QString::fromStdString(name)).toStdString(); };
    const NpyArray raw = loadNpy(path(files.raw));
    QCOMPARE(raw.shape, (std::vector<std::int64_t>{2, 3}));
    QCOMPARE(raw.values, someExplanation().raw.values);
    QCOMPARE(loadNpy(path(files.map)).shape, (std::vector<std::int64_t>{20, 20}));
    const RgbImage overlay = loadPicture(path(files.overlay)).image;
    QCOMPARE(overlay.width, 60);
    QCOMPARE(overlay.height, 40);
    QVERIFY(overlay.at(2, 20)[0] < 100); // cropped away: dimmed

    Explanation attribution = someExplanation();
    attribution.raw = {3, 1, 2, {0, 1, -2, 4, 0.5F, 3}};
    QCOMPARE(loadNpy(path(writeExplanation(attribution, picture, folder.path().toStdString(), "b").raw)).shape,
        (std::vector<std::int64_t>{3, 1, 2}));
    QVERIFY(
        complaint([&] { writeExplanation(attribution, picture, path("none"), "b"); }).contains("cannot be written"));
}

void TestManifest::theFileIsReadable()
{
    const QTemporaryDir folder;
    Manifest manifest(versions, {"not UTF-8: \xFF", ""});
    manifest.write(folder.path().toStdString());
    const std::vector<std::uint8_t> bytes = readFile(folder.filePath("manifest.json").toStdString());
    CAMSCOPE_VERIFY_SCHEMA("manifest", QByteArray::fromStdString(std::string(bytes.begin(), bytes.end())));
}

void TestManifest::specsAndBoardsFollowTheirSchemas_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("target");
    QTest::newRow("defaults") << "gradcam"
                              << "top1";
    QTest::newRow("options of every type") << "scorecam:max_channels=3,weights=raw"
                                           << "set:1*0.5,2";
    QTest::newRow("real option") << "gradcampp:epsilon=0.25,normalise_alpha=on"
                                 << "label:282";
}

void TestManifest::specsAndBoardsFollowTheirSchemas()
{
    QFETCH(QString, method);
    QFETCH(QString, target);
    BoardSpec board;
    board.base = someExplanation().spec;
    board.base.method = MethodSpec::parse(method.toStdString());
    board.base.target = TargetSpec::parse(target.toStdString());
    board.rows.values = {"282", "tiger cat"};
    board.columns.values = {"gradcam", "scorecam:max_channels=3"};
    CAMSCOPE_VERIFY_SCHEMA("spec", text(board.base));
    CAMSCOPE_VERIFY_SCHEMA("board", text(board));
    for (const ConventionInfo& info : conventions()) {
        board.base.convention = info.convention;
        CAMSCOPE_VERIFY_SCHEMA("spec", text(board.base));
    }
    board.base.picture = PictureReference::tensor("x.npy");
    CAMSCOPE_VERIFY_SCHEMA("spec", text(board.base));
    board.base.picture.kind = PictureReference::Kind::Scene;
    CAMSCOPE_VERIFY_SCHEMA("spec", text(board.base));
}

void TestManifest::theSchemasRefuseWhatIsWrong()
{
    nlohmann::json spec = someExplanation().spec;
    spec["picture"]["tensor"] = "both a file and a tensor";
    QVERIFY(!schemaComplaint("spec", text(spec)).isEmpty());
    spec = someExplanation().spec;
    spec["metod"] = "gradcam";
    QVERIFY(!schemaComplaint("spec", text(spec)).isEmpty());
    nlohmann::json board = BoardSpec();
    board["base"] = spec;
    QVERIFY(!schemaComplaint("board", text(board)).isEmpty());
}

QTEST_GUILESS_MAIN(TestManifest)
#include "tst_manifest.moc"
