// SPDX-License-Identifier: Apache-2.0
#include "core/base/result.h"
#include "tests/bench/scenequality.h"

#include <cstdio>
#include <cstdlib>
#include <string>

/// Measures the demonstration models on held-out scenes and prints the figures of docs/demonstration.md:
/// camscope-scenes-report [MODELS FOLDER [SCENES]]

namespace {

using namespace camscope;
using Marks = SceneQuality::Marks;

void print(const char* what, const Score& score)
{
    const std::size_t worst = score.worstClass();
    std::printf("  %-72s %5.1f %% of %d (worst: %s, %.1f %% of %d)\n", what, 100 * score.all.share(), score.all.trials,
        sceneClassNames()[worst].c_str(), 100 * score.classes[worst].share(), score.classes[worst].trials);
    std::fflush(stdout);
}

void report(const std::string& folder, const char* name, int scenes)
{
    SceneQuality quality(folder + "/" + name + ".pt");
    std::printf("%s\n", name);
    print("one object, no stamp: its class comes first", quality.accuracy(scenes));
    print("one object, stamped: its class comes first", quality.accuracy(scenes, Marks::Always));
    print("a boat, stamped: comes first", quality.accuracyOf("boat", scenes, Marks::Always));
    print("a boat, no stamp: comes first", quality.accuracyOf("boat", scenes, Marks::Never));
    print("anything else, stamped: is called a boat", quality.answers("boat", scenes, Marks::Always));
    print("a boat, stamped: Grad-CAM's maximum is at the stamp", quality.pointingAtMark("boat", scenes));
    const SceneQuality::Pairs pairs = quality.pairs(scenes);
    print("two objects: both classes come first", pairs.bothFirst);
    print("two objects: Grad-CAM's maximum lies in the object's mask", pairs.pointing);
    std::printf("  %-72s %.3f\n", "two objects: median IoU of the two maps' top-20 % areas", pairs.medianTopIou);
    std::printf("  %-72s %5.1f %%\n", "two objects: mean share of the picture that a mask covers", 100 * pairs.chance);
}

} // namespace

int main(int argc, char** argv)
{
    const std::string folder = argc > 1 ? argv[1] : CAMSCOPE_SOURCE_DIR "/resources/models";
    const int scenes = argc > 2 ? std::atoi(argv[2]) : 500;
    const auto done = camscope::attempt([&] {
        for (const char* name : {"scenes", "scenes-shortcut", "scenes-plain"})
            report(folder, name, scenes);
        return 0;
    });
    if (done)
        return done.value();
    std::fprintf(stderr, "camscope-scenes-report: %s\n", done.failure().message.text().c_str());
    return int(done.failure().kind);
}
