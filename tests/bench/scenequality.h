// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/engine.h"
#include "core/scenes/scene.h"

#include <cstdint>
#include <string>
#include <vector>

namespace camscope {

/// Hits of trials, in all and per class of the scenes.
struct Score
{
    struct Count
    {
        int hits = 0;
        int trials = 0;
        double share() const { return trials == 0 ? 0 : double(hits) / trials; }
    };
    Count all;
    std::vector<Count> classes = std::vector<Count>(sceneClassNames().size());

    void add(int label, bool hit);
    std::size_t worstClass() const; ///< index; of those with trials
};

/// Seeds that training never draws (tools/train_scenes.py uses 1,000,000 to 1,999,999).
inline constexpr std::uint64_t singleSeed = 2'000'000;
inline constexpr std::uint64_t pairSeed = 3'000'000;

/// What the demonstration models and their maps are worth, measured on held-out scenes by the engine itself.
class SceneQuality
{
public:
    explicit SceneQuality(std::string model);

    enum class Marks
    {
        Never,
        Always
    };
    /// Scenes of one object, each class equally often: is its class the most probable one?
    Score accuracy(int scenes, Marks marks = Marks::Never);
    /// The same with scenes of one class alone.
    Score accuracyOf(const std::string& name, int scenes, Marks marks);
    /// How often the model answers `answer` on scenes of one object of any other class.
    Score answers(const std::string& answer, int scenes, Marks marks);

    struct Pairs
    {
        Score bothFirst; ///< of scenes: the two classes are the two most probable ones
        Score pointing; ///< of objects: the maximum of its class's map lies in its mask, tolerance 0
        double medianTopIou = 0; ///< of the two maps' top-20 % areas, one value a scene
        double chance = 0; ///< mean share of the picture that an object's mask covers
    };
    /// Scenes of two objects, Grad-CAM at the suggested layer.
    Pairs pairs(int scenes);

    /// Marked scenes of one object: does the maximum of the class's map lie in the stamp's box grown by one grid cell?
    Score pointingAtMark(const std::string& name, int scenes);

private:
    int answerTo(const SceneSpec& spec);
    ExplanationPointer gradCam(const SceneSpec& spec, int label);

    Engine m_engine;
    std::string m_model;
};

} // namespace camscope
