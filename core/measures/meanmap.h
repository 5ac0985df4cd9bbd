// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/image.h"
#include "core/explain/explanation.h"

#include <vector>

namespace camscope {

/// What a map counts as in a mean over pictures.
enum class MeanScale
{
    OwnMaximum, ///< scaled by itself first, as each is displayed alone: every picture counts the same
    Raw ///< by its values: pictures with larger gradients count more
};

/// Where a model looks on average: the mean map of several pictures and the mean of the pictures, in the frame of the
/// model's input, so that what the preprocessing cuts off counts nowhere.
/// OwnMaximum: M = 1/N · Σ U(ReLU(L_i) / max ReLU(L_i)), Raw: M = 1/N · Σ U(ReLU(L_i)), with U the bilinear upsampling
/// to the input's size; signed maps without ReLU, and by their largest magnitude. OwnMaximum scales as the
/// explanation's convention does (displayMap()). A map without a positive value counts as zero. Sums are taken in
/// float64 in the order in which the maps come.
class MeanMap
{
public:
    explicit MeanMap(bool isSigned = false)
        : m_isSigned(isSigned)
    {
    }

    /// `seen`: what the model saw of the picture, at the input's size; empty where that cannot be shown.
    /// Throws Error(NotPossible) for a picture with an input of another size than the first one's.
    void add(const Explanation& explanation, const RgbImage& seen);

    int count() const { return m_count; }
    bool isSigned() const { return m_isSigned; }
    FloatImage map(MeanScale scale) const; ///< empty while count() is 0
    RgbImage picture() const; ///< black while there is none

    /// The mean as an explanation of the mean picture, for everything that displays maps; `like` tells of which model,
    /// layers, target and method. There is at least one map.
    Explanation explanation(MeanScale scale, const Explanation& like) const;

private:
    bool m_isSigned;
    int m_count = 0;
    int m_pictureCount = 0;
    int m_width = 0;
    int m_height = 0;
    std::vector<double> m_scaled; ///< sums
    std::vector<double> m_raw;
    std::vector<double> m_pixels;
};

} // namespace camscope
