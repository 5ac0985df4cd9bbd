// SPDX-License-Identifier: Apache-2.0
#pragma once

class QKeyEvent;

namespace camscope {

class BoardView;

/// What the keys do while a board has the focus.
class BoardKeys
{
public:
    explicit BoardKeys(BoardView& board)
        : m_board(board)
    {
    }

    /// Whether the key meant something.
    bool handle(const QKeyEvent& event);

private:
    bool select(int key);
    bool arrange(const QKeyEvent& event);
    bool compare(const QKeyEvent& event);
    bool display(int key);
    bool step(int key);

    BoardView& m_board;
};

} // namespace camscope
