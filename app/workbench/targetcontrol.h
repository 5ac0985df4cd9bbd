// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <optional>
#include <string>

class QShortcut;

namespace camscope {

class BoardView;
class ClassPanel;
class RegionTool;
class Session;
class TargetEditor;

/// Everything by which a target that is no plain class gets onto the board: the editor, and the tool that points at, or
/// draws, a region in the board's pictures. Escape leaves the tool.
class TargetControl : public QObject
{
    Q_OBJECT
public:
    TargetControl(Session& session, ClassPanel& panel, BoardView& board, RegionTool& tool);

    /// Begins with a target, or with the current one.
    void openEditor(const std::string& target = {});
    void changeTarget(const std::string& target); ///< in the editor
    /// Lets the user point at or draw the region of a target, or of the current class.
    void pickRegion(const std::string& target = {});
    TargetEditor& editor() { return *m_editor; }
    void retranslate();

Q_SIGNALS:
    void hintChanged(const QString& hint); ///< what the mouse does now; "" when it does the usual

private:
    std::string currentTarget() const; ///< "" unless it is about the current output
    void showEditor();
    void startTool();
    void takeRegion(const std::string& region);
    void leaveTool();

    Session& m_session;
    BoardView& m_board;
    RegionTool& m_tool;
    TargetEditor* m_editor = nullptr;
    QShortcut* m_escape = nullptr; ///< while the tool is active
    std::optional<std::string> m_target; ///< that gets the region; without one the editor does
};

} // namespace camscope
