// SPDX-License-Identifier: Apache-2.0
#include "widgets/preprocessing/answertable.h"

#include "widgets/figure/headertext.h"
#include "widgets/mutedlabel.h"

#include <QEvent>
#include <QGridLayout>

namespace camscope {

namespace {

constexpr int shareWidth = 76;
const QString nothing = QStringLiteral("–");

} // namespace

AnswerTable::AnswerTable(QWidget* parent)
    : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    grid->setColumnMinimumWidth(1, shareWidth);
    grid->setColumnMinimumWidth(2, shareWidth);
    for (int column = 0; column < 3; ++column) {
        m_heads[column] = new MutedLabel;
        grid->addWidget(m_heads[column], 0, column, column == 0 ? Qt::AlignLeft : Qt::AlignRight);
    }
    for (int row = 0; row < rows; ++row) {
        m_labels[row] = new QLabel;
        m_labels[row]->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        m_labels[row]->setTextFormat(Qt::PlainText);
        m_now[row] = new QLabel;
        m_before[row] = new MutedLabel;
        grid->addWidget(m_labels[row], row + 1, 0);
        grid->addWidget(m_now[row], row + 1, 1, Qt::AlignRight);
        grid->addWidget(m_before[row], row + 1, 2, Qt::AlignRight);
    }
    showAnswers();
}

void AnswerTable::setAnswers(
    const ModelInfoPointer& model, int output, const PredictionPointer& tried, const PredictionPointer& used)
{
    m_model = model;
    m_output = output;
    m_tried = tried;
    m_used = used;
    showAnswers();
}

QString AnswerTable::label(int row) const
{
    return m_texts.value(row);
}

void AnswerTable::showAnswers()
{
    const bool isAboutClasses = m_model && m_output >= 0 && m_model->classCount(m_output) > 0;
    m_heads[0]->setText(!m_model || isAboutClasses ? tr("Answer") : tr("This output is not about classes."));
    m_heads[1]->setText(tr("with this"));
    m_heads[1]->setToolTip(tr("With what is entered here"));
    m_heads[2]->setText(tr("in use"));
    m_heads[2]->setToolTip(tr("With the preprocessing that the window's maps have"));
    m_texts.clear();
    for (int row = 0; row < rows; ++row) {
        const bool isThere = isAboutClasses && m_tried && row < int(m_tried->ranking.size());
        const auto share = [&](const PredictionPointer& prediction) {
            const auto index = std::size_t(m_tried->ranking[std::size_t(row)]);
            return prediction && index < prediction->probabilities.size()
                ? percentText(prediction->probabilities[index])
                : nothing;
        };
        if (isThere)
            m_texts << QString::fromStdString(m_model->label(m_tried->ranking[std::size_t(row)], m_output));
        m_now[row]->setText(isThere ? share(m_tried) : QStringLiteral(" "));
        m_before[row]->setText(isThere ? share(m_used) : QStringLiteral(" "));
        m_labels[row]->setToolTip(m_texts.value(row));
    }
    elide();
}

void AnswerTable::elide()
{
    for (int row = 0; row < rows; ++row) {
        QLabel* label = m_labels[row];
        label->setText(label->fontMetrics().elidedText(m_texts.value(row), Qt::ElideRight, label->width()));
    }
}

void AnswerTable::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    elide();
}

void AnswerTable::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        showAnswers();
    QWidget::changeEvent(event);
}

} // namespace camscope
