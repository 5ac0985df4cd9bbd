// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/displaycontrol.h"

#include "widgets/boardview.h"
#include "widgets/cellview.h"
#include "widgets/figure/sharedranges.h"
#include "widgets/inspector.h"
#include "widgets/stylebar.h"

#include <QLocale>

namespace camscope {

namespace {

constexpr std::size_t mostListedBoxes = 3;

/// A map of one value throughout has no range of its own.
ValueRange widened(ValueRange range)
{
    if (!(range.low < range.high))
        range.high = range.low + 1;
    return range;
}

} // namespace

DisplayControl::DisplayControl(StyleBar& bar, BoardView& board, const BoardModel& cells, Inspector& inspector)
    : QObject(&board)
    , m_bar(bar)
    , m_board(board)
    , m_cells(cells)
    , m_inspector(inspector)
{
    connect(&bar, &StyleBar::styleChanged, this, &DisplayControl::change);
    connect(&board, &BoardView::styleRequested, this, &DisplayControl::apply);
    connect(&board, &BoardView::overlayVisibleChanged, this, &DisplayControl::showMeasures);
}

void DisplayControl::change(DisplayStyle style)
{
    // Numbers to start from: the scale that all maps would share.
    if (style.scale == ScaleMode::Fixed && m_board.style().scale != ScaleMode::Fixed) {
        if (const std::optional<ValueRange> shared = m_board.wholeRange())
            style.range = widened({style.isSigned ? -shared->high : 0, shared->high});
    }
    apply(style);
}

void DisplayControl::apply(const DisplayStyle& style)
{
    m_bar.setStyle(style);
    m_board.setStyle(style);
    m_inspector.setStyle(style);
    showMeasures();
    Q_EMIT applied(style);
}

void DisplayControl::useAsReference(int row, int column)
{
    DisplayStyle style = m_board.style();
    style.range = widened(ownRange(*m_cells.cell(row, column).explanation, style));
    style.scale = ScaleMode::Fixed;
    apply(style);
}

void DisplayControl::showMeasures()
{
    std::vector<Inspector::Measure> measures;
    if (!m_cells.isEmpty() && m_board.style().threshold > 0) {
        const CellMarks& marks = m_board.cellView(m_board.currentRow(), m_board.currentColumn())->marks();
        for (std::size_t i = 0; i < marks.boxes.size() && i < mostListedBoxes; ++i) {
            const PixelBox& box = marks.boxes[i];
            measures.push_back({i == 0 ? tr("Box at x, y") : QString(),
                tr("%1, %2 · %3 × %4").arg(box.x).arg(box.y).arg(box.width).arg(box.height)});
        }
        if (marks.boxes.size() > mostListedBoxes)
            measures.push_back({{}, tr("and %n more", "", int(marks.boxes.size() - mostListedBoxes))});
        if (marks.boxes.empty())
            measures.push_back({tr("Box at x, y"), tr("none")});
        else
            measures.push_back({tr("Above the threshold"),
                QLocale().toString(100 * marks.regionShare, 'f', 1) + QStringLiteral(" %")});
        if (marks.overlap)
            measures.push_back({tr("IoU with the true box"), QLocale().toString(*marks.overlap, 'f', 2)});
    }
    m_inspector.setMeasures(measures);
}

} // namespace camscope
