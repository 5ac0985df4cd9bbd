// SPDX-License-Identifier: Apache-2.0
#include "core/explain/finertarget.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace camscope {

std::vector<std::int64_t> similarClasses(const at::Tensor& logits, int classIndex, std::int64_t count)
{
    const at::Tensor values = logits.detach().to(at::kCPU, at::kDouble).contiguous();
    const double* z = values.data_ptr<double>();
    std::vector<std::int64_t> others(values.numel());
    std::iota(others.begin(), others.end(), 0);
    others.erase(others.begin() + classIndex);
    if (others.empty())
        throw Error(ErrorKind::NotPossible,
            {CAMSCOPE_TEXT("A class is compared with similar ones, and the model has no other class; explain the class "
                           "itself.")});
    std::stable_sort(others.begin(), others.end(), [&](std::int64_t a, std::int64_t b) {
        return std::abs(z[a] - z[classIndex]) < std::abs(z[b] - z[classIndex]);
    });
    others.resize(std::min<std::size_t>(others.size(), static_cast<std::size_t>(count)));
    return others;
}

TargetFunction finerTarget(const FinerComparison& comparison)
{
    return [comparison](const std::vector<at::Tensor>& outputs) {
        const at::Tensor& z = outputs.at(comparison.output); // B×C
        const at::Tensor indices = torch::tensor(comparison.similar, at::TensorOptions(at::kLong)).to(z.device());
        const at::Tensor p = (comparison.probabilities ? z : at::softmax(z, 1)).index_select(1, indices);
        const at::Tensor lead
            = z.select(1, comparison.classIndex).unsqueeze(1) - comparison.gamma * z.index_select(1, indices);
        return (p * lead).sum(1) / (p.sum(1) + 1e-9);
    };
}

} // namespace camscope
