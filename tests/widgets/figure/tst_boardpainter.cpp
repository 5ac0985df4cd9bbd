// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/boardlayout.h"
#include "widgets/figure/boardpainter.h"

#include <QTest>

using namespace camscope;

namespace {

PicturePointer picture(std::uint8_t level)
{
    auto result = std::make_shared<Picture>();
    result->image = RgbImage(40, 20);
    std::fill(result->image.pixels.begin(), result->image.pixels.end(), level);
    return result;
}

ExplanationPointer map(float value)
{
    auto explanation = std::make_shared<Explanation>();
    explanation->raw = {1, 1, 2, {value, value / 2}};
    explanation->geometry = PictureGeometry::identity(40, 20);
    return explanation;
}

FigureContent content()
{
    FigureContent result;
    result.rows = {{"cat", "81 %"}, {"boat", "14 %"}};
    result.columns = {{"CAM", {}}, {"Grad-CAM", {}}, {"Score-CAM", {}}};
    for (int i = 0; i < 6; ++i)
        result.cells.push_back({picture(120), map(float(i + 1)), {}});
    return result;
}

FigureContent sharing(ScaleMode mode)
{
    FigureContent result = content();
    result.appearance.style.scale = mode;
    result.appearance.style.range = {0, 20};
    std::vector<ExplanationPointer> maps;
    for (const FigureCell& cell : result.cells)
        maps.push_back(cell.explanation);
    result.ranges = SharedRanges::of(maps, int(result.columns.size()), result.appearance.style);
    return result;
}

} // namespace

class TestBoardPainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFigureHoldsAllCellsAtTheirScale();
    void theSameContentGivesTheSamePixels();
    void scalesThatAreSharedHaveTheirBars_data();
    void scalesThatAreSharedHaveTheirBars();
    void aCellIsColouredByTheScaleOfItsRow();
    void aCellWithoutAMapSaysWhy();
    void theCanvasIsTheThemes_data();
    void theCanvasIsTheThemes();
};

void TestBoardPainter::theFigureHoldsAllCellsAtTheirScale()
{
    FigureOptions options;
    options.cellSide = 200;
    const QSize once = BoardPainter(content(), options).size();
    QVERIFY(once.width() > 3 * 200);
    QVERIFY(once.height() > 2 * 100);
    options.scale = 2;
    const BoardPainter twice(content(), options);
    QVERIFY((twice.size() - 2 * once).width() <= 1);
    QCOMPARE(twice.image().size(), twice.size());
}

void TestBoardPainter::theSameContentGivesTheSamePixels()
{
    QCOMPARE(BoardPainter(content(), {}).image(), BoardPainter(content(), {}).image());
}

void TestBoardPainter::scalesThatAreSharedHaveTheirBars_data()
{
    QTest::addColumn<ScaleMode>("mode");
    QTest::addColumn<QPoint>("inColumns"); // height of a bar below the columns, width of one at the right
    QTest::newRow("per map") << ScaleMode::PerMap << QPoint(0, 1);
    QTest::newRow("per row") << ScaleMode::Row << QPoint(0, 1);
    QTest::newRow("per column") << ScaleMode::Column << QPoint(1, 0);
    QTest::newRow("board") << ScaleMode::Board << QPoint(0, 1);
    QTest::newRow("fixed") << ScaleMode::Fixed << QPoint(0, 1);
}

void TestBoardPainter::scalesThatAreSharedHaveTheirBars()
{
    QFETCH(ScaleMode, mode);
    QFETCH(QPoint, inColumns);
    const FigureContent shown = sharing(mode);
    BoardMetrics metrics;
    reserveColourBars(metrics, shown.appearance.style, shown.ranges, QFont());
    QCOMPARE(metrics.columnBar > 0, inColumns.x() > 0);
    QCOMPARE(metrics.colourBar > 0, inColumns.y() > 0);
    QVERIFY(!BoardPainter(shown, {}).image().isNull());
}

void TestBoardPainter::aCellIsColouredByTheScaleOfItsRow()
{
    // The first row's largest map is half as large as the second one's: only a scale per row shows it in full.
    const QImage perRow = BoardPainter(sharing(ScaleMode::Row), {}).image();
    const QImage board = BoardPainter(sharing(ScaleMode::Board), {}).image();
    const QImage fixed = BoardPainter(sharing(ScaleMode::Fixed), {}).image();
    QVERIFY(perRow != board);
    QVERIFY(fixed != board);
}

void TestBoardPainter::aCellWithoutAMapSaysWhy()
{
    FigureContent silent = content();
    silent.cells[0].explanation = nullptr;
    FigureContent speaking = silent;
    speaking.cells[0].note = QStringLiteral("CAM needs a linear classifier on pooled features.");
    QVERIFY(BoardPainter(silent, {}).image() != BoardPainter(speaking, {}).image());
}

void TestBoardPainter::theCanvasIsTheThemes_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestBoardPainter::theCanvasIsTheThemes()
{
    QFETCH(bool, dark);
    FigureOptions options;
    options.colours = dark ? FigureColours::dark() : FigureColours::light();
    QCOMPARE(BoardPainter(content(), options).image().pixelColor(1, 1), options.colours.canvas);
}

QTEST_MAIN(TestBoardPainter)
#include "tst_boardpainter.moc"
