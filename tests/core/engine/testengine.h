// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/engine.h"
#include "tests/testdata.h"

namespace camscope {

inline std::string testModel(const QString& name)
{
    return testDataFile("bad/" + name).toStdString();
}

inline std::string testPicture(const QString& name)
{
    return testDataFile("bad/pictures/" + name).toStdString();
}

/// A spec on one of the made models and the small upright picture.
inline ExplanationSpec testSpec(
    const QString& model, const std::string& method = "gradcam", const std::string& target = "top1")
{
    ExplanationSpec spec;
    spec.model.path = testModel(model);
    spec.picture = PictureReference::file(testPicture("upright.png"));
    spec.method = MethodSpec::parse(method);
    spec.target = TargetSpec::parse(target);
    return spec;
}

inline bool hasWarning(const Explanation& explanation, const std::string& code)
{
    for (const Warning& warning : explanation.warnings) {
        if (warning.code == code)
            return true;
    }
    return false;
}

} // namespace camscope
