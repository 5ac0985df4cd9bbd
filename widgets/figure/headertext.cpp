// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/headertext.h"

#include "core/explain/methodinfo.h"
#include "widgets/figure/picturetitle.h"
#include "widgets/figure/targetheader.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QStringList>

namespace camscope {

namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

struct Headers
{
    Q_DECLARE_TR_FUNCTIONS(camscope::Headers)
};

bool hasAxis(const BoardSpec& board, BoardVariable variable)
{
    return board.rows.variable == variable || board.columns.variable == variable;
}

/// Probabilities, and which class a rank stands for, differ from cell to cell.
bool predictionsDiffer(const BoardSpec& board)
{
    return hasAxis(board, BoardVariable::Picture) || hasAxis(board, BoardVariable::Model);
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
        return {Headers::tr("automatic"), text(model.suggestedLayer)};
    const LayerInfo* layer = model.layer(value);
    return {text(value), layer ? gridText(*layer) : QString()};
}

HeaderText optionHeader(const std::string& value)
{
    return {
        text(value).replace(QLatin1Char('='), QStringLiteral(" = ")).replace(QLatin1Char(','), QStringLiteral(", ")),
        {}};
}

HeaderText conventionHeader(const std::string& value)
{
    return {value == conventionId(Convention::Paper) ? Headers::tr("as published") : text(value), {}};
}

} // namespace

HeaderText headerText(BoardVariable variable, const std::string& value, const HeaderContext& context)
{
    switch (variable) {
    case BoardVariable::Class:
        return targetHeader(value, *context.model, context.predictions, context.before);
    case BoardVariable::Method:
        return methodHeader(value);
    case BoardVariable::Layer:
        return layerHeader(value, *context.model);
    case BoardVariable::Picture:
        return pictureHeader(value);
    case BoardVariable::Model: {
        const auto found = context.models.find(value);
        return {modelTitle(value, found == context.models.end() ? nullptr : found->second.get()), {}};
    }
    case BoardVariable::Option:
        return optionHeader(value);
    case BoardVariable::Convention:
        break;
    }
    return conventionHeader(value);
}

BoardHeaders boardHeaders(const BoardSpec& board, const HeaderContext& context)
{
    HeaderContext own = context;
    if (predictionsDiffer(board)) {
        own.predictions.clear();
        own.before.clear();
    }
    const auto headersOf = [&](const BoardAxis& axis) {
        std::vector<HeaderText> headers;
        for (const std::string& value : axis.values)
            headers.push_back(headerText(axis.variable, value, own));
        return headers;
    };
    return {headersOf(board.rows), headersOf(board.columns)};
}

bool needsCaptions(const BoardSpec& board)
{
    return predictionsDiffer(board) || !hasAxis(board, BoardVariable::Class);
}

HeaderText captionText(const Explanation& explanation)
{
    return {
        targetTitle(explanation.target), explanation.probability ? percentText(*explanation.probability) : QString()};
}

QString modelTitle(const std::string& path, const ModelInfo* model)
{
    if (model && !model->description.name.empty())
        return text(model->description.name);
    return QFileInfo(text(path)).completeBaseName();
}

QString percentText(double share)
{
    if (share > 0 && share < 0.0005)
        return QStringLiteral("< %1 %").arg(QLocale().toString(0.1, 'f', 1));
    return QStringLiteral("%1 %").arg(QLocale().toString(100 * share, 'f', 1));
}

QString changeText(const QString& before, const QString& after)
{
    return before + QStringLiteral(" → ") + after;
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
