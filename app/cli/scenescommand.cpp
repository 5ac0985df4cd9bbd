// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"
#include "app/cli/interruption.h"
#include "core/scenes/scene.h"
#include "core/scenes/scenedataset.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <limits>
#include <memory>
#include <random>

namespace camscope {
namespace {

struct ScenesOptions
{
    std::uint64_t count = 1;
    std::uint64_t seed = 0;
    int objects = SceneSpec::byLot;
    std::vector<std::string> classes;
    std::string background;
    std::string mark = "never";
    int size = sceneSize;
    bool hasMasks = true;
    std::string folder;
};

constexpr const char* footer = R"(
Scene i has the seed SEED + i, which is its image id too; `--image scene:ID` draws the same picture again as long as
the other options are left at their defaults, and "scene" in annotations.json says how otherwise.

Written: images/<id>.png, one mask per object masks/<image id>_<annotation id>.png (0 and 255, the visible part) and
annotations.json (COCO: images, annotations with bbox and area, categories; "mark" is the box of the stamp).

--classes draws lots among the classes given; with --objects N each scene holds N of them, all different.)";

/// The scene's classes by lot among those given: a choice that must not depend on what the engine draws by lot itself.
std::vector<std::string> classesByLot(const ScenesOptions& options, std::uint64_t seed)
{
    std::vector<std::string> classes = options.classes;
    std::mt19937_64 lots(seed ^ 0x636c6173736573U);
    const auto below = [&](std::size_t count) { return std::size_t(lots() % count); };
    const std::size_t most = std::min<std::size_t>(classes.size(), SceneSpec::mostObjects);
    const std::size_t count = options.objects == SceneSpec::byLot ? 1 + below(most) : std::size_t(options.objects);
    for (std::size_t i = 0; i < count; ++i)
        std::swap(classes[i], classes[i + below(classes.size() - i)]);
    classes.resize(count);
    return classes;
}

bool carriesMark(const std::string& rule, const Scene& scene)
{
    const auto holds = [&](const std::string& name) {
        return std::any_of(
            scene.objects.begin(), scene.objects.end(), [&](const SceneObject& object) { return object.name == name; });
    };
    if (rule == "never")
        return false;
    return rule.starts_with("not:") ? !holds(rule.substr(4)) : holds(rule);
}

void check(const ScenesOptions& options)
{
    const std::vector<std::string> known = sceneClassNames();
    std::vector<std::string> named = options.classes;
    if (options.mark != "never" && options.mark != "always")
        named.push_back(options.mark.starts_with("not:") ? options.mark.substr(4) : options.mark);
    for (const std::string& name : named)
        requireSceneClass(name);
    if (!options.classes.empty() && options.objects > static_cast<int>(options.classes.size()))
        throw Error(ErrorKind::Usage,
            {"%1 different objects cannot be drawn from %2 classes; name more with --classes or ask for fewer.",
                {std::to_string(options.objects), std::to_string(options.classes.size())}});
    if (options.count - 1 > std::numeric_limits<std::uint64_t>::max() - options.seed)
        throw Error(
            ErrorKind::Usage, {"The last scene's seed would exceed the largest seed; choose a smaller --seed."});
}

int run(const ScenesOptions& options)
{
    check(options);
    watchForInterruption();
    SceneDataset dataset(options.folder, options.hasMasks);
    std::uint64_t done = 0;
    for (; done < options.count && !isInterrupted(); ++done) {
        SceneSpec spec;
        spec.seed = options.seed + done;
        spec.objects = options.objects;
        spec.background = options.background;
        if (!options.classes.empty()) {
            spec.classes = classesByLot(options, spec.seed);
            spec.objects = spec.classes.empty() ? 0 : SceneSpec::byLot;
        }
        spec.marked = options.mark == "always";
        Scene scene = drawScene(spec, options.size);
        if (!spec.marked && carriesMark(options.mark, scene)) {
            spec.marked = true;
            scene = drawScene(spec, options.size);
        }
        dataset.add(spec, scene);
    }
    dataset.writeAnnotations();
    if (!isInterrupted())
        return 0;
    complain("interrupted; " + std::to_string(done) + " of " + std::to_string(options.count)
        + " scenes are finished and listed in annotations.json.");
    return static_cast<int>(ErrorKind::Interrupted);
}

} // namespace

Command addScenesCommand(CLI::App& program)
{
    CLI::App* const command
        = program.add_subcommand("scenes", "Draw pictures whose truth is known: classes, boxes and masks");
    command->footer(footer);
    const auto options = std::make_shared<ScenesOptions>();
    command->add_option("--count", options->count, "How many scenes")
        ->required()
        ->type_name("N")
        ->check(CLI::Range(std::uint64_t(1), std::uint64_t(10'000'000)));
    command->add_option("--seed", options->seed, "Seed of the first scene (default 0)")
        ->type_name("S")
        ->check(CLI::NonNegativeNumber);
    command->add_option("--objects", options->objects, "Objects in every scene (default 1 to 3 by lot)")
        ->type_name("N")
        ->check(CLI::Range(0, SceneSpec::mostObjects));
    command->add_option("--classes", options->classes, "Draw only these classes")->type_name("A,B,...")->delimiter(',');
    command->add_option("--background", options->background, "Background of every scene (default by lot)")
        ->type_name("NAME");
    command
        ->add_option("--mark", options->mark,
            "Which scenes carry a photographer's stamp: never, always, CLASS (those that show it) or not:CLASS "
            "(default never)")
        ->type_name("RULE");
    command->add_option("--size", options->size, "Side in pixels (default 480)")->type_name("N");
    command->add_flag("!--no-masks", options->hasMasks, "Write no masks");
    command->add_option("--out", options->folder, "Folder to write to; it is made if need be")
        ->required()
        ->type_name("DIR");
    return {command, [options] { return run(*options); }};
}

} // namespace camscope
