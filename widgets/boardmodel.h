// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/spec/boardspec.h"
#include "widgets/cellsource.h"
#include "widgets/explanationcache.h"

#include <QObject>

#include <optional>
#include <vector>

namespace camscope {

/// What is known of one cell.
struct CellState
{
    enum class Status
    {
        Busy, ///< asked for; `explanation` may hold a partial map
        Done,
        Failed, ///< `failure` says why
        Stopped, ///< cancelled by the user
    };
    ExplanationSpec spec;
    Status status = Status::Busy;
    ExplanationPointer explanation;
    double fraction = 0; ///< of the work, while busy
    std::optional<Failure> failure;
};

/// The explanations of a board, and of the cells that were pinned beside it. Setting a board keeps what it has in
/// common with the one before: maps are asked for by spec, not by place, so that adding a row or swapping the axes
/// computes nothing twice and stops nothing that is still wanted. Maps that were on the board before come back at once,
/// as far as memory allows. Lives on the GUI thread.
class BoardModel : public QObject
{
    Q_OBJECT
public:
    explicit BoardModel(CellSource& source, QObject* parent = nullptr);
    ~BoardModel() override;

    void setBoard(const BoardSpec& board, const std::vector<ExplanationSpec>& pinned = {});
    const BoardSpec& board() const { return m_board; }
    int rowCount() const { return m_board.rowCount(); }
    int columnCount() const { return m_board.columnCount(); }
    bool isEmpty() const { return gridCount() == 0; }
    const CellState& cell(int row, int column) const { return m_cells.at(indexOf(row, column)); }
    int pinnedCount() const { return int(m_pinned.size()); }
    const CellState& pinned(int index) const { return m_cells.at(gridCount() + std::size_t(index)); }
    /// The cell on the board, or pinned beside it, that shows what this spec asks for; null if there is none.
    const CellState* find(const ExplanationSpec& spec) const;

    void stop(int row, int column) { stopAt(indexOf(row, column)); }
    void stopPinned(int index) { stopAt(gridCount() + std::size_t(index)); }
    void stopAll();
    void retry(int row, int column) { retryAt(indexOf(row, column)); }
    void retryPinned(int index) { retryAt(gridCount() + std::size_t(index)); }
    /// Empties the board and forgets all maps kept for later (the model was read anew).
    void forget();

    /// Cells that are being computed, pinned ones included.
    int busyCount() const;

    /// The finished map of a spec if it is still known, else null.
    ExplanationPointer known(const ExplanationSpec& spec) { return m_kept.find(ExplanationCache::keyOf(spec)); }
    /// A map that was computed for something else than the board and may be wanted there; no other one goes for it.
    void offer(const ExplanationSpec& spec, const ExplanationPointer& explanation);

Q_SIGNALS:
    void boardChanged(); ///< other cells or pinned cells; cellChanged and pinnedChanged are not sent for them
    void cellChanged(int row, int column);
    void pinnedChanged(int index);
    void explained(const camscope::ExplanationPointer& explanation); ///< computed just now

private:
    std::size_t gridCount() const { return m_cells.size() - m_pinned.size(); }
    std::size_t indexOf(int row, int column) const;
    CellState stateOf(const std::string& key, const ExplanationSpec& spec);
    void request(const std::string& key, const ExplanationSpec& spec);
    void forEachCell(const std::string& key, const std::function<void(CellState&)>& change);
    void stopAt(std::size_t index);
    void retryAt(std::size_t index);

    CellSource& m_source;
    BoardSpec m_board;
    std::vector<ExplanationSpec> m_pinned;
    std::vector<CellState> m_cells; ///< of the board, row by row, then the pinned ones
    std::vector<std::string> m_keys; ///< of the cells
    ExplanationCache m_kept;
};

} // namespace camscope
