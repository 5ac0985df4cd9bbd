// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/base/nearnames.h"
#include "core/explain/fusion.h"
#include "core/explain/method.h"

#include <algorithm>

namespace camscope {

namespace {

/// Every map on a layer's grid ends in a ReLU for display; the raw map is kept before it.
OptionInfo reluOption()
{
    return {"relu", CAMSCOPE_TEXT("ReLU"),
        CAMSCOPE_TEXT(
            "Show positive values only. Off: show what speaks against the target, too, in diverging colours."),
        OptionInfo::Type::Switch, true, 0, 0, {}};
}

std::vector<Method> withCommonOptions(std::vector<Method> methods)
{
    for (Method& method : methods) {
        if (method.info.map != MapKind::Layer)
            continue;
        method.info.options.push_back(reluOption());
        method.info.options.push_back(fusionOption());
    }
    return methods;
}

} // namespace

const std::vector<Method>& methods()
{
    static const std::vector<Method> all = withCommonOptions({
        cam(),
        gradcam(),
        gradcampp(),
        smoothgradcampp(),
        xgradcam(),
        layercam(),
        hirescam(),
        gradcamElementwise(),
        shapleycam(),
        finercam(),
        eigencam(),
        eigengradcam(),
        kpcacam(),
        fem(),
        scorecam(),
        sscam(),
        iscam(),
        ablationcam(),
        occlusion(),
        rise(),
        saliency(),
        inputXGradient(),
        smoothgrad(),
        integratedGradients(),
        fullgrad(),
        deconvnet(),
        guidedBackprop(),
        guidedGradcam(),
        edges(),
        randomWeights(),
    });
    return all;
}

const Method& method(const std::string& id)
{
    const auto found = std::find_if(
        methods().begin(), methods().end(), [&](const Method& candidate) { return candidate.info.id == id; });
    if (found != methods().end())
        return *found;
    std::vector<std::string> ids;
    for (const Method& candidate : methods())
        ids.push_back(candidate.info.id);
    const Message near = didYouMean(id, ids);
    throw Error(ErrorKind::Usage,
        {near.isEmpty() ? CAMSCOPE_TEXT("There is no method \"%1\"; camscope-cli methods lists them all.")
                        : CAMSCOPE_TEXT("There is no method \"%1\"%2."),
            {id, near}});
}

const std::vector<MethodInfo>& methodInfos()
{
    static const std::vector<MethodInfo> all = [] {
        std::vector<MethodInfo> infos;
        for (const Method& candidate : methods())
            infos.push_back(candidate.info);
        return infos;
    }();
    return all;
}

const MethodInfo& methodInfo(const std::string& id)
{
    return method(id).info;
}

} // namespace camscope
