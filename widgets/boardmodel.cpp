// SPDX-License-Identifier: Apache-2.0
#include "widgets/boardmodel.h"

#include "core/explain/methodinfo.h"

#include <QThread>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace camscope {

namespace {

constexpr std::size_t mostKeptBytes = std::size_t(128) << 20;

/// The spec of a cell; methods without a layer do not depend on the one that is chosen.
ExplanationSpec cellSpec(const BoardSpec& board, int row, int column)
{
    ExplanationSpec spec = board.cell(row, column);
    if (!methodInfo(spec.method.id).needsLayer())
        spec.layers = {"auto"};
    return spec;
}

std::string keyOf(ExplanationSpec spec)
{
    // The same files, whether their hashes are known or not; forget() serves files that changed.
    spec.model.sha256.clear();
    spec.picture.sha256.clear();
    return "cell:" + nlohmann::json(spec).dump();
}

} // namespace

BoardModel::BoardModel(CellSource& source, QObject* parent)
    : QObject(parent)
    , m_source(source)
{
}

BoardModel::~BoardModel()
{
    // Without a signal: whoever listens may be half destroyed already.
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        if (m_cells[i].status == CellState::Status::Busy)
            m_source.cancel(m_keys[i]);
    }
}

const CellState& BoardModel::cell(int row, int column) const
{
    return m_cells.at(std::size_t(row) * std::size_t(columnCount()) + std::size_t(column));
}

void BoardModel::setBoard(const BoardSpec& board)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (board == m_board)
        return;
    std::map<std::string, CellState> before;
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        before.emplace(m_keys[i], std::move(m_cells[i]));
    m_board = board;
    m_cells.clear();
    m_keys.clear();
    std::vector<std::pair<std::string, ExplanationSpec>> wanted;
    std::set<std::string> present;
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            CellState state;
            std::string key;
            if (const auto spec = attempt([&] { return cellSpec(m_board, row, column); })) {
                state.spec = spec.value();
                key = keyOf(state.spec);
                const auto old = before.find(key);
                if (old != before.end()) {
                    state = old->second;
                } else if (const ExplanationPointer found = kept(key)) {
                    state.explanation = found;
                    state.status = CellState::Status::Done;
                } else if (!present.contains(key)) {
                    wanted.emplace_back(key, state.spec);
                }
                present.insert(key);
            } else {
                state.status = CellState::Status::Failed;
                state.failure = spec.failure();
            }
            m_cells.push_back(std::move(state));
            m_keys.push_back(std::move(key));
        }
    }
    for (const auto& [key, state] : before) {
        if (state.status == CellState::Status::Busy && !key.empty() && !present.contains(key))
            m_source.cancel(key);
    }
    Q_EMIT boardChanged();
    for (const auto& [key, spec] : wanted)
        request(key, spec);
}

void BoardModel::request(const std::string& key, const ExplanationSpec& spec)
{
    CellRequest wish;
    wish.key = key;
    wish.spec = spec;
    wish.asker = this;
    wish.progress = [this, key](const Progress& progress) {
        forEachCell(key, [&](CellState& state) {
            state.fraction = progress.fraction;
            if (progress.partial)
                state.explanation = progress.partial;
        });
    };
    wish.done = [this, key](const Result<ExplanationPointer>& result) {
        if (result)
            keep(key, result.value());
        forEachCell(key, [&](CellState& state) {
            state.fraction = 1;
            if (result) {
                state.status = CellState::Status::Done;
                state.explanation = result.value();
            } else {
                state.status = CellState::Status::Failed;
                state.failure = result.failure();
                state.explanation.reset();
            }
        });
        if (result)
            Q_EMIT explained(result.value());
    };
    m_source.explain(std::move(wish));
}

void BoardModel::forEachCell(const std::string& key, const std::function<void(CellState&)>& change)
{
    Q_ASSERT(QThread::currentThread() == thread());
    // Whoever hears of a change may set another board: change everything first, then tell.
    std::vector<std::pair<int, int>> changed;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        if (m_keys[i] != key)
            continue;
        change(m_cells[i]);
        changed.emplace_back(int(i) / columnCount(), int(i) % columnCount());
    }
    for (const auto& [row, column] : changed)
        Q_EMIT cellChanged(row, column);
}

void BoardModel::stop(int row, int column)
{
    if (cell(row, column).status != CellState::Status::Busy)
        return;
    const std::string key = m_keys[std::size_t(row) * std::size_t(columnCount()) + std::size_t(column)];
    m_source.cancel(key);
    forEachCell(key, [](CellState& state) {
        state.status = CellState::Status::Stopped;
        state.explanation.reset();
    });
}

void BoardModel::stopAll()
{
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column)
            stop(row, column);
    }
}

void BoardModel::retry(int row, int column)
{
    const CellState::Status status = cell(row, column).status;
    if (status != CellState::Status::Failed && status != CellState::Status::Stopped)
        return;
    const std::string key = m_keys[std::size_t(row) * std::size_t(columnCount()) + std::size_t(column)];
    if (key.empty())
        return;
    const ExplanationSpec spec = cell(row, column).spec;
    forEachCell(key, [&](CellState& state) {
        state = {};
        state.spec = spec;
    });
    request(key, spec);
}

void BoardModel::forget()
{
    setBoard({});
    m_kept.clear();
    m_keptBytes = 0;
}

int BoardModel::busyCount() const
{
    return int(std::count_if(m_cells.begin(), m_cells.end(),
        [](const CellState& state) { return state.status == CellState::Status::Busy; }));
}

void BoardModel::keep(const std::string& key, const ExplanationPointer& explanation)
{
    m_kept.push_front({key, explanation});
    m_keptBytes += explanation->bytes();
    while (m_keptBytes > mostKeptBytes && m_kept.size() > 1) {
        m_keptBytes -= m_kept.back().explanation->bytes();
        m_kept.pop_back();
    }
}

ExplanationPointer BoardModel::kept(const std::string& key)
{
    const auto found = std::find_if(m_kept.begin(), m_kept.end(), [&](const Kept& entry) { return entry.key == key; });
    if (found == m_kept.end())
        return {};
    m_kept.splice(m_kept.begin(), m_kept, found);
    return found->explanation;
}

} // namespace camscope
