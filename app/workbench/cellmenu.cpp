// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/cellmenu.h"

#include "app/workbench/windowactions.h"
#include "core/explain/methodinfo.h"
#include "widgets/boardview.h"
#include "widgets/cellcomparison.h"
#include "widgets/cellwindow.h"
#include "widgets/session.h"
#include "widgets/specheader.h"

#include <algorithm>

namespace camscope {

CellMenu::CellMenu(Session& session, BoardView& board, const WindowActions& actions, Place place, QWidget* parent)
    : QMenu(parent)
    , m_session(session)
    , m_board(board)
    , m_place(place)
{
    setAttribute(Qt::WA_DeleteOnClose);
    addAction(actions.enlarge);
    QAction* alone = addAction(tr("Open in its own &window"));
    // As it is now: the board may change while the menu is open.
    const ExplanationPointer map = m_session.board().cell(m_place.row, m_place.column).explanation;
    const PicturePointer picture = map ? m_board.content().picture(map->spec) : nullptr;
    alone->setEnabled(map && picture);
    connect(
        alone, &QAction::triggered, this, [this, map, picture, look = m_board.appearance(m_place.row, m_place.column)] {
            openAlone(map, picture, look);
        });
    addSeparator();
    addSharing(actions);
    addSeparator();
    const ExplanationSpec spec = m_session.board().cell(m_place.row, m_place.column).spec;
    const std::vector<ExplanationSpec>& pinned = m_session.selection().pinned;
    QAction* pin = addAction(tr("&Pin beside the board"));
    pin->setCheckable(true);
    pin->setChecked(std::find(pinned.begin(), pinned.end(), spec) != pinned.end());
    connect(pin, &QAction::triggered, &m_session, [this, spec] { m_session.togglePinned(spec); });
    addComparison(actions);
    QAction* reference = addAction(tr("&Use as reference scale"));
    reference->setEnabled(m_session.board().cell(m_place.row, m_place.column).explanation != nullptr);
    connect(reference, &QAction::triggered, this, &CellMenu::referenceRequested);
    addSeparator();
    connect(addAction(tr("Open the &inspector")), &QAction::triggered, this, &CellMenu::inspectorRequested);
    connect(addAction(tr("About %1").arg(QString::fromStdString(methodInfo(spec.method.id).name))), &QAction::triggered,
        this, [this, id = spec.method.id] { Q_EMIT helpRequested(id); });
    addSeparator();
    addState();
}

void CellMenu::addSharing(const WindowActions& actions)
{
    connect(addAction(tr("&Copy cell")), &QAction::triggered, this, &CellMenu::copyRequested);
    connect(addAction(tr("Copy the &numbers")), &QAction::triggered, this, &CellMenu::numbersRequested);
    connect(addAction(tr("&Export cell…")), &QAction::triggered, this, &CellMenu::exportRequested);
    addActions({actions.copy, actions.exportFigure});
}

void CellMenu::addComparison(const WindowActions& actions)
{
    QMenu* menu = addMenu(tr("Compare &with"));
    CellComparison& comparison = m_board.comparison();
    const BoardModel& cells = m_session.board();
    const auto offer = [&](const ExplanationSpec& spec) {
        QString title = m_board.content().title(spec);
        QAction* action = menu->addAction(title.replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(comparison.second() == spec);
        connect(action, &QAction::triggered, &comparison,
            [&comparison, spec](bool on) { comparison.setSecond(on ? std::optional(spec) : std::nullopt); });
    };
    for (int row = 0; row < cells.rowCount(); ++row) {
        for (int column = 0; column < cells.columnCount(); ++column) {
            if (row != m_place.row || column != m_place.column)
                offer(cells.cell(row, column).spec);
        }
    }
    for (int i = 0; i < cells.pinnedCount(); ++i)
        offer(cells.pinned(i).spec);
    menu->setEnabled(!menu->isEmpty());
    addActions({actions.blink, actions.swipe, actions.difference});
}

void CellMenu::openAlone(const ExplanationPointer& map, const PicturePointer& picture, const CellAppearance& look)
{
    const HeaderText header = specHeader(map->spec, m_board.content().context().headers);
    (new CellWindow(header, map, picture, look, m_board.window()))->show();
}

void CellMenu::addState()
{
    BoardModel& cells = m_session.board();
    const CellState& state = cells.cell(m_place.row, m_place.column);
    if (state.status == CellState::Status::Busy)
        connect(addAction(tr("Stop")), &QAction::triggered, &cells,
            [&cells, place = m_place] { cells.stop(place.row, place.column); });
    if (state.status == CellState::Status::Failed || state.status == CellState::Status::Stopped)
        connect(addAction(tr("Retry")), &QAction::triggered, &cells,
            [&cells, place = m_place] { cells.retry(place.row, place.column); });
    if (state.failure)
        connect(addAction(tr("Details…")), &QAction::triggered, this, &CellMenu::detailsRequested);
}

} // namespace camscope
