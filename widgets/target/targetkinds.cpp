// SPDX-License-Identifier: Apache-2.0
#include "widgets/target/targetkinds.h"

#include "widgets/target/classesform.h"
#include "widgets/target/elementform.h"
#include "widgets/target/embeddingform.h"
#include "widgets/target/regionform.h"
#include "widgets/target/weightedsetform.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QStandardItemModel>

#include <algorithm>

namespace camscope {

namespace {

using Kind = TargetSpec::Kind;

struct TargetKinds
{
    Q_DECLARE_TR_FUNCTIONS(camscope::TargetKinds)
};

TargetKind described(Kind kind)
{
    switch (kind) {
    case Kind::Probability:
        return {kind, TargetKinds::tr("Probability of a class"),
            TargetKinds::tr("What raises the class's probability, also by lowering the others. Nearly flat where the "
                            "model is sure.")};
    case Kind::Difference:
        return {kind, TargetKinds::tr("One class against another"),
            TargetKinds::tr("What speaks for the first class rather than for the second.")};
    case Kind::Finer:
        return {kind, TargetKinds::tr("What tells a class apart"),
            TargetKinds::tr("What speaks for the class rather than for those that score most like it.")};
    case Kind::WeightedSet:
        return {kind, TargetKinds::tr("Weighted sum of classes"),
            TargetKinds::tr("Several classes at once, for example all breeds of dog.")};
    case Kind::Binary:
        return {kind, TargetKinds::tr("Yes or no"), TargetKinds::tr("What speaks for this answer.")};
    case Kind::Segmentation:
        return {kind, TargetKinds::tr("Class in a region"),
            TargetKinds::tr("What raises the class's mean score over a part of the picture.")};
    case Kind::Embedding:
        return {kind, TargetKinds::tr("Likeness to a picture"),
            TargetKinds::tr("What makes this picture's vector point the same way as that of a reference picture.")};
    case Kind::OutputElement:
        return {kind, TargetKinds::tr("One number of the output"),
            TargetKinds::tr("Any element of the output, by its indices.")};
    default:
        return {Kind::ClassIndex, TargetKinds::tr("Score of a class"),
            TargetKinds::tr("What raises the class's score (its logit); the usual choice.")};
    }
}

std::vector<Kind> answeredKinds(const OutputInfo& output)
{
    switch (output.kind) {
    case OutputKind::ClassVector:
        return {Kind::ClassIndex, Kind::Probability, Kind::Difference, Kind::Finer, Kind::WeightedSet, Kind::Embedding};
    case OutputKind::ScoreMap:
        return {Kind::Segmentation, Kind::OutputElement};
    case OutputKind::SingleScore:
        return {Kind::Binary, Kind::Probability, Kind::OutputElement};
    case OutputKind::Other:
        break;
    }
    if (output.shape.size() == 2)
        return {Kind::OutputElement, Kind::Embedding};
    return output.shape.size() > 2 ? std::vector{Kind::OutputElement} : std::vector<Kind>();
}

} // namespace

std::vector<TargetKind> targetKinds(const OutputInfo& output)
{
    std::vector<TargetKind> kinds;
    if (!output.floating)
        return kinds;
    for (const Kind kind : answeredKinds(output))
        kinds.push_back(described(kind));
    return kinds;
}

TargetForm* makeTargetForm(TargetSpec::Kind kind, const TargetSubject& subject)
{
    switch (kind) {
    case Kind::WeightedSet:
        return new WeightedSetForm(subject);
    case Kind::Segmentation:
        return new RegionForm(subject);
    case Kind::Embedding:
        return new EmbeddingForm;
    case Kind::OutputElement:
        return new ElementForm(subject.info());
    default:
        return new ClassesForm(kind, subject);
    }
}

TargetSpec startTarget(TargetSpec::Kind kind, const TargetSubject& subject, const TargetSpec& before)
{
    TargetSpec target;
    target.kind = kind;
    const int count = subject.model->classCount(subject.output);
    std::vector<WeightedClass> classes;
    const auto add = [&](int index) {
        const auto isSame = [index](const WeightedClass& other) { return other.index == index; };
        if (index < count && std::none_of(classes.begin(), classes.end(), isSame))
            classes.push_back({index, 1.0});
    };
    const std::string region = before.region.empty() ? "pred" : before.region;
    for (const WeightedClass& item : before.classes) {
        if (region != "pred" || !subject.isNowhere(item.index))
            add(item.index);
    }
    for (const int index : subject.ranking())
        add(index);
    const std::size_t wanted = kind == Kind::Difference || kind == Kind::WeightedSet ? 2 : 1;
    switch (kind) {
    case Kind::Binary:
        target.negated = before.kind == Kind::Binary && before.negated;
        break;
    case Kind::Embedding:
        break;
    case Kind::OutputElement:
        target.element.assign(std::max<std::size_t>(1, subject.info().shape.size()) - 1, 0);
        break;
    default:
        classes.resize(std::min(classes.size(), wanted));
        if (classes.size() == 1 && wanted == 2)
            classes.push_back(classes.front());
        target.classes = classes;
    }
    if (kind == Kind::Segmentation)
        target.region = region;
    return target;
}

QString outputTitle(const ModelInfo& model, int output)
{
    const OutputInfo& info = model.outputs.at(std::size_t(output));
    QString answer;
    switch (info.kind) {
    case OutputKind::ClassVector:
        answer = TargetKinds::tr("%1 classes").arg(info.classes);
        break;
    case OutputKind::ScoreMap:
        answer = TargetKinds::tr("%1 classes, %2")
                     .arg(info.classes)
                     .arg(QStringLiteral("%1 × %2").arg(info.shape.at(2)).arg(info.shape.at(3)));
        break;
    case OutputKind::SingleScore:
        answer = TargetKinds::tr("yes or no");
        break;
    case OutputKind::Other:
        answer = info.floating ? TargetKinds::tr("%1 numbers").arg(elementShape(info))
                               : TargetKinds::tr("whole numbers, nothing to explain");
        break;
    }
    const std::string name = model.outputName(output);
    return name.empty() ? answer : QStringLiteral("%1 · %2").arg(QString::fromStdString(name), answer);
}

void addOutputs(QComboBox& box, const ModelInfo& model)
{
    for (int output = 0; output < int(model.outputs.size()); ++output) {
        box.addItem(outputTitle(model, output), output);
        const bool answers = !targetKinds(model.outputs[std::size_t(output)]).empty();
        static_cast<QStandardItemModel*>(box.model())->item(output)->setEnabled(answers);
    }
}

} // namespace camscope
