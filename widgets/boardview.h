// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/boardmodel.h"
#include "widgets/figure/boardlayout.h"
#include "widgets/figure/boardpainter.h"
#include "widgets/figure/headertext.h"
#include "widgets/figure/sharedranges.h"

#include <QWidget>

#include <functional>
#include <vector>

namespace camscope {

class CellView;
class LinkedView;

/// What cells and headers are described with.
struct BoardContext
{
    HeaderContext headers;
    std::function<PicturePointer(const std::string& text)> picture; ///< null while it is being read
};

/// Shows a board: headers left and above, cells of one size, the colour bar at the right, a frame around the selected
/// cell. Letters, digits and arrows act while it has the focus.
class BoardView : public QWidget
{
    Q_OBJECT
public:
    BoardView(BoardModel& model, LinkedView& linked, QWidget* parent = nullptr);

    void setContext(BoardContext context);
    void refreshPictures(); ///< a picture that was missing has been read

    const DisplayStyle& style() const { return m_appearance.style; }
    void setStyle(const DisplayStyle& style); ///< acts at once; computes no map
    /// That a scale of the whole board would have; none while there is no map.
    std::optional<ValueRange> wholeRange() const;
    bool overlayVisible() const { return m_appearance.overlayVisible; }
    void setOverlayVisible(bool visible);

    int currentRow() const { return m_row; }
    int currentColumn() const { return m_column; }
    void setCurrent(int row, int column);
    bool isEnlarged() const { return m_enlarged; }
    void setEnlarged(bool enlarged);

    CellView* cellView(int row, int column) const;
    const BoardLayout& boardLayout() const { return m_layout; }
    HeaderText rowHeader(int row) const;
    HeaderText columnHeader(int column) const;
    QString cellTitle(int row, int column) const; ///< "Grad-CAM · cat"
    /// Everything that is seen, for exporting it.
    FigureContent figureContent() const;

    void zoomBy(double factor); ///< at the middle of the cells
    /// Screen pixels per picture pixel, 0 while there is no picture.
    double pixelScale() const;

Q_SIGNALS:
    void currentChanged(int row, int column); ///< by the user
    void styleRequested(const camscope::DisplayStyle& style); ///< by a key
    void stepRequested(camscope::BoardVariable variable); ///< by a key
    void overlayVisibleChanged(bool visible);
    void enlargedChanged(bool enlarged);
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
    void applyAppearance();
    std::vector<ExplanationPointer> explanations() const; ///< row by row, null where there is none
    SharedRanges shownRanges() const { return m_enlarged ? m_ranges.only(m_row, m_column) : m_ranges; }
    void refreshHeaders();
    void relayout();
    BoardMetrics metrics() const;
    bool isShown(int row, int column) const { return !m_enlarged || (row == m_row && column == m_column); }
    void select(int row, int column); ///< by the user
    CellView* makeCell(int index);
    PicturePointer currentPicture() const;
    bool moveByKey(int key);
    bool displayByKey(const QKeyEvent& event);

    BoardModel& m_model;
    LinkedView& m_linked;
    BoardContext m_context;
    CellAppearance m_appearance; ///< of all cells but for their ranges
    SharedRanges m_ranges; ///< of the whole board
    BoardHeaders m_headers; ///< of the whole board
    BoardLayout m_layout;
    std::shared_ptr<PictureViewCache> m_pictures;
    std::vector<CellView*> m_cells; ///< row by row
    int m_row = 0;
    int m_column = 0;
    bool m_enlarged = false;
};

} // namespace camscope
