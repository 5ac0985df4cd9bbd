// SPDX-License-Identifier: Apache-2.0
#include "core/import/torchscript/precision.h"

#include <algorithm>

namespace camscope {

namespace {

/// Whether the operator takes a type of numbers in this argument, which TorchScript writes as a whole number.
bool isTypeArgument(const c10::Argument& argument)
{
    const c10::TypePtr& type = argument.real_type();
    const auto optional = type->cast<c10::OptionalType>();
    const c10::TypePtr plain = optional ? optional->getElementType() : type;
    return plain->kind() == c10::TypeKind::ScalarTypeType || argument.name() == "dtype";
}

std::string precisionName(at::ScalarType type)
{
    return type == at::kHalf ? "float16" : type == at::kBFloat16 ? "bfloat16" : "float64";
}

} // namespace

bool Precision::replaces(at::ScalarType type)
{
    const bool isReplaced = type == at::kHalf || type == at::kBFloat16 || (type == at::kDouble && m_narrowsDoubles);
    if (isReplaced)
        m_replaced.insert(precisionName(type));
    return isReplaced;
}

void Precision::convertWeights(torch::jit::Module& module)
{
    for (const at::Tensor& parameter : module.parameters())
        m_narrowsDoubles |= parameter.scalar_type() == at::kDouble;
    for (const torch::jit::Module& part : module.modules()) {
        const auto object = part._ivalue();
        for (std::size_t i = 0; i < object->type()->numAttributes(); ++i)
            object->setSlot(i, converted(object->getSlot(i)));
    }
}

c10::IValue Precision::converted(const c10::IValue& value)
{
    if (value.isTensor() && value.toTensor().defined()) {
        const at::Tensor tensor = value.toTensor();
        if (!replaces(tensor.scalar_type()))
            return value;
        const auto [entry, isNew] = m_conversions.try_emplace(tensor.unsafeGetTensorImpl());
        if (isNew) {
            m_keepAlive.push_back(tensor);
            entry->second = tensor.detach().to(at::kFloat);
        }
        return entry->second;
    }
    if (value.isTensorList()) {
        c10::List<at::Tensor> list = value.toTensorList();
        for (std::size_t i = 0; i < list.size(); ++i)
            list.set(i, converted(list.get(i)).toTensor());
    } else if (value.isGenericDict()) {
        auto dict = value.toGenericDict();
        for (const auto& entry : dict.copy())
            dict.insert_or_assign(entry.key(), converted(entry.value()));
    }
    return value;
}

void Precision::convertTypes(const torch::jit::Node* node, std::vector<Slot>& inputs)
{
    const c10::FunctionSchema* schema = node->maybeSchema();
    if (schema == nullptr)
        return;
    const std::size_t count = std::min(inputs.size(), schema->arguments().size());
    for (std::size_t i = 0; i < count; ++i) {
        const c10::IValue& value = inputs[i].concrete;
        const bool isType = value.isInt() && inputs[i].live == nullptr && isTypeArgument(schema->arguments()[i]);
        if (isType && replaces(static_cast<at::ScalarType>(value.toInt())))
            inputs[i] = {static_cast<int64_t>(at::kFloat)};
    }
}

} // namespace camscope
