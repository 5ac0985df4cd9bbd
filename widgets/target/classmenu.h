// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/target/targetform.h"

#include <QMenu>

namespace camscope {

/// What can be done with a row of the class list: other questions about a class, changes to an own target.
class ClassMenu : public QMenu
{
    Q_OBJECT
public:
    /// `target`: the row's, in its command line form; `isOwn`: it is no plain class.
    ClassMenu(TargetSubject subject, const std::string& target, bool isOwn, QWidget* parent = nullptr);

Q_SIGNALS:
    void targetWanted(const std::string& target); ///< put it on the board
    void editorWanted(const std::string& target); ///< go on with this in the editor
    void changeWanted(); ///< of an own target, in the editor
    void regionWanted(const std::string& target); ///< point at, or draw, its region
    void removalWanted(); ///< of an own target, from the list

private:
    void addRivals(const TargetSpec& target); ///< the most probable other classes
    void addQuestions(const TargetSpec& target);
    void addTarget(const QString& text, const TargetSpec& target);

    const TargetSubject m_subject;
    const std::string m_target;
};

} // namespace camscope
