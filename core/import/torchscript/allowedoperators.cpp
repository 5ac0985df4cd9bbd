// SPDX-License-Identifier: Apache-2.0
#include "core/import/torchscript/allowedoperators.h"

#include "core/base/error.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace camscope {

namespace {

/// Only the tensor library's own operators; every other namespace may hold anything.
bool isTrustedNamespace(std::string_view name)
{
    return name.starts_with("aten::") || name.starts_with("prim::") || name.starts_with("camscope::");
}

/// Operators of the trusted namespaces that reach beyond tensors.
bool reachesOutside(std::string_view name)
{
    static const std::set<std::string_view> names{"aten::save", "aten::from_file", "aten::wait", "aten::manual_seed",
        "aten::seed", "aten::set_grad_enabled", "aten::warn_grad", "aten::owner_name", "aten::confirmed_by_owner",
        "aten::to_here", "aten::is_owner", "aten::local_value", "aten::get_gradients", "aten::backward", "prim::Print",
        "prim::PythonOp", "prim::fork", "prim::awaitable", "prim::rpc_sync", "prim::rpc_async", "prim::rpc_remote",
        "prim::Load", "prim::Store", "prim::IgnoredPythonOp", "prim::ModuleContainerIndex", "prim::AddStatValue",
        "prim::TimePoint", "prim::Enter", "prim::Exit", "prim::DumpStackTrace", "aten::_assert_tensor_metadata_file"};
    return names.contains(name);
}

bool isPlainType(const c10::Type& type)
{
    switch (type.kind()) {
    case c10::TypeKind::CapsuleType:
    case c10::TypeKind::PyObjectType:
    case c10::TypeKind::FutureType:
    case c10::TypeKind::RRefType:
    case c10::TypeKind::StreamObjType:
    case c10::TypeKind::StorageType:
    case c10::TypeKind::QSchemeType:
        return false;
    default:
        return std::all_of(type.containedTypes().begin(), type.containedTypes().end(),
            [](const c10::TypePtr& contained) { return isPlainType(*contained); });
    }
}

bool isPlainArgument(const c10::Argument& argument)
{
    return isPlainType(*argument.type()) && argument.name().find("file") == std::string::npos;
}

bool isPlainSchema(const c10::FunctionSchema& schema)
{
    return std::all_of(schema.arguments().begin(), schema.arguments().end(), isPlainArgument)
        && std::all_of(schema.returns().begin(), schema.returns().end(), isPlainArgument);
}

} // namespace

OperatorVerdict operatorVerdict(const std::string& name)
{
    if (!isTrustedNamespace(name) || reachesOutside(name))
        return OperatorVerdict::Refused;
    const auto& operators = torch::jit::getAllOperatorsFor(torch::jit::Symbol::fromQualString(name));
    if (operators.empty())
        return OperatorVerdict::Unknown;
    const bool plain = std::all_of(
        operators.begin(), operators.end(), [](const auto& candidate) { return isPlainSchema(candidate->schema()); });
    return plain ? OperatorVerdict::Allowed : OperatorVerdict::Refused;
}

void requireAllowed(torch::jit::Symbol op)
{
    thread_local std::set<torch::jit::Symbol> allowed; // asked for every node of a program
    if (allowed.contains(op))
        return;
    switch (operatorVerdict(op.toQualString())) {
    case OperatorVerdict::Allowed:
        allowed.insert(op);
        return;
    case OperatorVerdict::Refused:
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT(
                 "The model calls the operator %1, which is none of Torch's operators on tensors; Camscope does "
                 "not run it."),
                {op.toQualString()}});
    case OperatorVerdict::Unknown:
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("The model calls the operator %1, which LibTorch %2 does not have; export it with an older "
                           "PyTorch or build Camscope with a newer LibTorch."),
                {op.toQualString(), TORCH_VERSION}});
    }
}

} // namespace camscope
