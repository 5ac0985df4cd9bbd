// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/spec/boardspec.h"
#include "widgets/figure/boardlayout.h"
#include "widgets/figure/headertext.h"

#include <QObject>
#include <QPointF>

#include <optional>
#include <vector>

class QPainter;

namespace camscope {

class BoardModel;
class BoardView;
class HeaderHandle;

/// Where a dragged header would come to lie.
struct HeaderDrop
{
    Qt::Orientation direction = Qt::Horizontal; ///< Horizontal: a column
    int from = 0;
    int gap = 0; ///< in front of this row or column, their number for the end
    /// The place that the dragged one has afterwards.
    int place() const { return gap > from ? gap - 1 : gap; }
};

/// The gap between `count` rows or columns that is nearest to a point of the board.
HeaderDrop dropAt(const BoardLayout& layout, Qt::Orientation direction, int from, int count, QPointF position);

/// The handles over a board's headers.
class HeaderHandles : public QObject
{
    Q_OBJECT
public:
    HeaderHandles(BoardView& board, const BoardModel& model);

    /// Lays a handle over each header; none while `headers` is empty.
    void place(const BoardLayout& layout, const BoardHeaders& headers);
    /// The line where the dragged header would go.
    void paint(QPainter& painter) const;
    HeaderHandle* row(int index) const { return m_rows.at(std::size_t(index)); }
    HeaderHandle* column(int index) const { return m_columns.at(std::size_t(index)); }

    /// As the user does by a header. Horizontal: columns. Where there is nothing to move or remove, nothing happens.
    void move(Qt::Orientation direction, int from, int to);
    void remove(Qt::Orientation direction, int index);

Q_SIGNALS:
    void moveRequested(camscope::BoardVariable variable, const std::string& value, int place);
    void removeRequested(camscope::BoardVariable variable, const std::string& value);

private:
    std::vector<HeaderHandle*>& of(Qt::Orientation d) { return d == Qt::Horizontal ? m_columns : m_rows; }
    void place(Qt::Orientation direction, const std::vector<HeaderText>& headers);
    HeaderHandle* make(Qt::Orientation direction, int index);

    const BoardAxis& axis(Qt::Orientation direction) const;

    BoardView& m_board;
    const BoardModel& m_model;
    BoardLayout m_layout;
    std::vector<HeaderHandle*> m_rows;
    std::vector<HeaderHandle*> m_columns;
    std::optional<HeaderDrop> m_drop; ///< while one is dragged
};

} // namespace camscope
