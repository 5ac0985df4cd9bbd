// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/targetheader.h"

#include "core/base/error.h"
#include "core/spec/targetregion.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>

namespace camscope {

namespace {

struct TargetHeader
{
    Q_DECLARE_TR_FUNCTIONS(camscope::TargetHeader)
};

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QString regionTitle(const QString& label, const TargetRegion& region)
{
    switch (region.kind) {
    case TargetRegion::Kind::Predicted:
        break;
    case TargetRegion::Kind::Pixel:
        return TargetHeader::tr("%1 at %2, %3").arg(label).arg(region.corners.front().x).arg(region.corners.front().y);
    case TargetRegion::Kind::Polygon:
        return TargetHeader::tr("%1, drawn region").arg(label);
    case TargetRegion::Kind::Mask:
        return TargetHeader::tr("%1 in %2").arg(label, QFileInfo(text(region.mask)).fileName());
    }
    return label;
}

QString shareText(const ResolvedTarget& target, const Prediction& prediction)
{
    if (!target.classIndex || *target.classIndex >= int(prediction.probabilities.size()))
        return {};
    const QString share = percentText(prediction.probabilities[std::size_t(*target.classIndex)]);
    if (target.spec.kind != TargetSpec::Kind::Segmentation)
        return share;
    return target.spec.region == "pred" ? TargetHeader::tr("%1 of the picture").arg(share) : QString();
}

QString noteOf(const ResolvedTarget& target, const ModelInfo& model, const Prediction* prediction)
{
    QStringList parts;
    if (prediction)
        parts << shareText(target, *prediction);
    if (target.spec.negated && target.spec.kind != TargetSpec::Kind::Binary)
        parts << TargetHeader::tr("counterfactual");
    if (target.output != model.mainOutput)
        parts << text(model.outputName(target.output));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString rankTitle(int rank)
{
    return rank == 1 ? TargetHeader::tr("most probable class") : TargetHeader::tr("class of rank %1").arg(rank);
}

} // namespace

QString targetTitle(const ResolvedTarget& target)
{
    if (target.spec.kind != TargetSpec::Kind::Segmentation)
        return text(target.title);
    const QString title = regionTitle(text(target.label), TargetRegion::parse(target.spec.region));
    return target.spec.negated ? QStringLiteral("−") + title : title;
}

HeaderText targetHeader(const std::string& value, const ModelInfo& model, const OutputPredictions& predictions)
{
    try {
        const TargetSpec spec = TargetSpec::parse(value);
        const auto found = predictions.find(targetOutput(spec, model));
        const Prediction* prediction = nullptr;
        if (found != predictions.end() && found->second && found->second->hasClasses())
            prediction = found->second.get();
        if (spec.kind == TargetSpec::Kind::Rank && !prediction)
            return {rankTitle(spec.rank), {}};
        const ResolvedTarget target = resolveTarget(spec, model, prediction ? *prediction : Prediction());
        return {targetTitle(target), noteOf(target, model, prediction)};
    } catch (const Error&) {
        return {text(value), {}};
    }
}

} // namespace camscope
