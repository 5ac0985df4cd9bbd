// SPDX-License-Identifier: Apache-2.0
#include "widgets/target/elementform.h"

#include "widgets/flowlayout.h"
#include "widgets/mutedlabel.h"

#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <limits>

namespace camscope {

ElementForm::ElementForm(const OutputInfo& output, QWidget* parent)
    : TargetForm(parent)
{
    auto* flow = new FlowLayout(4, 4, this);
    flow->setContentsMargins(0, 0, 0, 0);
    for (std::size_t dimension = 1; dimension < output.shape.size(); ++dimension) {
        const auto size = int(std::min<std::int64_t>(output.shape[dimension], std::numeric_limits<int>::max()));
        auto* box = new QSpinBox;
        box->setRange(0, std::max(0, size - 1));
        box->setKeyboardTracking(false);
        box->setAccessibleName(tr("Index %1").arg(dimension));
        box->setToolTip(tr("Index %1 of the element, 0 to %2").arg(dimension).arg(size - 1));
        box->setObjectName(QStringLiteral("index%1").arg(dimension));
        connect(box, &QSpinBox::valueChanged, this, &ElementForm::changed);
        flow->addWidget(box);
        m_indices.push_back(box);
    }
    auto* shape = new MutedLabel;
    shape->setText(tr("of %1").arg(elementShape(output)));
    if (!m_indices.empty())
        shape->setFixedHeight(m_indices.front()->sizeHint().height());
    flow->addWidget(shape);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

TargetSpec ElementForm::target() const
{
    TargetSpec target;
    target.kind = TargetSpec::Kind::OutputElement;
    for (const QSpinBox* box : m_indices)
        target.element.push_back(box->value());
    return target;
}

void ElementForm::setTarget(const TargetSpec& target)
{
    for (std::size_t i = 0; i < std::min(m_indices.size(), target.element.size()); ++i) {
        const QSignalBlocker quiet(m_indices[i]);
        m_indices[i]->setValue(target.element[i]);
    }
}

QString elementShape(const OutputInfo& output)
{
    QStringList sides;
    for (std::size_t dimension = 1; dimension < output.shape.size(); ++dimension)
        sides << QString::number(output.shape[dimension]);
    return sides.join(QStringLiteral(" × "));
}

} // namespace camscope
