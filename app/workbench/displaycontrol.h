// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/boardmodel.h"

#include <QObject>

namespace camscope {

class BoardView;
class Inspector;
class StyleBar;

/// How the board's maps are displayed: keeps the bar and the board in step, finds the numbers that a fixed scale starts
/// with, and tells the inspector of the boxes in the selected cell.
class DisplayControl : public QObject
{
    Q_OBJECT
public:
    DisplayControl(StyleBar& bar, BoardView& board, const BoardModel& cells, Inspector& inspector);

    void apply(const DisplayStyle& style);
    /// A fixed scale that spans exactly this cell's map, to compare the others with. The cell has one.
    void useAsReference(int row, int column);
    /// Boxes, and their overlap with the truth, of the selected cell.
    void showMeasures();

Q_SIGNALS:
    void applied(const camscope::DisplayStyle& style);

private:
    void change(DisplayStyle style); ///< by the user

    StyleBar& m_bar;
    BoardView& m_board;
    const BoardModel& m_cells;
    Inspector& m_inspector;
};

} // namespace camscope
