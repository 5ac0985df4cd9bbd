// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workbench/inputs.h"
#include "core/engine/enginesettings.h"
#include "widgets/explainerclient.h"
#include "widgets/linkedview.h"
#include "widgets/session.h"

#include <QMainWindow>

namespace camscope {

class AxisBar;
class BoardArea;
class BoardHistory;
class BoardSharing;
class BoardView;
class ClassPanel;
class DescriptionControl;
class DisplayControl;
class EraserControl;
class Guide;
class HoverPreview;
class Inspector;
class Language;
class MethodHelp;
class MethodPanel;
class ModelPanel;
class Opening;
class PicturesControl;
class PicturesPanel;
class Presentation;
class StatusLine;
class SweepControl;
class TargetControl;
class WindowActions;

struct WindowOptions
{
    EngineSettings engine;
    QString programFolder; ///< the demonstrations are found beside it; "": none
    bool rememberLayout = true; ///< read and write window geometry, docks and display style in the settings
};

/// The workbench: puts the session, the panels and the board together. What each of them does is in its own class.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(WindowOptions options, Language& language, QWidget* parent = nullptr);
    ~MainWindow() override;

    void open(const Inputs& inputs);
    void openDemonstration(const QString& idOrNumber = QStringLiteral("1"));
    /// Writes what is seen; a failure appears in the message bar. Returns whether it was written.
    bool exportTo(const QString& path);
    QImage figure() const; ///< what is seen, as exported

    Session& session() { return m_session; }
    BoardArea& area() { return *m_area; }
    BoardView& board();
    ModelPanel& modelPanel() { return *m_modelPanel; }
    ClassPanel& classPanel() { return *m_classPanel; }
    MethodPanel& methodPanel() { return *m_methodPanel; }
    Inspector& inspector() { return *m_inspector; }
    WindowActions& actions() { return *m_actions; }
    Guide& guide() { return *m_guide; }
    TargetControl& targets() { return *m_targets; }
    BoardHistory& history() { return *m_history; }
    Presentation& presentation() { return *m_presentation; }
    PicturesControl& pictures() { return *m_pictures; }
    DescriptionControl& descriptions() { return *m_descriptions; }
    LinkedView& linkedView() { return m_linked; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makePanels();
    void makeToolBar();
    void connectSession();
    void connectBoard();
    void connectComparing();
    void connectPanels();
    void connectActions();
    void retranslate();
    void restore();
    void remember();
    void arrange(); ///< panels as they are at first

    void showOpened();
    void showModel();
    void showPrediction();
    void showSelection();
    void showCell();
    void showJobs();
    void showCursor();
    void updatePage(); ///< board or empty state
    void cellMenu(int row, int column, QPoint position);
    void showDetails(int row, int column);
    std::string currentMethod(); ///< of the selected cell, else the first one
    void showMethodHelp(const std::string& id);

    WindowOptions m_options;
    Language& m_language;
    ExplainerClient m_client;
    Session m_session;
    LinkedView m_linked;
    EngineVersions m_versions;
    bool m_arranged = false; ///< the panels have their sizes
    WindowActions* m_actions = nullptr;
    BoardArea* m_area = nullptr;
    Guide* m_guide = nullptr;
    MethodHelp* m_methodHelp = nullptr; ///< made when first asked for
    AxisBar* m_axes = nullptr;
    QToolBar* m_toolBar = nullptr;
    ModelPanel* m_modelPanel = nullptr;
    ClassPanel* m_classPanel = nullptr;
    MethodPanel* m_methodPanel = nullptr;
    Inspector* m_inspector = nullptr;
    PicturesPanel* m_picturesPanel = nullptr;
    StatusLine* m_status = nullptr;
    TargetControl* m_targets = nullptr;
    DescriptionControl* m_descriptions = nullptr;
    SweepControl* m_sweep = nullptr;
    PicturesControl* m_pictures = nullptr;
    BoardSharing* m_sharing = nullptr;
    BoardHistory* m_history = nullptr;
    EraserControl* m_eraser = nullptr;
    HoverPreview* m_preview = nullptr;
    Presentation* m_presentation = nullptr;
    Opening* m_opening = nullptr;
    DisplayControl* m_display = nullptr;
    QDockWidget* m_modelDock = nullptr;
    QDockWidget* m_classDock = nullptr;
    QDockWidget* m_methodDock = nullptr;
    QDockWidget* m_inspectorDock = nullptr;
    QDockWidget* m_filmDock = nullptr;
};

} // namespace camscope
