// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/boardmodel.h"
#include "widgets/figure/boardpainter.h"
#include "widgets/figure/headertext.h"

#include <functional>
#include <map>
#include <optional>
#include <utility>

namespace camscope {

/// What cells and headers are described with.
struct BoardContext
{
    HeaderContext headers;
    std::function<PicturePointer(const std::string& text)> picture; ///< null while it is being read
};

/// A picture on the board that is being painted over, and the maps that there are of it already.
struct LivePicture
{
    std::string of; ///< as text: whose place it takes
    PicturePointer picture;
    std::map<std::pair<int, int>, ExplanationPointer> maps; ///< by row and column
};

/// What is to be seen of a board wherever it is painted: headers, titles, pictures and maps.
class BoardContent
{
public:
    explicit BoardContent(const BoardModel& model)
        : m_model(model)
    {
    }

    void setContext(BoardContext context);
    const BoardContext& context() const { return m_context; }
    void refresh(); ///< other cells

    const BoardHeaders& headers() const { return m_headers; } ///< empty while there is no model
    HeaderText row(int row) const;
    HeaderText column(int column) const;
    QString title(int row, int column) const; ///< "Grad-CAM · cat"
    QString title(const ExplanationSpec& spec) const; ///< the same for any cell, on the board or not
    QString title(BoardVariable variable, const std::string& value) const; ///< of a value, on the board or not
    PicturePointer picture(const ExplanationSpec& spec) const; ///< null while it is being read

    void setLive(std::optional<LivePicture> live) { m_live = std::move(live); }
    const std::optional<LivePicture>& live() const { return m_live; }
    void addLive(int row, int column, const ExplanationPointer& map) { m_live->maps[{row, column}] = map; }
    /// What a cell shows: the board's, but for what is being painted over.
    CellState shown(int row, int column) const;
    PicturePointer shownPicture(const ExplanationSpec& spec) const;
    std::optional<QPoint> place(const ExplanationSpec& spec) const; ///< column and row, of the first such cell

    SharedRanges ranges(const DisplayStyle& style) const; ///< of the board in this style
    FigureContent figure(const CellAppearance& appearance, const SharedRanges& ranges, const ViewTransform& view) const;
    /// One cell of a figure alone.
    FigureContent cell(FigureContent figure, int row, int column) const;

private:
    const BoardModel& m_model;
    BoardContext m_context;
    std::optional<LivePicture> m_live;
    BoardHeaders m_headers;
};

} // namespace camscope
