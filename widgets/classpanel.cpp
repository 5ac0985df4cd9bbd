// SPDX-License-Identifier: Apache-2.0
#include "widgets/classpanel.h"

#include "widgets/classdelegate.h"
#include "widgets/classfilter.h"
#include "widgets/classlistmodel.h"
#include "widgets/mutedlabel.h"

#include <QEvent>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QVBoxLayout>

namespace camscope {

ClassPanel::ClassPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new ClassListModel(this))
    , m_filter(new ClassFilter(this))
    , m_search(new QLineEdit)
    , m_list(new QListView)
    , m_hint(new MutedLabel)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(4);
    layout->addWidget(m_search);
    layout->addSpacing(4);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_hint, 1);
    m_hint->setWordWrap(true);
    m_hint->setIndent(4);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_search->setClearButtonEnabled(true);
    m_filter->setSourceModel(m_model);
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new ClassDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    connect(m_search, &QLineEdit::textChanged, m_filter, &ClassFilter::setText);
    connect(m_model, &ClassListModel::classToggled, this, &ClassPanel::classPicked);
    retranslate();
}

void ClassPanel::setContent(const ModelInfoPointer& model, const PredictionPointer& prediction)
{
    if (m_modelInfo != model)
        m_search->clear();
    m_modelInfo = model;
    m_model->setContent(model, prediction);
    m_list->scrollToTop();
    retranslate();
}

void ClassPanel::setChosen(const std::vector<std::string>& targets)
{
    m_model->setChosen(targets);
}

void ClassPanel::setSearchText(const QString& text)
{
    m_search->setText(text);
}

void ClassPanel::retranslate()
{
    m_search->setAccessibleName(tr("Search classes"));
    m_list->setAccessibleName(tr("Classes"));
    const qlonglong count = m_modelInfo ? m_modelInfo->classCount() : 0;
    m_search->setPlaceholderText(tr("Search %1 classes…").arg(QLocale().toString(count)));
    m_search->setVisible(count > 0);
    m_list->setVisible(count > 0);
    m_hint->setVisible(count == 0);
    m_hint->setText(m_modelInfo ? tr("The output of this model is not a class vector.")
                                : tr("What the model predicts appears here."));
}

void ClassPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace camscope
