// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/viewtransform.h"

#include <QTest>

using namespace camscope;

namespace {

constexpr QSizeF picture(400, 200);
constexpr double tolerance = 1e-9;

bool near(QPointF a, QPointF b)
{
    return std::abs(a.x() - b.x()) < tolerance && std::abs(a.y() - b.y()) < tolerance;
}

} // namespace

class TestViewTransform : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pointsGoThereAndBack_data();
    void pointsGoThereAndBack();
    void theWholePictureFitsTheCell();
    void zoomingKeepsThePointUnderTheCursor();
    void zoomingOutEndsAtTheWholePicture();
    void panningStopsAtTheEdges();
    void aDragMovesThePictureWithTheMouse();
    void theVisiblePartOfAWholePictureFillsItsPlace_data();
    void theVisiblePartOfAWholePictureFillsItsPlace();
    void theVisiblePartShrinksWithTheZoom();
};

void TestViewTransform::pointsGoThereAndBack_data()
{
    QTest::addColumn<double>("zoom");
    QTest::addColumn<QPointF>("centre");
    QTest::addColumn<QSizeF>("cell");
    QTest::newRow("whole") << 1.0 << QPointF(0.5, 0.5) << QSizeF(200, 100);
    QTest::newRow("zoomed") << 3.7 << QPointF(0.3, 0.6) << QSizeF(200, 100);
    QTest::newRow("square cell") << 2.0 << QPointF(0.5, 0.4) << QSizeF(150, 150);
}

void TestViewTransform::pointsGoThereAndBack()
{
    QFETCH(double, zoom);
    QFETCH(QPointF, centre);
    QFETCH(QSizeF, cell);
    const ViewTransform view{zoom, centre.x(), centre.y()};
    for (const QPointF point : {QPointF(0, 0), QPointF(17, 93), QPointF(cell.width(), cell.height())})
        QVERIFY(near(view.toCell(view.toPicture(point, picture, cell), picture, cell), point));
}

void TestViewTransform::theWholePictureFitsTheCell()
{
    const ViewTransform view;
    const QSizeF cell(200, 100);
    QVERIFY(near(view.toPicture({0, 0}, picture, cell), {0, 0}));
    QVERIFY(near(view.toPicture({200, 100}, picture, cell), {400, 200}));
    QCOMPARE(view.scale(picture, cell), 0.5);
}

void TestViewTransform::zoomingKeepsThePointUnderTheCursor()
{
    const QSizeF cell(200, 100);
    const QPointF cursor(120, 40);
    const QPointF before = ViewTransform().toPicture(cursor, picture, cell);
    const ViewTransform zoomed = ViewTransform().zoomedAt(4, cursor, picture, cell);
    QCOMPARE(zoomed.zoom, 4.0);
    QVERIFY(near(zoomed.toPicture(cursor, picture, cell), before));
}

void TestViewTransform::zoomingOutEndsAtTheWholePicture()
{
    const QSizeF cell(200, 100);
    ViewTransform view = ViewTransform().zoomedAt(8, {10, 90}, picture, cell);
    view = view.zoomedAt(0.01, {150, 20}, picture, cell);
    QCOMPARE(view, ViewTransform());
}

void TestViewTransform::panningStopsAtTheEdges()
{
    const QSizeF cell(200, 100);
    const ViewTransform view = ViewTransform{2, 0.5, 0.5}.panned({10000, 10000}, picture, cell);
    QVERIFY(near(view.toPicture({0, 0}, picture, cell), {0, 0}));
}

void TestViewTransform::aDragMovesThePictureWithTheMouse()
{
    const QSizeF cell(200, 100);
    const ViewTransform before{4, 0.5, 0.5};
    const QPointF grabbed = before.toPicture({100, 50}, picture, cell);
    const ViewTransform after = before.panned({-12, 7}, picture, cell);
    QVERIFY(near(after.toPicture({88, 57}, picture, cell), grabbed));
}

void TestViewTransform::theVisiblePartOfAWholePictureFillsItsPlace_data()
{
    QTest::addColumn<QSize>("cell");
    QTest::addColumn<QRect>("target");
    QTest::newRow("same aspect") << QSize(200, 100) << QRect(0, 0, 200, 100);
    QTest::newRow("square cell: bars above and below") << QSize(200, 200) << QRect(0, 50, 200, 100);
    QTest::newRow("flat cell: bars at the sides") << QSize(400, 100) << QRect(100, 0, 200, 100);
}

void TestViewTransform::theVisiblePartOfAWholePictureFillsItsPlace()
{
    QFETCH(QSize, cell);
    QFETCH(QRect, target);
    const VisiblePart part = visiblePart({}, picture.toSize(), cell);
    QCOMPARE(part.target, target);
    QCOMPARE(part.region.width, target.width());
    QCOMPARE(part.region.height, target.height());
    QCOMPARE(part.region.source, (RectF{0, 0, 400, 200}));
}

void TestViewTransform::theVisiblePartShrinksWithTheZoom()
{
    const VisiblePart part = visiblePart({4, 0.5, 0.5}, picture.toSize(), {200, 100});
    QCOMPARE(part.target, QRect(0, 0, 200, 100));
    QCOMPARE(part.region.source, (RectF{150, 75, 100, 50}));
}

QTEST_GUILESS_MAIN(TestViewTransform)
#include "tst_viewtransform.moc"
