// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/targetheader.h"

#include "core/base/error.h"
#include "core/spec/targetregion.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>

#include <optional>

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

/// "57.7 %": the class's probability, or the share of the picture that is predicted as it.
QString shareText(const ResolvedTarget& target, const Prediction* prediction)
{
    const bool isKnown = prediction && target.classIndex && *target.classIndex < int(prediction->probabilities.size());
    const bool isOwnRegion = target.spec.kind == TargetSpec::Kind::Segmentation && target.spec.region != "pred";
    return isKnown && !isOwnRegion ? percentText(prediction->probabilities[std::size_t(*target.classIndex)])
                                   : QString();
}

/// Where it is not `usual`; an element's title begins with it.
QString outputText(const ResolvedTarget& target, const ModelInfo& model, int usual)
{
    const bool isKnown = target.output == usual || target.spec.kind == TargetSpec::Kind::OutputElement;
    return isKnown ? QString() : text(model.outputName(target.output));
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

/// A target in the terms of its model, and what is predicted in its output, or null.
struct KnownTarget
{
    ResolvedTarget target;
    const Prediction* prediction = nullptr;
};

/// Nothing for a rank whose class is not known. Throws Error for a target that the model does not answer.
std::optional<KnownTarget> knownTarget(
    const TargetSpec& spec, const ModelInfo& model, const OutputPredictions& predictions)
{
    KnownTarget known;
    const auto found = predictions.find(targetOutput(spec, model));
    if (found != predictions.end() && found->second && found->second->hasClasses())
        known.prediction = found->second.get();
    if (spec.kind == TargetSpec::Kind::Rank && !known.prediction)
        return std::nullopt;
    known.target = resolveTarget(spec, model, known.prediction ? *known.prediction : Prediction());
    return known;
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

HeaderText targetHeader(const std::string& value, const ModelInfo& model, const OutputPredictions& predictions,
    const OutputPredictions& before)
{
    try {
        const TargetSpec spec = TargetSpec::parse(value);
        const auto known = knownTarget(spec, model, predictions);
        if (!known)
            return {rankTitle(spec.rank), {}};
        const ResolvedTarget& target = known->target;
        QString share = shareText(target, known->prediction);
        QString room;
        if (const auto earlier = before.find(target.output); earlier != before.end() && !share.isEmpty()) {
            const QString was = shareText(target, earlier->second.get());
            share = was.isEmpty() ? share : changeText(was, share);
            room = was.isEmpty() ? QString() : changeText(percentText(1), percentText(1));
        }
        if (target.spec.kind == TargetSpec::Kind::Segmentation && !share.isEmpty())
            share = TargetHeader::tr("%1 of the picture").arg(share);
        const bool isTurned = target.spec.negated && target.spec.kind != TargetSpec::Kind::Binary;
        return {targetTitle(target),
            joined({share, isTurned ? TargetHeader::tr("counterfactual") : QString(),
                outputText(target, model, model.mainOutput)}),
            room};
    } catch (const Error&) {
        return {text(value), {}};
    }
}

HeaderText targetListText(
    const std::string& value, const ModelInfo& model, const OutputPredictions& predictions, int listed)
{
    try {
        const TargetSpec spec = TargetSpec::parse(value);
        const auto known = spec.kind == TargetSpec::Kind::Rank ? std::nullopt : knownTarget(spec, model, predictions);
        if (!known)
            return {rankTitle(spec.rank), {}};
        return {targetTitle(known->target),
            joined({shareText(known->target, known->prediction), outputText(known->target, model, listed)})};
    } catch (const Error&) {
        return {text(value), {}};
    }
}

} // namespace camscope
