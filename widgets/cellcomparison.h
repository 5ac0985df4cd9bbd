// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/render/mapdifference.h"
#include "widgets/boardmodel.h"
#include "widgets/figure/cellrenderer.h"
#include "widgets/figure/headertext.h"
#include "widgets/figure/sharedranges.h"

#include <QObject>
#include <QTimer>

#include <optional>

class QPainter;

namespace camscope {

class BoardLayout;
class BoardView;
class LinkedView;
class OverlayCell;
class SwipeDivider;

enum class ComparisonMode
{
    None,
    Blink, ///< the two maps in turn
    Swipe, ///< one left, the other right of a line that can be dragged
    Difference, ///< the first less the second, in the place of the enlarged cell
};

/// Compares the selected cell of a board with a second one, in the place of the selected one.
class CellComparison : public QObject
{
    Q_OBJECT
public:
    CellComparison(BoardView& board, BoardModel& model, LinkedView& linked, std::shared_ptr<PictureViewCache> pictures);

    ComparisonMode mode() const { return m_mode; }
    /// Where no second cell was marked, the one beside the selected cell becomes it.
    void setMode(ComparisonMode mode);
    void toggle(ComparisonMode mode) { setMode(m_mode == mode ? ComparisonMode::None : mode); }

    /// By what it shows, so that it stays the second one when rows and columns are moved. Nothing: none is marked.
    const std::optional<ExplanationSpec>& second() const { return m_second; }
    void setSecond(const std::optional<ExplanationSpec>& spec);

    double divider() const { return m_divider; } ///< of Swipe, 0…1 of the cell's width
    void setDivider(double share);

    /// The first less the second as a map of its own; null unless it is shown.
    const ExplanationPointer& difference() const { return m_difference; }
    const MapDifference& values() const { return m_values; } ///< of the difference that is shown
    BoardHeaders headers() const; ///< of the difference: what it is of, its maximum and where that lies
    DisplayStyle style(DisplayStyle board) const; ///< of the difference, where the board has this one
    SharedRanges ranges() const; ///< of the difference

    void paintMark(
        QPainter& painter, const BoardLayout& layout) const; ///< around the second cell, if it is on the board
    void refresh(); ///< the board, its selection, its appearance or its layout are others

    OverlayCell& cell() { return *m_cell; } ///< shows the second map, or the difference

Q_SIGNALS:
    void modeChanged();
    void secondChanged();
    void refused(const QString& why);

private:
    std::optional<ExplanationSpec> neighbour() const;
    QString whyNoDifference(const CellState& first, const CellState& second) const; ///< "" if there is one
    CellAppearance appearanceOf(const CellState& state) const;
    bool makeDifference(const CellState& first, const CellState& second); ///< whether it is another one
    void showBlink(const CellState& first, const CellState& second);
    void showSwipe(const CellState& first, const CellState& second);
    void showDifference(const CellState& first, const CellState& second);
    void forgetDifference();

    BoardView& m_board;
    BoardModel& m_model;
    ComparisonMode m_mode = ComparisonMode::None;
    std::optional<ExplanationSpec> m_second;
    double m_divider = 0.5;
    bool m_showsSecond = false; ///< of Blink
    bool m_wasEnlarged = false; ///< before Difference
    QTimer m_blink;
    OverlayCell* m_cell = nullptr;
    OverlayCell* m_left = nullptr; ///< of Swipe: the first map, beside the line
    SwipeDivider* m_line = nullptr;
    ExplanationPointer m_first; ///< what the difference was made of
    ExplanationPointer m_other;
    ExplanationPointer m_difference;
    MapDifference m_values;
};

} // namespace camscope
