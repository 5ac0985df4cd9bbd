// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/jobreport.h"

#include "app/workbench/statusline.h"
#include "widgets/boardview.h"
#include "widgets/session.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace camscope {

void reportJobs(Session& session, const BoardView& board, StatusLine& status)
{
    if (session.isOpening() && session.model()) {
        const QString name = QFileInfo(session.openingPath()).fileName();
        status.setJob(QCoreApplication::translate("camscope::MainWindow", "Opening %1…").arg(name), -1);
        return;
    }
    const BoardModel& cells = session.board();
    const CellState* furthest = nullptr;
    const auto consider = [&](const CellState& state) {
        if (state.status == CellState::Status::Busy && (!furthest || state.fraction > furthest->fraction))
            furthest = &state;
    };
    for (int row = 0; row < cells.rowCount(); ++row) {
        for (int column = 0; column < cells.columnCount(); ++column)
            consider(cells.cell(row, column));
    }
    for (int i = 0; i < cells.pinnedCount(); ++i)
        consider(cells.pinned(i));
    if (furthest)
        status.setJob(board.content().title(furthest->spec), int(100 * furthest->fraction));
    else
        status.setJob({}, -1);
}

} // namespace camscope
