// SPDX-License-Identifier: Apache-2.0
#include "core/render/displaystyle.h"
#include "tests/core/failures.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace camscope;

class TestDisplayStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void overlaysStartAsInfernoByValue();
    void everyMemberSurvivesTheRoundTrip();
    void badMembersAreNamed_data();
    void badMembersAreNamed();
};

void TestDisplayStyle::overlaysStartAsInfernoByValue()
{
    const auto style = nlohmann::json::parse("{}").get<DisplayStyle>();
    QCOMPARE(style, DisplayStyle());
    QCOMPARE(nlohmann::json(style).dump(),
        std::string(R"({"blend":"value","boxes":"largest","clip":1.0,"clip_layer_maps":false,"colour_map":"inferno",)"
                    R"("opacity":0.6,"range":[0.0,1.0],"scale":"map","signed":false,"threshold":0.0,)"
                    R"("upsampling":"bilinear"})"));
}

void TestDisplayStyle::everyMemberSurvivesTheRoundTrip()
{
    DisplayStyle style;
    style.colourMap = "coolwarm";
    style.opacity = 0.1;
    style.range = {-0.5F, 12};
    style.clip = 2.5;
    style.clipsLayerMaps = true;
    style.threshold = 0.15;
    style.boxesAllParts = true;
    style.isSigned = true;
    const auto copied = [&] { return nlohmann::json::parse(nlohmann::json(style).dump()).get<DisplayStyle>(); };
    for (const Blend blend : {Blend::Value, Blend::Mix, Blend::Mask, Blend::Contour}) {
        style.blend = blend;
        QCOMPARE(copied(), style);
    }
    for (const ScaleMode mode :
        {ScaleMode::PerMap, ScaleMode::Row, ScaleMode::Column, ScaleMode::Board, ScaleMode::Fixed}) {
        style.scale = mode;
        QCOMPARE(copied(), style);
    }
    for (const Upsampling upsampling : {Upsampling::Bilinear, Upsampling::Cubic, Upsampling::Nearest}) {
        style.upsampling = upsampling;
        QCOMPARE(copied(), style);
    }
}

void TestDisplayStyle::badMembersAreNamed_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("part");
    QTest::newRow("blend") << R"({"blend": "add"})"
                           << R"("blend" must be one of "value", "mix", "mask", "contour")";
    QTest::newRow("scale") << R"({"scale": 3})"
                           << R"("scale" must be one of "map", "row", "column", "board", "fixed")";
    QTest::newRow("range turned round") << R"({"range": [2, 1]})"
                                        << R"("range" must hold a lower and a higher number)";
    QTest::newRow("range of one number") << R"({"range": [2]})"
                                         << R"("range")";
    QTest::newRow("threshold") << R"({"threshold": 15})"
                               << R"("threshold" must be a number from 0 to 1)";
    QTest::newRow("boxes") << R"({"boxes": "some"})"
                           << R"("boxes" must be one of "largest", "all")";
    QTest::newRow("upsampling") << R"({"upsampling": "lanczos"})"
                                << R"("upsampling")";
    QTest::newRow("opacity") << R"({"opacity": 1.5})"
                             << R"("opacity" must be a number from 0 to 1)";
    QTest::newRow("signed") << R"({"signed": "yes"})"
                            << R"("signed" must be true or false)";
}

void TestDisplayStyle::badMembersAreNamed()
{
    QFETCH(QString, json);
    QFETCH(QString, part);
    const QString sentence = complaint([&] { nlohmann::json::parse(json.toStdString()).get<DisplayStyle>(); });
    QVERIFY2(sentence.contains(part), qPrintable(sentence));
}

QTEST_GUILESS_MAIN(TestDisplayStyle)
#include "tst_displaystyle.moc"
