// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/boardhistory.h"

#include "app/workbench/changename.h"
#include "widgets/session.h"

#include <utility>

namespace camscope {

namespace {

constexpr int mostChanges = 200;
constexpr qint64 oneMove = 1500; ///< milliseconds between two changes of a slider that belong together

using StatePointer = std::shared_ptr<BoardState>;

/// From one state of the board to the next. It has happened already when it is put on the stack.
class BoardCommand : public QUndoCommand
{
public:
    BoardCommand(StatePointer before, StatePointer after, std::function<void(const StatePointer&)> restore)
        : m_before(std::move(before))
        , m_after(std::move(after))
        , m_restore(std::move(restore))
    {
    }

    void undo() override { m_restore(m_before); }
    void redo() override
    {
        if (std::exchange(m_hasHappened, true))
            m_restore(m_after);
    }

    bool isStyleOnly() const { return isSameBoard(m_before->selection, m_after->selection); }

    void setMerges() { m_merges = true; } ///< with the one before
    int id() const override { return isStyleOnly() ? 1 : -1; } // -1: never merges
    bool mergeWith(const QUndoCommand* other) override
    {
        const auto* next = static_cast<const BoardCommand*>(other);
        if (!next->m_merges || next->text() != text())
            return false;
        m_after = next->m_after;
        return true;
    }

private:
    StatePointer m_before;
    StatePointer m_after;
    std::function<void(const StatePointer&)> m_restore;
    bool m_hasHappened = false;
    bool m_merges = false;
};

} // namespace

BoardHistory::BoardHistory(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_now(std::make_shared<BoardState>(BoardState{session.selection(), {}}))
{
    m_stack.setUndoLimit(mostChanges);
    connect(&session, &Session::opened, this, &BoardHistory::begin);
    connect(&session, &Session::edited, this, [this] { push({m_session.selection(), m_now->style}); });
    connect(&session, &Session::adjusted, this, [this] { m_now->selection = m_session.selection(); });
}

void BoardHistory::begin()
{
    m_stack.clear();
    m_now = std::make_shared<BoardState>(BoardState{m_session.selection(), m_now->style});
}

void BoardHistory::changeStyle(const DisplayStyle& style)
{
    push({m_now->selection, style});
}

void BoardHistory::adoptStyle(const DisplayStyle& style)
{
    m_now->style = style;
}

void BoardHistory::push(BoardState after)
{
    if (isSameBoard(m_now->selection, after.selection) && m_now->style == after.style) {
        m_now->selection = std::move(after.selection);
        return;
    }
    const StatePointer before = std::exchange(m_now, std::make_shared<BoardState>(std::move(after)));
    auto* command = new BoardCommand(before, m_now, [this](const StatePointer& state) { restore(state); });
    command->setText(changeName(*before, *m_now, m_describe));
    if (command->isStyleOnly()) {
        if (m_sinceStyle.isValid() && m_sinceStyle.elapsed() < oneMove)
            command->setMerges();
        m_sinceStyle.start();
    }
    m_stack.push(command);
}

void BoardHistory::restore(const StatePointer& state)
{
    m_sinceStyle.invalidate();
    const DisplayStyle before = m_now->style;
    m_now = state;
    if (state->style != before)
        Q_EMIT styleRestored(state->style);
    if (state->selection != m_session.selection())
        m_session.restore(state->selection);
}

} // namespace camscope
