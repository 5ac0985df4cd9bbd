// SPDX-License-Identifier: Apache-2.0
#include "widgets/specheader.h"

#include "core/explain/methodinfo.h"
#include "widgets/figure/picturetitle.h"
#include "widgets/targetresolution.h"

#include <QStringList>

namespace camscope {

namespace {

const QString separator = QStringLiteral(" · ");

} // namespace

HeaderText specHeader(const ExplanationSpec& spec, const HeaderContext& context)
{
    HeaderContext own = context;
    own.predictions.clear(); // they may be of another picture
    own.before.clear();
    if (const auto model = context.models.find(spec.model.path); model != context.models.end())
        own.model = model->second;
    if (!own.model)
        return {};
    const HeaderText method = headerText(BoardVariable::Method, spec.method.text(), own);
    const HeaderText target = headerText(BoardVariable::Class, spec.target.text(), own);
    QStringList notes;
    if (!method.note.isEmpty())
        notes << method.note;
    if (methodInfo(spec.method.id).needsLayer()) {
        const std::string layer = layersText(spec.layers);
        const int output = outputOf(spec.target.text(), *own.model).value_or(own.model->mainOutput);
        notes << QString::fromStdString(layer == "auto" ? own.model->layerForOutput(output) : layer);
    }
    notes << pictureHeader(spec.picture.text()).title;
    if (context.models.size() > 1)
        notes << modelTitle(spec.model.path, own.model.get());
    if (spec.convention != Convention::Paper)
        notes << QString::fromStdString(conventionId(spec.convention));
    return {method.title + separator + target.title, notes.join(separator)};
}

} // namespace camscope
