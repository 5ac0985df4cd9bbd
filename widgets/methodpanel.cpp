// SPDX-License-Identifier: Apache-2.0
#include "widgets/methodpanel.h"

#include "widgets/methoddelegate.h"
#include "widgets/methodlistmodel.h"
#include "widgets/optionspopover.h"
#include "widgets/rowhover.h"
#include "widgets/rowtreeview.h"

#include <QAction>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace camscope {

namespace {

std::string methodOf(const QModelIndex& index)
{
    return index.data(MethodListModel::MethodRole).toString().toStdString();
}

} // namespace

MethodPanel::MethodPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new MethodListModel(this))
    , m_tree(new RowTreeView)
    , m_options(new QAction(this))
    , m_help(new QAction(this))
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
    m_options->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Return));
    m_help->setShortcut(QKeySequence(Qt::Key_F1));
    for (QAction* action : {m_options, m_help}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_tree->addAction(action);
    }
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_tree->installEventFilter(this);
    connect(m_options, &QAction::triggered, this, [this] {
        if (m_tree->currentIndex().data(MethodListModel::HasOptionsRole).toBool())
            openOptions(current());
    });
    connect(m_help, &QAction::triggered, this, [this] {
        if (!current().empty())
            Q_EMIT helpRequested(current());
    });
    connect(delegate, &MethodDelegate::optionsRequested, this,
        [this](const QModelIndex& index) { openOptions(methodOf(index)); });
    connect(delegate, &MethodDelegate::helpRequested, this,
        [this](const QModelIndex& index) { Q_EMIT helpRequested(methodOf(index)); });
    auto* hover = new RowHover(*m_tree);
    connect(hover, &RowHover::rested, this, [this](const QModelIndex& index) {
        const std::string method = methodOf(index);
        Q_EMIT methodHovered(method.empty() ? method : spec(method).text());
    });
    connect(hover, &RowHover::left, this, [this] { Q_EMIT methodHovered({}); });
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
    connect(popover, &OptionsPopover::helpRequested, this, &MethodPanel::helpRequested);
    const QModelIndex index = m_model->indexOf(id);
    m_tree->scrollTo(index);
    const QRect row = m_tree->visualRect(index);
    popover->openAt(m_tree->viewport()->mapToGlobal(row.bottomRight()), Qt::TopRightCorner);
    return popover;
}

std::string MethodPanel::current() const
{
    return methodOf(m_tree->currentIndex());
}

void MethodPanel::retranslate()
{
    m_options->setText(tr("&Options…"));
    m_help->setText(tr("&Help"));
    m_tree->setAccessibleName(tr("Methods"));
    m_tree->viewport()->update();
}

bool MethodPanel::eventFilter(QObject* watched, QEvent* event)
{
    // In the list F1 is about the row, whatever the window uses it for.
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (watched == m_tree && isKey && static_cast<QKeyEvent*>(event)->key() == Qt::Key_F1) {
        event->accept();
        if (event->type() == QEvent::KeyPress)
            m_help->trigger();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void MethodPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace camscope
