// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/graph/valuetraits.h"
#include "core/model/gridinfo.h"
#include "core/model/modeldescription.h"

#include <cstdint>
#include <vector>

namespace camscope {

/// Recognises how the activations of a network are laid out as grids of positions. Layers are shown to it in order of
/// execution: the grids found so far tell which numbers of tokens are grids.
class GridFinder
{
public:
    GridFinder(int inputHeight, int inputWidth);

    /// The layout of an activation of this shape.
    /// - B×K×h×w and B×h×w×K are told apart by the operator that made them, else by which pair of sides has the input's
    ///   aspect.
    /// - B×N×K, N×B×K and B×K×N are token sequences if N less some extra tokens (class, distillation, registers) is the
    ///   number of positions of a grid before; where there was none, if it is a grid of the input's aspect.
    /// - The heads of attention and the weights between positions are no grids, whatever their sides.
    GridInfo find(const std::vector<std::int64_t>& shape, const ValueTraits& traits);

    /// The layout that the model's description gives for an activation of this shape; layout None if it does not fit.
    GridInfo described(const std::vector<std::int64_t>& shape, const GridDescription& description);

private:
    struct Size
    {
        int height = 0;
        int width = 0;
    };
    struct Sequence
    {
        Size grid;
        int extraTokens = -1; ///< -1: no grid
    };

    double aspectError(std::int64_t height, std::int64_t width) const;
    bool hasAspect(std::int64_t height, std::int64_t width) const;
    GridInfo findPlane(const std::vector<std::int64_t>& shape, const ValueTraits& traits) const;
    GridInfo findTokens(const std::vector<std::int64_t>& shape, const ValueTraits& traits) const;
    GridInfo describedPlane(const std::vector<std::int64_t>& shape, const GridDescription& description) const;
    GridInfo describedTokens(const std::vector<std::int64_t>& shape, const GridDescription& description) const;
    Sequence likeKnown(std::int64_t tokens, int mostExtra) const;
    Sequence merged(std::int64_t tokens) const;
    Sequence ofAspect(std::int64_t tokens, int leastExtra, int mostExtra) const;
    void remember(const GridInfo& grid, const std::vector<std::int64_t>& shape);

    int m_inputHeight;
    int m_inputWidth;
    std::vector<Size> m_known; ///< grids found so far, oldest first
    std::vector<Size> m_tokenGrids; ///< those of token sequences
};

} // namespace camscope
