// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/target/targetform.h"

#include <memory>

namespace camscope {

/// A model of three classes that answers with a class vector ("logits"), a score map ("map") that predicts no boat
/// anywhere, a single score ("risk"), numbers ("boxes") and whole numbers ("ids").
inline ModelInfoPointer modelOfAllOutputs()
{
    auto info = std::make_shared<ModelInfo>();
    info->path = "model.pt";
    info->mainOutput = 0;
    info->outputs = {{"['logits']", {1, 3}, OutputKind::ClassVector, false, true, 3, {}},
        {"['map']", {1, 3, 8, 8}, OutputKind::ScoreMap, false, true, 3, {}},
        {"['risk']", {1, 1}, OutputKind::SingleScore, false, true, 2, {}},
        {"['boxes']", {1, 16, 6}, OutputKind::Other, false, true, 0, {}},
        {"['ids']", {1, 16}, OutputKind::Other, false, false, 0, {}}};
    info->description.labels = {"cat", "boat", "tree"};
    return info;
}

inline OutputPredictions predictionsOfAllOutputs()
{
    const auto made = [](Prediction prediction) { return std::make_shared<const Prediction>(std::move(prediction)); };
    return {{0, made({0, OutputKind::ClassVector, {1, 2, 0}, {0.25F, 0.7F, 0.05F}, {1, 0, 2}, 0})},
        {1, made({1, OutputKind::ScoreMap, {1, 0, 2}, {0.25F, 0, 0.75F}, {2, 0, 1}, 0})},
        {2, made({2, OutputKind::SingleScore, {-1, 1}, {0.25F, 0.75F}, {1, 0}, 0})},
        {3, made({3, OutputKind::Other, {}, {}, {}, 0})}};
}

} // namespace camscope
