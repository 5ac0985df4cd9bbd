// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"
#include "app/cli/engineoptions.h"
#include "app/cli/explanationrun.h"
#include "app/cli/interruption.h"
#include "app/cli/modeloptions.h"
#include "core/explain/methodinfo.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <optional>
#include <set>

namespace camscope {
namespace {

struct ExplainOptions
{
    DescribedModel model;
    std::vector<std::string> images;
    std::vector<std::string> tensors;
    std::vector<std::string> layers{"auto"};
    std::vector<std::string> targets{"top1"};
    std::vector<std::string> methods{"gradcam"};
    std::string convention = "paper";
    std::string compareConvention; ///< "" for no comparison
    std::string folder;
    EngineOptions engine;
};

constexpr const char* footer = R"(
Every combination of picture, target, layer and method is explained; --image, --layer, --target and --method may be
repeated or take several values.

Targets:
  top1, top1..5          the most probable class, or a range of ranks
  282                    a class by index (bare numbers are always indices); of a segmentation, its predicted region;
                         of a single logit, 1 is for and 0 against
  tiger cat, label:282   a class by label
  prob:282               the softmax probability instead of the logit
  diff:282-243           the difference of two logits
  finer:282              how much a class stands out from the three that score most like it (Finer-CAM)
  set:282*0.7,281*0.3    a weighted sum of logits
  binary:+, binary:-     a single logit, of either sign
  seg:12@pred            mean logit of a class over its predicted region; also a mask (@mask.png), a pixel (@x,y) or
                         a polygon (@x,y;x,y;x,y), in pixels of the original picture
  embed:REF.png          cosine similarity to a reference picture's embedding
  output[PATH]:I,J       any element of any output tensor, indices after the batch dimension
  output[PATH]:TARGET    any of these of another output than the main one, for example output[aux]:seg:12@pred
  neg:TARGET             the target with its sign turned

Written for each: IMAGE.TARGET.LAYER.METHOD.raw.npy (the layer's grid, signed float32), .map.npy (model-input size,
0 to 1) and .png (overlay at the picture's size); and one manifest.json. With --compare-convention also what each pair
of maps differs by: .difference.npy (signed, model-input size) and .difference.png.

Conventions:)";

std::string helpFooter()
{
    std::string text = footer;
    for (const ConventionInfo& convention : conventions())
        text += "\n  " + convention.id + std::string(18 - convention.id.size(), ' ') + convention.description;
    return text;
}

std::string conventionNames()
{
    std::string names;
    for (const std::string& id : conventionIds())
        names += (names.empty() ? "" : ", ") + id;
    return names;
}

void requireNames(const std::vector<std::string>& paths, const std::string& option)
{
    for (const std::string& path : paths) {
        if (path.empty())
            throw Error(ErrorKind::Usage, {"%1 was given an empty name; write the path of a file.", {option}});
    }
}

/// Each path once, in the order given.
std::vector<PictureReference> pictures(const ExplainOptions& options)
{
    requireNames(options.images, "--image");
    requireNames(options.tensors, "--tensor");
    std::vector<PictureReference> references;
    std::set<std::string> known;
    for (const std::string& path : options.images)
        if (known.insert(path).second)
            references.push_back(PictureReference::parse(path));
    for (const std::string& path : options.tensors)
        if (known.insert(path).second)
            references.push_back(PictureReference::tensor(path));
    return references;
}

std::vector<TargetSpec> targets(const ExplainOptions& options)
{
    std::vector<TargetSpec> all;
    for (const std::string& text : options.targets)
        for (const TargetSpec& target : TargetSpec::parse(text).expanded())
            all.push_back(target);
    return all;
}

/// The product of all choices, each spec once. Methods without a layer do not multiply with the layers.
std::vector<ExplanationSpec> specs(const ExplainOptions& options)
{
    ExplanationSpec spec;
    spec.model.path = options.model.path;
    spec.convention = conventionFromId(options.convention);
    std::vector<MethodSpec> methods;
    for (const std::string& text : options.methods)
        methods.push_back(MethodSpec::parse(text));
    std::vector<std::vector<std::string>> layers;
    for (const std::string& text : options.layers)
        layers.push_back(layersFromText(text));

    std::vector<ExplanationSpec> all;
    for (const PictureReference& picture : pictures(options)) {
        const std::size_t first = all.size(); // Only specs of one picture can be equal: 10,000 pictures stay quick.
        spec.picture = picture;
        for (const TargetSpec& target : targets(options)) {
            spec.target = target;
            for (const std::vector<std::string>& names : layers) {
                for (const MethodSpec& method : methods) {
                    spec.method = method;
                    const bool hasLayer = methodInfo(method.id).needsLayer();
                    spec.layers = hasLayer ? names : ExplanationSpec().layers;
                    if (std::find(all.begin() + static_cast<std::ptrdiff_t>(first), all.end(), spec) == all.end())
                        all.push_back(spec);
                }
            }
        }
    }
    return all;
}

int run(const ExplainOptions& options)
{
    requireNames({options.model.path}, "--model");
    requireNames({options.folder}, "--out");
    const std::vector<ExplanationSpec> all = specs(options);
    std::optional<ConventionComparison> comparison;
    if (!options.compareConvention.empty())
        comparison.emplace(conventionFromId(options.convention), conventionFromId(options.compareConvention));
    watchForInterruption();
    ExplanationRun explanations(options.engine.settings(), options.model, options.folder);
    if (!comparison)
        return explanations.explain(all);
    explanations.compare(*comparison);
    return explanations.explain(comparison->paired(all));
}

} // namespace

Command addExplainCommand(CLI::App& program)
{
    CLI::App* const command = program.add_subcommand("explain", "Explain pictures: maps, overlays and a manifest");
    command->footer(helpFooter());
    const auto options = std::make_shared<ExplainOptions>();
    addModelOptions(*command, options->model);
    CLI::Option_group* const source = command->add_option_group("pictures");
    source
        ->add_option("--image", options->images,
            "Picture files, or generated scenes such as scene:42,classes=cat+boat; painted over as in "
            "erased:grey12@40,55+60,70:cat.jpg (grey, blur or noise; radius; points)")
        ->type_name("FILE");
    source->add_option("--tensor", options->tensors, "Preprocessed float32 1×C×H×W arrays (.npy)")->type_name("FILE");
    source->require_option(1);
    command->add_option("--layer", options->layers, "Layers, auto, or A+B to fuse several into one map (default auto)")
        ->type_name("NAME");
    command->add_option("--target", options->targets, "What to explain, see below (default top1)")->type_name("TARGET");
    command->add_option("--method", options->methods, "Methods as ID or ID:key=value,... (default gradcam)")
        ->type_name("METHOD");
    command->add_option("--convention", options->convention, "One of " + conventionNames() + " (default paper)")
        ->type_name("NAME");
    command
        ->add_option("--compare-convention", options->compareConvention,
            "Explain everything under this convention, too, and write how the maps differ")
        ->type_name("NAME");
    options->engine.addTo(*command, true);
    command->add_option("--out", options->folder, "Folder to write to; it is made if need be")
        ->required()
        ->type_name("DIR");
    return {command, [options] { return run(*options); }};
}

} // namespace camscope
