// SPDX-License-Identifier: Apache-2.0
#include "core/explain/maskedforward.h"
#include "core/explain/method.h"
#include "core/explain/symbols.h"
#include "core/explain/windows.h"

#include <algorithm>

namespace camscope {

namespace {

/// The pixels of the last two dimensions that lie in a window; shares memory.
at::Tensor pixelsIn(const Window& window, const at::Tensor& tensor)
{
    return tensor.narrow(-2, window.top, window.height).narrow(-1, window.left, window.width);
}

/// Zeiler & Fergus 2014: each pixel's mean of y(x) − y(x with a window filled) over the windows that cover it, H×W.
MapSteps computeOcclusion(MethodContext& context)
{
    const at::Tensor& x = context.input;
    const std::vector<Window> windows
        = slidingWindows(x.size(2), x.size(3), context.integer("window"), context.integer("stride"));
    if (windows.size() == 1)
        context.warn("one_window",
            {CAMSCOPE_TEXT("One window covers the whole picture; choose a window smaller than %1×%2."),
                {std::to_string(x.size(3)), std::to_string(x.size(2))}});
    const double fill = context.real("fill");
    const MaskedForward forward(context, false);
    const at::Tensor score = forward.scoresOf(x);
    const at::Tensor sums = at::zeros({x.size(2), x.size(3)}, x.options());
    const at::Tensor counts = at::zeros_like(sums);
    const auto batch = static_cast<std::size_t>(context.batch);
    for (std::size_t begin = 0; begin < windows.size(); begin += batch) {
        const std::size_t end = std::min(begin + batch, windows.size());
        const at::Tensor pictures = x.repeat({static_cast<int64_t>(end - begin), 1, 1, 1});
        for (std::size_t i = begin; i < end; ++i)
            pixelsIn(windows[i], pictures[static_cast<int64_t>(i - begin)]).fill_(fill);
        const at::Tensor drops = score - forward.scoresOf(pictures);
        for (std::size_t i = begin; i < end; ++i) {
            pixelsIn(windows[i], sums).add_(drops[static_cast<int64_t>(i - begin)]);
            pixelsIn(windows[i], counts).add_(1);
        }
        const MethodProgress progress{
            static_cast<double>(end) / static_cast<double>(windows.size()), sums / counts.clamp_min(1)};
        co_yield progress;
    }
    co_return sums / counts;
}

} // namespace

Method occlusion()
{
    MethodInfo info;
    info.id = "occlusion";
    info.name = "Occlusion";
    info.family = MethodFamily::Perturbation;
    info.map = MapKind::Input;
    info.needsGradient = false;
    info.summary = CAMSCOPE_TEXT("How far the score falls when a window of the picture is covered. It needs neither "
                                 "gradients nor a look inside the network.");
    info.formula = "raw_p = mean_{w∋p} (y(x) − y(x_w))";
    info.symbols = legend({"y", "x"},
        {{"p", CAMSCOPE_TEXT("a pixel")}, {"w", CAMSCOPE_TEXT("a window that covers p")},
            {"x_w", CAMSCOPE_TEXT("the picture with the window filled")}});
    info.misleads = CAMSCOPE_TEXT(
        "The window's size decides what is seen: what is larger than it, or present twice, is not missed. The patch "
        "and its sharp edges are new to the network and may look like something to it.");
    info.cost = CAMSCOPE_TEXT("One forward pass through the whole network for every window: 169 for a side of 224 "
                              "pixels, unless the options say otherwise.");
    info.paper = "Zeiler and Fergus 2014, Visualizing and Understanding Convolutional Networks";
    info.link = "https://arxiv.org/abs/1311.2901";
    info.seeAlso = {"rise", "ablationcam"};
    info.options = {
        {"window", CAMSCOPE_TEXT("Window"),
            CAMSCOPE_TEXT("Side of the square that is covered, in pixels of the input."), OptionInfo::Type::Integer,
            std::int64_t(32), 1, 4096, {}},
        {"stride", CAMSCOPE_TEXT("Stride"),
            CAMSCOPE_TEXT("Pixels from one window to the next, at most the window's side. Smaller is finer and takes "
                          "longer."),
            OptionInfo::Type::Integer, std::int64_t(16), 1, 4096, {}},
        {"fill", CAMSCOPE_TEXT("Fill"),
            CAMSCOPE_TEXT("The value that covers the window, after preprocessing; 0 is the mean colour."),
            OptionInfo::Type::Real, 0.0, -1000, 1000, {}},
    };
    return {std::move(info), computeOcclusion};
}

} // namespace camscope
