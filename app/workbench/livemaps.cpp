// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/livemaps.h"

#include "core/explain/methodinfo.h"
#include "widgets/boardview.h"
#include "widgets/cellview.h"
#include "widgets/explainerclient.h"
#include "widgets/session.h"

#include <algorithm>
#include <utility>

namespace camscope {

namespace {

const std::string predictionKey = "live:prediction";

} // namespace

LiveMaps::LiveMaps(Session& session, BoardView& board, ExplainerClient& client)
    : m_session(session)
    , m_board(board)
    , m_client(client)
{
    connect(&session.board(), &BoardModel::explained, this, &LiveMaps::addCost);
    connect(&session, &Session::opened, this, [this] { m_seconds.clear(); });
}

void LiveMaps::addCost(const ExplanationPointer& explanation)
{
    const auto [found, isNew] = m_seconds.emplace(explanation->spec.method.id, explanation->seconds);
    if (!isNew)
        found->second = std::min(found->second, explanation->seconds);
}

bool LiveMaps::isQuick(const std::string& method) const
{
    const auto found = m_seconds.find(method);
    return found != m_seconds.end() && found->second <= mostSeconds
        && methodInfo(method).family != MethodFamily::Perturbation;
}

void LiveMaps::begin(const std::string& picture)
{
    end();
    m_of = picture;
}

void LiveMaps::end()
{
    for (const std::string& key : m_keys)
        m_client.cancel(key);
    m_keys.clear();
    m_pending = 0;
    m_of.clear();
}

void LiveMaps::keep(const PictureReference& painted)
{
    for (const auto& [spec, map] : m_maps) {
        if (spec.picture == painted)
            m_session.board().offer(spec, map);
    }
    m_maps.clear();
}

void LiveMaps::follow(const PictureReference& painted)
{
    m_newest = painted;
    if (!m_of.empty() && m_pending == 0)
        startRound();
}

void LiveMaps::startRound()
{
    m_round = m_newest;
    m_maps.clear();
    m_keys.clear();
    BoardModel& cells = m_session.board();
    std::vector<std::pair<Place, ExplanationSpec>> wanted;
    for (int row = 0; row < cells.rowCount(); ++row) {
        for (int column = 0; column < cells.columnCount(); ++column) {
            ExplanationSpec spec = cells.cell(row, column).spec;
            if (spec.picture.text() != m_of || !isQuick(spec.method.id))
                continue;
            spec.picture = m_round;
            wanted.emplace_back(Place(row, column), std::move(spec));
        }
    }
    // The hand is on the selected cell: it comes first.
    const Place selected(m_board.currentRow(), m_board.currentColumn());
    std::stable_partition(wanted.begin(), wanted.end(), [&](const auto& cell) { return cell.first == selected; });
    m_pending = int(wanted.size()) + 1;
    askForPrediction(m_round);
    for (auto& [place, spec] : wanted)
        askForMap(place, std::move(spec));
}

void LiveMaps::askForPrediction(const PictureReference& picture)
{
    const ModelInfoPointer& model = m_session.model();
    const int output = m_session.output();
    Explainer::PredictRequest request;
    request.key = predictionKey;
    request.model = model->path;
    request.picture = picture;
    request.output = output < 0 ? std::string() : model->outputs.at(std::size_t(output)).path;
    request.priority = JobPriority::Preview;
    request.done = [this, output](const Result<PredictionPointer>& result) {
        if (result && output >= 0 && m_session.selection().pictures.current == m_of)
            m_session.showPrediction(output, result.value());
        finishOne();
    };
    m_keys.push_back(predictionKey);
    m_client.predict(std::move(request), this);
}

void LiveMaps::askForMap(const Place& place, ExplanationSpec spec)
{
    CellRequest wish;
    wish.key = "live:" + std::to_string(place.first) + "," + std::to_string(place.second);
    wish.priority = JobPriority::Preview;
    wish.asker = this;
    wish.done = [this, place, spec](const Result<ExplanationPointer>& result) { takeMap(place, spec, result); };
    wish.spec = std::move(spec);
    m_keys.push_back(wish.key);
    m_client.explain(std::move(wish));
}

void LiveMaps::takeMap(const Place& place, const ExplanationSpec& spec, const Result<ExplanationPointer>& result)
{
    const auto [row, column] = place;
    const BoardModel& cells = m_session.board();
    const bool isThere = row < cells.rowCount() && column < cells.columnCount() && m_board.content().live();
    if (result && isThere) {
        addCost(result.value());
        m_maps.emplace_back(spec, result.value());
        m_board.content().addLive(row, column, result.value());
        const CellState state = m_board.content().shown(row, column);
        m_board.cellView(row, column)->setState(state, m_board.content().shownPicture(state.spec));
        Q_EMIT mapShown(row, column);
    }
    finishOne();
}

void LiveMaps::finishOne()
{
    if (--m_pending == 0 && !m_of.empty() && m_newest != m_round)
        startRound();
}

} // namespace camscope
