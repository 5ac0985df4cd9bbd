// SPDX-License-Identifier: Apache-2.0
#include "core/explain/inputgradient.h"
#include "core/explain/maskedforward.h"
#include "core/explain/method.h"
#include "core/explain/symbols.h"

#include <cmath>
#include <numbers>
#include <utility>

namespace camscope {

namespace {

/// ∫₀¹ f(t) dt ≈ Σ weight·f(position).
struct QuadraturePoint
{
    double position = 0;
    double weight = 0;
};

/// Gauss–Legendre: the roots of the Legendre polynomial P_n by Newton's method, brought from −1…1 to 0…1.
std::vector<QuadraturePoint> gaussLegendre(int n)
{
    std::vector<QuadraturePoint> points(n);
    for (int i = 0; i < n; ++i) {
        double x = -std::cos(std::numbers::pi * (i + 0.75) / (n + 0.5));
        double slope = 0;
        for (int iteration = 0; iteration < 10; ++iteration) {
            double previous = 1; // P_0
            double value = x; // P_1
            for (int k = 2; k <= n; ++k) {
                const double next = ((2 * k - 1) * x * value - (k - 1) * previous) / k;
                previous = std::exchange(value, next);
            }
            slope = n * (x * value - previous) / (x * x - 1);
            x -= value / slope;
        }
        points[i] = {(1 + x) / 2, 1 / ((1 - x * x) * slope * slope)};
    }
    return points;
}

/// Σ raw = y(x) − y(0) holds up to the error of the quadrature; 1 % at 50 steps is normal.
void reportCompleteness(MethodContext& context, const at::Tensor& raw)
{
    const at::NoGradGuard noGradient;
    const MaskedForward forward(context, false);
    const double difference = (forward.scoresOf(context.input)[0] - forward.scoreOfEmptyMask()).item<double>();
    const double sum = raw.sum(at::kDouble).item<double>();
    const double residual = std::abs(sum - difference);
    context.facts.push_back(
        {"score_difference", {CAMSCOPE_TEXT("Score minus the baseline's score")}, numberText(difference)});
    context.facts.push_back(
        {"completeness_residual", {CAMSCOPE_TEXT("Residual of completeness")}, numberText(residual, 3)});
    if (!(residual <= 1e-2 * std::abs(difference)))
        context.warn("completeness",
            {CAMSCOPE_TEXT("The map adds up to %1, but the score rises by %2 from the baseline to the picture; more "
                           "steps bring them together."),
                {numberText(sum), numberText(difference)}});
}

/// Sundararajan et al. 2017: x ∘ ∫₀¹ ∂y/∂x(t·x) dt, C×H×W; the baseline is zero after preprocessing.
MapSteps computeIntegratedGradients(MethodContext& context)
{
    const std::vector<QuadraturePoint> points = gaussLegendre(static_cast<int>(context.integer("steps")));
    at::Tensor integral = at::zeros_like(context.input)[0];
    for (std::size_t i = 0; i < points.size(); ++i) {
        const at::Tensor picture = points[i].position * context.input;
        integral += points[i].weight * inputGradient(context, context.network.whole(), picture);
        const double fraction = static_cast<double>(i + 1) / static_cast<double>(points.size());
        const MethodProgress progress{fraction, context.input[0] * integral};
        co_yield progress;
    }
    const at::Tensor raw = context.input[0] * integral;
    reportCompleteness(context, raw);
    co_return raw;
}

} // namespace

Method integratedGradients()
{
    MethodInfo info;
    info.id = "integrated_gradients";
    info.name = "Integrated gradients";
    info.family = MethodFamily::Gradient;
    info.map = MapKind::Input;
    info.summary = CAMSCOPE_TEXT("How much every pixel adds to the score on the way from an empty picture to this one; "
                                 "the map adds up to the rise of the score.");
    info.formula = "raw = x ∘ ∫₀¹ ∇y(t x) dt\n"
                   "Σ raw = y(x) − y(0)";
    info.symbols = legend({"y", "x", "∘"},
        {{"∇y", CAMSCOPE_TEXT("the gradient of y with respect to the picture, at the picture in brackets")},
            {"t",
                CAMSCOPE_TEXT(
                    "from the empty picture (0) to this one (1), at the points of Gauss–Legendre quadrature")}});
    info.misleads = CAMSCOPE_TEXT("The answer depends on the baseline: pixels of the mean colour (zero after "
                                  "preprocessing) get nothing, whatever they mean. Pictures on the way are unlike any "
                                  "photograph, and a sum that is right does not make every value right.");
    info.cost = CAMSCOPE_TEXT("One forward and one backward pass through the whole network for every step: 50 of each, "
                              "unless the option says otherwise.");
    info.paper = "Sundararajan et al. 2017, Axiomatic Attribution for Deep Networks";
    info.link = "https://arxiv.org/abs/1703.01365";
    info.seeAlso = {"input_x_gradient", "smoothgrad", "occlusion"};
    info.options = {
        {"steps", CAMSCOPE_TEXT("Steps"),
            CAMSCOPE_TEXT("Points at which the gradient is taken. More bring the sum closer to the rise of the score."),
            OptionInfo::Type::Integer, std::int64_t(50), 1, 1000, {}},
    };
    return {std::move(info), computeIntegratedGradients};
}

} // namespace camscope
