// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/methodcontext.h"

namespace camscope {

/// An activation in its layer's own layout, batch B → B×K×h×w: extra tokens dropped, channels first.
/// A vector (B×K) becomes B×K×1×1.
at::Tensor onGrid(const at::Tensor& activation, const GridInfo& grid);

/// A and g = ∂y/∂A of the layer, both K×h×w, without gradient history.
struct LayerSignal
{
    at::Tensor activation;
    at::Tensor gradient;
};

/// A alone.
at::Tensor layerActivation(const MethodContext& context);

/// Runs the head once forward and backward. Warns in the context when the gradient is zero or not finite; a score that
/// does not depend on the layer gives a zero gradient.
LayerSignal layerSignal(MethodContext& context);

/// A and g for another picture (1×C×H×W) than the context's: runs the stem, too. Warns of nothing.
LayerSignal layerSignalAt(const MethodContext& context, const at::Tensor& picture);

/// Warns of a gradient at the context's layer that is zero (and says why) or not finite.
void warnAboutGradient(MethodContext& context, const at::Tensor& gradient);

} // namespace camscope
