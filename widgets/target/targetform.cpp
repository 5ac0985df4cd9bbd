// SPDX-License-Identifier: Apache-2.0
#include "widgets/target/targetform.h"

#include <numeric>

namespace camscope {

std::vector<int> TargetSubject::ranking() const
{
    const auto count = std::size_t(model->classCount(output));
    const auto found = predictions.find(output);
    if (found != predictions.end() && found->second && found->second->ranking.size() == count)
        return found->second->ranking;
    std::vector<int> indices(count);
    std::iota(indices.begin(), indices.end(), 0);
    return indices;
}

} // namespace camscope
