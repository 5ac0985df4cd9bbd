// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/targetcontrol.h"

#include "widgets/boardview.h"
#include "widgets/classpanel.h"
#include "widgets/session.h"
#include "widgets/target/classtargets.h"
#include "widgets/target/regiontool.h"
#include "widgets/target/targeteditor.h"

#include <QShortcut>

#include <algorithm>

namespace camscope {

namespace {

constexpr int distance = 8; ///< of the editor from the panel

} // namespace

TargetControl::TargetControl(Session& session, ClassPanel& panel, BoardView& board, RegionTool& tool)
    : QObject(&panel)
    , m_session(session)
    , m_board(board)
    , m_tool(tool)
    , m_editor(new TargetEditor(&panel))
    , m_escape(new QShortcut(QKeySequence(Qt::Key_Escape), board.window()))
{
    m_escape->setEnabled(false);
    connect(m_escape, &QShortcut::activated, &tool, &RegionTool::cancel);
    connect(&panel, &ClassPanel::editorWanted, this, &TargetControl::openEditor);
    connect(&panel, &ClassPanel::changeWanted, this, &TargetControl::changeTarget);
    connect(&panel, &ClassPanel::regionWanted, this, &TargetControl::pickRegion);
    connect(m_editor, &TargetEditor::added, &session, &Session::addTarget);
    connect(m_editor, &TargetEditor::replaced, &session, [&](const std::string& target, const std::string& by) {
        panel.forgetTarget(target);
        session.replaceTarget(target, by);
    });
    connect(m_editor, &TargetEditor::regionRequested, this, [this] {
        m_target.reset();
        m_editor->hide(); // it may lie on the picture
        startTool();
    });
    connect(&session, &Session::modelChanged, &tool, &RegionTool::cancel);
    connect(&session, &Session::predictionChanged, m_editor,
        [this] { m_editor->setContext(m_session.model(), m_session.predictions()); });
    connect(&tool, &RegionTool::picked, this, &TargetControl::takeRegion);
    connect(&tool, &RegionTool::cancelled, this, &TargetControl::leaveTool);
    connect(&tool, &RegionTool::activeChanged, this, &TargetControl::retranslate);
    connect(&tool, &RegionTool::activeChanged, m_escape, &QShortcut::setEnabled);
}

std::string TargetControl::currentTarget() const
{
    const ModelInfoPointer& model = m_session.model();
    const std::string& current = m_session.selection().classes.current;
    const auto output = attempt([&] { return targetOutput(TargetSpec::parse(current), *model); });
    return output && output.value() == m_session.output() ? current : std::string();
}

void TargetControl::openEditor(const std::string& target)
{
    if (!m_session.model() || m_session.output() < 0)
        return;
    m_tool.cancel();
    m_editor->start(target.empty() ? currentTarget() : target, m_session.output());
    showEditor();
}

void TargetControl::changeTarget(const std::string& target)
{
    m_tool.cancel();
    m_editor->start(target, m_session.output(), target);
    showEditor();
}

void TargetControl::showEditor()
{
    if (!m_editor->isVisible()) {
        // Beside the panel, where it hides neither the lists nor what they are about.
        const auto* panel = static_cast<QWidget*>(parent());
        m_editor->adjustSize();
        const QPoint corner = panel->mapToGlobal(QPoint(-m_editor->width() - distance, 0));
        m_editor->move(std::max(0, corner.x()), std::max(0, corner.y()));
    }
    m_editor->show();
    m_editor->raise();
    m_editor->activateWindow();
}

void TargetControl::pickRegion(const std::string& target)
{
    const ModelInfoPointer& model = m_session.model();
    const int output = m_session.output();
    if (!model || output < 0)
        return;
    const auto wanted = attempt(
        [&] { return resolveTarget(TargetSpec::parse(target.empty() ? currentTarget() : target), *model, {}).spec; });
    const PredictionPointer prediction = m_session.prediction();
    if (wanted && wanted.value().kind == TargetSpec::Kind::Segmentation)
        m_target = wanted.value().text();
    else if (prediction && !prediction->ranking.empty())
        m_target = classTarget(*model, {output, prediction->ranking.front()}).text();
    else
        return;
    startTool();
}

void TargetControl::startTool()
{
    if (m_session.board().isEmpty()) {
        Q_EMIT hintChanged(tr("Tick a class and a method first: there is no picture on the board to point at."));
        leaveTool();
        return;
    }
    m_board.window()->activateWindow();
    m_board.setFocus();
    m_tool.start();
}

void TargetControl::takeRegion(const std::string& region)
{
    if (!m_target) {
        m_editor->setRegion(region);
        showEditor();
        return;
    }
    TargetSpec target = TargetSpec::parse(*m_target);
    target.region = region;
    m_session.addTarget(target.text());
}

void TargetControl::leaveTool()
{
    if (!m_target)
        showEditor();
}

void TargetControl::retranslate()
{
    if (m_tool.isActive())
        Q_EMIT hintChanged(tr("Click a pixel of the picture, or drag around a region. Esc cancels."));
    else
        Q_EMIT hintChanged({});
}

} // namespace camscope
