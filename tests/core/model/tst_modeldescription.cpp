// SPDX-License-Identifier: Apache-2.0
#include "core/model/modeldescription.h"
#include "tests/core/failures.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace camscope;

class TestModelDescription : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyObjectGivesImageNetDefaults();
    void everyMemberSurvivesTheRoundTrip();
    void missingMeansFollowChannelsAndRange();
    void wholeFloatsCountAsIntegers();
    void unknownMembersAreLeftAlone();
    void badMembersAreNamed_data();
    void badMembersAreNamed();
};

void TestModelDescription::anEmptyObjectGivesImageNetDefaults()
{
    QCOMPARE(parseDescription("{}", "model.pt"), ModelDescription());
    QCOMPARE(parseDescription(R"({"input": null})", "model.pt"), ModelDescription());
}

void TestModelDescription::everyMemberSurvivesTheRoundTrip()
{
    ModelDescription description;
    description.name = "Scenes 猫";
    description.source = "https://example.org";
    description.license = "CC0-1.0";
    description.layer = "features.12";
    description.labels = {"cat", "tiger \"cat\"", "猫"};
    description.grids = {{"blocks.*", GridLayout::Tokens, 14, 14, 5}, {"blocks.11", {}, 7, 28, {}},
        {"neck", GridLayout::ChannelsLast, 0, 0, {}}, {"stem", {}, 0, 0, 2}};
    description.input.width = 320;
    description.input.height = 240;
    description.input.channels = "BGR";
    description.input.mean = {103.94, 116.78, 123.68};
    description.input.std = {1, 2, 3};
    description.input.range = 255;
    for (const ResizeMode mode : {ResizeMode::Stretch, ResizeMode::Crop, ResizeMode::Letterbox}) {
        description.input.resize = mode;
        description.input.cropResize = mode == ResizeMode::Crop ? 342 : 0;
        description.input.fill = mode == ResizeMode::Letterbox ? std::array{1, 2, 3} : InputDescription().fill;
        description.input.interpolation
            = mode == ResizeMode::Crop ? Interpolation::BilinearAntialias : Interpolation::Bilinear;
        const std::string text = nlohmann::json(description).dump();
        QCOMPARE(parseDescription(text, "model.pt"), description);
        QCOMPARE(nlohmann::json::parse(text).get<ModelDescription>(), description);
    }
}

void TestModelDescription::missingMeansFollowChannelsAndRange()
{
    const InputDescription grey = parseDescription(R"({"input": {"channels": "GRAY"}})", "m").input;
    QCOMPARE(grey.channelCount(), 1);
    QCOMPARE(grey.mean.size(), std::size_t(1));
    QVERIFY(std::abs(grey.mean[0] - 0.449) < 1e-9);
    const InputDescription wide = parseDescription(R"({"input": {"range": 255}})", "m").input;
    QVERIFY(std::abs(wide.mean[0] - 0.485 * 255) < 1e-9);
    QVERIFY(std::abs(wide.std[2] - 0.225 * 255) < 1e-9);
}

void TestModelDescription::wholeFloatsCountAsIntegers()
{
    QCOMPARE(parseDescription(R"({"input": {"width": 64.0}})", "m").input.width, 64);
}

void TestModelDescription::unknownMembersAreLeftAlone()
{
    QCOMPARE(parseDescription(R"({"comment": "hello", "input": {"colour_space": 3}})", "m"), ModelDescription());
}

void TestModelDescription::badMembersAreNamed_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("part");
    QTest::newRow("no JSON") << "{"
                             << "not valid JSON";
    QTest::newRow("a list") << "[]"
                            << "JSON object";
    QTest::newRow("newer schema") << R"({"schema": 2})"
                                  << "newer version";
    QTest::newRow("name is a number") << R"({"name": 3})"
                                      << "\"name\" must be a text";
    QTest::newRow("labels is a text") << R"({"labels": "cat"})"
                                      << "\"labels\" must be a list of texts";
    QTest::newRow("a label is a number") << R"({"labels": ["cat", 3]})"
                                         << "\"labels\" must be a list of texts";
    QTest::newRow("input is a list") << R"({"input": []})"
                                     << "\"input\" must be an object";
    QTest::newRow("width 0") << R"({"input": {"width": 0}})"
                             << "\"input.width\" must be a whole number from 1";
    QTest::newRow("width 2.5") << R"({"input": {"width": 2.5}})"
                               << "\"input.width\"";
    QTest::newRow("width huge") << R"({"input": {"width": 1e300}})"
                                << "\"input.width\"";
    QTest::newRow("channels") << R"({"input": {"channels": "rgb"}})"
                              << "one of \"RGB\", \"BGR\", \"GRAY\"";
    QTest::newRow("mean too short") << R"({"input": {"mean": [0.5]}})"
                                    << "\"input.mean\" must be a list of 3";
    QTest::newRow("mean too long for grey") << R"({"input": {"channels": "GRAY", "mean": [1,2,3]}})"
                                            << "list of 1";
    QTest::newRow("std 0") << R"({"input": {"std": [1, 0, 1]}})"
                           << "\"input.std\" must be greater than 0";
    QTest::newRow("resize") << R"({"input": {"resize": "fit"}})"
                            << "\"stretch\", \"crop\", \"letterbox\"";
    QTest::newRow("interpolation") << R"({"input": {"interpolation": "cubic"}})"
                                   << "\"bilinear-antialias\"";
    QTest::newRow("range") << R"({"input": {"range": 2}})"
                           << "\"input.range\" must be 1 or 255";
    QTest::newRow("crop smaller than input") << R"({"input": {"crop_resize": 200}})"
                                             << "\"input.crop_resize\"";
    QTest::newRow("grids is a list") << R"({"grids": []})"
                                     << "\"grids\" must be an object";
    QTest::newRow("a grid is a number") << R"({"grids": {"blocks.3": 14}})"
                                        << "\"grids.blocks.3\" must be an object";
    QTest::newRow("height without width") << R"({"grids": {"blocks.3": {"height": 14}}})"
                                          << "\"grids.blocks.3.height\" stands alone";
    QTest::newRow("width 0 of a grid") << R"({"grids": {"blocks.3": {"height": 14, "width": 0}}})"
                                       << "\"grids.blocks.3.width\" must be a whole number";
    QTest::newRow("extra tokens") << R"({"grids": {"*": {"extra_tokens": -1}}})"
                                  << "\"grids.*.extra_tokens\"";
    QTest::newRow("layout") << R"({"grids": {"blocks.3": {"layout": "BNC"}}})"
                            << "\"tokens\", \"tokens_first\", \"tokens_last\"";
    QTest::newRow("fill") << R"({"input": {"fill": [0, 0, 256]}})"
                          << "\"input.fill\"";
}

void TestModelDescription::badMembersAreNamed()
{
    QFETCH(QString, json);
    QFETCH(QString, part);
    const Failure failure = failureOf([&] { parseDescription(json.toStdString(), "my model.camscope.json"); });
    const QString sentence = QString::fromStdString(failure.message.text());
    QCOMPARE(failure.kind, ErrorKind::BadInput);
    QVERIFY2(sentence.startsWith("my model.camscope.json"), qPrintable(sentence));
    QVERIFY2(sentence.contains(part), qPrintable(sentence));
}

QTEST_GUILESS_MAIN(TestModelDescription)
#include "tst_modeldescription.moc"
