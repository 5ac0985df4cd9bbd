// SPDX-License-Identifier: Apache-2.0
#include "widgets/headerhandles.h"

#include "widgets/boardview.h"
#include "widgets/headerhandle.h"
#include "widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace camscope {

namespace {

constexpr double gapBetweenCells = 8;
constexpr double lineWidth = 3;
constexpr int overhang = 3;

} // namespace

HeaderDrop dropAt(const BoardLayout& layout, Qt::Orientation direction, int from, int count, QPointF position)
{
    HeaderDrop drop{direction, from, 0};
    const bool isColumn = direction == Qt::Horizontal;
    while (drop.gap < count) {
        const QPointF middle = (isColumn ? layout.cell(0, drop.gap) : layout.cell(drop.gap, 0)).center();
        if (isColumn ? position.x() < middle.x() : position.y() < middle.y())
            break;
        ++drop.gap;
    }
    return drop;
}

HeaderHandles::HeaderHandles(BoardView& board, const BoardModel& model)
    : QObject(&board)
    , m_board(board)
    , m_model(model)
{
}

const BoardAxis& HeaderHandles::axis(Qt::Orientation direction) const
{
    return direction == Qt::Horizontal ? m_model.board().columns : m_model.board().rows;
}

void HeaderHandles::move(Qt::Orientation direction, int from, int to)
{
    const BoardAxis& along = axis(direction);
    const int last = int(along.values.size()) - 1;
    if (from != to && std::clamp(from, 0, last) == from && std::clamp(to, 0, last) == to)
        Q_EMIT moveRequested(along.variable, std::string(along.values[std::size_t(from)]), to);
}

void HeaderHandles::remove(Qt::Orientation direction, int index)
{
    const BoardAxis& along = axis(direction);
    if (along.values.size() > 1)
        Q_EMIT removeRequested(along.variable, std::string(along.values.at(std::size_t(index))));
}

void HeaderHandles::place(const BoardLayout& layout, const BoardHeaders& headers)
{
    m_layout = layout;
    place(Qt::Vertical, headers.rows);
    place(Qt::Horizontal, headers.columns);
}

void HeaderHandles::place(Qt::Orientation direction, const std::vector<HeaderText>& headers)
{
    std::vector<HeaderHandle*>& handles = of(direction);
    while (handles.size() > headers.size()) {
        if (handles.back()->hasFocus())
            m_board.setFocus();
        handles.back()->hide();
        handles.back()->deleteLater();
        handles.pop_back();
    }
    while (handles.size() < headers.size())
        handles.push_back(make(direction, int(handles.size())));
    for (std::size_t i = 0; i < handles.size(); ++i) {
        const QRectF box = direction == Qt::Horizontal ? m_layout.columnHeader(int(i)) : m_layout.rowHeader(int(i));
        handles[i]->setGeometry(box.toRect().adjusted(0, -overhang, 0, overhang)); // room for the x
        handles[i]->setTitle(headers[i].title);
        handles[i]->setAlone(handles.size() == 1);
        handles[i]->show();
    }
}

HeaderHandle* HeaderHandles::make(Qt::Orientation direction, int index)
{
    auto* handle = new HeaderHandle(direction, &m_board);
    connect(handle, &HeaderHandle::pressed, this, [=, this] {
        m_board.select(direction == Qt::Horizontal ? m_board.currentRow() : index,
            direction == Qt::Horizontal ? index : m_board.currentColumn());
    });
    connect(handle, &HeaderHandle::removeRequested, this, [=, this] { remove(direction, index); });
    connect(handle, &HeaderHandle::moveRequested, this, [=, this](int by) {
        const int to = std::clamp(index + by, 0, int(of(direction).size()) - 1);
        move(direction, index, to);
        of(direction).at(std::size_t(to))->setFocus(Qt::TabFocusReason); // it goes with what it stands for
    });
    connect(handle, &HeaderHandle::dragged, this, [=, this](QPointF position) {
        m_drop = dropAt(m_layout, direction, index, int(of(direction).size()), position);
        m_board.update();
    });
    connect(handle, &HeaderHandle::dragCancelled, this, [this] {
        m_drop.reset();
        m_board.update();
    });
    connect(handle, &HeaderHandle::dropped, this, [=, this](QPointF position) {
        m_drop.reset();
        m_board.update();
        move(direction, index, dropAt(m_layout, direction, index, int(of(direction).size()), position).place());
    });
    return handle;
}

void HeaderHandles::paint(QPainter& painter) const
{
    if (!m_drop)
        return;
    const bool isColumn = m_drop->direction == Qt::Horizontal;
    const int last = int(isColumn ? m_columns.size() : m_rows.size()) - 1;
    const int beside = std::min(m_drop->gap, last);
    const QRectF cell = isColumn ? m_layout.cell(0, beside) : m_layout.cell(beside, 0);
    const double offset = gapBetweenCells / 2 + lineWidth / 2;
    QRectF line;
    if (isColumn) {
        const double left = m_drop->gap > last ? cell.right() + offset - lineWidth : cell.left() - offset;
        const double top = m_layout.columnHeader(0).top();
        line = {left, top, lineWidth, m_layout.cell(int(m_rows.size()) - 1, 0).bottom() - top};
    } else {
        const double top = m_drop->gap > last ? cell.bottom() + offset - lineWidth : cell.top() - offset;
        const double left = m_layout.rowHeader(0).left();
        line = {left, top, m_layout.cell(0, int(m_columns.size()) - 1).right() - left, lineWidth};
    }
    painter.fillRect(line, themeColours().accent);
}

} // namespace camscope
