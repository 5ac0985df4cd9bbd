// SPDX-License-Identifier: Apache-2.0
#include "core/base/random.h"
#include "core/explain/maskedforward.h"
#include "core/explain/method.h"
#include "core/explain/noise.h"
#include "core/explain/symbols.h"

#include <algorithm>

namespace camscope {

namespace {

/// How masks are drawn.
struct MaskShape
{
    int cells = 7; ///< per axis
    double probability = 0.5; ///< that a cell is seen
    int64_t height = 0; ///< of the input
    int64_t width = 0;
};

/// Mask `sample`, 1×H×W on the CPU, from a generator of its own: a grid of 0 and 1, upsampled to one cell more per axis
/// than the input needs, and cropped at a random offset within a cell.
at::Tensor riseMask(const MaskShape& shape, std::int64_t seed, std::int64_t sample)
{
    Random random(static_cast<std::uint64_t>(seed), static_cast<std::uint64_t>(sample));
    const at::Tensor grid = at::empty({1, 1, shape.cells, shape.cells}, at::TensorOptions(at::kFloat));
    float* seen = grid.data_ptr<float>();
    for (int64_t i = 0; i < grid.numel(); ++i)
        seen[i] = random.chance(shape.probability) ? 1.0F : 0.0F;
    const int64_t cellHeight = (shape.height + shape.cells - 1) / shape.cells;
    const int64_t cellWidth = (shape.width + shape.cells - 1) / shape.cells;
    const at::Tensor upsampled
        = at::upsample_bilinear2d(grid, {(shape.cells + 1) * cellHeight, (shape.cells + 1) * cellWidth}, false)[0];
    const int top = random.below(static_cast<int>(cellHeight));
    const int left = random.below(static_cast<int>(cellWidth));
    return upsampled.narrow(1, top, shape.height).narrow(2, left, shape.width);
}

/// Petsiuk et al. 2018: Σ_i s_i M_i / (N p), H×W, s_i the class probability of x∘M_i.
MapSteps computeRise(MethodContext& context)
{
    const at::Tensor& x = context.input;
    const MaskShape shape{
        static_cast<int>(context.integer("cells")), context.real("probability"), x.size(2), x.size(3)};
    const std::int64_t count = context.integer("masks");
    const MaskedForward forward(context, context.choice("score") == "prob");
    at::Tensor sum = at::zeros({x.size(2), x.size(3)}, x.options().dtype(at::kDouble));
    for (std::int64_t begin = 0; begin < count; begin += context.batch) {
        const std::int64_t end = std::min<std::int64_t>(begin + context.batch, count);
        std::vector<at::Tensor> drawn;
        for (std::int64_t sample = begin; sample < end; ++sample)
            drawn.push_back(riseMask(shape, context.integer("seed"), sample));
        const at::Tensor masks = at::stack(drawn).to(x.options()); // B×1×H×W
        const at::Tensor scores = forward.scoresOf(x * masks).to(at::kDouble);
        sum += (scores.view({-1, 1, 1}) * masks.squeeze(1)).sum(0);
        const MethodProgress progress{static_cast<double>(end) / static_cast<double>(count),
            sum / (static_cast<double>(end) * shape.probability)};
        co_yield progress;
    }
    co_return sum / (static_cast<double>(count) * shape.probability);
}

} // namespace

Method rise()
{
    MethodInfo info;
    info.id = "rise";
    info.name = "RISE";
    info.family = MethodFamily::Perturbation;
    info.map = MapKind::Input;
    info.needsGradient = false;
    info.summary = CAMSCOPE_TEXT("How probable the class is on average when a pixel is seen and random other parts of "
                                 "the picture are not. It needs neither gradients nor a look inside the network.");
    info.formula = "raw = Σ_i s_i M_i / (N p)\n"
                   "s_i = f(x ∘ M_i)";
    info.symbols = legend({"x", "∘"},
        {{"s_i", CAMSCOPE_TEXT("the score of the masked picture")},
            {"f", CAMSCOPE_TEXT("the probability of the class (or the target itself, option score)")},
            {"M_i",
                CAMSCOPE_TEXT(
                    "a random mask: a coarse grid of seen and unseen cells, enlarged bilinearly and shifted")},
            {"N", CAMSCOPE_TEXT("the number of masks (option masks)")},
            {"p", CAMSCOPE_TEXT("the share of cells that are seen (option probability)")},
            {"i", CAMSCOPE_TEXT("one of the masks")}});
    info.misleads = CAMSCOPE_TEXT(
        "An estimate from random masks: with few of them the map shows their chance pattern, and another seed tells "
        "what is noise. All values share an offset, so that only their differences count.");
    info.cost = CAMSCOPE_TEXT(
        "One forward pass through the whole network for every mask: 4000, unless the option says otherwise.");
    info.paper = "Petsiuk et al. 2018, RISE: Randomized Input Sampling for Explanation of Black-box Models";
    info.link = "https://arxiv.org/abs/1806.07421";
    info.seeAlso = {"occlusion", "scorecam"};
    info.options = {
        {"masks", CAMSCOPE_TEXT("Masks"), CAMSCOPE_TEXT("How many random masks. More are less noisy and take longer."),
            OptionInfo::Type::Integer, std::int64_t(4000), 1, 1000000, {}},
        {"cells", CAMSCOPE_TEXT("Cells"),
            CAMSCOPE_TEXT("Cells of a mask's grid per axis. Larger cells miss small "
                          "things, smaller ones need more masks."),
            OptionInfo::Type::Integer, std::int64_t(7), 2, 64, {}},
        {"probability", CAMSCOPE_TEXT("Seen cells"), CAMSCOPE_TEXT("The share of cells that are seen, on average."),
            OptionInfo::Type::Real, 0.5, 0.01, 1, {}},
        {"score", CAMSCOPE_TEXT("Score"), CAMSCOPE_TEXT("The class's probability, or the target itself (a logit)."),
            OptionInfo::Type::Choice, std::string("prob"), 0, 0, {"prob", "logit"}},
        seedOption(),
    };
    return {std::move(info), computeRise};
}

} // namespace camscope
