// SPDX-License-Identifier: Apache-2.0
#include "widgets/methodpanel.h"

#include "widgets/methoddelegate.h"
#include "widgets/methodlistmodel.h"
#include "widgets/optionspopover.h"
#include "widgets/rowtreeview.h"

#include <QAction>
#include <QEvent>
#include <QVBoxLayout>

namespace camscope {

MethodPanel::MethodPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new MethodListModel(this))
    , m_tree(new RowTreeView)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(4);
    layout->addWidget(m_tree, 1);
    auto* delegate = new MethodDelegate(m_tree);
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(delegate);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setIndentation(0);
    m_tree->setSelectionMode(QAbstractItemView::NoSelection);
    m_tree->expandAll();
    auto* options = new QAction(this);
    options->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Return));
    options->setShortcutContext(Qt::WidgetShortcut);
    m_tree->addAction(options);
    const auto open = [this](const QModelIndex& index) {
        openOptions(index.data(MethodListModel::MethodRole).toString().toStdString());
    };
    connect(options, &QAction::triggered, this, [this, open] {
        if (m_tree->currentIndex().data(MethodListModel::HasOptionsRole).toBool())
            open(m_tree->currentIndex());
    });
    connect(delegate, &MethodDelegate::optionsRequested, this, open);
    connect(m_model, &MethodListModel::methodToggled, this, &MethodPanel::methodPicked);
    retranslate();
}

void MethodPanel::setChosen(const std::vector<std::string>& specs)
{
    m_model->setChosen(specs);
}

void MethodPanel::setCost(const std::string& id, double seconds)
{
    m_model->setCost(id, seconds);
}

void MethodPanel::clearCosts()
{
    m_model->clearCosts();
}

MethodSpec MethodPanel::spec(const std::string& id) const
{
    return {id, m_model->options(id)};
}

OptionsPopover* MethodPanel::openOptions(const std::string& id)
{
    auto* popover = new OptionsPopover(methodInfo(id), m_model->options(id), this);
    connect(
        popover, &OptionsPopover::valuesChanged, this, [this](const std::string& method, const OptionValues& values) {
            m_model->setOptions(method, values);
            Q_EMIT optionsChanged(method, values);
        });
    const QRect row = m_tree->visualRect(m_model->indexOf(id));
    popover->openAt(m_tree->viewport()->mapToGlobal(row.bottomRight()));
    return popover;
}

void MethodPanel::retranslate()
{
    m_tree->setAccessibleName(tr("Methods"));
    m_tree->viewport()->update();
}

void MethodPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace camscope
