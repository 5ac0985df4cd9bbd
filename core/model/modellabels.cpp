// SPDX-License-Identifier: Apache-2.0
#include "core/model/modellabels.h"

#include "core/base/error.h"
#include "core/io/labels.h"

namespace camscope {

bool labelsFit(int count, const ModelInfo& model)
{
    const bool isBinary = model.mainOutput >= 0 && model.outputs[model.mainOutput].kind == OutputKind::SingleScore;
    return model.classCount() == 0 || count == model.classCount() || (isBinary && count == 1);
}

std::vector<std::string> labelsFor(const ModelInfo& model, const std::string& labelFile)
{
    if (model.classCount() == 0)
        throw Error(ErrorKind::NotPossible,
            {CAMSCOPE_TEXT("%1 does not answer with classes, so there is nothing to name; use the labels with the "
                           "classifier that they belong to."),
                {model.path}});
    std::vector<std::string> labels = readLabels(labelFile);
    if (!labelsFit(static_cast<int>(labels.size()), model))
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("%1 holds %2 labels, but the model answers with %3 classes; give a file with one label for "
                           "each class, in the model's order."),
                {labelFile, std::to_string(labels.size()), std::to_string(model.classCount())}});
    return labels;
}

} // namespace camscope
