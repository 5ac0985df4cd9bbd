// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/methodcontext.h"

namespace camscope {

/// ε ~ N(0, 1) of the given shape. Drawn on the CPU from a generator of its own for each (seed, sample), so that
/// neither the batch size nor the device nor the order of samples matters.
at::Tensor normalNoise(
    const std::vector<int64_t>& shape, std::int64_t seed, std::int64_t sample, const at::TensorOptions& options);

/// The option "seed": other numbers, other lots.
OptionInfo seedOption();

/// "samples", "sigma" and "seed": what noisyPicture() and noisySampleCount() read.
std::vector<OptionInfo> noisyPictureOptions();

/// Smilkov et al. 2017, SmoothGrad: x + σε, 1×C×H×W, with σ = sigma·(max x − min x).
at::Tensor noisyPicture(const MethodContext& context, std::int64_t sample);

/// How many noisy samples to average over, by the options "samples" and "sigma": without noise they are all the same,
/// and one will do.
std::int64_t noisySampleCount(const MethodContext& context);

} // namespace camscope
