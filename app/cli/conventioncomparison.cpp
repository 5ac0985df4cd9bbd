// SPDX-License-Identifier: Apache-2.0
#include "app/cli/conventioncomparison.h"

#include "core/io/files.h"

#include <iostream>
#include <utility>

namespace camscope {

namespace {

bool differInConventionAlone(ExplanationSpec first, const ExplanationSpec& second)
{
    first.convention = second.convention;
    return first == second;
}

} // namespace

ConventionComparison::ConventionComparison(Convention first, Convention second)
    : m_first(first)
    , m_second(second)
{
    if (first == second)
        throw Error(ErrorKind::Usage,
            {"--compare-convention is %1, the convention itself; name another one", {conventionId(second)}});
}

std::vector<ExplanationSpec> ConventionComparison::paired(const std::vector<ExplanationSpec>& specs) const
{
    std::vector<ExplanationSpec> pairs;
    for (const ExplanationSpec& spec : specs) {
        pairs.push_back(spec);
        pairs.push_back(spec);
        pairs.back().convention = m_second;
    }
    return pairs;
}

void ConventionComparison::take(ExplanationPointer explanation, const std::string& name, const RgbImage& picture,
    const std::string& folder, Manifest& manifest)
{
    if (explanation->spec.convention == m_first) {
        m_waiting = std::move(explanation);
        m_waitingName = name;
        return;
    }
    const ExplanationPointer first = std::exchange(m_waiting, nullptr);
    if (!first || !differInConventionAlone(first->spec, explanation->spec))
        return; // the first of the pair failed
    const MapDifference difference = mapDifference(*first, *explanation);
    const DifferenceFiles files
        = writeDifference(difference, picture, first->geometry, folder, m_waitingName + '@' + conventionId(m_second));
    manifest.addComparison(*first, *explanation, difference, files);
    std::cout << fromPath(toPath(folder) / toPath(files.overlay)) << ": differs by at most "
              << numberText(difference.maximum) << " at (" << difference.x << ", " << difference.y << "), by "
              << numberText(difference.mean) << " on average" << std::endl;
}

} // namespace camscope
