// SPDX-License-Identifier: Apache-2.0
#include "widgets/target/weightedsetform.h"

#include "widgets/icons.h"
#include "widgets/realspinbox.h"
#include "widgets/target/classpicker.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace camscope {

namespace {

constexpr int mostHeight = 176; ///< of the list; more rows scroll
constexpr int weightWidth = 76;
constexpr double largestWeight = 1e6;

} // namespace

WeightedSetForm::WeightedSetForm(TargetSubject subject, QWidget* parent)
    : TargetForm(parent)
    , m_subject(std::move(subject))
    , m_scroll(new QScrollArea)
    , m_list(new QWidget)
    , m_lines(new QVBoxLayout(m_list))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(4);
    m_scroll->setWidget(m_list);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_list->setAutoFillBackground(false);
    auto* add = new QPushButton(tr("Add a class"));
    add->setObjectName(QStringLiteral("addClass"));
    add->setAutoDefault(false);
    m_lines->addWidget(add, 0, Qt::AlignLeft);
    m_lines->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
    connect(add, &QPushButton::clicked, this, [this] {
        addNextClass();
        Q_EMIT changed();
    });
    addNextClass();
    addNextClass();
}

void WeightedSetForm::addRow(const WeightedClass& content)
{
    Row row;
    row.box = new QWidget;
    row.picker = new ClassPicker(m_subject);
    row.weight = new RealSpinBox;
    auto* remove = new QToolButton;
    auto* line = new QHBoxLayout(row.box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    line->addWidget(row.picker, 1);
    line->addWidget(row.weight);
    line->addWidget(remove);
    row.picker->setClassIndex(content.index);
    row.picker->setName(tr("Class"));
    row.weight->setRange(-largestWeight, largestWeight);
    row.weight->setFixedWidth(weightWidth);
    row.weight->setValue(content.weight);
    row.weight->setAccessibleName(tr("Weight"));
    row.weight->setToolTip(tr("The weight of this class; a negative one speaks against it"));
    remove->setIcon(icon(QStringLiteral("camscope-close")));
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Take this class away"));
    remove->setAccessibleName(tr("Take this class away"));
    connect(row.picker, &ClassPicker::classPicked, this, &WeightedSetForm::changed);
    connect(row.weight, &QDoubleSpinBox::valueChanged, this, &WeightedSetForm::changed);
    connect(remove, &QToolButton::clicked, this, [this, box = row.box] { removeRow(box); });
    m_lines->insertWidget(int(m_rows.size()), row.box);
    m_rows.push_back(row);
    fitHeight();
}

void WeightedSetForm::fitHeight()
{
    m_lines->activate();
    m_scroll->setFixedHeight(std::min(mostHeight, m_lines->sizeHint().height()));
}

void WeightedSetForm::addNextClass()
{
    const auto isThere = [this](int index) {
        return std::any_of(
            m_rows.begin(), m_rows.end(), [index](const Row& row) { return row.picker->classIndex() == index; });
    };
    const std::vector<int> ranking = m_subject.ranking();
    const auto next = std::find_if_not(ranking.begin(), ranking.end(), isThere);
    if (next != ranking.end())
        addRow({*next, 1.0});
}

void WeightedSetForm::removeRow(const QWidget* box)
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [box](const Row& row) { return row.box == box; });
    if (found == m_rows.end() || m_rows.size() == 1)
        return;
    m_lines->removeWidget(found->box);
    found->box->hide();
    found->box->deleteLater();
    m_rows.erase(found);
    fitHeight();
    Q_EMIT changed();
}

TargetSpec WeightedSetForm::target() const
{
    TargetSpec target;
    target.kind = TargetSpec::Kind::WeightedSet;
    for (const Row& row : m_rows)
        target.classes.push_back({row.picker->classIndex(), row.weight->value()});
    return target;
}

void WeightedSetForm::setTarget(const TargetSpec& target)
{
    while (!m_rows.empty()) {
        delete m_rows.back().box;
        m_rows.pop_back();
    }
    for (const WeightedClass& item : target.classes)
        addRow(item);
}

} // namespace camscope
