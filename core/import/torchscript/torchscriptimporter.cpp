// SPDX-License-Identifier: Apache-2.0
#include "core/import/torchscript/torchscriptimporter.h"

#include "core/base/error.h"
#include "core/import/torchscript/archivescreen.h"
#include "core/import/torchscript/straightener.h"

#include <new>

namespace camscope {

namespace {

/// The sentence in Torch's message that names an operator it does not know, "" if that is not the trouble.
std::string unknownOperator(const std::string& torchText)
{
    const std::string marker = "Unknown builtin op: ";
    const std::size_t begin = torchText.find(marker);
    if (begin == std::string::npos)
        return {};
    const std::size_t nameBegin = begin + marker.size();
    return torchText.substr(nameBegin, torchText.find_first_of(".\n ", nameBegin) - nameBegin);
}

[[noreturn]] void refuseArchive(const std::string& path, const std::string& torchText)
{
    if (const std::string name = unknownOperator(torchText); !name.empty())
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("%1 calls the operator %2, which LibTorch %3 does not have; export the model with an "
                           "older PyTorch or build Camscope with a newer LibTorch."),
                {path, name, TORCH_VERSION}},
            torchText);
    throw Error(ErrorKind::BadInput,
        {CAMSCOPE_TEXT("%1 cannot be loaded by LibTorch %2: the archive is damaged or was written by a newer "
                       "version; copy or export it again."),
            {path, TORCH_VERSION}},
        torchText);
}

torch::jit::Module load(const std::string& path, const at::Device& device, std::string& description)
{
    torch::jit::ExtraFilesMap extra{{"camscope.json", ""}};
    try {
        torch::jit::Module module = torch::jit::load(path, device, extra);
        description = extra["camscope.json"];
        return module;
    } catch (const c10::Error& error) {
        refuseArchive(path, torchMessage(error));
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& error) { // a program that this version does not compile, or cannot read
        refuseArchive(path, error.what());
    }
}

/// `forward` must be a function of one picture; further arguments need defaults.
void requireOnePicture(const torch::jit::Module& module, const std::string& path)
{
    const auto forward = module.find_method("forward");
    if (!forward)
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("%1 has no forward method; export the whole network, not a part of it."), {path}});
    int needed = 0;
    for (const c10::Argument& argument : forward->function().getSchema().arguments())
        needed += argument.default_value() ? 0 : 1;
    if (needed != 2)
        throw Error(ErrorKind::NotPossible,
            {CAMSCOPE_TEXT(
                 "%1 takes %2 inputs where Camscope gives one picture; export a module whose forward takes one "
                 "tensor."),
                {path, std::to_string(needed - 1)}});
    const c10::TypePtr type = forward->function().getSchema().arguments().at(1).type();
    if (!isSubtype(c10::TensorType::get(), type))
        throw Error(ErrorKind::NotPossible,
            {CAMSCOPE_TEXT(
                 "%1 takes %2 where Camscope gives a picture; export a module whose forward takes one tensor."),
                {path, type->repr_str()}});
}

} // namespace

ImportedModel importTorchScript(const std::string& path, const at::Device& device)
{
    screenArchive(path);
    ImportedModel model;
    model.format = "TorchScript";
    std::string embedded;
    torch::jit::Module module = load(path, device, embedded);
    requireOnePicture(module, path);
    module.eval();
    model.embeddedDescription = embedded;
    model.described = ownDescription(path, embedded);
    model.inputChannels = model.described.description.input.channelCount();
    bool first = true;
    for (const at::Tensor& parameter : module.parameters()) {
        model.parameterCount += parameter.numel();
        model.hasNonFiniteWeights |= parameter.is_floating_point() && !at::isfinite(parameter).all().item<bool>();
        if (first && parameter.dim() == 4) {
            model.inputChannels = static_cast<int>(parameter.size(1));
            first = false;
        }
    }
    const auto precision = std::make_shared<Precision>();
    precision->convertWeights(module);
    model.straighten = [module, precision](const at::Tensor& probe) { return straighten(module, probe, *precision); };
    model.forward = [module](const at::Tensor& input) mutable { return module.forward({input}); };
    return model;
}

} // namespace camscope
