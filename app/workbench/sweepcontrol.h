// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "widgets/cellsource.h"

#include <QObject>
#include <QTimer>

#include <string>
#include <vector>

namespace camscope {

class ModelPanel;
class Session;

/// Fills the sweep through the layers with maps of the current method, class and picture, behind all that is on the
/// board. Methods that run the whole network again and again wait until they are asked for.
class SweepControl : public QObject
{
    Q_OBJECT
public:
    SweepControl(Session& session, CellSource& source, ModelPanel& panel);

    void retranslate();

private:
    /// Why there are no maps.
    enum class Obstacle
    {
        None,
        NoLayer, ///< the method explains the input itself
        OneLayer, ///< the method exists where pooling and one linear layer follow
        Cost
    };
    void start(); ///< even if it takes long
    void showModel();
    void refresh();
    void request();
    void cancel();
    ExplanationSpec specAt(const std::string& layer) const;
    void setObstacle(Obstacle obstacle);

    Session& m_session;
    CellSource& m_source;
    ModelPanel& m_panel;
    QTimer m_later;
    ExplanationSpec m_base; ///< of what the strip shows
    std::vector<std::string> m_keys; ///< of requests that may be under way
    Obstacle m_obstacle = Obstacle::None;
};

} // namespace camscope
