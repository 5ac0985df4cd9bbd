// SPDX-License-Identifier: Apache-2.0
#include "core/import/torchscript/tracer.h"

#include "core/base/error.h"
#include "core/graph/operators.h"

#include <algorithm>
#include <string_view>

namespace camscope {

using torch::jit::Node;
using torch::jit::Symbol;
using torch::jit::Value;

namespace {

const c10::StorageImpl* storageOf(const at::Tensor& tensor)
{
    return tensor.defined() && tensor.has_storage() ? tensor.storage().unsafeGetStorageImpl() : nullptr;
}

/// Answers about a tensor that are the same for every picture and batch size.
bool isMetadata(Symbol kind)
{
    static const std::set<std::string_view> names{"aten::dim", "aten::ndimension", "prim::dtype", "prim::device",
        "prim::layout", "prim::is_cuda", "prim::is_mkldnn", "prim::is_quantized", "prim::is_sparse", "prim::is_nested",
        "prim::requires_grad", "aten::is_floating_point", "aten::is_complex", "aten::is_contiguous", "aten::is_leaf",
        "aten::get_device", "aten::__is__", "aten::__isnot__", "aten::is_grad_enabled", "prim::type"};
    return names.contains(kind.toQualString());
}

/// Answers about a tensor's shape: they may differ between batch sizes but not between pictures.
bool isShapeQuery(Symbol kind)
{
    static const std::set<std::string_view> names{"aten::size", "aten::numel", "aten::len", "aten::stride",
        "aten::storage_offset", "aten::sym_size", "aten::sym_numel"};
    return names.contains(kind.toQualString());
}

/// Writes that set parts of a larger tensor, which is nearly always read afterwards.
bool isAssignment(Symbol kind)
{
    static const std::set<std::string_view> names{"aten::copy_", "aten::fill_", "aten::zero_", "aten::index_put_",
        "aten::masked_fill_", "aten::masked_scatter_", "aten::scatter_"};
    return names.contains(kind.toQualString());
}

/// Dropout in evaluation mode, or of nothing, passes its input through.
bool isIdleDropout(const Node* node, const std::vector<Slot>& inputs)
{
    static const std::set<std::string_view> names{"aten::dropout", "aten::dropout_", "aten::feature_dropout",
        "aten::feature_dropout_", "aten::alpha_dropout", "aten::alpha_dropout_", "aten::feature_alpha_dropout"};
    if (!names.contains(node->kind().toQualString()) || inputs.size() != 3 || !inputs[2].concrete.isBool())
        return false;
    return !inputs[2].concrete.toBool() || (inputs[1].concrete.isDouble() && inputs[1].concrete.toDouble() == 0);
}

/// The argument that the operator writes to, -1 if none.
int writtenArgument(const c10::FunctionSchema* schema)
{
    if (schema == nullptr)
        return -1;
    for (std::size_t i = 0; i < schema->arguments().size(); ++i) {
        const c10::Argument& argument = schema->arguments()[i];
        if (argument.alias_info() != nullptr && argument.alias_info()->isWrite()
            && isSubtype(argument.type(), c10::TensorType::get()))
            return static_cast<int>(i);
    }
    return -1;
}

/// "aten::relu_" → "aten::relu" if that exists with the same arguments, else the empty name.
std::string functionalName(const c10::FunctionSchema& schema)
{
    std::string name = schema.name();
    if (name.size() < 2 || name.back() != '_')
        return {};
    name.pop_back();
    for (const auto& candidate : torch::jit::getAllOperatorsFor(Symbol::fromQualString(name))) {
        if (candidate->schema().overload_name() == schema.overload_name()
            && candidate->schema().arguments().size() == schema.arguments().size())
            return name;
    }
    return {};
}

/// "2" in lists and tuples, "'out'" in dicts.
std::string memberKey(const Elements& elements, std::size_t index)
{
    if (elements.keys.empty())
        return std::to_string(index);
    const c10::IValue& key = elements.keys[index];
    return key.isString() ? "'" + key.toStringRef() + "'" : std::to_string(key.toInt());
}

std::vector<c10::IValue> run(Node* node, const std::vector<Slot>& inputs)
{
    torch::jit::Stack stack;
    for (const Slot& input : inputs)
        stack.push_back(input.concrete);
    if (node->schema().is_vararg())
        stack.emplace_back(static_cast<int64_t>(inputs.size()));
    node->getOperation()(stack);
    return stack;
}

} // namespace

Tracer::Tracer(std::set<std::size_t> keptWrites)
    : m_keptWrites(std::move(keptWrites))
{
    m_program.graph = std::make_shared<torch::jit::Graph>();
}

Slot Tracer::addInput(const at::Tensor& probe)
{
    m_program.input = m_program.graph->addInput("picture");
    m_program.input->setType(c10::TensorType::get());
    return adopt(m_program.input, probe, false);
}

Slot Tracer::container(c10::IValue value, std::vector<Slot> slots, std::vector<c10::IValue> keys)
{
    Slot slot;
    slot.concrete = std::move(value);
    slot.elements = std::make_shared<Elements>(Elements{std::move(keys), std::move(slots)});
    return slot;
}

const Tracer::Writes* Tracer::writesTo(const Slot& slot) const
{
    if (m_writes.empty() || !slot.concrete.isTensor())
        return nullptr;
    const auto found = m_writes.find(storageOf(slot.concrete.toTensor()));
    const bool later = found != m_writes.end() && found->second.back().time > slot.birth;
    return later ? &found->second : nullptr;
}

bool Tracer::isLive(const Slot& slot) const
{
    if (slot.elements)
        return std::any_of(
            slot.elements->slots.begin(), slot.elements->slots.end(), [this](const Slot& s) { return isLive(s); });
    return slot.live != nullptr || writesTo(slot) != nullptr;
}

bool Tracer::sharesMemory(const at::Tensor& tensor) const
{
    const auto found = m_tensors.find(storageOf(tensor));
    return found != m_tensors.end() && found->second.size() > 1;
}

Value* Tracer::append(Symbol kind, std::vector<Value*> inputs)
{
    Node* node = m_program.graph->appendNode(m_program.graph->create(kind, inputs, 1));
    node->output()->setType(c10::TensorType::get());
    return node->output();
}

Value* Tracer::constantValue(const c10::IValue& value)
{
    if (value.isTensorList() || (value.isList() && value.toListRef().size() > 0 && value.toListRef()[0].isTensor())) {
        std::vector<Value*> members; // a graph's constants may hold no tensors that record gradients
        for (const c10::IValue& member : value.toList())
            members.push_back(constantValue(member));
        torch::jit::Graph& graph = *m_program.graph;
        return graph.appendNode(graph.createList(value.toList().elementType(), members))->output();
    }
    if (!value.isTensor() || !value.toTensor().defined())
        return m_program.graph->insertConstant(value);
    const at::Tensor tensor = value.toTensor();
    const auto [entry, isNew] = m_constants.try_emplace(tensor.unsafeGetTensorImpl(), nullptr);
    if (isNew) {
        m_keepAlive.push_back(value);
        entry->second = m_program.graph->insertConstant(tensor.detach());
    }
    return entry->second;
}

Value* Tracer::tensorValue(const Slot& slot)
{
    const c10::TensorImpl* tensor = slot.concrete.toTensor().unsafeGetTensorImpl();
    Value* value = slot.live != nullptr ? slot.live : constantValue(slot.concrete);
    const Writes* writes = writesTo(slot);
    if (writes == nullptr)
        return value;
    auto& [time, current] = m_current.try_emplace({tensor, value}, slot.birth, value).first->second;
    for (const Write& write : *writes) {
        if (write.time <= time)
            continue;
        if (write.written == tensor) {
            current = write.value;
        } else if (write.kept) {
            current = append(operators::after(), {current, write.value});
        } else {
            m_keptWrites.insert(write.number);
            throw StraightenAgain{m_keptWrites};
        }
        time = write.time;
    }
    return current;
}

Value* Tracer::containerValue(const Slot& slot)
{
    std::vector<Value*> members;
    for (const Slot& member : slot.elements->slots)
        members.push_back(valueOf(member));
    torch::jit::Graph& graph = *m_program.graph;
    if (slot.concrete.isTuple())
        return graph.appendNode(graph.createTuple(members))->output();
    if (slot.concrete.isList())
        return graph.appendNode(graph.createList(slot.concrete.toList().elementType(), members))->output();
    throw Error(ErrorKind::NotPossible,
        {CAMSCOPE_TEXT("The model passes a dictionary to an operator, which Camscope cannot follow.")});
}

Value* Tracer::valueOf(const Slot& slot)
{
    if (!isLive(slot))
        return constantValue(slot.concrete);
    if (slot.elements)
        return containerValue(slot);
    return slot.concrete.isTensor() ? tensorValue(slot) : slot.live;
}

Slot Tracer::adopt(Value* value, const c10::IValue& concrete, bool fromPicture)
{
    value->setType(concrete.isTensor() ? c10::TypePtr(c10::TensorType::get()) : concrete.type());
    Slot slot(concrete);
    slot.live = value;
    slot.fromPicture = fromPicture;
    slot.birth = ++m_clock;
    if (concrete.isTensor()) {
        m_keepAlive.push_back(concrete);
        const at::Tensor tensor = concrete.toTensor();
        m_tensors[storageOf(tensor)].insert(tensor.unsafeGetTensorImpl());
    }
    return slot;
}

void Tracer::takeApart(Slot& slot)
{
    if (slot.elements)
        return;
    std::vector<Slot> members;
    std::vector<c10::IValue> keys;
    if (slot.concrete.isGenericDict()) {
        for (const auto& entry : slot.concrete.toGenericDict()) {
            keys.push_back(entry.key());
            members.push_back({entry.value()});
        }
    } else if (!slot.concrete.isList()) {
        return;
    } else if (const auto list = slot.concrete.toList(); slot.live == nullptr) {
        for (const c10::IValue& member : list)
            members.push_back({member});
    } else {
        Node* unpack = m_program.graph->appendNode(m_program.graph->createListUnpack(slot.live, list.size()));
        for (std::size_t i = 0; i < list.size(); ++i)
            members.push_back(adopt(unpack->outputs()[i], list.get(i), slot.fromPicture));
    }
    slot = container(slot.concrete, std::move(members), std::move(keys));
}

bool Tracer::staysInPlace(const Node* node, const at::Tensor& written) const
{
    return functionalName(node->schema()).empty() || m_keptWrites.contains(m_writeCount)
        || (isAssignment(node->kind()) && sharesMemory(written));
}

std::vector<Slot> Tracer::executeConstant(Node* node, const std::vector<Slot>& inputs)
{
    std::vector<Slot> results;
    for (c10::IValue& value : run(node, inputs))
        results.push_back({std::move(value)});
    return results;
}

std::vector<Slot> Tracer::execute(Node* node, const std::vector<Slot>& inputs)
{
    if (isIdleDropout(node, inputs))
        return {inputs[0]};
    const bool live = std::any_of(inputs.begin(), inputs.end(), [this](const Slot& s) { return isLive(s); });
    if (!live || isMetadata(node->kind()))
        return executeConstant(node, inputs);

    std::vector<Value*> values;
    bool fromPicture = false;
    for (const Slot& input : inputs) {
        values.push_back(valueOf(input));
        fromPicture |= input.fromPicture || (input.concrete.isTensor() && isLive(input) && !isShapeQuery(node->kind()));
    }
    const int writtenIndex = writtenArgument(node->maybeSchema());
    Symbol kind = node->kind();
    bool kept = false;
    if (writtenIndex >= 0) {
        const Slot& written = inputs[writtenIndex];
        kept = staysInPlace(node, written.concrete.toTensor());
        if (!kept)
            kind = Symbol::fromQualString(functionalName(node->schema()));
        else if (written.live == nullptr) // a constant must stay as it is: write to a copy
            values[writtenIndex] = append(torch::jit::aten::clone, {values[writtenIndex], constantValue({})});
    }

    const std::vector<c10::IValue> results = run(node, inputs);
    Node* copy = m_program.graph->appendNode(m_program.graph->create(kind, values, node->outputs().size()));
    copy->copyAttributes(*node);
    std::vector<Slot> slots;
    for (std::size_t i = 0; i < results.size(); ++i) {
        Slot slot = adopt(copy->outputs()[i], results[i], fromPicture && !results[i].isTensor());
        takeApart(slot);
        slots.push_back(std::move(slot));
    }
    if (writtenIndex >= 0) {
        const at::Tensor written = inputs[writtenIndex].concrete.toTensor();
        m_writes[storageOf(written)].push_back(
            {++m_clock, m_writeCount++, copy->outputs()[0], written.unsafeGetTensorImpl(), kept});
        for (Slot& slot : slots)
            slot.birth = m_clock;
    }
    return slots;
}

void Tracer::guard(const Slot& slot)
{
    if (slot.fromPicture && isLive(slot))
        m_program.guards.push_back({valueOf(slot), slot.concrete});
}

void Tracer::name(const Slot& slot, NamedValue named)
{
    if (slot.elements) {
        for (std::size_t i = 0; i < slot.elements->slots.size(); ++i) {
            NamedValue member = named;
            member.name += "[" + memberKey(*slot.elements, i) + "]";
            name(slot.elements->slots[i], member);
        }
    } else if (slot.concrete.isTensor() && isLive(slot)) {
        named.value = tensorValue(slot);
        m_program.layers.push_back(std::move(named));
    }
}

void Tracer::addOutputs(const Slot& slot, const std::string& path, Program& program)
{
    if (slot.elements) {
        for (std::size_t i = 0; i < slot.elements->slots.size(); ++i)
            addOutputs(slot.elements->slots[i], path + "[" + memberKey(*slot.elements, i) + "]", program);
    } else if (slot.concrete.isTensor() && isLive(slot)) {
        program.outputs.push_back({path, tensorValue(slot)});
    }
}

Program Tracer::finish(const Slot& result)
{
    addOutputs(result, "", m_program);
    return std::move(m_program);
}

} // namespace camscope
