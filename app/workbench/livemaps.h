// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/spec/picturereference.h"
#include "widgets/cellsource.h"

#include <QObject>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace camscope {

class BoardView;
class ExplainerClient;
class Session;

/// Keeps what the model answers, and the maps of quick methods, up to date while a picture is being painted over. One
/// round after the other, each about the newest state of the picture: however fast the hand moves, nothing queues up,
/// and every cell gets its turn. Methods that take longer than a glance wait until the stroke is finished.
class LiveMaps : public QObject
{
    Q_OBJECT
public:
    LiveMaps(Session& session, BoardView& board, ExplainerClient& client);

    void begin(const std::string& picture); ///< as text: the one on the board
    void follow(const PictureReference& painted); ///< its newest state
    void end(); ///< nothing more is delivered
    /// Maps of exactly this state that are there go to the board's cache.
    void keep(const PictureReference& painted);

    static constexpr double mostSeconds = 0.12; ///< that a method may have taken to be computed while painting

Q_SIGNALS:
    void mapShown(int row, int column);

private:
    using Place = std::pair<int, int>; ///< row and column
    void addCost(const ExplanationPointer& explanation);
    bool isQuick(const std::string& method) const;
    void startRound();
    void askForPrediction(const PictureReference& picture);
    void askForMap(const Place& place, ExplanationSpec spec);
    void takeMap(const Place& place, const ExplanationSpec& spec, const Result<ExplanationPointer>& result);
    void finishOne(); ///< of the round's answers

    Session& m_session;
    BoardView& m_board;
    ExplainerClient& m_client;
    std::string m_of; ///< "" while nothing is painted
    PictureReference m_newest;
    PictureReference m_round; ///< what the round under way is about
    int m_pending = 0; ///< answers that it waits for
    std::vector<std::string> m_keys; ///< of the jobs of rounds
    std::vector<std::pair<ExplanationSpec, ExplanationPointer>> m_maps; ///< of the round
    std::map<std::string, double> m_seconds; ///< by method, the least
};

} // namespace camscope
