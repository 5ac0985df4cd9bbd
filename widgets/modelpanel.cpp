// SPDX-License-Identifier: Apache-2.0
#include "widgets/modelpanel.h"

#include "widgets/figure/coretext.h"
#include "widgets/layerdelegate.h"
#include "widgets/layerfilter.h"
#include "widgets/layersweep.h"
#include "widgets/layertreemodel.h"
#include "widgets/mutedlabel.h"
#include "widgets/paneltitle.h"
#include "widgets/rowhover.h"
#include "widgets/rowtreeview.h"

#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace camscope {

namespace {

QString parameterText(std::int64_t count)
{
    const QLocale locale;
    if (count >= 1'000'000'000)
        return ModelPanel::tr("%1 G parameters").arg(locale.toString(double(count) / 1e9, 'f', 1));
    if (count >= 1'000'000)
        return ModelPanel::tr("%1 M parameters").arg(locale.toString(double(count) / 1e6, 'f', 1));
    if (count >= 1'000)
        return ModelPanel::tr("%1 k parameters").arg(locale.toString(double(count) / 1e3, 'f', 1));
    return ModelPanel::tr("%1 parameters").arg(locale.toString(qlonglong(count)));
}

const QString preprocessingLink = QStringLiteral("preprocessing");
const QString labelsLink = QStringLiteral("labels");

QString link(const QString& target, const QString& text)
{
    return QStringLiteral("<a href=\"%1\">%2</a>").arg(target, text);
}

QString describe(const ModelInfo& model)
{
    QStringList facts;
    if (model.classCount() > 0)
        facts << ModelPanel::tr("%1 classes").arg(QLocale().toString(qlonglong(model.classCount())));
    if (model.inputShape.size() == 4)
        facts << QStringLiteral("%1×%2").arg(model.inputShape[3]).arg(model.inputShape[2]);
    facts << parameterText(model.parameterCount) << QString::fromStdString(model.device).toUpper();
    // A line ends between facts, not between a number and its unit.
    for (QString& fact : facts)
        fact.replace(QLatin1Char(' '), QChar::Nbsp);
    return facts.join(QStringLiteral(" · "));
}

} // namespace

ModelPanel::ModelPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new LayerTreeModel(this))
    , m_filter(new LayerFilter(this))
    , m_layersTitle(new PanelTitle)
    , m_name(new QLabel)
    , m_description(new MutedLabel)
    , m_about(new QLabel)
    , m_search(new QLineEdit)
    , m_tree(new RowTreeView)
    , m_sweepTitle(new PanelTitle)
    , m_sweep(new LayerSweep)
    , m_sweepHint(new MutedLabel)
    , m_startSweep(new QPushButton)
    , m_space(new QWidget)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 8);
    layout->setSpacing(4);
    layout->addWidget(m_name);
    layout->addWidget(m_description);
    layout->addWidget(m_about);
    layout->addSpacing(12);
    layout->addWidget(m_layersTitle);
    layout->addSpacing(4);
    layout->addWidget(m_search);
    layout->addSpacing(4);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_space, 1);
    layout->addSpacing(8);
    layout->addWidget(m_sweepTitle);
    layout->addWidget(m_sweep);
    layout->addWidget(m_sweepHint);
    layout->addWidget(m_startSweep, 0, Qt::AlignLeft);
    m_sweepHint->setWordWrap(true);
    connect(m_sweep, &LayerSweep::layerPicked, this, &ModelPanel::layerPicked);
    m_about->setObjectName(QStringLiteral("about"));
    m_about->setWordWrap(true);
    m_about->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(m_about, &QLabel::linkActivated, this, [this](const QString& link) {
        if (link == labelsLink)
            Q_EMIT labelsWanted();
        else
            Q_EMIT preprocessingWanted();
    });
    connect(m_startSweep, &QPushButton::clicked, this, &ModelPanel::sweepWanted);
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    for (QLabel* label : {m_name, static_cast<QLabel*>(m_description)}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_search->setClearButtonEnabled(true);
    m_filter->setSourceModel(m_model);
    m_tree->setModel(m_filter);
    m_tree->setItemDelegate(new LayerDelegate(m_tree));
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setMinimumSectionSize(16);
    m_tree->header()->setSectionResizeMode(LayerTreeModel::NameColumn, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(LayerTreeModel::GridColumn, QHeaderView::ResizeToContents);
    connect(m_search, &QLineEdit::textChanged, this, &ModelPanel::refilter);
    connect(m_model, &LayerTreeModel::layerToggled, this, &ModelPanel::layerPicked);
    auto* hover = new RowHover(*m_tree);
    connect(hover, &RowHover::rested, this, [this](const QModelIndex& index) {
        const bool explainable = index.data(LayerTreeModel::ExplainableRole).toBool();
        Q_EMIT layerHovered(
            explainable ? index.data(LayerTreeModel::NameRole).toString().toStdString() : std::string());
    });
    connect(hover, &RowHover::left, this, [this] { Q_EMIT layerHovered({}); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &ModelPanel::pick);
    // A filter may have made the row under the mouse the current one already.
    connect(m_tree, &QAbstractItemView::clicked, this, &ModelPanel::pick);
    retranslate();
}

void ModelPanel::setModelInfo(const ModelInfoPointer& model)
{
    m_modelInfo = model;
    m_search->clear();
    m_showing = true;
    m_model->setModelInfo(model);
    m_showing = false;
    retranslate();
    reveal();
}

void ModelPanel::setSuggestedLayer(const std::string& name)
{
    m_model->setSuggested(name);
}

void ModelPanel::setSweepHint(const QString& hint, bool canStart)
{
    m_sweepHint->setText(hint);
    m_canStartSweep = canStart;
    showSweep();
}

void ModelPanel::showSweep()
{
    const bool hasStages = m_modelInfo && !m_sweep->stages().empty();
    const bool hasHint = !m_sweepHint->text().isEmpty();
    m_sweepTitle->setVisible(hasStages);
    m_sweep->setVisible(hasStages && !hasHint);
    m_sweepHint->setVisible(hasStages && hasHint);
    m_startSweep->setVisible(hasStages && hasHint && m_canStartSweep);
}

void ModelPanel::setChosen(const std::vector<std::string>& names, bool several)
{
    m_chosen = names;
    m_several = several;
    m_model->setChosen(names, several);
    m_sweep->setChosen(names);
    m_tree->setSelectionMode(several ? QAbstractItemView::NoSelection : QAbstractItemView::SingleSelection);
    m_showing = true;
    if (several) {
        m_tree->selectionModel()->clearSelection();
    } else if (!names.empty()) {
        const QModelIndex index = m_filter->mapFromSource(m_model->indexOf(names.front()));
        if (index.isValid() && !m_tree->selectionModel()->isSelected(index)) {
            m_tree->setCurrentIndex(index);
            m_tree->scrollTo(index);
        }
    }
    m_showing = false;
}

void ModelPanel::pick(const QModelIndex& index)
{
    const QModelIndex row = index.siblingAtColumn(LayerTreeModel::NameColumn);
    const std::string name = row.data(LayerTreeModel::NameRole).toString().toStdString();
    const bool shown = !m_chosen.empty() && m_chosen.front() == name;
    if (!m_showing && !m_several && !shown && row.data(LayerTreeModel::ExplainableRole).toBool())
        Q_EMIT layerPicked(name);
}

void ModelPanel::reveal()
{
    // A few layers are shown at once; of many, the branch that holds the suggested one.
    constexpr int few = 40;
    if (!m_modelInfo)
        return;
    m_tree->collapseAll();
    if (m_modelInfo->layers.size() <= few)
        m_tree->expandAll();
    else
        m_tree->expandToDepth(0);
    const QModelIndex suggested = m_filter->mapFromSource(m_model->indexOf(m_modelInfo->suggestedLayer));
    if (suggested.isValid())
        m_tree->scrollTo(suggested, QAbstractItemView::PositionAtCenter);
}

QString ModelPanel::filterText() const
{
    return m_search->text();
}

void ModelPanel::setFilterText(const QString& text)
{
    m_search->setText(text);
}

void ModelPanel::refilter()
{
    m_showing = true;
    m_filter->setText(m_search->text());
    m_showing = false;
    if (m_search->text().isEmpty())
        reveal();
    else
        m_tree->expandAll();
    setChosen(m_chosen, m_several);
}

void ModelPanel::retranslate()
{
    m_layersTitle->setTitle(tr("Layers"));
    m_search->setPlaceholderText(tr("Filter layers…"));
    m_search->setAccessibleName(tr("Filter layers"));
    m_tree->setAccessibleName(tr("Layers"));
    m_layersTitle->setVisible(m_modelInfo != nullptr);
    m_search->setVisible(m_modelInfo != nullptr);
    showLinks();
    m_tree->setVisible(m_modelInfo != nullptr);
    m_space->setVisible(m_modelInfo == nullptr);
    m_sweepTitle->setTitle(tr("Sweep through the layers"));
    m_sweep->setAccessibleName(tr("The method at every stage of the network"));
    m_startSweep->setText(tr("Compute anyway"));
    showSweep();
    if (!m_modelInfo) {
        m_name->setText(tr("No model"));
        m_description->setText(tr("Open a TorchScript file to see its layers here."));
        return;
    }
    const QString path = QString::fromStdString(m_modelInfo->path);
    const QString name = QString::fromStdString(m_modelInfo->description.name);
    m_name->setText(name.isEmpty() ? QFileInfo(path).completeBaseName() : name);
    m_name->setToolTip(path);
    m_description->setText(describe(*m_modelInfo));
}

void ModelPanel::showLinks()
{
    QStringList links{link(preprocessingLink, tr("Preprocessing…"))};
    if (m_modelInfo && m_modelInfo->classCount() > 0)
        links << link(labelsLink, tr("Labels…"));
    m_about->setVisible(m_modelInfo != nullptr);
    m_about->setText(links.join(QStringLiteral(" &nbsp; ")));
    m_about->setToolTip(tr("Preprocessing: how pictures become the model's input, and what the model then sees and "
                           "answers.\nLabels: names of the classes from a text, CSV or JSON file."));
}

void ModelPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace camscope
