// SPDX-License-Identifier: Apache-2.0
#include "widgets/classpanel.h"

#include "widgets/classdelegate.h"
#include "widgets/classfilter.h"
#include "widgets/classlistmodel.h"
#include "widgets/icons.h"
#include "widgets/mutedlabel.h"
#include "widgets/rowhover.h"
#include "widgets/target/classmenu.h"
#include "widgets/target/classtargets.h"
#include "widgets/target/elementform.h"
#include "widgets/target/targetkinds.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace camscope {

namespace {

constexpr int fewClasses = 2; ///< that need no search

} // namespace

ClassPanel::ClassPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new ClassListModel(this))
    , m_filter(new ClassFilter(this))
    , m_outputs(new QComboBox)
    , m_search(new QLineEdit)
    , m_region(new QToolButton)
    , m_more(new QPushButton)
    , m_labels(new QPushButton)
    , m_list(new QListView)
    , m_hint(new MutedLabel)
    , m_elementPlace(new QVBoxLayout)
    , m_explain(new QPushButton)
{
    layOut();
    m_outputs->setObjectName(QStringLiteral("outputs"));
    m_region->setObjectName(QStringLiteral("region"));
    m_more->setObjectName(QStringLiteral("more"));
    m_labels->setObjectName(QStringLiteral("labels"));
    m_explain->setObjectName(QStringLiteral("explainElement"));
    m_search->setClearButtonEnabled(true);
    m_filter->setSourceModel(m_model);
    auto* delegate = new ClassDelegate(m_list);
    m_list->setModel(m_filter);
    m_list->setItemDelegate(delegate);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->viewport()->setAutoFillBackground(false);
    connect(m_search, &QLineEdit::textChanged, m_filter, &ClassFilter::setText);
    connect(m_model, &ClassListModel::targetToggled, this, &ClassPanel::targetToggled);
    auto* hover = new RowHover(*m_list);
    connect(hover, &RowHover::rested, this, [this](const QModelIndex& index) {
        Q_EMIT targetHovered(index.data(ClassListModel::TargetRole).toString().toStdString());
    });
    connect(hover, &RowHover::left, this, [this] { Q_EMIT targetHovered({}); });
    const auto forget = [this](const QModelIndex& index) { m_model->forget(m_filter->mapToSource(index)); };
    auto* remove = new QAction(this);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(remove);
    connect(remove, &QAction::triggered, this, [this, forget] { forget(m_list->currentIndex()); });
    connect(delegate, &ClassDelegate::removeRequested, this, forget);
    connect(m_list, &QWidget::customContextMenuRequested, this, &ClassPanel::openMenu);
    connect(m_outputs, &QComboBox::currentIndexChanged, this,
        [this] { Q_EMIT outputPicked(m_outputs->currentData().toInt()); });
    connect(m_more, &QPushButton::clicked, this, [this] { Q_EMIT editorWanted({}); });
    connect(m_labels, &QPushButton::clicked, this, &ClassPanel::labelsWanted);
    connect(m_region, &QToolButton::clicked, this, [this] { Q_EMIT regionWanted({}); });
    connect(m_explain, &QPushButton::clicked, this, [this] {
        TargetSpec target = m_element->target();
        target.output = targetOutputName(*m_subject.model, m_subject.output);
        Q_EMIT targetWanted(target.text());
    });
    retranslate();
}

void ClassPanel::layOut()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(4);
    auto* line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_search, 1);
    line->addWidget(m_region);
    line->addWidget(m_more);
    line->addStretch(0); // in place of the search
    layout->addWidget(m_outputs);
    layout->addLayout(line);
    layout->addWidget(m_labels, 0, Qt::AlignLeft);
    layout->addSpacing(4);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_hint);
    layout->addLayout(m_elementPlace);
    layout->addWidget(m_explain, 0, Qt::AlignLeft);
    layout->addStretch(0);
    m_outputs->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_outputs->setMinimumContentsLength(8);
    m_hint->setWordWrap(true);
    m_hint->setIndent(4);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
}

void ClassPanel::setContent(const ModelInfoPointer& model, const OutputPredictions& predictions, int output)
{
    const bool sameModel = m_subject.model == model;
    if (!sameModel)
        m_search->clear();
    const bool sameOutput = sameModel && m_subject.output == output;
    m_subject.model = model;
    m_subject.predictions = predictions;
    m_subject.output = output;
    m_model->setContent(model, predictions, output);
    m_list->scrollToTop();
    if (!sameModel)
        fillOutputs();
    if (!sameOutput) {
        const QSignalBlocker quiet(m_outputs);
        m_outputs->setCurrentIndex(m_outputs->findData(output));
        makeElementForm();
    }
    retranslate();
}

void ClassPanel::fillOutputs()
{
    const QSignalBlocker quiet(m_outputs);
    m_outputs->clear();
    if (m_subject.model)
        addOutputs(*m_outputs, *m_subject.model);
    m_outputs->setCurrentIndex(m_outputs->findData(m_subject.output));
    m_outputs->setVisible(m_outputs->count() > 1);
}

void ClassPanel::makeElementForm()
{
    delete m_element;
    m_element = nullptr;
    if (m_subject.output < 0)
        return;
    const OutputInfo& output = m_subject.info();
    if (output.kind != OutputKind::Other || targetKinds(output).empty())
        return;
    m_element = new ElementForm(output);
    m_elementPlace->addWidget(m_element);
}

void ClassPanel::setChosen(const std::vector<std::string>& targets)
{
    m_model->setChosen(targets);
    m_list->setVisible(m_model->rowCount() > 0);
}

void ClassPanel::forgetTarget(const std::string& target)
{
    m_model->forget(target);
}

void ClassPanel::setSearchText(const QString& text)
{
    m_search->setText(text);
}

void ClassPanel::openMenu(QPoint position)
{
    QModelIndex index = m_list->indexAt(position);
    if (!index.isValid())
        index = m_list->currentIndex();
    if (!index.isValid() || !m_subject.model)
        return;
    const std::string target = index.data(ClassListModel::TargetRole).toString().toStdString();
    const bool isOwn = index.data(ClassListModel::ClassRole).toInt() < 0;
    auto* menu = new ClassMenu(m_subject, target, isOwn, this);
    connect(menu, &ClassMenu::targetWanted, this, &ClassPanel::targetWanted);
    connect(menu, &ClassMenu::editorWanted, this, &ClassPanel::editorWanted);
    connect(menu, &ClassMenu::regionWanted, this, &ClassPanel::regionWanted);
    connect(menu, &ClassMenu::changeWanted, this, [this, target] { Q_EMIT changeWanted(target); });
    connect(menu, &ClassMenu::removalWanted, this,
        [this, row = QPersistentModelIndex(m_filter->mapToSource(index))] { m_model->forget(row); });
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

void ClassPanel::retranslate()
{
    m_search->setAccessibleName(tr("Search classes"));
    m_list->setAccessibleName(tr("Classes"));
    m_outputs->setAccessibleName(tr("Output"));
    m_outputs->setToolTip(tr("The model answers with several outputs; this one's classes are listed"));
    m_more->setText(tr("+ Target"));
    m_more->setToolTip(tr("Explain something else: a probability, a difference, a region, an element of the output…"));
    m_more->setAccessibleName(tr("Another target"));
    m_region->setIcon(icon(QStringLiteral("camscope-region")));
    m_region->setToolTip(tr("Point at a pixel of the picture, or draw a region, for the current class"));
    m_region->setAccessibleName(tr("Region"));
    m_explain->setText(tr("Explain this number"));
    const OutputInfo* output = m_subject.model && m_subject.output >= 0 ? &m_subject.info() : nullptr;
    const int count = m_model->classCount();
    m_search->setPlaceholderText(tr("Search %1 classes…").arg(QLocale().toString(count)));
    m_search->setVisible(count > fewClasses);
    m_more->setVisible(output != nullptr);
    m_labels->setText(tr("Name the classes…"));
    m_labels->setToolTip(tr("The model does not say what its classes are; a text, CSV or JSON file does"));
    m_labels->setVisible(count > 0 && !m_subject.model->hasLabels());
    m_region->setVisible(output && output->kind == OutputKind::ScoreMap);
    m_list->setVisible(m_model->rowCount() > 0);
    m_hint->setVisible(count == 0);
    m_explain->setVisible(m_element != nullptr);
    if (!m_subject.model)
        m_hint->setText(tr("What the model predicts appears here."));
    else if (m_element)
        m_hint->setText(tr("This output is not about classes. Any of its numbers can be explained:"));
    else
        m_hint->setText(tr("This model answers with nothing that can be explained."));
    fitHeights();
}

void ClassPanel::resizeEvent(QResizeEvent*)
{
    fitHeights();
}

void ClassPanel::fitHeights()
{
    // A dock does not ask how high wrapped lines become.
    const int width = this->width() - layout()->contentsMargins().left() - layout()->contentsMargins().right();
    m_hint->setMinimumHeight(m_hint->heightForWidth(width));
    if (m_element)
        m_element->setMinimumHeight(m_element->heightForWidth(width));
}

void ClassPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        fillOutputs();
        retranslate();
    } else if (event->type() == QEvent::PaletteChange) {
        m_region->setIcon(icon(QStringLiteral("camscope-region")));
    }
    QWidget::changeEvent(event);
}

} // namespace camscope
