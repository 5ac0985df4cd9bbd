// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/mainwindow.h"

#include "app/workbench/boardarea.h"
#include "app/workbench/boardhistory.h"
#include "app/workbench/boardsharing.h"
#include "app/workbench/descriptioncontrol.h"
#include "app/workbench/displaycontrol.h"
#include "app/workbench/erasercontrol.h"
#include "app/workbench/guide.h"
#include "app/workbench/hoverpreview.h"
#include "app/workbench/jobreport.h"
#include "app/workbench/language.h"
#include "app/workbench/opening.h"
#include "app/workbench/picturescontrol.h"
#include "app/workbench/presentation.h"
#include "app/workbench/recentfiles.h"
#include "app/workbench/statusline.h"
#include "app/workbench/sweepcontrol.h"
#include "app/workbench/targetcontrol.h"
#include "app/workbench/windowactions.h"
#include "widgets/axisbar.h"
#include "widgets/boardview.h"
#include "widgets/classpanel.h"
#include "widgets/docktitle.h"
#include "widgets/emptystate.h"
#include "widgets/figure/coretext.h"
#include "widgets/inspector.h"
#include "widgets/messagebar.h"
#include "widgets/methodpanel.h"
#include "widgets/modelpanel.h"
#include "widgets/pictures/picturespanel.h"
#include "widgets/pinnedstrip.h"
#include "widgets/stylebar.h"
#include "widgets/theme.h"
#include "widgets/thinline.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QPointer>
#include <QScreen>
#include <QThreadPool>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace camscope {

namespace {

constexpr QSize smallestWindow(1024, 700);
constexpr QSize firstSize(1440, 900);

QDockWidget* makeDock(QMainWindow& window, const char* name, QWidget* content, Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(&window);
    dock->setObjectName(QString::fromLatin1(name));
    dock->setTitleBarWidget(new DockTitle(dock));
    dock->setWidget(content);
    window.addDockWidget(area, dock);
    return dock;
}

} // namespace

MainWindow::MainWindow(WindowOptions options, Language& language, QWidget* parent)
    : QMainWindow(parent)
    , m_options(std::move(options))
    , m_language(language)
    , m_client(m_options.engine)
    , m_session(m_client)
    , m_actions(new WindowActions(*this))
    , m_area(new BoardArea(m_session.board(), m_linked))
    , m_guide(new Guide(m_options.programFolder, *m_actions, m_area->guide(), m_session, this))
    , m_status(new StatusLine)
{
    setAcceptDrops(true);
    setMinimumSize(smallestWindow);
    resize(firstSize.boundedTo(screen()->availableSize()).expandedTo(smallestWindow));
    setCentralWidget(m_area);
    setStatusBar(m_status);
    makePanels();
    m_sharing = new BoardSharing(m_session, board());
    m_history = new BoardHistory(m_session, this);
    m_preview = new HoverPreview(m_session, board(), m_client);
    m_eraser = new EraserControl(m_session, board(), m_linked, m_area->eraserBar(), m_client);
    m_presentation = new Presentation(*this, *m_area);
    m_opening = new Opening(*this, *m_actions, m_session, m_client, m_options.programFolder);
    makeToolBar();
    connectSession();
    connectBoard();
    connectComparing();
    connectPanels();
    connectActions();
    retranslate();
    restore();
    showModel();
    showSelection();
    // Finding out the device may load a driver: not on this thread.
    QThreadPool::globalInstance()->start(
        [settings = m_options.engine, window = QPointer<MainWindow>(this), context = QCoreApplication::instance()] {
            const EngineVersions versions = engineVersions(settings);
            QMetaObject::invokeMethod(context, [window, versions] {
                if (MainWindow* alive = window.data()) {
                    alive->m_versions = versions;
                    alive->m_status->setVersions(versions);
                }
            });
        });
}

MainWindow::~MainWindow()
{
    delete m_history; // tells of its last change as it goes, while there still are actions to name
}

BoardView& MainWindow::board()
{
    return m_area->board();
}

void MainWindow::makePanels()
{
    m_modelPanel = new ModelPanel;
    m_classPanel = new ClassPanel;
    m_methodPanel = new MethodPanel;
    m_inspector = new Inspector;
    m_picturesPanel = new PicturesPanel(m_session.pictures());
    m_modelDock = makeDock(*this, "modelDock", m_modelPanel, Qt::LeftDockWidgetArea);
    m_classDock = makeDock(*this, "classDock", m_classPanel, Qt::RightDockWidgetArea);
    m_methodDock = makeDock(*this, "methodDock", m_methodPanel, Qt::RightDockWidgetArea);
    m_inspectorDock = makeDock(*this, "inspectorDock", m_inspector, Qt::RightDockWidgetArea);
    m_filmDock = makeDock(*this, "filmDock", m_picturesPanel, Qt::BottomDockWidgetArea);
    m_filmDock->setTitleBarWidget(new ThinLine(m_filmDock));
    m_filmDock->hide();
    m_display = new DisplayControl(m_area->styleBar(), board(), m_session.board(), *m_inspector);
    m_sweep = new SweepControl(m_session, m_client, *m_modelPanel);
    m_pictures = new PicturesControl(m_session, m_client, *m_picturesPanel, board());
    m_descriptions = new DescriptionControl(m_session, m_client, *m_modelPanel, *m_classPanel);
    m_targets = new TargetControl(m_session, *m_classPanel, board(), m_linked.regionTool());
    for (QDockWidget* dock : {m_modelDock, m_classDock, m_methodDock, m_inspectorDock, m_filmDock})
        m_actions->panels->addAction(dock->toggleViewAction());
}

void MainWindow::arrange()
{
    // Most of the width is the board's, also in a small window.
    const int left = std::clamp(width() / 6, 190, 260);
    const int right = std::clamp(width() / 5, 232, 340);
    resizeDocks({m_modelDock, m_classDock}, {left, right}, Qt::Horizontal);
    resizeDocks({m_classDock, m_methodDock, m_inspectorDock}, {200, 280, 190}, Qt::Vertical);
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    // Sizes of docks only hold once the window has its own.
    if (!std::exchange(m_arranged, true)) {
        arrange();
        board().setFocus();
    }
}

void MainWindow::makeToolBar()
{
    m_axes = new AxisBar;
    m_toolBar = addToolBar(QString());
    m_toolBar->setObjectName(QStringLiteral("toolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setIconSize({16, 16});
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->addAction(m_actions->openModel);
    m_toolBar->addAction(m_actions->openPictures);
    m_toolBar->addSeparator();
    m_toolBar->addActions({m_actions->undo, m_actions->redo});
    for (QAction* action : {m_actions->undo, m_actions->redo})
        qobject_cast<QToolButton*>(m_toolBar->widgetForAction(action))->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_toolBar->addSeparator();
    m_toolBar->addWidget(m_axes);
    m_toolBar->addSeparator();
    m_toolBar->addAction(m_actions->eraser);
    auto* space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(space);
    m_toolBar->addAction(m_actions->present);
    m_toolBar->addAction(m_actions->copy);
    m_toolBar->addAction(m_actions->exportFigure);
}

void MainWindow::open(const Inputs& inputs)
{
    if (inputs.isEmpty())
        return;
    m_guide->close();
    if (!inputs.model.isEmpty() && !inputs.description.isEmpty())
        m_descriptions->openModel(inputs.model, inputs.description);
    else if (!inputs.model.isEmpty())
        m_session.openModel(inputs.model);
    else if (!inputs.description.isEmpty())
        m_descriptions->useDescription(inputs.description);
    m_session.openPictures(inputs.pictures);
    m_pictures->openAnnotations(inputs.annotations);
    if (!inputs.labels.isEmpty())
        m_descriptions->useLabels(inputs.labels);
}

void MainWindow::openDemonstration(const QString& idOrNumber)
{
    const int index = indexOfDemonstration(m_guide->demonstrations(), idOrNumber);
    if (index >= 0) {
        m_guide->show(index);
        return;
    }
    m_area->messages().showMessage(MessageBar::Kind::Error,
        m_guide->demonstrations().empty()
            ? tr("The demonstrations are not installed beside the program; open a model and a picture of your own.")
            : tr("There is no demonstration “%1”; choose one of: %2.")
                  .arg(idOrNumber, idsOf(m_guide->demonstrations())));
}

void MainWindow::showOpened()
{
    m_methodPanel->clearCosts();
    m_linked.reset();
    if (m_guide->isOpen())
        return; // what comes with the program needs no list of recent files
    for (const auto& [path, model] : m_session.models())
        m_actions->recent->add(QString::fromStdString(path));
}

void MainWindow::showModel()
{
    m_modelPanel->setModelInfo(m_session.model());
    if (!m_session.model()) {
        setWindowTitle(QStringLiteral("Camscope"));
        return;
    }
    const QString path = QString::fromStdString(m_session.model()->path);
    setWindowTitle(QStringLiteral("%1 – Camscope").arg(QFileInfo(path).fileName()));
}

void MainWindow::showPrediction()
{
    m_classPanel->setContent(m_session.model(), m_session.predictions(), m_session.output());
    if (m_session.model())
        m_modelPanel->setSuggestedLayer(m_session.model()->layerForOutput(m_session.output()));
    m_classPanel->setChosen(m_session.selection().classes.chosen);
    board().setContext({{m_session.model(), m_session.predictions(), m_session.models(), m_eraser->before()},
        [this](const std::string& picture) { return m_session.pictures().picture(picture); }});
    m_area->pinned().refresh();
    showCell();
}

void MainWindow::showSelection()
{
    const Selection& selection = m_session.selection();
    const auto shown = [&](BoardVariable variable) {
        const Choice& choice = selection.choice(variable);
        if (selection.isAxis(variable) || choice.current.empty())
            return choice.chosen;
        return std::vector<std::string>{choice.current};
    };
    m_axes->setSelection(selection);
    std::vector<std::string> layers = shown(BoardVariable::Layer);
    if (m_session.model()) // which layer "auto" is depends on the model and on the output
        std::replace(
            layers.begin(), layers.end(), std::string("auto"), m_session.model()->layerForOutput(m_session.output()));
    m_modelPanel->setChosen(layers, selection.isAxis(BoardVariable::Layer));
    m_classPanel->setChosen(shown(BoardVariable::Class));
    m_methodPanel->setChosen(shown(BoardVariable::Method));
    if (!m_presentation->isActive())
        m_filmDock->setVisible(selection.pictures.chosen.size() > 1);
    const BoardSpec& shownBoard = m_session.board().board();
    const auto place = [](const BoardAxis& axis, const std::string& value, int otherwise) {
        const auto found = std::find(axis.values.begin(), axis.values.end(), value);
        return found == axis.values.end() ? otherwise : int(found - axis.values.begin());
    };
    board().setCurrent(place(shownBoard.rows, selection.choice(selection.rows).current, board().currentRow()),
        place(shownBoard.columns, selection.choice(selection.columns).current, board().currentColumn()));
    updatePage();
    showCell();
    showJobs();
}

void MainWindow::updatePage()
{
    EmptyState& empty = m_area->emptyState();
    const bool hasPictures = !m_session.selection().pictures.chosen.empty();
    if (!m_session.model()) {
        if (m_session.isOpening())
            empty.setMissing(EmptyState::Missing::Opening, QFileInfo(m_session.openingPath()).fileName());
        else
            empty.setMissing(EmptyState::Missing::Everything);
        m_area->showEmptyState();
    } else if (m_session.model()->mainOutput < 0) {
        empty.setMissing(EmptyState::Missing::Classes);
        m_area->showEmptyState();
    } else if (!hasPictures) {
        empty.setMissing(EmptyState::Missing::Picture);
        m_area->showEmptyState();
    } else if (m_session.board().isEmpty() && m_session.predictionFailed()) {
        empty.setMissing(EmptyState::Missing::Answer);
        m_area->showEmptyState();
    } else if (m_session.board().isEmpty() && m_session.prediction()) {
        const bool namesClasses = m_session.prediction()->hasClasses();
        empty.setMissing(namesClasses ? EmptyState::Missing::Choice : EmptyState::Missing::Target);
        m_area->showEmptyState();
    } else {
        m_area->showBoard();
    }
    const bool shown = m_area->showsBoard() && !m_session.board().isEmpty();
    for (QAction* action : {m_actions->copy, m_actions->exportFigure, m_actions->enlarge, m_actions->overlay,
             m_actions->blink, m_actions->swipe, m_actions->difference, m_actions->eraser, m_actions->present,
             m_actions->zoomIn, m_actions->zoomOut, m_actions->zoomFit})
        action->setEnabled(shown);
}

void MainWindow::showCell()
{
    if (m_session.board().isEmpty()) {
        m_inspector->clear();
        return;
    }
    const int row = board().currentRow();
    const int column = board().currentColumn();
    const CellState cell = board().content().shown(row, column);
    const PicturePointer picture = board().content().shownPicture(cell.spec);
    m_inspector->setProbabilityBefore(m_eraser->probabilityBefore(cell));
    board().setAccessibleName(tr("Board, selected: %1").arg(board().cellTitle(row, column)));
    m_inspector->setCell(board().cellTitle(row, column), cell, picture);
    m_display->showMeasures();
}

void MainWindow::showJobs()
{
    m_actions->stopAll->setEnabled(m_session.board().busyCount() > 0);
    reportJobs(m_session, board(), *m_status);
}

void MainWindow::showCursor()
{
    std::optional<QPoint> position;
    const PicturePointer picture = m_session.pictures().picture(m_session.selection().pictures.current);
    if (m_linked.cursor() && picture)
        position = QPoint(
            int(m_linked.cursor()->x() * picture->image.width), int(m_linked.cursor()->y() * picture->image.height));
    m_status->setCursorPosition(position);
    m_status->setZoom(board().pixelScale());
}

QImage MainWindow::figure() const
{
    return m_sharing->figure();
}

bool MainWindow::exportTo(const QString& path)
{
    return m_sharing->exportTo(path);
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    m_guide->retranslate();
    m_targets->retranslate();
    m_sweep->retranslate();
    m_toolBar->setWindowTitle(tr("Tools"));
    m_modelDock->setWindowTitle(tr("Model"));
    m_classDock->setWindowTitle(tr("Classes"));
    m_methodDock->setWindowTitle(tr("Methods"));
    m_inspectorDock->setWindowTitle(tr("Inspector"));
    m_filmDock->setWindowTitle(tr("Pictures"));
}

void MainWindow::changeEvent(QEvent* event)
{
    if (m_toolBar && event->type() == QEvent::LanguageChange) {
        retranslate();
        showCell();
        showJobs();
    } else if (m_toolBar && event->type() == QEvent::PaletteChange) {
        m_actions->retranslate();
    }
    QMainWindow::changeEvent(event);
}

} // namespace camscope
