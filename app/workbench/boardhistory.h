// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/render/displaystyle.h"
#include "widgets/figure/headertext.h"
#include "widgets/selection.h"

#include <QElapsedTimer>
#include <QUndoStack>

#include <functional>
#include <memory>

namespace camscope {

class Session;

/// Everything about a board that can be undone.
struct BoardState
{
    Selection selection;
    DisplayStyle style;
    bool operator==(const BoardState&) const = default;
};

/// Remembers what the board was, change by change, and brings it back. What follows by itself from a change, such as
/// the classes of another picture, belongs to that change; selecting another cell is none. Opening a model begins anew.
class BoardHistory : public QObject
{
    Q_OBJECT
public:
    explicit BoardHistory(Session& session, QObject* parent = nullptr);

    /// `describe`: the header of a value, for the names of changes.
    using Describe = std::function<HeaderText(BoardVariable variable, const std::string& value)>;
    void setDescribe(Describe describe) { m_describe = std::move(describe); }

    QUndoStack& stack() { return m_stack; }
    void changeStyle(const DisplayStyle& style); ///< by the user
    void adoptStyle(const DisplayStyle& style); ///< by something else

Q_SIGNALS:
    void styleRestored(const camscope::DisplayStyle& style);

private:
    void push(BoardState after);
    void restore(const std::shared_ptr<BoardState>& state);
    void begin();

    Session& m_session;
    QUndoStack m_stack;
    Describe m_describe;
    std::shared_ptr<BoardState> m_now; ///< shared by the commands before and after it
    QElapsedTimer m_sinceStyle; ///< changed last: a slider's moves are one change
};

} // namespace camscope
