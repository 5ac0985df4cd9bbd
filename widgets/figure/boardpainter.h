// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/figure/cellrenderer.h"
#include "widgets/figure/figurecolours.h"
#include "widgets/figure/headertext.h"

#include <QFont>
#include <QImage>

#include <vector>

namespace camscope {

class BoardLayout;

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
    CellAppearance appearance;
    ViewTransform view;
};

struct FigureOptions
{
    int cellSide = 360; ///< longer side of a cell in pixels, at scale 1
    double scale = 1; ///< multiplies everything, lines and type included
    FigureColours colours = FigureColours::light();
    QFont font; ///< of headers; its size is set by the painter
};

/// The scale that a board's style asks for: shared by all explained cells, or none for a scale per map.
std::optional<ValueRange> sharedRange(const std::vector<FigureCell>& cells, const DisplayStyle& style);

/// Paints what is around the cells, on screen and in figures: headers, captions, colour bar.
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
    void paintCell(QPainter& painter, const FigureCell& cell, const QRectF& box) const;

    FigureContent m_content;
    FigureOptions m_options;
    std::shared_ptr<PictureViewCache> m_pictures;
};

} // namespace camscope
