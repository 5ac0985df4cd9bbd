// SPDX-License-Identifier: Apache-2.0
#include "widgets/boardmodel.h"

#include <QThread>

#include <algorithm>
#include <map>
#include <set>

namespace camscope {

namespace {

constexpr std::size_t mostKeptBytes = std::size_t(128) << 20;

} // namespace

BoardModel::BoardModel(CellSource& source, QObject* parent)
    : QObject(parent)
    , m_source(source)
    , m_kept(mostKeptBytes)
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

std::size_t BoardModel::indexOf(int row, int column) const
{
    return std::size_t(row) * std::size_t(columnCount()) + std::size_t(column);
}

const CellState* BoardModel::find(const ExplanationSpec& spec) const
{
    const auto found = std::find(m_keys.begin(), m_keys.end(), ExplanationCache::keyOf(spec));
    return found == m_keys.end() ? nullptr : &m_cells[std::size_t(found - m_keys.begin())];
}

void BoardModel::setBoard(const BoardSpec& board, const std::vector<ExplanationSpec>& pinned)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (board == m_board && pinned == m_pinned)
        return;
    std::map<std::string, CellState> before;
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        before.emplace(m_keys[i], std::move(m_cells[i]));
    std::vector<std::pair<std::string, ExplanationSpec>> wanted;
    std::set<std::string> present;
    const auto add = [&](const Result<ExplanationSpec>& spec) {
        CellState state;
        std::string key;
        if (spec) {
            key = ExplanationCache::keyOf(spec.value());
            const auto old = before.find(key);
            state = old == before.end() ? stateOf(key, spec.value()) : old->second;
            if (old == before.end() && state.status == CellState::Status::Busy && !present.contains(key))
                wanted.emplace_back(key, state.spec);
            present.insert(key);
        } else {
            state.status = CellState::Status::Failed;
            state.failure = spec.failure();
        }
        m_cells.push_back(std::move(state));
        m_keys.push_back(std::move(key));
    };
    m_board = board;
    m_pinned = pinned;
    m_cells.clear();
    m_keys.clear();
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column)
            add(attempt([&] { return ExplanationCache::asked(m_board.cell(row, column)); }));
    }
    for (const ExplanationSpec& spec : m_pinned)
        add(attempt([&] { return ExplanationCache::asked(spec); }));
    for (const auto& [key, state] : before) {
        if (key.empty() || present.contains(key))
            continue;
        if (state.status == CellState::Status::Busy)
            m_source.cancel(key);
        else
            m_kept.find(key); // what leaves the board is what may be wanted back
    }
    Q_EMIT boardChanged();
    for (const auto& [key, spec] : wanted)
        request(key, spec);
}

CellState BoardModel::stateOf(const std::string& key, const ExplanationSpec& spec)
{
    CellState state;
    state.spec = spec;
    state.explanation = m_kept.find(key);
    if (state.explanation)
        state.status = CellState::Status::Done;
    return state;
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
            m_kept.keep(key, result.value());
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
    std::vector<int> changedPins;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        if (m_keys[i] != key)
            continue;
        change(m_cells[i]);
        if (i < gridCount())
            changed.emplace_back(int(i) / columnCount(), int(i) % columnCount());
        else
            changedPins.push_back(int(i - gridCount()));
    }
    for (const auto& [row, column] : changed)
        Q_EMIT cellChanged(row, column);
    for (const int index : changedPins)
        Q_EMIT pinnedChanged(index);
}

void BoardModel::stopAt(std::size_t index)
{
    if (m_cells.at(index).status != CellState::Status::Busy)
        return;
    const std::string key = m_keys[index];
    m_source.cancel(key);
    forEachCell(key, [](CellState& state) {
        state.status = CellState::Status::Stopped;
        state.explanation.reset();
    });
}

void BoardModel::stopAll()
{
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        stopAt(i);
}

void BoardModel::retryAt(std::size_t index)
{
    const CellState::Status status = m_cells.at(index).status;
    if (status != CellState::Status::Failed && status != CellState::Status::Stopped)
        return;
    const std::string key = m_keys[index];
    if (key.empty())
        return;
    const ExplanationSpec spec = m_cells[index].spec;
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
}

int BoardModel::busyCount() const
{
    return int(std::count_if(m_cells.begin(), m_cells.end(),
        [](const CellState& state) { return state.status == CellState::Status::Busy; }));
}

void BoardModel::offer(const ExplanationSpec& spec, const ExplanationPointer& explanation)
{
    m_kept.offer(ExplanationCache::keyOf(spec), explanation);
}

} // namespace camscope
