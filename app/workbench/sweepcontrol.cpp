// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/sweepcontrol.h"

#include "core/explain/methodinfo.h"
#include "widgets/figure/coretext.h"
#include "widgets/figure/headertext.h"
#include "widgets/layersweep.h"
#include "widgets/modelpanel.h"
#include "widgets/representativelayers.h"
#include "widgets/session.h"

namespace camscope {

namespace {

constexpr std::size_t mostStages = 8;
/// After the last change: the sweep is no hurry, and the board comes first.
constexpr int patience = 150; ///< ms

} // namespace

SweepControl::SweepControl(Session& session, CellSource& source, ModelPanel& panel)
    : QObject(&panel)
    , m_session(session)
    , m_source(source)
    , m_panel(panel)
{
    m_later.setSingleShot(true);
    m_later.setInterval(patience);
    connect(&m_later, &QTimer::timeout, this, &SweepControl::refresh);
    connect(&session, &Session::modelChanged, this, &SweepControl::showModel);
    connect(&session, &Session::selectionChanged, &m_later, qOverload<>(&QTimer::start));
    connect(&session, &Session::predictionChanged, &m_later, qOverload<>(&QTimer::start));
    connect(&session.pictures(), &PictureListModel::pictureReady, &m_later, [this] { m_later.start(); });
    connect(&panel, &ModelPanel::sweepWanted, this, &SweepControl::start);
}

void SweepControl::showModel()
{
    cancel();
    std::vector<LayerSweep::Stage> stages;
    if (const ModelInfoPointer& model = m_session.model()) {
        for (const std::string& layer : representativeLayers(*model, mostStages))
            stages.push_back({layer, gridText(*model->layer(layer)).section(QChar(0xb7), 0, 0)});
    }
    m_base = {};
    m_panel.sweep().setStages(stages);
    setObstacle(Obstacle::None);
    m_later.start();
}

ExplanationSpec SweepControl::specAt(const std::string& layer) const
{
    ExplanationSpec spec = m_base;
    spec.layers = {layer};
    return spec;
}

void SweepControl::setObstacle(Obstacle obstacle)
{
    m_obstacle = obstacle;
    retranslate();
}

void SweepControl::retranslate()
{
    const QString name
        = m_obstacle == Obstacle::None ? QString() : QString::fromStdString(methodInfo(m_base.method.id).name);
    switch (m_obstacle) {
    case Obstacle::None:
        m_panel.setSweepHint({});
        break;
    case Obstacle::NoLayer:
        m_panel.setSweepHint(tr("%1 explains the input itself: it has no layers to go through.").arg(name));
        break;
    case Obstacle::OneLayer:
        m_panel.setSweepHint(tr("%1 exists in front of the pooling only; Grad-CAM goes through all layers.").arg(name));
        break;
    case Obstacle::Cost:
        m_panel.setSweepHint(tr("%1 takes long at every layer.").arg(name), true);
        break;
    }
}

/// What the board's current cell is about, at every stage.
void SweepControl::refresh()
{
    const Selection& selection = m_session.selection();
    if (!m_session.model() || selection.methods.current.empty() || selection.classes.current.empty()
        || selection.pictures.current.empty()) {
        setObstacle(Obstacle::None);
        return;
    }
    ExplanationSpec base;
    base.model.path = selection.models.current;
    const auto fill = attempt([&] {
        base = withValue(base, BoardVariable::Picture, selection.pictures.current);
        base = withValue(base, BoardVariable::Class, selection.classes.current);
        base = withValue(base, BoardVariable::Method, selection.methods.current);
        base = withValue(base, BoardVariable::Convention, selection.conventions.current);
        return true;
    });
    if (!fill)
        return;
    m_panel.sweep().setPicture(m_session.pictures().picture(selection.pictures.current));
    if (base == m_base)
        return;
    cancel();
    m_base = base;
    m_panel.sweep().forgetMaps();
    const MethodInfo& method = methodInfo(base.method.id);
    if (!method.needsLayer())
        setObstacle(Obstacle::NoLayer);
    else if (method.needsPooledLinear)
        setObstacle(Obstacle::OneLayer);
    else if (method.family == MethodFamily::Perturbation)
        setObstacle(Obstacle::Cost);
    else
        request();
}

void SweepControl::start()
{
    if (m_obstacle == Obstacle::Cost)
        request();
}

void SweepControl::request()
{
    setObstacle(Obstacle::None);
    for (const LayerSweep::Stage& stage : m_panel.sweep().stages()) {
        const ExplanationSpec spec = specAt(stage.layer);
        if (const ExplanationPointer known = m_session.board().known(spec)) {
            m_panel.sweep().setMap(stage.layer, known);
            continue;
        }
        CellRequest wish;
        wish.key = "sweep:" + stage.layer;
        wish.spec = spec;
        wish.priority = JobPriority::Sweep;
        wish.asker = this;
        wish.done = [this, spec, layer = stage.layer](const Result<ExplanationPointer>& result) {
            if (spec != specAt(layer))
                return; // of what was chosen before
            if (result) {
                m_session.board().offer(spec, result.value());
                m_panel.sweep().setMap(layer, result.value());
            } else {
                m_panel.sweep().setFailure(layer, coreText(result.failure().message));
            }
        };
        m_keys.push_back(wish.key);
        m_source.explain(std::move(wish));
    }
}

void SweepControl::cancel()
{
    for (const std::string& key : m_keys)
        m_source.cancel(key);
    m_keys.clear();
}

} // namespace camscope
