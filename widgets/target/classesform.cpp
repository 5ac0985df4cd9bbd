// SPDX-License-Identifier: Apache-2.0
#include "widgets/target/classesform.h"

#include "widgets/target/classpicker.h"

#include <QFormLayout>
#include <QLabel>

namespace camscope {

using Kind = TargetSpec::Kind;

ClassesForm::ClassesForm(TargetSpec::Kind kind, const TargetSubject& subject, QWidget* parent)
    : TargetForm(parent)
    , m_kind(kind)
    , m_first(new ClassPicker(subject))
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addFormRow(*form, new QLabel(tr("Class")), m_first);
    m_first->setName(tr("Class"));
    m_first->setObjectName(QStringLiteral("class"));
    connect(m_first, &ClassPicker::classPicked, this, &ClassesForm::changed);
    if (kind != Kind::Difference)
        return;
    m_second = new ClassPicker(subject);
    addFormRow(*form, new QLabel(tr("Against")), m_second);
    m_second->setName(tr("Against the class"));
    m_second->setObjectName(QStringLiteral("against"));
    connect(m_second, &ClassPicker::classPicked, this, &ClassesForm::changed);
}

TargetSpec ClassesForm::target() const
{
    TargetSpec target = TargetSpec::ofClass(m_first->classIndex());
    target.kind = m_kind;
    if (m_kind == Kind::Binary) {
        target.negated = m_first->classIndex() == 0;
        target.classes.clear();
    }
    if (m_second)
        target.classes.push_back({m_second->classIndex(), 1.0});
    return target;
}

void ClassesForm::setTarget(const TargetSpec& target)
{
    if (m_kind == Kind::Binary)
        m_first->setClassIndex(target.negated ? 0 : 1);
    else
        m_first->setClassIndex(target.classes.at(0).index);
    if (m_second)
        m_second->setClassIndex(target.classes.at(1).index);
}

} // namespace camscope
