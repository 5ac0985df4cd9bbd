// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace camscope {

/// A float32 array in C order, as NumPy's .npy files hold it.
struct NpyArray
{
    std::vector<std::int64_t> shape;
    std::vector<float> values;
    std::int64_t count() const; ///< product of the shape
};

/// Reads format versions 1–3, little-endian float32 or float64 (rounded to float32), C order. Throws Error(BadInput).
NpyArray loadNpy(const std::string& path);
/// Writes version 1.0, '<f4', C order. Throws Error(BadInput) when the file cannot be written.
void saveNpy(const NpyArray& array, const std::string& path);

} // namespace camscope
