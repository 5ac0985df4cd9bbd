// SPDX-License-Identifier: Apache-2.0
#include "widgets/target/regiontool.h"

#include "widgets/cellview.h"
#include "widgets/linkedview.h"
#include "widgets/target/regionmark.h"
#include "widgets/target/strokeoutline.h"
#include "widgets/theme.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <numbers>

using namespace camscope;

namespace {

constexpr QSize picture(200, 100);

/// A circle drawn by a hand that stops every degree.
QPolygonF circle(QPointF centre, double radius)
{
    QPolygonF points;
    for (int degree = 0; degree < 360; ++degree) {
        const double angle = degree * std::numbers::pi / 180;
        points << centre + QPointF(radius * std::cos(angle), radius * std::sin(angle));
    }
    return points;
}

PicturePointer greyPicture()
{
    auto grey = std::make_shared<Picture>();
    grey->image = RgbImage(picture.width(), picture.height());
    return grey;
}

QString pickedText(const QSignalSpy& picked)
{
    return picked.isEmpty() ? QString() : QString::fromStdString(picked.last()[0].value<std::string>());
}

} // namespace

class TestRegionTool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().setMode(Theme::Mode::Light); }
    void fewCornersFollowWhatWasDrawn();
    void aRegionStaysInThePicture();
    void whatEnclosesNothingIsNoRegion();
    void aClickPointsAtAPixel();
    void aDragDrawsARegion();
    void aTinyDragIsAClick();
    void whatIsOutsideOfThePictureIsIgnored();
    void leavingTheToolForgetsTheLine();
    void aCellHandsTheToolPixelsOfThePicture();
    void aCellMarksTheRegionOfItsTarget();
};

void TestRegionTool::fewCornersFollowWhatWasDrawn()
{
    const QPolygonF drawn = circle({100, 50}, 40);
    const std::vector<PicturePixel> corners = strokeOutline(drawn, picture, 1);
    QVERIFY(corners.size() >= 8 && corners.size() <= 24);
    for (const PicturePixel& corner : corners)
        QVERIFY(std::abs(std::hypot(corner.x + 0.5 - 100, corner.y + 0.5 - 50) - 40) < 1);
    QVERIFY(strokeOutline(drawn, picture, 0, 12).size() <= 12);
    // A square needs its four corners, wherever the hand began.
    QPolygonF square;
    for (int i = 20; i < 80; ++i)
        square << QPointF(i, 20);
    for (int i = 20; i < 80; ++i)
        square << QPointF(80, i);
    for (int i = 80; i > 20; --i)
        square << QPointF(i, 80);
    for (int i = 80; i > 20; --i)
        square << QPointF(20, i);
    std::rotate(square.begin(), square.begin() + 30, square.end());
    const std::vector<PicturePixel> simplified = strokeOutline(square, picture, 1);
    QVERIFY(simplified.size() >= 4 && simplified.size() <= 6); // the first point and its opposite may lie on a side
}

void TestRegionTool::aRegionStaysInThePicture()
{
    for (const PicturePixel& corner : strokeOutline(circle({190, 90}, 40), picture, 1))
        QVERIFY(corner.x >= 0 && corner.x < picture.width() && corner.y >= 0 && corner.y < picture.height());
}

void TestRegionTool::whatEnclosesNothingIsNoRegion()
{
    QVERIFY(strokeOutline(QPolygonF({{1, 1}, {50, 50}}), picture, 1).empty());
    QVERIFY(strokeOutline(QPolygonF({{1, 1}, {25, 25}, {50, 50}, {25, 25}}), picture, 1).empty());
    QVERIFY(strokeOutline({}, picture, 1).empty());
}

void TestRegionTool::aClickPointsAtAPixel()
{
    RegionTool tool;
    QSignalSpy picked(&tool, &RegionTool::picked);
    tool.press({40.7, 55.2}, picture); // not active
    tool.release(1);
    QVERIFY(picked.isEmpty());
    tool.start();
    tool.press({40.7, 55.2}, picture);
    QVERIFY(tool.isDrawing());
    tool.release(1);
    QCOMPARE(pickedText(picked), QString::fromLatin1("40,55"));
    QVERIFY(!tool.isActive());
}

void TestRegionTool::aDragDrawsARegion()
{
    RegionTool tool;
    QSignalSpy picked(&tool, &RegionTool::picked);
    tool.start();
    tool.press({10, 10}, picture);
    for (const QPointF point : {QPointF(90, 10), QPointF(50, 80)})
        tool.move(point);
    tool.release(1);
    QCOMPARE(pickedText(picked), QString::fromLatin1("10,10;90,10;50,80"));
}

void TestRegionTool::aTinyDragIsAClick()
{
    RegionTool tool;
    QSignalSpy picked(&tool, &RegionTool::picked);
    for (const auto& [pixelScale, text] : {std::pair(1.0, "10,10"), std::pair(20.0, "10,10;13,10;12,13")}) {
        tool.start();
        tool.press({10, 10}, picture);
        tool.move({13, 10});
        tool.move({12, 13});
        tool.release(pixelScale); // on a large screen the same three pixels are a region
        QCOMPARE(pickedText(picked), QString::fromLatin1(text));
    }
}

void TestRegionTool::whatIsOutsideOfThePictureIsIgnored()
{
    RegionTool tool;
    QSignalSpy picked(&tool, &RegionTool::picked);
    tool.start();
    tool.press({-1, 50}, picture);
    tool.release(1);
    QVERIFY(picked.isEmpty());
    QVERIFY(tool.isActive());
    tool.press({10, 10}, picture);
    tool.move({500, 10});
    tool.move({500, 500});
    tool.release(1);
    QCOMPARE(pickedText(picked), QString::fromLatin1("10,10;199,10;199,99"));
}

void TestRegionTool::leavingTheToolForgetsTheLine()
{
    RegionTool tool;
    QSignalSpy picked(&tool, &RegionTool::picked);
    QSignalSpy cancelled(&tool, &RegionTool::cancelled);
    tool.start();
    tool.press({10, 10}, picture);
    tool.move({90, 10});
    tool.cancel();
    tool.cancel();
    tool.release(1);
    QVERIFY(picked.isEmpty());
    QCOMPARE(cancelled.size(), 1);
    QVERIFY(!tool.isDrawing());
}

void TestRegionTool::aCellHandsTheToolPixelsOfThePicture()
{
    LinkedView linked;
    CellView cell(linked, std::make_shared<PictureViewCache>(2));
    cell.resize(400, 200); // two screen pixels for each of the picture's
    cell.setState({}, greyPicture());
    QSignalSpy picked(&linked.regionTool(), &RegionTool::picked);
    QSignalSpy pressed(&cell, &CellView::pressed);
    linked.regionTool().start();
    QCOMPARE(cell.cursor().shape(), Qt::CrossCursor);
    QTest::mouseClick(&cell, Qt::LeftButton, {}, {81, 111});
    QCOMPARE(pickedText(picked), QString::fromLatin1("40,55"));
    QVERIFY(pressed.isEmpty());
    QCOMPARE(cell.cursor().shape(), Qt::ArrowCursor);
    // Zoomed in, the same place of the cell is another pixel.
    ViewTransform view;
    view.zoom = 2;
    view.centreX = 0.75;
    view.centreY = 0.75;
    linked.setTransform(view);
    linked.regionTool().start();
    QTest::mouseClick(&cell, Qt::LeftButton, {}, {1, 1});
    QCOMPARE(pickedText(picked), QString::fromLatin1("100,50"));
    linked.regionTool().start();
    QTest::mousePress(&cell, Qt::LeftButton, {}, {1, 1});
    QTest::mouseMove(&cell, {200, 0});
    QTest::mouseMove(&cell, {200, 100});
    QTest::mouseRelease(&cell, Qt::LeftButton, {}, {200, 100});
    QCOMPARE(pickedText(picked), QString::fromLatin1("100,50;150,50;150,75"));
    QCOMPARE(linked.transform(), view); // the drag drew, it did not move the picture
}

void TestRegionTool::aCellMarksTheRegionOfItsTarget()
{
    LinkedView linked;
    CellView cell(linked, std::make_shared<PictureViewCache>(2));
    cell.resize(400, 200);
    const auto shown = [&](const char* target) {
        CellState state;
        state.spec.target = TargetSpec::parse(target);
        state.status = CellState::Status::Stopped;
        cell.setState(state, greyPicture());
        CellAppearance appearance;
        cell.setAppearance(appearance);
        return cell.grab().toImage();
    };
    const QImage plain = shown("3");
    const QImage pixel = shown("seg:3@40,20");
    QVERIFY(pixel != plain);
    QVERIFY(pixel.copy(0, 0, 60, 200) == plain.copy(0, 0, 60, 200)); // a small cross, elsewhere nothing
    QVERIFY(shown("seg:3@10,10;90,10;50,30") != plain);
    QVERIFY(shown("seg:3@pred") == plain); // known once the map is there
    // What the engine found.
    Explanation explanation;
    explanation.target.spec = TargetSpec::parse("seg:3@pred");
    explanation.region = {{{0, 0}, {20, 0}, {20, 20}}};
    const RegionMark mark = RegionMark::of(TargetSpec::parse("top1"), &explanation);
    QCOMPARE(mark.outlines.size(), std::size_t(1));
    QCOMPARE(mark.outlines.front(), QPolygonF({{0, 0}, {20, 0}, {20, 20}}));
    // With the overlay away the picture is bare.
    CellAppearance bare;
    bare.overlayVisible = false;
    shown("seg:3@40,20");
    cell.setAppearance(bare);
    QVERIFY(cell.grab().toImage() == plain);
}

QTEST_MAIN(TestRegionTool)
#include "tst_regiontool.moc"
