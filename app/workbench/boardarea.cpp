// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/boardarea.h"

#include "widgets/boardview.h"
#include "widgets/emptystate.h"
#include "widgets/eraser/eraserbar.h"
#include "widgets/guideband.h"
#include "widgets/linkedview.h"
#include "widgets/messagebar.h"
#include "widgets/pinnedstrip.h"
#include "widgets/stylebar.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace camscope {

BoardArea::BoardArea(BoardModel& model, LinkedView& linked, QWidget* parent)
    : QWidget(parent)
    , m_linked(linked)
    , m_messages(new MessageBar)
    , m_guide(new GuideBand)
    , m_pages(new QStackedWidget)
    , m_empty(new EmptyState)
    , m_scroll(new QScrollArea)
    , m_board(new BoardView(model, linked))
    , m_pinned(new PinnedStrip(model, *m_board, linked))
    , m_eraser(new EraserBar(linked.eraserTool()))
    , m_style(new StyleBar)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_guide);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_pinned);
    layout->addWidget(m_eraser);
    layout->addWidget(m_style);
    m_scroll->setWidget(m_board);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_scroll);
    m_guide->hide();
    connect(&linked.eraserTool(), &EraserTool::activeChanged, this, &BoardArea::showControls);
    showEmptyState();
}

void BoardArea::showBoard()
{
    m_pages->setCurrentWidget(m_scroll);
    showControls();
}

void BoardArea::showEmptyState()
{
    m_pages->setCurrentWidget(m_empty);
    showControls();
}

void BoardArea::setControlsShown(bool shown)
{
    m_controlsShown = shown;
    showControls();
}

void BoardArea::showControls()
{
    const bool shown = m_controlsShown && showsBoard();
    m_style->setVisible(shown);
    m_eraser->setVisible(shown && m_linked.eraserTool().isActive());
}

bool BoardArea::showsBoard() const
{
    return m_pages->currentWidget() == m_scroll;
}

} // namespace camscope
