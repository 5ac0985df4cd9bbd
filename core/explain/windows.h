// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace camscope {

/// A rectangle of the input's pixels.
struct Window
{
    std::int64_t top = 0;
    std::int64_t left = 0;
    std::int64_t height = 0;
    std::int64_t width = 0;
};

/// Square windows of side `size` in steps of `stride` that cover the input: ⌈(n − size)/stride⌉ + 1 per axis, at 0,
/// stride, 2·stride, …; the last one is cut at the border. Row by row. Throws Error(Usage) for a stride larger than the
/// window, which would leave pixels uncovered.
std::vector<Window> slidingWindows(
    std::int64_t inputHeight, std::int64_t inputWidth, std::int64_t size, std::int64_t stride);

} // namespace camscope
