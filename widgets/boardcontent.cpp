// SPDX-License-Identifier: Apache-2.0
#include "widgets/boardcontent.h"

#include "widgets/cellview.h"
#include "widgets/specheader.h"

namespace camscope {

void BoardContent::setContext(BoardContext context)
{
    m_context = std::move(context);
    refresh();
}

void BoardContent::refresh()
{
    m_headers = m_context.headers.model ? boardHeaders(m_model.board(), m_context.headers) : BoardHeaders();
}

HeaderText BoardContent::row(int row) const
{
    return m_context.headers.model ? m_headers.rows.at(std::size_t(row)) : HeaderText();
}

HeaderText BoardContent::column(int column) const
{
    return m_context.headers.model ? m_headers.columns.at(std::size_t(column)) : HeaderText();
}

QString BoardContent::title(int row, int column) const
{
    return this->column(column).title + QStringLiteral(" · ") + this->row(row).title;
}

QString BoardContent::title(const ExplanationSpec& spec) const
{
    const std::optional<QPoint> here = place(spec);
    return here ? title(here->y(), here->x()) : specHeader(spec, m_context.headers).title;
}

QString BoardContent::title(BoardVariable variable, const std::string& value) const
{
    if (!m_context.headers.model)
        return QString::fromStdString(value);
    const auto header = attempt([&] { return headerText(variable, value, m_context.headers); });
    return header ? header.value().title : QString::fromStdString(value);
}

PicturePointer BoardContent::picture(const ExplanationSpec& spec) const
{
    return m_context.picture ? m_context.picture(spec.picture.text()) : nullptr;
}

CellState BoardContent::shown(int row, int column) const
{
    CellState state = m_model.cell(row, column);
    if (!m_live || state.spec.picture.text() != m_live->of)
        return state;
    if (const auto map = m_live->maps.find({row, column}); map != m_live->maps.end()) {
        state.status = CellState::Status::Done;
        state.explanation = map->second;
    }
    return state;
}

PicturePointer BoardContent::shownPicture(const ExplanationSpec& spec) const
{
    return m_live && spec.picture.text() == m_live->of ? m_live->picture : picture(spec);
}

std::optional<QPoint> BoardContent::place(const ExplanationSpec& spec) const
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        for (int column = 0; column < m_model.columnCount(); ++column) {
            if (m_model.cell(row, column).spec == spec)
                return QPoint(column, row);
        }
    }
    return std::nullopt;
}

SharedRanges BoardContent::ranges(const DisplayStyle& style) const
{
    std::vector<ExplanationPointer> all;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        for (int column = 0; column < m_model.columnCount(); ++column)
            all.push_back(shown(row, column).explanation);
    }
    return SharedRanges::of(all, m_model.columnCount(), style);
}

FigureContent BoardContent::figure(
    const CellAppearance& appearance, const SharedRanges& ranges, const ViewTransform& view) const
{
    FigureContent content;
    content.appearance = appearance;
    content.ranges = ranges;
    content.view = view;
    content.captions = needsCaptions(m_model.board());
    content.rows = m_headers.rows;
    content.columns = m_headers.columns;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        for (int column = 0; column < m_model.columnCount(); ++column) {
            const CellState state = shown(row, column);
            content.cells.push_back({shownPicture(state.spec), state.explanation, cellNote(state)});
        }
    }
    return content;
}

FigureContent BoardContent::cell(FigureContent figure, int row, int column) const
{
    const std::size_t index = std::size_t(row) * std::size_t(m_model.columnCount()) + std::size_t(column);
    figure.cells = {FigureCell(figure.cells.at(index))};
    figure.ranges = figure.ranges.only(row, column);
    figure.rows = {this->row(row)};
    figure.columns = {this->column(column)};
    return figure;
}

} // namespace camscope
