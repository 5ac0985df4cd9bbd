// SPDX-License-Identifier: Apache-2.0
#include "widgets/target/embeddingform.h"

#include "widgets/target/filefield.h"

#include <QFormLayout>
#include <QLabel>

namespace camscope {

EmbeddingForm::EmbeddingForm(QWidget* parent)
    : TargetForm(parent)
    , m_file(new FileField(tr("Reference picture")))
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    addFormRow(*form, new QLabel(tr("Picture")), m_file);
    connect(m_file, &FileField::changed, this, &EmbeddingForm::changed);
}

TargetSpec EmbeddingForm::target() const
{
    TargetSpec target;
    target.kind = TargetSpec::Kind::Embedding;
    target.reference = m_file->path().toStdString();
    return target;
}

void EmbeddingForm::setTarget(const TargetSpec& target)
{
    m_file->setPath(QString::fromStdString(target.reference));
}

bool EmbeddingForm::isComplete() const
{
    return !m_file->path().isEmpty();
}

} // namespace camscope
