// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/methodinfo.h"

#include <QWidget>

class QAction;

namespace camscope {

class MethodListModel;
class OptionsPopover;
class RowTreeView;

/// The methods by family, with measured cost and options.
class MethodPanel : public QWidget
{
    Q_OBJECT
public:
    explicit MethodPanel(QWidget* parent = nullptr);

    void setChosen(const std::vector<std::string>& specs);
    void setCost(const std::string& id, double seconds);
    void clearCosts();
    /// The method with the options that were set for it.
    MethodSpec spec(const std::string& id) const;
    OptionsPopover* openOptions(const std::string& id);
    std::string current() const; ///< the method of the keyboard's row, "" if there is none
    RowTreeView& list() { return *m_tree; }

Q_SIGNALS:
    void methodPicked(const std::string& id);
    void methodHovered(const std::string& spec); ///< the mouse rests on its row; "" when it no longer does
    void optionsChanged(const std::string& id, const camscope::OptionValues& values);
    void helpRequested(const std::string& id); ///< by the question mark, F1, the menu or the options' window

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();

    MethodListModel* m_model = nullptr;
    RowTreeView* m_tree = nullptr;
    QAction* m_options = nullptr;
    QAction* m_help = nullptr;
};

} // namespace camscope
