// SPDX-License-Identifier: Apache-2.0
#include "tour.h"

#include "app/workbench/boardarea.h"
#include "app/workbench/guide.h"
#include "app/workbench/windowactions.h"
#include "widgets/boardview.h"
#include "widgets/cellview.h"
#include "widgets/channelsview.h"
#include "widgets/inspector.h"
#include "widgets/layersweep.h"
#include "widgets/messagebar.h"
#include "widgets/methodhelp.h"
#include "widgets/methodpanel.h"
#include "widgets/modelpanel.h"
#include "widgets/newscenedialog.h"
#include "widgets/optionspopover.h"
#include "widgets/rowtreeview.h"
#include "widgets/stylebar.h"

#include <QApplication>
#include <QDockWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QTextBrowser>

namespace camscope {

Tour::Tour(QDir folder, QString programFolder)
    : WindowTour(std::move(folder), std::move(programFolder), QString())
{
}

bool Tour::visit()
{
    return empty() && demonstrations() && demonstration() && enlarged() && channels() && options() && methodHelp()
        && comparing() && failedCell() && busyCell() && warningCell() && errorBar() && sharedScale() && pictures()
        && newScene();
}

void Tour::select(int row, int column)
{
    QTest::mouseClick(m_window->board().cellView(row, column), Qt::LeftButton);
}

bool Tour::empty()
{
    save(QStringLiteral("1-empty"));
    return true;
}

bool Tour::demonstration()
{
    Session& session = m_window->session();
    m_window->openDemonstration();
    if (!QTest::qWaitFor([&] { return !session.isOpening(); }, 60000))
        return false;
    const std::string first = session.selection().pictures.current;
    m_window->open(
        {{}, {"scene:12,classes=dog+umbrella", "scene:13,classes=fish+flower", "scene:14,classes=bird+house"}});
    session.showPicture(first);
    if (!settled())
        return false;
    QWidget& board = m_window->board();
    const QPoint middle = m_window->board().boardLayout().cell(0, 1).center().toPoint();
    QTest::mouseMove(board.childAt(middle), {70, 90});
    save(QStringLiteral("2-demonstration"));
    return true;
}

bool Tour::demonstrations()
{
    for (const Demonstration& demonstration : m_window->guide().demonstrations()) {
        m_window->openDemonstration(demonstration.id);
        const bool open = QTest::qWaitFor([&] { return !m_window->session().isOpening(); }, 60000);
        if (!open || !settled())
            return false;
        save(QStringLiteral("demo-%1").arg(demonstration.id));
    }
    return true;
}

bool Tour::enlarged()
{
    select(1, 2);
    m_window->board().setEnlarged(true);
    save(QStringLiteral("3-enlarged"));
    m_window->board().setEnlarged(false);
    return true;
}

bool Tour::channels()
{
    select(0, 1);
    LayerSweep& sweep = m_window->modelPanel().sweep();
    const bool swept = QTest::qWaitFor([&] { return sweep.map(0) != nullptr; }, 60000);
    auto* channels = m_window->inspector().findChild<ChannelsView*>();
    m_window->inspector().findChild<QScrollArea*>()->ensureWidgetVisible(channels);
    auto* dock = qobject_cast<QDockWidget*>(m_window->inspector().parentWidget());
    m_window->resizeDocks({dock}, {m_window->height() * 2 / 3}, Qt::Vertical);
    QTest::qWait(100);
    m_window->inspector().findChild<QScrollArea*>()->ensureWidgetVisible(channels, 0, 400);
    save(QStringLiteral("3-channels"));
    return swept;
}

bool Tour::options()
{
    OptionsPopover* popover = m_window->methodPanel().openOptions("scorecam");
    QTest::qWait(50);
    save(QStringLiteral("4-options"));
    popover->close();
    return true;
}

bool Tour::methodHelp()
{
    RowTreeView& list = m_window->methodPanel().list();
    const QRect row = list.visualRect(list.model()->index(4, 0, list.model()->index(0, 0)));
    QTest::mouseMove(list.viewport(), row.center());
    save(QStringLiteral("4-method-under-the-mouse"));
    Q_EMIT m_window->methodPanel().helpRequested("gradcampp");
    auto* help = m_window->findChild<MethodHelp*>();
    save(QStringLiteral("4-method-help"));
    help->browser().verticalScrollBar()->setValue(help->browser().verticalScrollBar()->maximum());
    save(QStringLiteral("4-method-help-end"));
    help->close();
    return true;
}

bool Tour::comparing()
{
    Session& session = m_window->session();
    session.choose(BoardVariable::Method, {"cam", "gradcam", "layercam"});
    session.setRows(BoardVariable::Layer);
    const bool reached = settled();
    save(QStringLiteral("5-layers-by-methods"));
    return reached;
}

bool Tour::failedCell()
{
    // The rows are layers: the class activation map exists for the last one only.
    select(0, 0);
    save(QStringLiteral("6-failed-cell"));
    return true;
}

bool Tour::busyCell()
{
    Session& session = m_window->session();
    session.setRows(BoardVariable::Class);
    session.choose(BoardVariable::Layer, {session.model()->suggestedLayer});
    session.choose(BoardVariable::Method, {"gradcam", "scorecam", "guided_backprop"});
    session.setMethodOptions("scorecam", {{"weights", std::string("raw")}});
    BoardModel& cells = m_window->session().board();
    const bool reached = QTest::qWaitFor(
        [&] {
            return cells.columnCount() == 3 && cells.cell(0, 1).status == CellState::Status::Busy
                && cells.cell(0, 1).fraction > 0.3;
        },
        60000);
    save(QStringLiteral("7-busy-cell"));
    return reached && settled();
}

bool Tour::warningCell()
{
    Session& session = m_window->session();
    session.choose(BoardVariable::Method, {"cam", "gradcam"});
    // The least probable class: its map is negative nearly everywhere.
    const std::vector<int>& ranking = session.prediction()->ranking;
    session.choose(BoardVariable::Class,
        {TargetSpec::ofClass(ranking.front()).text(), TargetSpec::ofClass(ranking.back()).text()});
    const bool reached = settled();
    select(1, 0);
    save(QStringLiteral("8-warning-cell"));
    return reached;
}

bool Tour::sharedScale()
{
    m_window->area().messages().dismiss();
    Session& session = m_window->session();
    session.choose(BoardVariable::Method, {"gradcam", "layercam", "saliency"});
    DisplayStyle style;
    style.isSigned = true;
    style.scale = ScaleMode::Board;
    style.upsampling = Upsampling::Nearest;
    style.blend = Blend::Mix;
    m_window->area().styleBar().setStyle(style);
    m_window->board().setStyle(style);
    const bool reached = settled();
    save(QStringLiteral("10-signed-shared-scale"));
    m_window->area().styleBar().setStyle({});
    m_window->board().setStyle({});
    return reached;
}

bool Tour::pictures()
{
    Session& session = m_window->session();
    session.choose(BoardVariable::Method, {"gradcam"});
    session.setRows(BoardVariable::Class);
    session.setColumns(BoardVariable::Picture);
    const bool reached = settled();
    save(QStringLiteral("11-classes-by-pictures"));
    return reached;
}

bool Tour::newScene()
{
    m_window->actions().newScene->trigger();
    auto* dialog = m_window->findChild<NewSceneDialog*>();
    SceneSpec scene;
    scene.seed = 42;
    scene.classes = {"cat", "boat"};
    scene.background = "beach";
    scene.marked = true;
    dialog->setScene(scene);
    const bool reached = QTest::qWaitFor([&] { return !dialog->preview().isNull(); }, 10000);
    save(QStringLiteral("12-new-scene"));
    dialog->reject();
    return reached;
}

bool Tour::errorBar()
{
    const QString path = folder().filePath(QStringLiteral("notes.pt"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write("not a model at all\n") < 0)
        return false;
    file.close();
    m_window->open({path, {}});
    const bool reached = QTest::qWaitFor([&] { return !m_window->area().messages().sentence().isEmpty(); }, 10000);
    save(QStringLiteral("9-error-bar"));
    file.remove();
    return reached;
}

} // namespace camscope
