// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/gridnumbers.h"

#include <QImage>
#include <QTest>

#include <limits>

using namespace camscope;

namespace {

/// A 2 × 2 map of a model that sees the middle 100 × 100 of a 200 × 100 picture.
MapProbe cropped()
{
    Explanation explanation;
    explanation.raw = {1, 2, 2, {-1, 2, 3, std::numeric_limits<float>::quiet_NaN()}};
    explanation.geometry = {200, 100, 100, 100, 1, 1, -50, 0};
    return {explanation, true};
}

/// The whole picture, this many times enlarged, on grey.
QImage painted(double scale, const QRectF& visible = {})
{
    QImage image(QSize(int(200 * scale), int(100 * scale)), QImage::Format_RGB32);
    image.fill(Qt::gray);
    QPainter painter(&image);
    const QRectF all = image.rect();
    paintGridNumbers(
        painter, cropped(), {QTransform::fromScale(scale, scale), visible.isNull() ? all : visible, QFont(), Qt::blue});
    return image;
}

bool isTouched(const QImage& image, const QRect& area)
{
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            if (image.pixelColor(x, y) != QColor(Qt::gray))
                return true;
        }
    }
    return false;
}

} // namespace

class TestGridNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesLieAtTheEdgesOfThePositions();
    void everyPositionHasItsNumber();
    void nothingIsWrittenWhereTheModelNeverLooked();
    void smallPositionsStayEmpty();
    void nothingIsWrittenOutsideOfTheVisiblePart();
};

void TestGridNumbers::linesLieAtTheEdgesOfThePositions()
{
    const QImage image = painted(4); // a position is 200 × 200 pixels
    for (const int x : {200, 400})
        QVERIFY(isTouched(image, {x, 50, 1, 1}));
    for (const int y : {0, 200})
        QVERIFY(isTouched(image, {250, y, 1, 1}));
    QVERIFY(!isTouched(image, {310, 20, 60, 30})); // nothing between lines and number
}

void TestGridNumbers::everyPositionHasItsNumber()
{
    const QImage image = painted(4);
    for (const int x : {300, 500})
        for (const int y : {100, 300})
            QVERIFY(isTouched(image, {x - 12, y - 6, 24, 12}));
}

void TestGridNumbers::nothingIsWrittenWhereTheModelNeverLooked()
{
    const QImage image = painted(4);
    QVERIFY(!isTouched(image, {0, 0, 199, 400}));
    QVERIFY(!isTouched(image, {602, 0, 198, 400}));
}

void TestGridNumbers::smallPositionsStayEmpty()
{
    const QImage image = painted(0.8); // 40 pixels hold no number
    QVERIFY(!isTouched(image, image.rect()));
}

void TestGridNumbers::nothingIsWrittenOutsideOfTheVisiblePart()
{
    const QImage image = painted(4, QRectF(0, 0, 800, 150));
    QVERIFY(isTouched(image, {288, 94, 24, 12}));
    QVERIFY(!isTouched(image, {0, 150, 800, 250}));
}

QTEST_MAIN(TestGridNumbers)
#include "tst_gridnumbers.moc"
