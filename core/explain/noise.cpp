// SPDX-License-Identifier: Apache-2.0
#include "core/explain/noise.h"

#include "core/base/random.h"

namespace camscope {

at::Tensor normalNoise(
    const std::vector<int64_t>& shape, std::int64_t seed, std::int64_t sample, const at::TensorOptions& options)
{
    Random random(static_cast<std::uint64_t>(seed), static_cast<std::uint64_t>(sample));
    const at::Tensor noise = at::empty(shape, at::TensorOptions(at::kFloat));
    float* values = noise.data_ptr<float>();
    for (int64_t i = 0; i < noise.numel(); ++i)
        values[i] = static_cast<float>(random.normal());
    return noise.to(options);
}

OptionInfo seedOption()
{
    return {"seed", CAMSCOPE_TEXT("Seed"),
        CAMSCOPE_TEXT("Starts the random numbers. The same seed gives the same map on every run."),
        OptionInfo::Type::Integer, std::int64_t(0), 0, 2147483647, {}};
}

std::vector<OptionInfo> noisyPictureOptions()
{
    return {
        {"samples", CAMSCOPE_TEXT("Samples"),
            CAMSCOPE_TEXT("How many noisy pictures to average over. More are smoother and take longer."),
            OptionInfo::Type::Integer, std::int64_t(25), 1, 10000, {}},
        {"sigma", CAMSCOPE_TEXT("Noise"),
            CAMSCOPE_TEXT("Standard deviation of the noise, as a share of the range of the preprocessed picture."),
            OptionInfo::Type::Real, 0.15, 0, 10, {}},
        seedOption(),
    };
}

at::Tensor noisyPicture(const MethodContext& context, std::int64_t sample)
{
    const at::Tensor& x = context.input;
    const double sigma = context.real("sigma") * (x.max() - x.min()).item<double>();
    if (sigma == 0)
        return x;
    return x + sigma * normalNoise(x.sizes().vec(), context.integer("seed"), sample, x.options());
}

std::int64_t noisySampleCount(const MethodContext& context)
{
    return context.real("sigma") == 0 ? 1 : context.integer("samples");
}

} // namespace camscope
