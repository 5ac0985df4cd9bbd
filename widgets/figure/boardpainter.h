// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/figure/cellrenderer.h"
#include "widgets/figure/figurecolours.h"
#include "widgets/figure/headertext.h"
#include "widgets/figure/sharedranges.h"

#include <QFont>
#include <QImage>

#include <vector>

namespace camscope {

class BoardLayout;
struct BoardMetrics;

/// One cell of a figure. Without an explanation `note` says why; without a picture the cell stays empty.
struct FigureCell
{
    PicturePointer picture;
    ExplanationPointer explanation;
    QString note;
};

/// Everything that is seen of a board.
struct FigureContent
{
    std::vector<HeaderText> rows;
    std::vector<HeaderText> columns;
    std::vector<FigureCell> cells; ///< rows × columns, row by row
    bool captions = false; ///< under every cell its class and probability
    CellAppearance appearance; ///< of all cells but for their range
    SharedRanges ranges;
    ViewTransform view;
};

struct FigureOptions
{
    int cellSide = 360; ///< longer side of a cell in pixels, at scale 1
    double scale = 1; ///< multiplies everything, lines and type included
    FigureColours colours = FigureColours::light();
    QFont font; ///< of headers; its size is set by the painter
};

/// Room for the colour bars that the scales need: one for all, one per row or one per column.
void reserveColourBars(BoardMetrics& metrics, const DisplayStyle& style, const SharedRanges& ranges, const QFont& font);

/// Paints what is around the cells, on screen and in figures: headers, captions, colour bars.
void paintSurroundings(QPainter& painter, const BoardLayout& layout, const FigureContent& content, const QFont& font,
    const FigureColours& colours);

/// Paints a whole board with headers and colour bar as one picture, by the same render functions as the window.
class BoardPainter
{
public:
    BoardPainter(FigureContent content, FigureOptions options);

    QSize size() const; ///< of the result in pixels
    QImage image() const;

private:
    BoardLayout makeLayout() const;
    void paint(QPainter& painter) const;
    void paintCell(QPainter& painter, std::size_t index, const QRectF& box) const;

    FigureContent m_content;
    FigureOptions m_options;
    std::shared_ptr<PictureViewCache> m_pictures;
};

} // namespace camscope
