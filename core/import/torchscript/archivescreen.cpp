// SPDX-License-Identifier: Apache-2.0
#include "core/import/torchscript/archivescreen.h"

#include "core/base/error.h"
#include "core/import/torchscript/allowedoperators.h"
#include "core/import/ziparchive.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <string_view>

namespace camscope {

namespace {

bool isNamePart(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '.';
}

/// The operator that a called name stands for in TorchScript's text form: "torch.relu" → "aten::relu",
/// "ops.prim.NumToTensor" → "prim::NumToTensor", "print" → "prim::Print"; "" for names of other kinds.
std::string operatorOf(std::string_view called)
{
    if (called == "print")
        return "prim::Print";
    if (called == "fork")
        return "prim::fork";
    if (called.starts_with("torch.")) {
        called.remove_prefix(6);
        return called.find('.') == std::string_view::npos ? "aten::" + std::string(called) : std::string();
    }
    if (called.starts_with("ops.")) {
        called.remove_prefix(4);
        const std::size_t dot = called.find('.');
        if (dot != std::string_view::npos)
            return std::string(called.substr(0, dot)) + "::" + std::string(called.substr(dot + 1));
    }
    return {};
}

/// Printed like operators, but part of the language: they run nothing by themselves.
bool isLanguage(const std::string& name)
{
    static const std::set<std::string> names{"prim::RaiseException", "prim::unchecked_cast", "prim::Uninitialized",
        "prim::isinstance", "prim::unchecked_unwrap_optional", "prim::tolist", "aten::format", "aten::warn"};
    return names.contains(name);
}

void checkOperator(const std::string& name, const std::string& origin)
{
    switch (isLanguage(name) ? OperatorVerdict::Allowed : operatorVerdict(name)) {
    case OperatorVerdict::Allowed:
        return;
    case OperatorVerdict::Refused:
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT(
                 "%1 calls the operator %2, which is none of Torch's operators on tensors (it may reach files, "
                 "printing or other code); for safety the model is not loaded."),
                {origin, name}});
    case OperatorVerdict::Unknown:
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("%1 calls the operator %2, which LibTorch %3 does not have; export the model with an older "
                           "PyTorch or build Camscope with a newer LibTorch."),
                {origin, name, TORCH_VERSION}});
    }
}

void refuseWord(const std::string& text, std::string_view word, const std::string& origin)
{
    if (text.find(word) != std::string::npos)
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT(
                 "%1 uses %2, which runs code while the model is loaded; for safety the model is not loaded."),
                {origin, std::string(word)}});
}

/// Quantised modules carry classes of their own, which would be refused with less of a reason.
void refuseQuantised(const std::string& text, const std::string& origin)
{
    if (text.find("__torch__.torch.classes.quantized") != std::string::npos
        || text.find("ops.quantized.") != std::string::npos)
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("%1 is a quantised model, whose operators have no derivative; export the network as it was "
                           "before quantisation."),
                {origin}});
}

} // namespace

void screenProgramText(const std::string& text, const std::string& origin)
{
    refuseQuantised(text, origin);
    for (const std::string_view word : {"__setstate__", "__getstate__", "__torch__.torch.classes"})
        refuseWord(text, word, origin);
    std::set<std::string> checked;
    for (std::size_t open = text.find('('); open != std::string::npos; open = text.find('(', open + 1)) {
        std::size_t begin = open;
        while (begin > 0 && isNamePart(text[begin - 1]))
            --begin;
        const std::string name = operatorOf(std::string_view(text).substr(begin, open - begin));
        if (!name.empty() && checked.insert(name).second)
            checkOperator(name, origin);
    }
}

void screenArchive(const std::string& path)
{
    const ZipArchive archive(path);
    for (const ZipArchive::Entry& entry : archive.entries()) {
        const std::string origin = path + " (" + entry.name + ")";
        if (entry.name.find("/code/") != std::string::npos && entry.name.ends_with(".py"))
            screenProgramText(archive.read(entry.name), origin);
        if (!entry.name.ends_with("/data.pkl") && !entry.name.ends_with("/constants.pkl"))
            continue;
        const std::string pickled = archive.read(entry.name);
        refuseQuantised(pickled, origin);
        refuseWord(pickled, "__torch__.torch.classes", origin);
    }
}

} // namespace camscope
