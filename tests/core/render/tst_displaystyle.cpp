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
        std::string(R"({"blend":"value","clip":1.0,"colour_map":"inferno","opacity":0.6,"scale":"map","signed":false,)"
                    R"("upsampling":"bilinear"})"));
}

void TestDisplayStyle::everyMemberSurvivesTheRoundTrip()
{
    DisplayStyle style;
    style.colourMap = "coolwarm";
    style.opacity = 0.1;
    style.scale = ScaleMode::Board;
    style.upsampling = Upsampling::Nearest;
    style.clip = 2.5;
    style.isSigned = true;
    for (const Blend blend : {Blend::Value, Blend::Mix, Blend::Mask}) {
        style.blend = blend;
        QCOMPARE(nlohmann::json::parse(nlohmann::json(style).dump()).get<DisplayStyle>(), style);
    }
}

void TestDisplayStyle::badMembersAreNamed_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("part");
    QTest::newRow("blend") << R"({"blend": "add"})"
                           << R"("blend" must be one of "value", "mix", "mask")";
    QTest::newRow("scale") << R"({"scale": 3})"
                           << R"("scale" must be one of "map", "board")";
    QTest::newRow("upsampling") << R"({"upsampling": "cubic"})"
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
