// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/engine.h"
#include "tests/testdata.h"

#include <cmath>

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

/// A map of a made model and the small upright picture.
inline ExplanationPointer explained(
    Engine& engine, const QString& model, const std::string& method, const std::string& target = "2")
{
    return engine.explain(testSpec(model, method, target)).finish();
}

/// The sentence of the first warning with this code; "" where there is none.
inline std::string warningText(const Explanation& explanation, const std::string& code)
{
    for (const Warning& warning : explanation.warnings) {
        if (warning.code == code)
            return warning.message.text();
    }
    return {};
}

/// The value of a fact that is a number; NaN where there is none.
inline double numberFact(const Explanation& explanation, const std::string& id)
{
    for (const Fact& fact : explanation.facts) {
        if (fact.id == id)
            return std::stod(fact.value);
    }
    return std::nan("");
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
