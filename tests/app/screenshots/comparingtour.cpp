// SPDX-License-Identifier: Apache-2.0
#include "comparingtour.h"

#include "app/workbench/cellmenu.h"
#include "app/workbench/presentation.h"
#include "widgets/axisbar.h"
#include "widgets/boardview.h"
#include "widgets/cellcomparison.h"
#include "widgets/cellwindow.h"
#include "widgets/classpanel.h"
#include "widgets/headerhandle.h"
#include "widgets/headerhandles.h"
#include "widgets/optionvaluespopover.h"
#include "widgets/overlaycell.h"

#include <QComboBox>
#include <QListView>
#include <QMenu>
#include <QMouseEvent>
#include <QTest>

namespace camscope {

ComparingTour::ComparingTour(QDir folder, QString programFolder)
    : WindowTour(std::move(folder), std::move(programFolder), QStringLiteral("comparing"))
{
}

bool ComparingTour::visit()
{
    m_window->openDemonstration();
    if (!QTest::qWaitFor([&] { return !m_window->session().isOpening(); }, 60000) || !settled())
        return false;
    comparison();
    headers();
    const bool reached = preview() && pinned();
    menu();
    presenting();
    return optionValues() && reached;
}

void ComparingTour::comparison()
{
    BoardView& board = m_window->board();
    QTest::mouseClick(board.cellView(0, 0), Qt::LeftButton);
    QTest::mouseClick(board.cellView(1, 2), Qt::LeftButton, Qt::ControlModifier);
    save(QStringLiteral("1-second-marked"));
    board.comparison().setMode(ComparisonMode::Blink);
    save(QStringLiteral("2-blink"));
    board.setEnlarged(true);
    board.comparison().setMode(ComparisonMode::Swipe);
    board.comparison().setDivider(0.6);
    save(QStringLiteral("3-swipe"));
    board.setEnlarged(false);
    board.comparison().setMode(ComparisonMode::Difference);
    save(QStringLiteral("4-difference"));
    board.comparison().setSecond(m_window->session().board().cell(0, 1).spec);
    save(QStringLiteral("5-difference-in-a-row"));
    board.comparison().setSecond({});
}

void ComparingTour::headers()
{
    HeaderHandle* header = m_window->board().headers().column(0);
    header->setFocus(Qt::TabFocusReason);
    save(QStringLiteral("6-header-with-focus"));
    QTest::mousePress(header, Qt::LeftButton, {}, header->rect().center());
    for (const int by : {30, 2 * header->width()}) {
        const QPoint position = header->rect().center() + QPoint(by, 0);
        QMouseEvent move(QEvent::MouseMove, position, header->mapToGlobal(position), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(header, &move);
    }
    save(QStringLiteral("7-header-dragged"));
    QTest::keyClick(header, Qt::Key_Escape);
    QTest::mouseRelease(header, Qt::LeftButton, {}, header->rect().center());
    m_window->board().setFocus();
}

bool ComparingTour::preview()
{
    auto* list = m_window->classPanel().findChild<QListView*>();
    const QRect row = list->visualRect(list->model()->index(3, 0));
    QTest::mouseMove(list->viewport(), row.center());
    const bool reached = QTest::qWaitFor([&] { return m_window->board().preview().isVisible(); }, 10000);
    save(QStringLiteral("8-preview"));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(list->viewport(), &leave);
    return reached;
}

bool ComparingTour::pinned()
{
    Session& session = m_window->session();
    session.togglePinned(session.board().cell(0, 0).spec);
    session.togglePinned(session.board().cell(1, 1).spec);
    session.choose(BoardVariable::Method, {"layercam", "saliency"});
    const bool reached = settled();
    QTest::mouseMove(m_window->board().cellView(0, 0), {60, 60});
    save(QStringLiteral("9-pinned"));
    return reached;
}

void ComparingTour::menu()
{
    BoardView& board = m_window->board();
    Q_EMIT board.menuRequested(0, 1, board.mapToGlobal(board.rect().center()));
    save(QStringLiteral("10-menu"));
    for (CellMenu* menu : m_window->findChildren<CellMenu*>()) {
        menu->actions().at(1)->trigger(); // in a window of its own
        menu->close();
    }
    auto* alone = m_window->findChild<CellWindow*>();
    QTest::qWait(100);
    save(QStringLiteral("10-own-window"), *alone);
    alone->close();
}

bool ComparingTour::optionValues()
{
    Session& session = m_window->session();
    session.choose(BoardVariable::Method, {"scorecam"});
    session.setColumns(BoardVariable::Option);
    const bool reached = settled();
    auto* axes = m_window->findChild<AxisBar*>();
    OptionValuesPopover* popover = axes->openOptionValues();
    save(QStringLiteral("13-option-values"));
    popover->findChild<QComboBox*>(QStringLiteral("comparedOption"))->setCurrentIndex(0);
    save(QStringLiteral("14-option-choices"));
    popover->close();
    return reached;
}

void ComparingTour::presenting()
{
    m_window->presentation().setActive(true);
    save(QStringLiteral("11-presenting"));
    m_window->presentation().setActive(false);
    QTest::qWait(300); // the window system gives the window its old size, then the panels find theirs
    save(QStringLiteral("12-presented"));
}

} // namespace camscope
