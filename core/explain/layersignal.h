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

/// Runs the head once forward and backward and describes the gradient in the context; a score that does not depend on
/// the layer gives a zero gradient.
LayerSignal layerSignal(MethodContext& context);

/// A and g for another picture (1×C×H×W) than the context's: runs the stem, too. Warns of nothing.
LayerSignal layerSignalAt(const MethodContext& context, const at::Tensor& picture);

/// Says the norm of a gradient at the context's layer as a fact; warns where it is zero (and says why) or not finite.
void describeGradient(MethodContext& context, const at::Tensor& gradient);

} // namespace camscope
