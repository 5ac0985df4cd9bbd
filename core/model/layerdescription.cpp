// SPDX-License-Identifier: Apache-2.0
#include "core/model/layerdescription.h"

#include "core/base/error.h"
#include "core/base/nearnames.h"
#include "core/model/gridlayout.h"

#include <algorithm>
#include <map>
#include <set>

namespace camscope {

using torch::jit::Value;

namespace {

/// Names that share a value: the outermost stands for all of them.
std::map<const Value*, const NamedValue*> outermostNames(const Program& program)
{
    const auto rank = [](const NamedValue& named) {
        return std::pair(named.functional, std::count(named.name.begin(), named.name.end(), '.'));
    };
    std::map<const Value*, const NamedValue*> outermost;
    for (const NamedValue& named : program.layers) {
        const NamedValue*& best = outermost[named.value];
        if (best == nullptr || rank(named) < rank(*best))
            best = &named;
    }
    return outermost;
}

Message unavailability(const GridInfo& grid, const at::Tensor& activation, const ValueTraits& traits)
{
    if (!traits.ofPicture)
        return {CAMSCOPE_TEXT("Its output does not depend on the picture.")};
    if (!activation.is_floating_point())
        return {CAMSCOPE_TEXT("Its output holds whole numbers, which have no derivative.")};
    if (grid.layout == GridLayout::None && activation.dim() < 3)
        return {CAMSCOPE_TEXT("Its output has no grid of positions: it lies behind pooling or flattening.")};
    if (grid.layout == GridLayout::None && (traits.axes == Axes::Pairs || traits.feedsAttention))
        return {
            CAMSCOPE_TEXT("It is a part of attention (heads, or weights between positions), no grid of positions.")};
    if (grid.layout == GridLayout::None)
        return {CAMSCOPE_TEXT("Its output is no grid that was recognised; if it is one, describe it under \"grids\" in "
                              "the model's camscope.json.")};
    if (!grid.isGrid())
        return {CAMSCOPE_TEXT("Its grid is 1×1: one value for the whole picture.")};
    return activation.size(grid.batchDimension()) == 1
        ? Message()
        : Message{CAMSCOPE_TEXT("Its output does not hold one activation per picture.")};
}

/// What the description says about the layers' grids, and which of it was used.
class DescribedGrids
{
public:
    DescribedGrids(const ModelDescription& description, std::string origin)
        : m_grids(description.grids)
        , m_origin(std::move(origin))
    {
    }

    /// The most particular description of the layer: its own, else the longest pattern; nullptr if there is none.
    const GridDescription* of(const std::string& layer) const
    {
        const GridDescription* best = nullptr;
        for (const GridDescription& grid : m_grids) {
            if (!grid.matches(layer))
                continue;
            if (best == nullptr || !grid.isPattern() || (best->isPattern() && grid.layers.size() > best->layers.size()))
                best = &grid;
        }
        return best;
    }

    /// The grid of a layer as `description` has it. A pattern leaves layers alone that it does not fit.
    GridInfo apply(const GridDescription& description, const LayerInfo& layer, GridFinder& finder)
    {
        if (description.layout == GridLayout::None) {
            m_used.insert(description.layers);
            return {};
        }
        const GridInfo grid = finder.described(layer.shape, description);
        if (grid.layout != GridLayout::None)
            m_used.insert(description.layers);
        else if (!description.isPattern())
            throw Error(ErrorKind::BadInput,
                {CAMSCOPE_TEXT("%1: \"grids\" describes the layer %2 in a way that does not fit its output of %3; "
                               "positions and extra tokens together must make that shape."),
                    {m_origin, layer.name, shapeText(layer.shape)}});
        return grid;
    }

    /// Throws Error(BadInput) for descriptions that no layer was found for.
    void requireAllUsed(const Program& program) const
    {
        std::vector<std::string> names;
        for (const NamedValue& layer : program.layers)
            names.push_back(layer.name);
        for (const GridDescription& grid : m_grids) {
            if (m_used.contains(grid.layers))
                continue;
            if (!grid.isPattern())
                throw Error(ErrorKind::BadInput,
                    {CAMSCOPE_TEXT("%1: \"grids\" describes the layer \"%2\", which the model does not have%3."),
                        {m_origin, grid.layers, didYouMean(grid.layers, names)}});
            throw Error(ErrorKind::BadInput,
                {CAMSCOPE_TEXT("%1: \"grids\" describes the layers \"%2\", but fits none of the model's."),
                    {m_origin, grid.layers}});
        }
    }

private:
    const std::vector<GridDescription>& m_grids;
    std::string m_origin;
    std::set<std::string> m_used;
};

} // namespace

std::vector<LayerInfo> describeLayers(const LayerProbe& probe)
{
    const auto outermost = outermostNames(probe.program);
    GridFinder finder(probe.inputHeight, probe.inputWidth);
    DescribedGrids described(probe.model.described.description, probe.model.described.origin);
    std::vector<LayerInfo> layers;
    for (std::size_t i = 0; i < probe.program.layers.size(); ++i) {
        const NamedValue& named = probe.program.layers[i];
        const ValueTraits& known = probe.traits.at(named.value);
        LayerInfo layer;
        layer.name = named.name;
        layer.type = named.type;
        layer.call = named.call;
        layer.functional = named.functional;
        layer.shape = probe.activations[i].sizes().vec();
        const GridDescription* description = described.of(layer.name);
        if (description != nullptr)
            layer.grid = described.apply(*description, layer, finder);
        const bool isSettled = layer.grid.layout != GridLayout::None
            || (description != nullptr && description->layout == GridLayout::None);
        if (!isSettled)
            layer.grid = finder.find(layer.shape, known);
        layer.unavailable = unavailability(layer.grid, probe.activations[i], known);
        if (const NamedValue* shown = outermost.at(named.value); shown != &named)
            layer.aliasOf = shown->name;
        layers.push_back(std::move(layer));
    }
    if (probe.program.guards.empty()) // another picture may take the layers that are missing here
        described.requireAllUsed(probe.program);
    return layers;
}

at::Tensor gridPart(const at::Tensor& tensor, const GridInfo& grid)
{
    switch (grid.layout) {
    case GridLayout::Tokens:
        return tensor.slice(1, grid.extraTokens);
    case GridLayout::TokensFirst:
        return tensor.slice(0, grid.extraTokens);
    case GridLayout::TokensLast:
        return tensor.slice(2, grid.extraTokens);
    default:
        return tensor;
    }
}

} // namespace camscope
