// SPDX-License-Identifier: Apache-2.0
// MainWindow, second part: who hears of what, and what the user's gestures start.
#include "app/workbench/mainwindow.h"

#include "app/workbench/boardarea.h"
#include "app/workbench/boardhistory.h"
#include "app/workbench/boardsharing.h"
#include "app/workbench/cellmenu.h"
#include "app/workbench/descriptioncontrol.h"
#include "app/workbench/displaycontrol.h"
#include "app/workbench/erasercontrol.h"
#include "app/workbench/guide.h"
#include "app/workbench/hoverpreview.h"
#include "app/workbench/infodialogs.h"
#include "app/workbench/language.h"
#include "app/workbench/logfile.h"
#include "app/workbench/opening.h"
#include "app/workbench/picturescontrol.h"
#include "app/workbench/presentation.h"
#include "app/workbench/recentfiles.h"
#include "app/workbench/statusline.h"
#include "app/workbench/targetcontrol.h"
#include "app/workbench/windowactions.h"
#include "widgets/axisbar.h"
#include "widgets/boardview.h"
#include "widgets/cellcomparison.h"
#include "widgets/classpanel.h"
#include "widgets/emptystate.h"
#include "widgets/figure/coretext.h"
#include "widgets/headerhandles.h"
#include "widgets/inspector.h"
#include "widgets/layersweep.h"
#include "widgets/messagebar.h"
#include "widgets/methodhelp.h"
#include "widgets/methodpanel.h"
#include "widgets/modelpanel.h"
#include "widgets/pictures/picturespanel.h"
#include "widgets/pinnedstrip.h"
#include "widgets/stylebar.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDockWidget>
#include <QGuiApplication>
#include <QMimeData>
#include <QSettings>
#include <QUrl>

#include <nlohmann/json.hpp>

namespace camscope {

namespace {

constexpr double zoomStep = 1.25;

} // namespace

void MainWindow::connectSession()
{
    connect(&m_session, &Session::openingChanged, this, [this] {
        updatePage();
        showJobs();
    });
    connect(&m_session, &Session::opened, this, &MainWindow::showOpened);
    connect(&m_session, &Session::modelChanged, this, &MainWindow::showModel);
    connect(&m_session, &Session::predictionChanged, this, &MainWindow::showPrediction);
    connect(&m_session, &Session::selectionChanged, this, &MainWindow::showSelection);
    connect(&m_session, &Session::failed, this, [this](const Failure& failure) {
        const QString sentence = coreText(failure.message);
        qWarning().noquote() << QString::fromStdString(failure.message.text())
                             << QString::fromStdString(failure.details);
        m_area->messages().showMessage(MessageBar::Kind::Error, sentence, QString::fromStdString(failure.details));
        updatePage();
    });
    connect(&m_session, &Session::noticed, this, [this](const Message& message) {
        qInfo().noquote() << QString::fromStdString(message.text());
        m_area->messages().showMessage(MessageBar::Kind::Notice, coreText(message));
    });
    connect(&m_session.pictures(), &PictureListModel::pictureReady, &board(), &BoardView::refreshPictures);
    connect(&m_session.pictures(), &PictureListModel::pictureReady, &m_area->pinned(), &PinnedStrip::refresh);
    connect(&m_session.board(), &BoardModel::explained, this, [this](const ExplanationPointer& explanation) {
        m_methodPanel->setCost(explanation->spec.method.id, explanation->seconds);
        m_preview->addCost(explanation->spec.method.id, explanation->seconds);
        m_status->setLastMap(explanation->seconds);
    });
    connect(&m_session.board(), &BoardModel::cellChanged, this, [this](int row, int column) {
        if (row == board().currentRow() && column == board().currentColumn())
            showCell();
        showJobs();
    });
    connect(&m_session.board(), &BoardModel::boardChanged, this, &MainWindow::showJobs);
}

void MainWindow::connectBoard()
{
    connect(&board(), &BoardView::stepRequested, &m_session, &Session::step);
    connect(&board(), &BoardView::currentChanged, this, [this](int row, int column) {
        const BoardSpec shown = m_session.board().board();
        m_session.setCurrent(shown.rows.variable, shown.rows.values.at(std::size_t(row)));
        m_session.setCurrent(shown.columns.variable, shown.columns.values.at(std::size_t(column)));
        showCell();
    });
    connect(&board(), &BoardView::detailsRequested, this, &MainWindow::showDetails);
    connect(&board(), &BoardView::menuRequested, this, &MainWindow::cellMenu);
    connect(&m_linked, &LinkedView::cursorChanged, this, &MainWindow::showCursor);
    connect(&m_linked, &LinkedView::transformChanged, this, &MainWindow::showCursor);
    EmptyState& empty = m_area->emptyState();
    connect(&empty, &EmptyState::openModelRequested, m_opening, &Opening::askForModel);
    connect(&empty, &EmptyState::openPicturesRequested, m_opening, &Opening::askForPictures);
    connect(&empty, &EmptyState::sceneRequested, m_opening, &Opening::askForScene);
    connect(&empty, &EmptyState::demonstrationRequested, this, [this] { openDemonstration(); });
    connect(&empty, &EmptyState::targetRequested, this, [this] { m_targets->openEditor(); });
    connect(m_guide, &Guide::shown, this, [this](const DisplayStyle& shown) {
        // Colours and opacity are the viewer's own affair; what the values mean is the board's.
        DisplayStyle style = m_area->styleBar().style();
        style.isSigned = shown.isSigned;
        style.scale = shown.scale;
        m_history->adoptStyle(style);
        m_display->apply(style);
    });
}

void MainWindow::connectComparing()
{
    connect(&board().headers(), &HeaderHandles::moveRequested, &m_session, &Session::move);
    connect(&board().headers(), &HeaderHandles::removeRequested, &m_session, &Session::remove);
    connect(&m_area->pinned(), &PinnedStrip::unpinRequested, &m_session, &Session::togglePinned);
    connect(&m_area->pinned(), &PinnedStrip::detailsRequested, this,
        [this](const QString& title, const Failure& failure) { showFailure(title, failure, this); });
    CellComparison& comparison = board().comparison();
    connect(&comparison, &CellComparison::refused, m_status,
        [this](const QString& why) { m_status->showMessage(why, 4000); });
    const std::pair<QAction*, ComparisonMode> modes[] = {{m_actions->blink, ComparisonMode::Blink},
        {m_actions->swipe, ComparisonMode::Swipe}, {m_actions->difference, ComparisonMode::Difference}};
    for (const auto& [action, mode] : modes) {
        connect(action, &QAction::triggered, &comparison, [&comparison, action = action, mode = mode] {
            comparison.toggle(mode);
            action->setChecked(comparison.mode() == mode);
        });
        connect(&comparison, &CellComparison::modeChanged, action,
            [&comparison, action = action, mode = mode] { action->setChecked(comparison.mode() == mode); });
    }
    connect(&m_history->stack(), &QUndoStack::indexChanged, m_actions,
        [this] { m_actions->setUndoTexts(m_history->stack().undoText(), m_history->stack().redoText()); });
    connect(m_actions->undo, &QAction::triggered, &m_history->stack(), &QUndoStack::undo);
    connect(m_actions->redo, &QAction::triggered, &m_history->stack(), &QUndoStack::redo);
    connect(m_history, &BoardHistory::styleRestored, m_display, &DisplayControl::apply);
    connect(m_display, &DisplayControl::applied, m_history, &BoardHistory::changeStyle);
    connect(m_display, &DisplayControl::applied, &m_modelPanel->sweep(), &LayerSweep::setStyle);
    m_history->setDescribe([this](BoardVariable variable, const std::string& value) {
        return HeaderText{board().content().title(variable, value), {}};
    });
    connect(m_sharing, &BoardSharing::written, this, [this](const QString& path) {
        m_status->showMessage(tr("Exported %1").arg(QFileInfo(path).fileName()), 4000);
    });
    connect(m_sharing, &BoardSharing::failed, this, [this](const Failure& failure) {
        m_area->messages().showMessage(MessageBar::Kind::Error, coreText(failure.message));
    });
    connect(m_actions->eraser, &QAction::toggled, &m_linked.eraserTool(), &EraserTool::setActive);
    connect(&m_linked.eraserTool(), &EraserTool::activeChanged, m_actions->eraser, &QAction::setChecked);
    connect(m_eraser, &EraserControl::beforeChanged, this, &MainWindow::showPrediction);
    connect(m_eraser, &EraserControl::selectedMapChanged, this, &MainWindow::showCell);
    connect(
        m_eraser, &EraserControl::refused, m_status, [this](const QString& why) { m_status->showMessage(why, 4000); });
    connect(m_actions->present, &QAction::toggled, m_presentation, [this](bool on) {
        m_linked.regionTool().cancel(); // its panel goes
        m_presentation->setActive(on);
    });
    connect(m_presentation, &Presentation::activeChanged, m_actions->present, &QAction::setChecked);
    connect(&board(), &BoardView::presentRequested, m_actions->present, &QAction::toggle);
}

void MainWindow::connectPanels()
{
    connect(m_axes, &AxisBar::rowsPicked, &m_session, &Session::setRows);
    connect(m_axes, &AxisBar::columnsPicked, &m_session, &Session::setColumns);
    connect(m_axes, &AxisBar::swapRequested, &m_session, &Session::swapAxes);
    connect(m_axes, &AxisBar::optionValuesPicked, &m_session,
        [this](const std::vector<std::string>& values) { m_session.choose(BoardVariable::Option, values); });
    connect(m_modelPanel, &ModelPanel::layerPicked, this,
        [this](const std::string& name) { m_session.toggle(BoardVariable::Layer, name); });
    connect(m_classPanel, &ClassPanel::targetToggled, this,
        [this](const std::string& target) { m_session.toggle(BoardVariable::Class, target); });
    connect(m_classPanel, &ClassPanel::targetWanted, &m_session, &Session::addTarget);
    connect(m_classPanel, &ClassPanel::outputPicked, &m_session, &Session::setOutput);
    connect(m_descriptions, &DescriptionControl::failed, &m_session, &Session::failed);
    connect(m_descriptions, &DescriptionControl::noticed, this,
        [this](const QString& sentence) { m_area->messages().showMessage(MessageBar::Kind::Info, sentence); });
    connect(m_targets, &TargetControl::hintChanged, m_status,
        [this](const QString& hint) { hint.isEmpty() ? m_status->clearMessage() : m_status->showMessage(hint); });
    connect(m_methodPanel, &MethodPanel::methodPicked, this,
        [this](const std::string& id) { m_session.toggle(BoardVariable::Method, m_methodPanel->spec(id).text()); });
    connect(m_methodPanel, &MethodPanel::optionsChanged, &m_session, &Session::setMethodOptions);
    const auto preview = [this](BoardVariable variable) {
        return [this, variable](const std::string& value) { m_preview->show(variable, value); };
    };
    connect(m_modelPanel, &ModelPanel::layerHovered, m_preview, preview(BoardVariable::Layer));
    connect(m_classPanel, &ClassPanel::targetHovered, m_preview, preview(BoardVariable::Class));
    connect(m_methodPanel, &MethodPanel::methodHovered, m_preview, preview(BoardVariable::Method));
    connect(m_methodPanel, &MethodPanel::helpRequested, this, &MainWindow::showMethodHelp);
    connect(m_inspector, &Inspector::helpRequested, this, &MainWindow::showMethodHelp);
    connect(m_picturesPanel, &PicturesPanel::picturePicked, &m_session, &Session::showPicture);
    connect(m_pictures, &PicturesControl::failed, &m_session, &Session::failed);
    connect(m_pictures, &PicturesControl::noticed, m_status,
        [this](const QString& sentence) { m_status->showMessage(sentence, 6000); });
    connect(m_pictures, &PicturesControl::truthChanged, this, &MainWindow::showCell);
    connect(m_status, &StatusLine::stopRequested, &m_session.board(), &BoardModel::stopAll);
}

void MainWindow::connectActions()
{
    const WindowActions& a = *m_actions;
    connect(m_opening, &Opening::wanted, this, &MainWindow::open);
    connect(m_opening, &Opening::comparisonWanted, &m_session, &Session::addModel);
    connect(m_opening, &Opening::refused, m_status, [this](const QString& why) { m_status->showMessage(why, 4000); });
    connect(a.openAnnotations, &QAction::triggered, m_pictures, &PicturesControl::askForAnnotations);
    connect(a.exportFigure, &QAction::triggered, m_sharing, qOverload<>(&BoardSharing::askForExport));
    connect(a.quit, &QAction::triggered, this, &QWidget::close);
    connect(a.copy, &QAction::triggered, m_sharing, [this] { m_sharing->copy(); });
    connect(a.stopAll, &QAction::triggered, &m_session.board(), &BoardModel::stopAll);
    connect(a.overlay, &QAction::toggled, &board(), &BoardView::setOverlayVisible);
    connect(&board(), &BoardView::overlayVisibleChanged, a.overlay, &QAction::setChecked);
    connect(a.enlarge, &QAction::toggled, &board(), &BoardView::setEnlarged);
    connect(&board(), &BoardView::enlargedChanged, a.enlarge, &QAction::setChecked);
    connect(&board(), &BoardView::enlargedChanged, this, &MainWindow::showCursor);
    connect(a.zoomIn, &QAction::triggered, this, [this] { board().zoomBy(zoomStep); });
    connect(a.zoomOut, &QAction::triggered, this, [this] { board().zoomBy(1 / zoomStep); });
    connect(a.zoomFit, &QAction::triggered, &m_linked, &LinkedView::reset);
    connect(a.addTarget, &QAction::triggered, this, [this] { m_targets->openEditor(); });
    connect(a.swapAxes, &QAction::triggered, &m_session, &Session::swapAxes);
    connect(a.fullScreen, &QAction::toggled, this, [this](bool on) { on ? showFullScreen() : showNormal(); });
    connect(a.themes, &QActionGroup::triggered, this,
        [](const QAction* action) { Theme::instance().setMode(Theme::Mode(action->data().toInt())); });
    connect(a.languages, &QActionGroup::triggered, this,
        [this](const QAction* action) { m_language.set(action->data().toString()); });
    connect(a.methodHelp, &QAction::triggered, this, [this] { showMethodHelp(currentMethod()); });
    connect(a.keys, &QAction::triggered, this, [this] { showKeys(this); });
    connect(a.about, &QAction::triggered, this, [this] { showAbout(m_versions, this); });
    connect(
        a.showLog, &QAction::triggered, this, [] { QDesktopServices::openUrl(QUrl::fromLocalFile(LogFile::path())); });
}

void MainWindow::cellMenu(int row, int column, QPoint position)
{
    auto* menu = new CellMenu(m_session, board(), *m_actions, {row, column}, this);
    connect(menu, &CellMenu::copyRequested, m_sharing, [=, this] { m_sharing->copy(row, column); });
    connect(menu, &CellMenu::exportRequested, m_sharing, [=, this] { m_sharing->askForExport(row, column); });
    connect(menu, &CellMenu::referenceRequested, m_display, [=, this] { m_display->useAsReference(row, column); });
    connect(menu, &CellMenu::numbersRequested, this,
        [this] { QGuiApplication::clipboard()->setText(m_inspector->text()); });
    connect(menu, &CellMenu::inspectorRequested, this, [this] {
        m_inspectorDock->show();
        m_inspectorDock->raise();
    });
    connect(menu, &CellMenu::helpRequested, this, &MainWindow::showMethodHelp);
    connect(menu, &CellMenu::detailsRequested, this, [=, this] { showDetails(row, column); });
    menu->popup(position);
}

std::string MainWindow::currentMethod()
{
    const BoardModel& cells = m_session.board();
    return cells.isEmpty() ? methodInfos().front().id
                           : cells.cell(m_area->board().currentRow(), m_area->board().currentColumn()).spec.method.id;
}

void MainWindow::showMethodHelp(const std::string& id)
{
    if (!m_methodHelp)
        m_methodHelp = new MethodHelp(this);
    m_methodHelp->showMethod(id, *m_methodPanel);
}

void MainWindow::showDetails(int row, int column)
{
    const CellState& state = m_session.board().cell(row, column);
    if (state.failure) {
        showFailure(board().cellTitle(row, column), *state.failure, this);
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (Inputs::areIn(*event->mimeData())) // comes again and again: what they are is looked at when they are dropped
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    open(Inputs::of(*event->mimeData()));
}

void MainWindow::restore()
{
    const QSettings settings;
    const auto check = [](const QActionGroup* group, const QVariant& value) {
        for (QAction* action : group->actions()) {
            if (action->data() == value)
                action->setChecked(true);
        }
    };
    check(m_actions->themes, int(Theme::instance().mode()));
    check(m_actions->languages, m_language.code());
    m_display->apply({});
    if (!m_options.rememberLayout)
        return;
    restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray());
    m_arranged = restoreState(settings.value(QStringLiteral("docks")).toByteArray());
    const auto style = attempt([&] {
        return nlohmann::json::parse(
            settings.value(QStringLiteral("display"), QStringLiteral("{}")).toString().toStdString())
            .get<DisplayStyle>();
    });
    if (style) {
        m_history->adoptStyle(style.value());
        m_display->apply(style.value());
    }
}

void MainWindow::remember()
{
    QSettings settings;
    settings.setValue(QStringLiteral("theme"), int(Theme::instance().mode()));
    settings.setValue(QStringLiteral("language"), m_language.code());
    settings.setValue(QStringLiteral("geometry"), saveGeometry());
    settings.setValue(QStringLiteral("docks"), saveState());
    settings.setValue(
        QStringLiteral("display"), QString::fromStdString(nlohmann::json(m_area->styleBar().style()).dump()));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_options.rememberLayout)
        remember();
    m_client.cancelAll();
    event->accept();
}

} // namespace camscope
