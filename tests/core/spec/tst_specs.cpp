// SPDX-License-Identifier: Apache-2.0
#include "core/explain/methodinfo.h"
#include "core/spec/boardspec.h"
#include "tests/core/failures.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace camscope;

namespace {

ExplanationSpec fullSpec()
{
    ExplanationSpec spec;
    spec.model = {"models/猫.pt", "ab12"};
    spec.picture = PictureReference::file("pictures/both.png");
    spec.picture.sha256 = "cd34";
    spec.layers = {"features.7", "features.12"};
    spec.target = TargetSpec::parse("neg:diff:282-243");
    spec.method = MethodSpec::parse("scorecam:max_channels=64,weights=raw");
    spec.convention = Convention::PytorchGradCam;
    return spec;
}

nlohmann::json throughText(const nlohmann::json& json)
{
    return nlohmann::json::parse(json.dump());
}

} // namespace

/// Specs and boards are values that survive a file.
class TestSpecs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSpecSurvivesTheRoundTrip();
    void aBoardSurvivesTheRoundTrip();
    void aCellIsTheBaseWithItsRowAndColumn();
    void everyVariableSetsItsMember();
    void anOptionBelongsToTheCellsMethodWhicheverAxisItIsOn();
    void methodTextIsCanonical_data();
    void methodTextIsCanonical();
    void aMalformedMethodIsNamed_data();
    void aMalformedMethodIsNamed();
    void aMalformedFileIsNamed_data();
    void aMalformedFileIsNamed();
    void everyMethodIsDocumented();
    void everyConventionIsDocumentedAndSurvivesAFile();
};

void TestSpecs::aSpecSurvivesTheRoundTrip()
{
    QVERIFY(throughText(fullSpec()).get<ExplanationSpec>() == fullSpec());
    QVERIFY(throughText(ExplanationSpec()).get<ExplanationSpec>() == ExplanationSpec());
}

void TestSpecs::aBoardSurvivesTheRoundTrip()
{
    BoardSpec board;
    board.base = fullSpec();
    board.rows = {BoardVariable::Layer, {"features.7", "a+b"}};
    board.columns = {BoardVariable::Method, {"gradcam", "gradcampp:epsilon=1e-08"}};
    board.display.colourMap = "viridis";
    board.display.scale = ScaleMode::Board;
    QVERIFY(throughText(board).get<BoardSpec>() == board);
}

void TestSpecs::aCellIsTheBaseWithItsRowAndColumn()
{
    BoardSpec board;
    board.base = fullSpec();
    board.rows = {BoardVariable::Class, {"282", "prob:243"}};
    board.columns = {BoardVariable::Method, {"cam", "layercam"}};
    ExplanationSpec expected = fullSpec();
    expected.target = TargetSpec::parse("prob:243");
    expected.method = MethodSpec::parse("layercam");
    QVERIFY(board.cell(1, 1) == expected);
}

void TestSpecs::everyVariableSetsItsMember()
{
    const ExplanationSpec base;
    QCOMPARE(withValue(base, BoardVariable::Class, "7").target, TargetSpec::ofClass(7));
    QCOMPARE(withValue(base, BoardVariable::Layer, "a+b").layers, (std::vector<std::string>{"a", "b"}));
    QCOMPARE(withValue(base, BoardVariable::Picture, "x.png").picture, PictureReference::file("x.png"));
    QCOMPARE(withValue(base, BoardVariable::Picture, "x.npy").picture, PictureReference::tensor("x.npy"));
    QVERIFY(withValue(base, BoardVariable::Model, "m.pt").model.path == "m.pt");
    QVERIFY(withValue(base, BoardVariable::Convention, "pytorch-grad-cam").convention == Convention::PytorchGradCam);
}

void TestSpecs::anOptionBelongsToTheCellsMethodWhicheverAxisItIsOn()
{
    const BoardAxis options{BoardVariable::Option, {"max_channels=64", "max_channels=0"}};
    const BoardAxis methods{BoardVariable::Method, {"gradcam", "scorecam:max_channels=8,weights=raw"}};
    BoardSpec board;
    board.rows = options;
    board.columns = methods;
    QCOMPARE(board.cell(0, 1).method.text(), std::string("scorecam:max_channels=64,weights=raw"));
    QCOMPARE(board.cell(1, 1).method.text(), std::string("scorecam:weights=raw"));
    QCOMPARE(failureOf([&] { board.cell(0, 0); }).kind, ErrorKind::Usage);
    std::swap(board.rows, board.columns);
    QCOMPARE(board.cell(1, 0).method.text(), std::string("scorecam:max_channels=64,weights=raw"));
    QVERIFY(throughText(board).get<BoardSpec>() == board);
}

void TestSpecs::methodTextIsCanonical_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("canonical");
    QTest::newRow("plain") << "gradcam"
                           << "gradcam";
    QTest::newRow("empty options") << "gradcam:"
                                   << "gradcam";
    QTest::newRow("sorted") << "scorecam:weights=raw,max_channels=8"
                            << "scorecam:max_channels=8,weights=raw";
    QTest::newRow("defaults are dropped") << "scorecam:max_channels=0,score=logit"
                                          << "scorecam";
    QTest::newRow("switch") << "gradcam:relu=false"
                            << "gradcam:relu=off";
    QTest::newRow("number") << "gradcampp:epsilon=0.00000001"
                            << "gradcampp:epsilon=1e-08";
}

void TestSpecs::methodTextIsCanonical()
{
    QFETCH(const QString, written);
    QFETCH(const QString, canonical);
    const MethodSpec spec = MethodSpec::parse(written.toStdString());
    QCOMPARE(QString::fromStdString(spec.text()), canonical);
    QVERIFY(MethodSpec::parse(spec.text()) == spec);
}

void TestSpecs::aMalformedMethodIsNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("unknown") << "gradcan"
                             << "did you mean gradcam";
    QTest::newRow("unknown option") << "scorecam:max_chanels=3"
                                    << "did you mean max_channels";
    QTest::newRow("unknown option, nothing near") << "scorecam:xylophone=3"
                                                  << "choose one of: ";
    QTest::newRow("option given twice") << "gradcam:relu=off,relu=on"
                                        << "gives the option relu twice";
    QTest::newRow("no value") << "scorecam:weights"
                              << "key=value";
    QTest::newRow("choice") << "scorecam:weights=cooked"
                            << "softmax, raw";
    QTest::newRow("range") << "scorecam:max_channels=-1"
                           << "0 … ";
    QTest::newRow("not a number") << "gradcampp:epsilon=small"
                                  << "0 … 1";
    QTest::newRow("decimal comma") << "gradcampp:epsilon=0,5"
                                   << "key=value";
}

void TestSpecs::aMalformedMethodIsNamed()
{
    QFETCH(const QString, text);
    QFETCH(const QString, says);
    const Failure failure = failureOf([&] { MethodSpec::parse(text.toStdString()); });
    QCOMPARE(failure.kind, ErrorKind::Usage);
    QVERIFY2(QString::fromStdString(failure.message.text()).contains(says), failure.message.text().c_str());
}

void TestSpecs::aMalformedFileIsNamed_data()
{
    QTest::addColumn<QString>("json");
    QTest::newRow("nothing") << "{}";
    QTest::newRow("newer") << R"({"schema": 2})";
    QTest::newRow("types") << R"({"schema": 1, "base": 7})";
    QTest::newRow("same variable twice") << R"({"schema": 1, "base": {"model": {"path": "m"}, "picture": {"file": "p"}},
               "rows": {"variable": "class", "values": []}, "columns": {"variable": "class", "values": []}})";
}

void TestSpecs::aMalformedFileIsNamed()
{
    QFETCH(const QString, json);
    const QString text = complaint([&] { nlohmann::json::parse(json.toStdString()).get<BoardSpec>(); });
    QVERIFY2(text.contains("oard") || text.contains("description"), qPrintable(text));
}

void TestSpecs::everyMethodIsDocumented()
{
    QVERIFY(methodInfos().size() >= 7);
    for (const MethodInfo& method : methodInfos()) {
        for (const std::string& text : {method.name, method.summary, method.formula, method.misleads, method.cost})
            QVERIFY2(!text.empty(), method.id.c_str());
        QVERIFY2(method.paper.find("20") != std::string::npos, method.id.c_str());
        for (const OptionInfo& option : method.options) {
            QVERIFY2(!option.name.empty() && !option.help.empty(), option.id.c_str());
            QVERIFY(parseOption(method, option.id, optionText(option.defaultValue)) == option.defaultValue);
        }
    }
}

void TestSpecs::everyConventionIsDocumentedAndSurvivesAFile()
{
    QCOMPARE(conventionIds(), (std::vector<std::string>{"paper", "pytorch-grad-cam", "torch-cam", "captum"}));
    for (const ConventionInfo& info : conventions()) {
        QVERIFY(info.description.size() > 20 && info.description.ends_with('.'));
        QCOMPARE(conventionFromId(info.id), info.convention);
        ExplanationSpec spec = fullSpec();
        spec.convention = info.convention;
        QVERIFY(throughText(spec).get<ExplanationSpec>() == spec);
    }
    QVERIFY(complaint([] { conventionFromId("torchcam"); }).contains("did you mean torch-cam"));
    QVERIFY(complaint([] { conventionFromId("xylophone"); }).contains("paper, pytorch-grad-cam, torch-cam, captum"));
    QVERIFY(complaint([] { layersFromText("a+b+a"); }).contains("names the layer a twice"));
}

QTEST_GUILESS_MAIN(TestSpecs)
#include "tst_specs.moc"
