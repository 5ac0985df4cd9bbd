// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/scene.h"
#include "tests/core/failures.h"

#include <QTest>

#include <algorithm>
#include <cstdlib>
#include <set>

using namespace camscope;

namespace {

constexpr int side = 160;

SceneSpec sceneOf(std::uint64_t seed, std::vector<std::string> classes, std::string background = {})
{
    SceneSpec spec;
    spec.seed = seed;
    spec.classes = std::move(classes);
    spec.background = std::move(background);
    return spec;
}

/// Largest difference of a pixel's channels.
int difference(const RgbImage& a, const RgbImage& b, int x, int y)
{
    int largest = 0;
    for (int channel = 0; channel < 3; ++channel)
        largest = std::max(largest, std::abs(int(a.at(x, y)[channel]) - int(b.at(x, y)[channel])));
    return largest;
}

} // namespace

class TestScene : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAreAtLeastTwelveClasses();
    void theSameSpecGivesTheSamePixels();
    void seedsGiveDifferentPictures();
    void everyObjectHasTheRightSize_data();
    void everyObjectHasTheRightSize();
    void byLotThereAreOneToThreeObjectsOfAllClasses();
    void masksOfOneSceneDoNotOverlap();
    void theMaskIsWhereTheObjectIs_data();
    void theMaskIsWhereTheObjectIs();
    void objectsLieEverywhere();
    void otherObjectsLeaveTheBackgroundAsItIs();
    void anObjectAskedForIsTheSameAloneAndInCompany();
    void theStampChangesOnlyItsBox();
    void theStampUsesAllCorners();
    void aSceneIsTheSameAtEverySize();
    void whatCannotBeDrawnIsRefused_data();
    void whatCannotBeDrawnIsRefused();
};

void TestScene::thereAreAtLeastTwelveClasses()
{
    const std::vector<std::string> names = sceneClassNames();
    QVERIFY(names.size() >= 12);
    QCOMPARE(std::set<std::string>(names.begin(), names.end()).size(), names.size());
    QVERIFY(sceneBackgroundNames().size() >= 6);
}

void TestScene::theSameSpecGivesTheSamePixels()
{
    for (std::uint64_t seed = 0; seed < 8; ++seed) {
        SceneSpec spec;
        spec.seed = seed;
        spec.marked = seed % 2;
        const Scene first = drawScene(spec, side);
        const Scene second = drawScene(spec, side);
        QVERIFY(first.image == second.image);
        QCOMPARE(first.objects.size(), second.objects.size());
        for (std::size_t i = 0; i < first.objects.size(); ++i)
            QVERIFY(first.objects[i].mask == second.objects[i].mask);
    }
}

void TestScene::seedsGiveDifferentPictures()
{
    std::set<std::string> pictures;
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
        const RgbImage image = drawScene(sceneOf(seed, {"cat"}), side).image;
        pictures.emplace(image.pixels.begin(), image.pixels.end());
    }
    QCOMPARE(pictures.size(), std::size_t(12));
}

void TestScene::everyObjectHasTheRightSize_data()
{
    QTest::addColumn<QString>("name");
    for (const std::string& name : sceneClassNames())
        QTest::newRow(name.c_str()) << QString::fromStdString(name);
}

void TestScene::everyObjectHasTheRightSize()
{
    QFETCH(QString, name);
    for (std::uint64_t seed = 100; seed < 116; ++seed) {
        const Scene scene = drawScene(sceneOf(seed, {name.toStdString()}), side);
        QCOMPARE(scene.objects.size(), std::size_t(1));
        const SceneObject& object = scene.objects.front();
        QCOMPARE(QString::fromStdString(object.name), name);
        QCOMPARE(sceneClassNames()[std::size_t(object.label)], object.name);
        QVERIFY2(object.share >= 0.03 && object.share <= 0.25,
            qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(object.share)));
        // The box is the smallest one that holds the mask.
        PixelBox box{side, side, 0, 0};
        int right = 0;
        int bottom = 0;
        for (int y = 0; y < side; ++y) {
            for (int x = 0; x < side; ++x) {
                if (!object.mask.contains(x, y))
                    continue;
                box.x = std::min(box.x, x);
                box.y = std::min(box.y, y);
                right = std::max(right, x + 1);
                bottom = std::max(bottom, y + 1);
            }
        }
        box.width = right - box.x;
        box.height = bottom - box.y;
        QVERIFY(box == object.box);
        QVERIFY(box.x > 0 && box.y > 0 && right < side && bottom < side);
    }
}

void TestScene::byLotThereAreOneToThreeObjectsOfAllClasses()
{
    std::set<std::size_t> counts;
    std::set<int> labels;
    std::set<std::string> backgrounds;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        SceneSpec spec;
        spec.seed = seed;
        const Scene scene = drawScene(spec, 64);
        counts.insert(scene.objects.size());
        backgrounds.insert(scene.background);
        std::set<int> here;
        for (const SceneObject& object : scene.objects)
            here.insert(object.label);
        QCOMPARE(here.size(), scene.objects.size());
        labels.merge(here);
    }
    QVERIFY((counts == std::set<std::size_t>{1, 2, 3}));
    QCOMPARE(labels.size(), sceneClassNames().size());
    QCOMPARE(backgrounds.size(), sceneBackgroundNames().size());
}

void TestScene::masksOfOneSceneDoNotOverlap()
{
    int overlapping = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        SceneSpec spec;
        spec.seed = seed;
        spec.objects = 3;
        const Scene scene = drawScene(spec, side);
        QCOMPARE(scene.objects.size(), std::size_t(3));
        for (int i = 0; i < side * side; ++i) {
            int holders = 0;
            for (const SceneObject& object : scene.objects)
                holders += object.mask.values[std::size_t(i)] != 0;
            overlapping += holders > 1;
        }
        for (const SceneObject& object : scene.objects)
            QVERIFY2(object.share >= 0.03 && object.share <= 0.25,
                qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(object.share)));
    }
    // Only pixels on a common edge, which both cover by half, may belong to two.
    QVERIFY2(overlapping <= 40 * 40, qPrintable(QString::number(overlapping)));
}

void TestScene::theMaskIsWhereTheObjectIs_data()
{
    everyObjectHasTheRightSize_data();
}

/// Against the sky nothing casts a shadow: what differs from the empty scene is the object.
void TestScene::theMaskIsWhereTheObjectIs()
{
    QFETCH(QString, name);
    for (std::uint64_t seed = 20; seed < 24; ++seed) {
        const Scene scene = drawScene(sceneOf(seed, {name.toStdString()}, "sky"), side);
        SceneSpec empty = sceneOf(seed, {}, "sky");
        empty.objects = 0;
        const Scene background = drawScene(empty, side);
        QCOMPARE(background.objects.size(), std::size_t(0));
        int outside = 0;
        int seen = 0;
        int covered = 0;
        for (int y = 0; y < side; ++y) {
            for (int x = 0; x < side; ++x) {
                const bool differs = difference(scene.image, background.image, x, y) > 0;
                const bool inside = scene.objects.front().mask.contains(x, y);
                covered += inside;
                seen += inside && differs;
                outside += differs && !inside;
            }
        }
        QVERIFY2(seen > 0.97 * covered, qPrintable(QStringLiteral("%1 of %2").arg(seen).arg(covered)));
        // Pixels that the object covers by less than half.
        QVERIFY2(outside < 0.35 * covered, qPrintable(QStringLiteral("%1 beside %2").arg(outside).arg(covered)));
    }
}

void TestScene::objectsLieEverywhere()
{
    constexpr int cells = 3;
    int counts[cells][cells] = {};
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        SceneSpec spec;
        spec.seed = seed;
        spec.objects = 1;
        const PixelBox box = drawScene(spec, 64).objects.front().box;
        const int column = std::min(cells - 1, (2 * box.x + box.width) * cells / (2 * 64));
        const int row = std::min(cells - 1, (2 * box.y + box.height) * cells / (2 * 64));
        ++counts[row][column];
    }
    // An object's middle comes less close to the edge the larger it is, so the outer cells get fewer, but not few.
    for (const auto& row : counts)
        for (const int count : row)
            QVERIFY2(count >= 5, qPrintable(QString::number(count)));
}

void TestScene::otherObjectsLeaveTheBackgroundAsItIs()
{
    for (std::uint64_t seed = 0; seed < 8; ++seed) {
        const Scene cat = drawScene(sceneOf(seed, {"cat"}), side);
        const Scene boat = drawScene(sceneOf(seed, {"boat"}), side);
        QCOMPARE(cat.background, boat.background);
        int same = 0;
        for (int y = 0; y < side; ++y)
            for (int x = 0; x < side; ++x)
                same += difference(cat.image, boat.image, x, y) == 0;
        QVERIFY(same > 0.35 * side * side);
    }
}

void TestScene::anObjectAskedForIsTheSameAloneAndInCompany()
{
    int sameBoats = 0;
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
        const Scene cat = drawScene(sceneOf(seed, {"cat"}), side);
        const Scene boat = drawScene(sceneOf(seed, {"boat"}), side);
        const Scene both = drawScene(sceneOf(seed, {"cat", "boat"}), side);
        QVERIFY(both.objects[0].mask == cat.objects[0].mask);
        sameBoats += both.objects[1].mask == boat.objects[0].mask;
    }
    QVERIFY2(sameBoats >= 5 && sameBoats < 12, qPrintable(QString::number(sameBoats))); // else the cat stands there
}

void TestScene::theStampChangesOnlyItsBox()
{
    for (std::uint64_t seed = 0; seed < 8; ++seed) {
        SceneSpec spec = sceneOf(seed, {"boat"});
        const Scene plain = drawScene(spec, side);
        QVERIFY(!plain.mark);
        spec.marked = true;
        const Scene marked = drawScene(spec, side);
        QVERIFY(marked.mark.has_value());
        int changed = 0;
        for (int y = 0; y < side; ++y) {
            for (int x = 0; x < side; ++x) {
                const bool differs = difference(plain.image, marked.image, x, y) > 0;
                changed += differs;
                if (differs)
                    QVERIFY2(marked.mark->contains(x, y), qPrintable(QStringLiteral("%1, %2").arg(x).arg(y)));
            }
        }
        QVERIFY(changed > marked.mark->width * marked.mark->height / 2);
    }
}

void TestScene::theStampUsesAllCorners()
{
    std::set<std::pair<bool, bool>> corners;
    for (std::uint64_t seed = 0; seed < 24; ++seed) {
        SceneSpec spec = sceneOf(seed, {"cat"});
        spec.marked = true;
        const PixelBox mark = *drawScene(spec, 64).mark;
        corners.insert({mark.x < 32, mark.y < 32});
    }
    QCOMPARE(corners.size(), std::size_t(4));
}

void TestScene::aSceneIsTheSameAtEverySize()
{
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
        SceneSpec spec;
        spec.seed = seed;
        const Scene large = drawScene(spec, 3 * side);
        const Scene small = drawScene(spec, side);
        QCOMPARE(large.objects.size(), small.objects.size());
        for (std::size_t i = 0; i < small.objects.size(); ++i) {
            QVERIFY(std::abs(large.objects[i].share - small.objects[i].share) < 0.004);
            QVERIFY(std::abs(large.objects[i].box.x - 3 * small.objects[i].box.x) <= 4);
            QVERIFY(std::abs(large.objects[i].box.y - 3 * small.objects[i].box.y) <= 4);
        }
        double sum = 0;
        for (int y = 0; y < side; ++y)
            for (int x = 0; x < side; ++x)
                sum += std::abs(int(large.image.at(3 * x + 1, 3 * y + 1)[1]) - int(small.image.at(x, y)[1]));
        QVERIFY2(sum / (side * side) < 12, qPrintable(QString::number(sum / (side * side))));
    }
}

void TestScene::whatCannotBeDrawnIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("size");
    QTest::addColumn<QString>("says");
    QTest::newRow("unknown class") << "scene:1,classes=cta" << side << "did you mean cat";
    QTest::newRow("unknown background") << "scene:1,background=see" << side << "did you mean sea";
    QTest::newRow("four objects") << "scene:1,classes=cat+dog+boat+car" << side << "room for 3";
    QTest::newRow("too small") << "scene:1" << 8 << "8 pixels";
    QTest::newRow("too large") << "scene:1" << 100000 << "100000 pixels";
}

void TestScene::whatCannotBeDrawnIsRefused()
{
    QFETCH(QString, text);
    QFETCH(int, size);
    QFETCH(QString, says);
    const Failure failure = failureOf([&] { drawScene(SceneSpec::parse(text.toStdString()), size); });
    QCOMPARE(failure.kind, ErrorKind::Usage);
    QVERIFY2(QString::fromStdString(failure.message.text()).contains(says), failure.message.text().c_str());
}

QTEST_GUILESS_MAIN(TestScene)
#include "tst_scene.moc"
