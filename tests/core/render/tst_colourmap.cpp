// SPDX-License-Identifier: Apache-2.0
#include "core/render/colourmap.h"
#include "tests/core/failures.h"

#include <QSet>
#include <QTest>

#include <cmath>
#include <limits>

using namespace camscope;

namespace {

/// CIE lightness, 0…100.
double lightness(Rgb colour)
{
    const auto linear = [](int channel) {
        const double c = channel / 255.0;
        return c > 0.04045 ? std::pow((c + 0.055) / 1.055, 2.4) : c / 12.92;
    };
    const double y = 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
    return y > 0.008856 ? 116 * std::cbrt(y) - 16 : 903.3 * y;
}

} // namespace

class TestColourMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreUniqueAndJetComesLast();
    void valuesOutsideAreClamped();
    void endsAreThoseOfTheOriginals_data();
    void endsAreThoseOfTheOriginals();
    void sequentialMapsGrowLighter_data();
    void sequentialMapsGrowLighter();
    void divergingMapsAreLightestAndGreyInTheMiddle_data();
    void divergingMapsAreLightestAndGreyInTheMiddle();
    void anUnknownNameIsAnsweredWithTheNearest();
};

void TestColourMap::namesAreUniqueAndJetComesLast()
{
    QSet<QString> ids;
    for (const ColourMap& map : colourMaps()) {
        ids.insert(QString::fromStdString(map.id));
        QVERIFY(!map.name.empty());
        QCOMPARE(&colourMap(map.id), &map);
    }
    QCOMPARE(ids.size(), static_cast<qsizetype>(colourMaps().size()));
    QCOMPARE(colourMaps().front().id, std::string("inferno"));
    QCOMPARE(colourMaps().back().id, std::string("jet"));
}

void TestColourMap::valuesOutsideAreClamped()
{
    const ColourMap& map = colourMap("viridis");
    QCOMPARE(map.at(-3), map.colours.front());
    QCOMPARE(map.at(std::numeric_limits<float>::quiet_NaN()), map.colours.front());
    QCOMPARE(map.at(7), map.colours.back());
    QCOMPARE(map.at(std::numeric_limits<float>::infinity()), map.colours.back());
    QCOMPARE(map.at(100 / 255.0F), map.colours[100]);
}

void TestColourMap::endsAreThoseOfTheOriginals_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("low");
    QTest::addColumn<QString>("high");
    QTest::newRow("inferno") << "inferno"
                             << "0 0 4"
                             << "252 255 164"; // matplotlib's tables
    QTest::newRow("viridis") << "viridis"
                             << "68 1 84"
                             << "253 231 37";
    QTest::newRow("magma") << "magma"
                           << "0 0 4"
                           << "252 253 191";
    QTest::newRow("plasma") << "plasma"
                            << "13 8 135"
                            << "240 249 33";
    QTest::newRow("jet") << "jet"
                         << "0 0 128"
                         << "128 0 0";
    QTest::newRow("coolwarm") << "coolwarm"
                              << "59 76 192"
                              << "180 4 38"; // Moreland 2009, table 1
    QTest::newRow("blue-white-red") << "blue-white-red"
                                    << "33 102 172"
                                    << "178 24 43";
}

void TestColourMap::endsAreThoseOfTheOriginals()
{
    QFETCH(QString, id);
    const ColourMap& map = colourMap(id.toStdString());
    const auto text = [](Rgb colour) { return QString("%1 %2 %3").arg(colour.red).arg(colour.green).arg(colour.blue); };
    QTEST(text(map.colours.front()), "low");
    QTEST(text(map.colours.back()), "high");
}

void TestColourMap::sequentialMapsGrowLighter_data()
{
    QTest::addColumn<QString>("id");
    for (const char* id : {"inferno", "viridis", "magma", "plasma", "cividis"})
        QTest::newRow(id) << id;
}

void TestColourMap::sequentialMapsGrowLighter()
{
    QFETCH(QString, id);
    const ColourMap& map = colourMap(id.toStdString());
    QVERIFY(!map.diverging);
    for (std::size_t i = 8; i < map.colours.size(); ++i)
        QVERIFY2(lightness(map.colours[i]) > lightness(map.colours[i - 8]), qPrintable(QString::number(i)));
}

void TestColourMap::divergingMapsAreLightestAndGreyInTheMiddle_data()
{
    QTest::addColumn<QString>("id");
    for (const char* id : {"coolwarm", "blue-white-red"})
        QTest::newRow(id) << id;
}

void TestColourMap::divergingMapsAreLightestAndGreyInTheMiddle()
{
    QFETCH(QString, id);
    const ColourMap& map = colourMap(id.toStdString());
    QVERIFY(map.diverging);
    for (const Rgb middle : {map.colours[127], map.colours[128]}) {
        const auto [least, most] = std::minmax({middle.red, middle.green, middle.blue});
        QVERIFY(most - least <= 6);
        QVERIFY(lightness(middle) > 85);
    }
    for (std::size_t i = 8; i < 128; ++i) {
        QVERIFY(lightness(map.colours[i]) > lightness(map.colours[i - 8]));
        QVERIFY(lightness(map.colours[255 - i]) > lightness(map.colours[255 - (i - 8)]));
    }
}

void TestColourMap::anUnknownNameIsAnsweredWithTheNearest()
{
    const Failure failure = failureOf([] { colourMap("infrno"); });
    QCOMPARE(failure.kind, ErrorKind::Usage);
    QVERIFY(QString::fromStdString(failure.message.text()).contains("did you mean inferno"));
}

QTEST_GUILESS_MAIN(TestColourMap)
#include "tst_colourmap.moc"
