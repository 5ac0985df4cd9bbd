// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/boardcontent.h"
#include "widgets/figure/boardlayout.h"

#include <QWidget>

#include <vector>

namespace camscope {

class CellComparison;
class CellView;
class HeaderHandles;
class LinkedView;
class OverlayCell;

/// Shows a board: headers left and above, cells of one size, the colour bar at the right, a frame around the selected
/// cell and a dashed one around the cell that it is compared with. Letters, digits and arrows act while it has the
/// focus (BoardKeys).
class BoardView : public QWidget
{
    Q_OBJECT
public:
    BoardView(BoardModel& model, LinkedView& linked, QWidget* parent = nullptr);

    void setContext(BoardContext context);
    void refreshPictures(); ///< a picture that was missing has been read

    const DisplayStyle& style() const { return m_appearance.style; }
    void setStyle(const DisplayStyle& style); ///< acts at once; computes no map
    bool overlayVisible() const { return m_appearance.overlayVisible; }
    void setOverlayVisible(bool visible);

    CellAppearance appearance(int row, int column) const;
    /// Of a map that belongs to no row and no column.
    CellAppearance looseAppearance() const;
    /// That a scale of the whole board would have; none while there is no map.
    std::optional<ValueRange> wholeRange() const;

    int currentRow() const { return m_row; }
    int currentColumn() const { return m_column; }
    QRect currentRect() const; ///< of the selected cell
    void setCurrent(int row, int column);
    void select(int row, int column); ///< as the user does; beyond the edge: the nearest cell
    bool isEnlarged() const { return m_enlarged; }
    void setEnlarged(bool enlarged);
    /// Leaves, one by one, a comparison, the enlarged cell, the mark of the second cell; false if there is none.
    bool leave();

    CellComparison& comparison() { return *m_comparison; }
    /// Shows another map in the place of the selected cell until the next call; null: the cell's own again.
    void setPreview(const ExplanationPointer& explanation, const QString& label = {});
    const OverlayCell& preview() const { return *m_preview; }

    CellView* cellView(int row, int column) const;
    HeaderHandles& headers() { return *m_handles; }
    const BoardLayout& boardLayout() const { return m_layout; }
    const BoardContent& content() const { return m_content; }
    BoardContent& content() { return m_content; } ///< refreshPictures() shows what was changed
    HeaderText rowHeader(int row) const { return m_content.row(row); }
    HeaderText columnHeader(int column) const { return m_content.column(column); }
    QString cellTitle(int row, int column) const { return m_content.title(row, column); }
    /// Everything that is seen, for exporting it.
    FigureContent figureContent() const;
    FigureContent figureContent(int row, int column) const; ///< of one cell alone

    void zoomBy(double factor); ///< at the middle of the cells
    /// Screen pixels per picture pixel, 0 while there is no picture.
    double pixelScale() const;
    void refreshAppearance(); ///< something is shown in other colours or at another scale now

Q_SIGNALS:
    void currentChanged(int row, int column); ///< by the user
    void styleRequested(const camscope::DisplayStyle& style); ///< by a key
    void stepRequested(camscope::BoardVariable variable); ///< by a key
    void overlayVisibleChanged(bool visible);
    void presentRequested(); ///< by a key
    void enlargedChanged(bool enlarged);
    void appearanceChanged();
    void detailsRequested(int row, int column);
    void menuRequested(int row, int column, QPoint globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void refreshCell(int row, int column);
    void refreshRange();
    void relayout();
    BoardMetrics metrics() const;
    bool isShown(int row, int column) const { return !m_enlarged || (row == m_row && column == m_column); }
    bool showsDifference() const;
    BoardHeaders shownHeaders() const;
    SharedRanges shownRanges() const;
    CellAppearance currentAppearance() const { return appearance(m_row, m_column); }
    CellView* makeCell(int index);
    PicturePointer currentPicture() const;

    BoardModel& m_model;
    LinkedView& m_linked;
    BoardContent m_content;
    CellAppearance m_appearance; ///< of all cells but for their ranges
    SharedRanges m_ranges; ///< of the whole board
    BoardLayout m_layout;
    std::shared_ptr<PictureViewCache> m_pictures;
    std::vector<CellView*> m_cells; ///< row by row
    HeaderHandles* m_handles = nullptr;
    CellComparison* m_comparison = nullptr;
    OverlayCell* m_preview = nullptr;
    ExplanationSpec m_selected; ///< what the selected cell shows, wherever it is moved
    int m_row = 0;
    int m_column = 0;
    bool m_enlarged = false;
};

} // namespace camscope
