// SPDX-License-Identifier: Apache-2.0
#include "core/explain/windows.h"

#include "core/base/error.h"

#include <algorithm>

namespace camscope {

namespace {

std::int64_t windowCount(std::int64_t length, std::int64_t size, std::int64_t stride)
{
    return length <= size ? 1 : (length - size + stride - 1) / stride + 1;
}

} // namespace

std::vector<Window> slidingWindows(
    std::int64_t inputHeight, std::int64_t inputWidth, std::int64_t size, std::int64_t stride)
{
    if (stride > size)
        throw Error(ErrorKind::Usage,
            {CAMSCOPE_TEXT("Windows of %1 pixels in steps of %2 leave pixels out; choose a stride of %1 or less."),
                {std::to_string(size), std::to_string(stride)}});
    std::vector<Window> windows;
    for (std::int64_t row = 0; row < windowCount(inputHeight, size, stride); ++row) {
        for (std::int64_t column = 0; column < windowCount(inputWidth, size, stride); ++column) {
            const std::int64_t top = row * stride;
            const std::int64_t left = column * stride;
            windows.push_back({top, left, std::min(size, inputHeight - top), std::min(size, inputWidth - left)});
        }
    }
    return windows;
}

} // namespace camscope
