// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/hoverpreview.h"

#include "core/explain/methodinfo.h"
#include "widgets/boardview.h"
#include "widgets/session.h"

#include <algorithm>

namespace camscope {

namespace {

const std::string previewKey = "preview";
/// Of the map's grid. Where it has more, a method whose cost is not known may take very long in one step.
constexpr int mostPositions = 32 * 32;

} // namespace

HoverPreview::HoverPreview(Session& session, BoardView& board, CellSource& source)
    : QObject(&session)
    , m_session(session)
    , m_board(board)
    , m_source(source)
{
    connect(&session, &Session::selectionChanged, this, &HoverPreview::clear);
    connect(&session, &Session::opened, this, &HoverPreview::forgetCosts);
    connect(&board, &BoardView::currentChanged, this, &HoverPreview::clear);
}

void HoverPreview::addCost(const std::string& method, double seconds)
{
    const auto [found, isNew] = m_seconds.emplace(method, seconds);
    if (!isNew)
        found->second = std::min(found->second, seconds);
}

void HoverPreview::forgetCosts()
{
    m_seconds.clear();
    m_tooSlow.clear();
}

void HoverPreview::show(BoardVariable variable, const std::string& value)
{
    clear();
    BoardModel& cells = m_session.board();
    if (value.empty() || cells.isEmpty())
        return;
    const CellState& current = cells.cell(m_board.currentRow(), m_board.currentColumn());
    const auto spec = attempt([&] { return ExplanationCache::asked(withValue(current.spec, variable, value)); });
    if (!spec || spec.value() == current.spec)
        return;
    const QString label = m_board.content().title(variable, value);
    if (const ExplanationPointer known = cells.known(spec.value()))
        m_board.setPreview(known, label);
    else if (isAffordable(spec.value()))
        request(spec.value(), label);
}

bool HoverPreview::isAffordable(const ExplanationSpec& spec) const
{
    if (methodInfo(spec.method.id).family == MethodFamily::Perturbation || m_tooSlow.contains(spec.method.id))
        return false;
    if (const auto found = m_seconds.find(spec.method.id); found != m_seconds.end())
        return found->second <= mostSeconds;
    const BoardModel& cells = m_session.board();
    const CellState& current = cells.cell(m_board.currentRow(), m_board.currentColumn());
    const bool isSmall
        = current.explanation && current.explanation->raw.width * current.explanation->raw.height <= mostPositions;
    return isSmall && current.explanation->seconds <= mostSeconds;
}

void HoverPreview::request(const ExplanationSpec& spec, const QString& label)
{
    m_wanted = spec;
    m_running.invalidate();
    CellRequest wish;
    wish.key = previewKey;
    wish.spec = spec;
    wish.priority = JobPriority::Prefetch; // the last of all
    wish.asker = this;
    wish.progress = [this, spec](const Progress&) {
        // Its cost was not known: it is given up once it takes longer than a glance.
        if (!m_running.isValid())
            m_running.start();
        else if (m_running.elapsed() > qint64(1000 * mostSeconds)) {
            m_tooSlow.insert(spec.method.id);
            clear();
        }
    };
    wish.done = [this, spec, label](const Result<ExplanationPointer>& result) { take(spec, label, result); };
    m_source.explain(std::move(wish));
}

void HoverPreview::take(const ExplanationSpec& spec, const QString& label, const Result<ExplanationPointer>& result)
{
    if (m_wanted != spec || !result)
        return;
    m_wanted.reset();
    addCost(spec.method.id, result.value()->seconds);
    m_session.board().offer(spec, result.value());
    m_board.setPreview(result.value(), label);
}

void HoverPreview::clear()
{
    if (m_wanted)
        m_source.cancel(previewKey);
    m_wanted.reset();
    m_board.setPreview({});
}

} // namespace camscope
