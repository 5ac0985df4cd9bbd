// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/cellrenderer.h"

#include <QTest>

using namespace camscope;

namespace {

constexpr int side = 64;

PicturePointer greyPicture()
{
    auto picture = std::make_shared<Picture>();
    picture->path = "grey";
    picture->image = RgbImage(side, side);
    std::fill(picture->image.pixels.begin(), picture->image.pixels.end(), std::uint8_t(100));
    return picture;
}

/// High in the left half, zero in the right half.
ExplanationPointer leftMap(float sign = 1)
{
    auto explanation = std::make_shared<Explanation>();
    explanation->raw = {1, 2, 2, {sign, 0, sign, 0}};
    explanation->geometry = PictureGeometry::identity(side, side);
    return explanation;
}

struct Cell
{
    std::shared_ptr<PictureViewCache> cache = std::make_shared<PictureViewCache>();
    CellRenderer renderer{cache};
    CellAppearance appearance;

    Cell()
    {
        appearance.style.upsampling = Upsampling::Nearest;
        renderer.setPicture(greyPicture());
        renderer.setExplanation(leftMap());
    }
    QColor at(QPoint point) { return renderer.render({}, {side, side}, appearance).image.pixelColor(point); }
};

const QPoint left(8, 32);
const QPoint right(56, 32);
const QColor grey(100, 100, 100);

} // namespace

class TestCellRenderer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAPictureThereIsNoImage();
    void theMapColoursThePictureWhereItIsHigh();
    void opacityActsWithoutANewMap();
    void aThresholdMakesNoNewPixels();
    void withoutTheOverlayThePictureIsShown();
    void aNewScaleMakesANewDisplayMap();
    void zoomingShowsThatPartOfTheMap();
    void theSliderIsFastEnoughForEveryFrame();
    void aNegativeMapIsBlankUnlessSigned();
    void cellsShareOneViewOfThePicture();
    void onlyWhatWasPaintedOverIsReducedAnew();
};

void TestCellRenderer::withoutAPictureThereIsNoImage()
{
    CellRenderer renderer(std::make_shared<PictureViewCache>());
    QVERIFY(renderer.render({}, {10, 10}, {}).image.isNull());
}

void TestCellRenderer::theMapColoursThePictureWhereItIsHigh()
{
    Cell cell;
    QVERIFY(cell.at(left) != grey);
    QCOMPARE(cell.at(right), grey); // blend by value: nothing where the map is zero
}

void TestCellRenderer::opacityActsWithoutANewMap()
{
    Cell cell;
    cell.appearance.style.opacity = 0;
    QCOMPARE(cell.at(left), grey);
    cell.appearance.style.opacity = 1;
    QVERIFY(cell.at(left) != grey);
}

void TestCellRenderer::aThresholdMakesNoNewPixels()
{
    Cell cell;
    const qint64 before = cell.renderer.render({}, {100, 100}, cell.appearance).image.cacheKey();
    cell.appearance.style.threshold = 0.3;
    QCOMPARE(cell.renderer.render({}, {100, 100}, cell.appearance).image.cacheKey(), before);
    cell.appearance.style.opacity = 0.3;
    QVERIFY(cell.renderer.render({}, {100, 100}, cell.appearance).image.cacheKey() != before);
}

void TestCellRenderer::withoutTheOverlayThePictureIsShown()
{
    Cell cell;
    cell.appearance.overlayVisible = false;
    QCOMPARE(cell.at(left), grey);
    cell.appearance.overlayVisible = true;
    QVERIFY(cell.at(left) != grey);
}

void TestCellRenderer::aNewScaleMakesANewDisplayMap()
{
    Cell cell;
    const QColor alone = cell.at(left);
    cell.appearance.range = ValueRange{0, 100};
    const QColor beside = cell.at(left);
    QVERIFY(alone != beside);
    cell.appearance.range.reset();
    QCOMPARE(cell.at(left), alone);
}

void TestCellRenderer::zoomingShowsThatPartOfTheMap()
{
    Cell cell;
    const ViewTransform view = ViewTransform().zoomedAt(4, {64, 32}, QSizeF(side, side), QSizeF(side, side));
    const CellImage image = cell.renderer.render(view, {side, side}, cell.appearance);
    QCOMPARE(image.image.pixelColor(left), grey); // the right half fills the cell
}

void TestCellRenderer::theSliderIsFastEnoughForEveryFrame()
{
    Cell cell;
    const QSize pixels(400, 400);
    cell.renderer.render({}, pixels, cell.appearance);
    QElapsedTimer timer;
    timer.start();
    constexpr int steps = 20;
    for (int i = 0; i < steps; ++i) {
        cell.appearance.style.opacity = double(i) / steps;
        QVERIFY(!cell.renderer.render({}, pixels, cell.appearance).image.isNull());
    }
    const double milliseconds = double(timer.nsecsElapsed()) / 1e6 / steps;
    qInfo("%.2f ms per step of the slider and cell of 400 × 400 pixels", milliseconds);
    QVERIFY(milliseconds < 100); // far above what is measured, so that a busy machine does not fail
}

void TestCellRenderer::aNegativeMapIsBlankUnlessSigned()
{
    Cell cell;
    cell.renderer.setExplanation(leftMap(-1));
    QVERIFY(cell.renderer.isBlank(cell.appearance));
    cell.appearance.style.isSigned = true;
    QVERIFY(!cell.renderer.isBlank(cell.appearance));
}

void TestCellRenderer::cellsShareOneViewOfThePicture()
{
    PictureViewCache cache(2);
    const PicturePointer picture = greyPicture();
    const ViewRegion whole{{0, 0, side, side}, 32, 32};
    const auto first = cache.view(picture, whole);
    QCOMPARE(cache.view(picture, whole), first);
    QVERIFY(cache.view(picture, {{0, 0, side, side}, 16, 16}) != first);
}

void TestCellRenderer::onlyWhatWasPaintedOverIsReducedAnew()
{
    const auto picture = std::make_shared<Picture>();
    picture->image = RgbImage(101, 75); // odd at every level
    for (std::size_t i = 0; i < picture->image.pixels.size(); ++i)
        picture->image.pixels[i] = std::uint8_t(i * 7 % 251);
    PictureViewCache cache(4);
    const ViewRegion small{{0, 0, 101, 75}, 11, 8};
    const auto before = cache.view(picture, small);
    for (const PixelBox& box : {PixelBox{37, 20, 9, 13}, PixelBox{99, 73, 2, 2}, PixelBox{0, 0, 1, 1}}) {
        for (int y = box.y; y < box.y + box.height; ++y)
            std::fill_n(picture->image.at(box.x, y), 3 * box.width, std::uint8_t(255));
        cache.refresh(picture, box);
    }
    QVERIFY(*cache.view(picture, small) != *before);
    PictureViewCache fresh(4);
    QVERIFY(*cache.view(picture, small) == *fresh.view(std::make_shared<Picture>(*picture), small));
}

QTEST_GUILESS_MAIN(TestCellRenderer)
#include "tst_cellrenderer.moc"
