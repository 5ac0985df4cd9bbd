// SPDX-License-Identifier: Apache-2.0
#include "core/model/outputprediction.h"

#include <algorithm>
#include <numeric>

namespace camscope {

namespace {

std::vector<float> valuesOf(const at::Tensor& tensor)
{
    const at::Tensor values = tensor.to(at::kFloat).contiguous();
    return {values.data_ptr<float>(), values.data_ptr<float>() + values.numel()};
}

/// Class indices, highest value first, ties by lower index.
std::vector<int> rankingOf(const std::vector<float>& values)
{
    std::vector<int> ranking(values.size());
    std::iota(ranking.begin(), ranking.end(), 0);
    std::stable_sort(ranking.begin(), ranking.end(), [&](int a, int b) { return values[a] > values[b]; });
    return ranking;
}

} // namespace

Prediction predictionOf(const at::Tensor& output, const OutputInfo& info)
{
    Prediction prediction;
    prediction.kind = info.kind;
    if (info.kind == OutputKind::Other)
        return prediction;
    const at::Tensor answer = output[0].detach().to(at::kCPU, at::kDouble);
    switch (info.kind) {
    case OutputKind::ClassVector:
        prediction.logits = valuesOf(answer);
        prediction.probabilities = valuesOf(info.probabilities ? answer : at::softmax(answer, 0));
        prediction.ranking = rankingOf(prediction.logits);
        break;
    case OutputKind::ScoreMap: { // C×h×w
        const at::Tensor counts = at::bincount(answer.argmax(0).flatten(), {}, answer.size(0));
        prediction.logits = valuesOf(answer.mean({1, 2}));
        prediction.probabilities = valuesOf(counts.to(at::kDouble) / counts.sum());
        prediction.ranking = rankingOf(prediction.probabilities);
        break;
    }
    case OutputKind::SingleScore: {
        const at::Tensor z = answer.flatten()[0];
        const at::Tensor p = info.probabilities ? z : at::sigmoid(z);
        prediction.logits = valuesOf(at::stack({-z, z}));
        prediction.probabilities = valuesOf(at::stack({1 - p, p}));
        prediction.ranking = rankingOf(prediction.probabilities);
        break;
    }
    case OutputKind::Other:
        break;
    }
    return prediction;
}

} // namespace camscope
