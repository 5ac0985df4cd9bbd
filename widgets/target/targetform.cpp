// SPDX-License-Identifier: Apache-2.0
#include "widgets/target/targetform.h"

#include <QFormLayout>
#include <QLabel>

#include <numeric>

namespace camscope {

namespace {

constexpr int labelWidth = 56;

} // namespace

std::vector<int> TargetSubject::ranking() const
{
    const auto count = std::size_t(model->classCount(output));
    const auto found = predictions.find(output);
    if (found != predictions.end() && found->second && found->second->ranking.size() == count)
        return found->second->ranking;
    std::vector<int> indices(count);
    std::iota(indices.begin(), indices.end(), 0);
    return indices;
}

bool TargetSubject::isNowhere(int classIndex) const
{
    const auto found = predictions.find(output);
    const bool isKnown
        = found != predictions.end() && found->second && classIndex < int(found->second->probabilities.size());
    return isKnown && info().kind == OutputKind::ScoreMap && found->second->probabilities[std::size_t(classIndex)] <= 0;
}

void addFormRow(QFormLayout& form, QLabel* label, QWidget* field)
{
    label->setBuddy(field);
    form.setHorizontalSpacing(12);
    label->setMinimumSize(labelWidth, field->sizeHint().height());
    form.addRow(label, field);
}

} // namespace camscope
