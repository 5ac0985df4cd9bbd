// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/spec/boardspec.h"
#include "widgets/cellsource.h"

#include <QObject>

#include <list>
#include <map>
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

/// The explanations of a board. Setting a board keeps what it has in common with the one before: maps are asked for by
/// spec, not by place, so that adding a row or swapping the axes computes nothing twice and stops nothing that is still
/// wanted. Lives on the GUI thread.
class BoardModel : public QObject
{
    Q_OBJECT
public:
    explicit BoardModel(CellSource& source, QObject* parent = nullptr);
    ~BoardModel() override;

    void setBoard(const BoardSpec& board);
    const BoardSpec& board() const { return m_board; }
    int rowCount() const { return m_board.rowCount(); }
    int columnCount() const { return m_board.columnCount(); }
    bool isEmpty() const { return m_cells.empty(); }
    const CellState& cell(int row, int column) const;

    void stop(int row, int column);
    void stopAll();
    void retry(int row, int column);
    /// Empties the board and forgets all maps kept for later (the model was read anew).
    void forget();

    /// Cells that are being computed.
    int busyCount() const;

Q_SIGNALS:
    void boardChanged(); ///< other cells; cellChanged is not sent for them
    void cellChanged(int row, int column);
    void explained(const camscope::ExplanationPointer& explanation); ///< computed just now

private:
    struct Kept
    {
        std::string key;
        ExplanationPointer explanation;
    };
    void request(const std::string& key, const ExplanationSpec& spec);
    void forEachCell(const std::string& key, const std::function<void(CellState&)>& change);
    void keep(const std::string& key, const ExplanationPointer& explanation);
    ExplanationPointer kept(const std::string& key);

    CellSource& m_source;
    BoardSpec m_board;
    std::vector<CellState> m_cells; ///< row by row
    std::vector<std::string> m_keys; ///< of the cells
    std::list<Kept> m_kept; ///< finished maps, most recently used first
    std::size_t m_keptBytes = 0;
};

} // namespace camscope
