// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/headertext.h"

#include "core/base/error.h"
#include "core/explain/methodinfo.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace camscope {

namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

HeaderText classHeader(const std::string& value, const ModelInfo& model, const Prediction* prediction)
{
    const bool known = prediction && prediction->hasClasses();
    const Prediction none;
    ResolvedTarget target;
    try {
        target = resolveTarget(TargetSpec::parse(value), model, known ? *prediction : none);
    } catch (const Error&) {
        return {text(value), {}}; // the cells of this row say what is wrong with it
    }
    HeaderText header{text(target.title), {}};
    if (known && target.classIndex && *target.classIndex < int(prediction->probabilities.size()))
        header.note = percentText(prediction->probabilities[std::size_t(*target.classIndex)]);
    return header;
}

HeaderText methodHeader(const std::string& value)
{
    const MethodSpec spec = MethodSpec::parse(value);
    const MethodInfo& info = methodInfo(spec.id);
    QStringList options;
    for (const auto& [id, option] : spec.options)
        options << QStringLiteral("%1 = %2").arg(text(id), text(optionText(option)));
    return {text(info.name), options.join(QStringLiteral(", "))};
}

HeaderText layerHeader(const std::string& value, const ModelInfo& model)
{
    if (value == "auto")
        return {QCoreApplication::translate("camscope::Headers", "automatic"), text(model.suggestedLayer)};
    const LayerInfo* layer = model.layer(value);
    return {text(value), layer ? gridText(*layer) : QString()};
}

} // namespace

HeaderText headerText(
    BoardVariable variable, const std::string& value, const ModelInfo& model, const Prediction* prediction)
{
    switch (variable) {
    case BoardVariable::Class:
        return classHeader(value, model, prediction);
    case BoardVariable::Method:
        return methodHeader(value);
    case BoardVariable::Layer:
        return layerHeader(value, model);
    case BoardVariable::Picture:
        return {text(PictureReference::file(value).stem()), {}};
    case BoardVariable::Model:
    case BoardVariable::Convention:
        break;
    }
    return {text(value), {}};
}

BoardHeaders boardHeaders(const BoardSpec& board, const ModelInfo& model, const Prediction* prediction)
{
    const bool severalPictures
        = board.rows.variable == BoardVariable::Picture || board.columns.variable == BoardVariable::Picture;
    const auto headersOf = [&](const BoardAxis& axis) {
        std::vector<HeaderText> headers;
        for (const std::string& value : axis.values) {
            headers.push_back(headerText(axis.variable, value, model, prediction));
            if (severalPictures && axis.variable == BoardVariable::Class)
                headers.back().note.clear();
        }
        return headers;
    };
    return {headersOf(board.rows), headersOf(board.columns)};
}

QString percentText(double share)
{
    if (share > 0 && share < 0.0005)
        return QStringLiteral("< %1 %").arg(QLocale().toString(0.1, 'f', 1));
    return QStringLiteral("%1 %").arg(QLocale().toString(100 * share, 'f', 1));
}

QString gridText(const LayerInfo& layer)
{
    const GridInfo& grid = layer.grid;
    if (grid.layout != GridLayout::None) {
        const QString sides = grid.width == grid.height ? QString::number(grid.height) + QChar(0xb2)
                                                        : QStringLiteral("%1×%2").arg(grid.height).arg(grid.width);
        return QStringLiteral("%1·%2").arg(sides).arg(grid.channels);
    }
    QStringList sides;
    for (std::size_t i = 1; i < layer.shape.size(); ++i)
        sides << QString::number(layer.shape[i]);
    return sides.join(QStringLiteral("×"));
}

} // namespace camscope
