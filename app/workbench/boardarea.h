// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QScrollArea;
class QStackedWidget;

namespace camscope {

class BoardModel;
class BoardView;
class EmptyState;
class EraserBar;
class GuideBand;
class LinkedView;
class MessageBar;
class PinnedStrip;
class StyleBar;

/// The middle of the window: messages, the guide, the board or what stands in its place, and the display controls.
class BoardArea : public QWidget
{
    Q_OBJECT
public:
    BoardArea(BoardModel& model, LinkedView& linked, QWidget* parent = nullptr);

    MessageBar& messages() { return *m_messages; }
    GuideBand& guide() { return *m_guide; }
    BoardView& board() { return *m_board; }
    PinnedStrip& pinned() { return *m_pinned; }
    EmptyState& emptyState() { return *m_empty; }
    StyleBar& styleBar() { return *m_style; }
    EraserBar& eraserBar() { return *m_eraser; }

    void showBoard();
    void showEmptyState(); ///< and the pinned cells, if there are any
    bool showsBoard() const;
    /// Whether the display controls are there while the board is.
    void setControlsShown(bool shown);

private:
    void showControls();

    LinkedView& m_linked;
    MessageBar* m_messages = nullptr;
    GuideBand* m_guide = nullptr;
    QStackedWidget* m_pages = nullptr;
    EmptyState* m_empty = nullptr;
    QScrollArea* m_scroll = nullptr;
    BoardView* m_board = nullptr;
    PinnedStrip* m_pinned = nullptr;
    EraserBar* m_eraser = nullptr;
    StyleBar* m_style = nullptr;
    bool m_controlsShown = true;
};

} // namespace camscope
