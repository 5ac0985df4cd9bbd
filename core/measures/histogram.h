// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace camscope {

/// How often values of a map lie where. Zero lies on the edge of two bins, so that a bin is about one sign.
struct Histogram
{
    double low = 0; ///< lower edge of the first bin
    double width = 0; ///< of a bin; 0 where there is no finite value
    std::vector<int> counts;

    double high() const { return low + width * static_cast<double>(counts.size()); }
};

/// About `bins` bins of equal width (one more where zero lies inside) over all finite values. One value alone fills one
/// bin.
Histogram histogram(const std::vector<float>& values, int bins);

} // namespace camscope
