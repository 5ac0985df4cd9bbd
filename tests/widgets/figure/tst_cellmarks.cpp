// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/boardpainter.h"
#include "widgets/figure/cellrenderer.h"

#include <QTest>

using namespace camscope;

namespace {

constexpr int side = 80;

std::shared_ptr<Picture> greyPicture()
{
    auto picture = std::make_shared<Picture>();
    picture->image = RgbImage(side, side);
    std::fill(picture->image.pixels.begin(), picture->image.pixels.end(), std::uint8_t(100));
    return picture;
}

/// High in the upper left quarter, a little in the lower right one.
ExplanationPointer cornerMap()
{
    auto explanation = std::make_shared<Explanation>();
    explanation->raw = {1, 4, 4, {1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.5F}};
    explanation->geometry = PictureGeometry::identity(side, side);
    explanation->target.label = "cat";
    return explanation;
}

CellRenderer rendererOf(const PicturePointer& picture)
{
    CellRenderer renderer(std::make_shared<PictureViewCache>());
    renderer.setPicture(picture);
    renderer.setExplanation(cornerMap());
    return renderer;
}

CellAppearance above(double threshold)
{
    CellAppearance appearance;
    appearance.style.threshold = threshold;
    return appearance;
}

FigureContent figureOf(const CellAppearance& appearance)
{
    FigureContent content;
    content.rows = {{"cat", {}}};
    content.columns = {{"CAM", {}}};
    content.cells = {{greyPicture(), cornerMap(), {}}};
    content.appearance = appearance;
    return content;
}

} // namespace

class TestCellMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAThresholdNothingIsMarked();
    void theLargestPartGetsABox();
    void allPartsGetBoxesWhenAsked();
    void theTruthOfTheTargetsClassIsComparedWith();
    void withoutTheOverlayThereAreNoMarks();
    void contoursFollowTheColoursAndTheOpacity();
    void contoursFollowTheScale();
    void marksStayOnThePictureWhereverItIsShown();
    void figuresShowTheMarks_data();
    void figuresShowTheMarks();
};

void TestCellMarks::withoutAThresholdNothingIsMarked()
{
    CellRenderer renderer = rendererOf(greyPicture());
    const CellMarks& marks = renderer.marks({});
    QVERIFY(marks.outline.isEmpty() && marks.boxes.empty() && marks.contours.empty());
}

void TestCellMarks::theLargestPartGetsABox()
{
    CellRenderer renderer = rendererOf(greyPicture());
    const CellMarks& marks = renderer.marks(above(0.5));
    QCOMPARE(marks.boxes.size(), std::size_t(1));
    QCOMPARE(marks.boxes.front(), (PixelBox{0, 0, 40, 40}));
    QVERIFY(marks.outline.boundingRect().right() > 70); // the region has two parts
    QVERIFY(marks.regionShare > 0.2 && marks.regionShare < 0.35);
}

void TestCellMarks::allPartsGetBoxesWhenAsked()
{
    CellRenderer renderer = rendererOf(greyPicture());
    CellAppearance appearance = above(0.4);
    appearance.style.boxesAllParts = true;
    QCOMPARE(renderer.marks(appearance).boxes.size(), std::size_t(2));
    appearance.style.threshold = 0.9;
    QCOMPARE(renderer.marks(appearance).boxes.size(), std::size_t(1));
}

void TestCellMarks::theTruthOfTheTargetsClassIsComparedWith()
{
    const auto picture = greyPicture();
    picture->objects = {{"boat", {0, 0, 40, 40}}, {"cat", {0, 0, 40, 20}}};
    CellRenderer renderer = rendererOf(picture);
    const CellMarks& marks = renderer.marks(above(0.5));
    QCOMPARE(marks.truth.size(), std::size_t(1));
    QCOMPARE(marks.overlap.value(), 0.5);
}

void TestCellMarks::withoutTheOverlayThereAreNoMarks()
{
    CellRenderer renderer = rendererOf(greyPicture());
    CellAppearance appearance = above(0.5);
    appearance.overlayVisible = false;
    QVERIFY(renderer.marks(appearance).boxes.empty());
}

void TestCellMarks::contoursFollowTheColoursAndTheOpacity()
{
    CellRenderer renderer = rendererOf(greyPicture());
    CellAppearance appearance;
    appearance.style.blend = Blend::Contour;
    const std::vector<CellMarks::Lines> inferno = renderer.marks(appearance).contours;
    QCOMPARE(inferno.size(), std::size_t(3));
    appearance.style.colourMap = "viridis";
    appearance.style.opacity = 0.5;
    const std::vector<CellMarks::Lines> viridis = renderer.marks(appearance).contours;
    for (std::size_t i = 0; i < 3; ++i) {
        QVERIFY(inferno[i].colour.rgb() != viridis[i].colour.rgb());
        QVERIFY(std::abs(viridis[i].colour.alphaF() - 0.5F) < 0.01F);
        QCOMPARE(inferno[i].path, viridis[i].path);
    }
}

void TestCellMarks::contoursFollowTheScale()
{
    CellRenderer renderer = rendererOf(greyPicture());
    CellAppearance appearance;
    appearance.style.blend = Blend::Contour;
    const QPainterPath own = renderer.marks(appearance).contours.back().path;
    appearance.range = ValueRange{0, 10};
    QVERIFY(!own.isEmpty());
    QVERIFY(renderer.marks(appearance).contours.back().path.isEmpty());
}

void TestCellMarks::marksStayOnThePictureWhereverItIsShown()
{
    CellRenderer renderer = rendererOf(greyPicture());
    const QSize cell(160, 160);
    const ViewTransform view = ViewTransform().zoomedAt(3, {40, 40}, QSizeF(side, side), cell);
    const CellImage image = renderer.render(view, cell, {});
    const QTransform place = fromPicture(image, image.target);
    for (const QPointF point : {QPointF(20, 20), QPointF(0, 0), QPointF(33.5, 7)}) {
        const QPointF expected = view.toCell(point, QSizeF(side, side), cell);
        QVERIFY(QLineF(place.map(point), expected).length() < 1);
    }
}

void TestCellMarks::figuresShowTheMarks_data()
{
    QTest::addColumn<CellAppearance>("appearance");
    QTest::newRow("threshold") << above(0.5);
    CellAppearance contours;
    contours.style.blend = Blend::Contour;
    QTest::newRow("contours") << contours;
}

void TestCellMarks::figuresShowTheMarks()
{
    QFETCH(CellAppearance, appearance);
    CellAppearance plain = appearance;
    plain.style.threshold = 0;
    plain.style.opacity = appearance.style.blend == Blend::Contour ? 0 : plain.style.opacity;
    QVERIFY(BoardPainter(figureOf(appearance), {}).image() != BoardPainter(figureOf(plain), {}).image());
}

QTEST_MAIN(TestCellMarks)
#include "tst_cellmarks.moc"
