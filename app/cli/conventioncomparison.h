// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/engine.h"
#include "core/io/manifest.h"

#include <string>
#include <vector>

namespace camscope {

/// Pairs the explanations of two conventions as they are finished, and writes by what each pair differs.
class ConventionComparison
{
public:
    /// Throws Error(Usage) if both are the same.
    ConventionComparison(Convention first, Convention second);

    /// Each spec, which is of the first convention, followed by the same under the second.
    std::vector<ExplanationSpec> paired(const std::vector<ExplanationSpec>& specs) const;

    /// Takes each finished explanation, in the order of paired(), and the name of its files. The second of a pair adds
    /// the difference to the folder and the manifest and says on standard output how large it is.
    void take(ExplanationPointer explanation, const std::string& name, const RgbImage& picture,
        const std::string& folder, Manifest& manifest);

private:
    Convention m_first;
    Convention m_second;
    ExplanationPointer m_waiting; ///< of the first convention; null when the last pair is complete
    std::string m_waitingName;
};

} // namespace camscope
