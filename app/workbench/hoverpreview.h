// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/spec/boardspec.h"
#include "widgets/cellsource.h"

#include <QElapsedTimer>
#include <QObject>

#include <map>
#include <optional>
#include <set>
#include <string>

namespace camscope {

class BoardView;
class Session;

/// Shows, in the place of the selected cell, what a class, layer or method would show there while the mouse rests on
/// its row, where that takes no longer than a glance. It gives way to everything else and leaves no trace.
class HoverPreview : public QObject
{
    Q_OBJECT
public:
    HoverPreview(Session& session, BoardView& board, CellSource& source);

    /// "" or a value that makes no other map: what was shown goes.
    void show(BoardVariable variable, const std::string& value);
    void clear();

    /// How long a method took; the least counts, because the first map of a layer takes longer than the next ones.
    void addCost(const std::string& method, double seconds);
    /// Another model: nothing is known of its costs.
    void forgetCosts();

    static constexpr double mostSeconds = 0.12; ///< that a method may have taken to be shown in passing

private:
    bool isAffordable(const ExplanationSpec& spec) const;
    void request(const ExplanationSpec& spec, const QString& label);
    void take(const ExplanationSpec& spec, const QString& label, const Result<ExplanationPointer>& result);

    Session& m_session;
    BoardView& m_board;
    CellSource& m_source;
    std::optional<ExplanationSpec> m_wanted;
    std::map<std::string, double> m_seconds; ///< by method, the least
    std::set<std::string> m_tooSlow; ///< methods that were given up
    QElapsedTimer m_running;
};

} // namespace camscope
