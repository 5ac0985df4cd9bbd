// SPDX-License-Identifier: Apache-2.0
#include "core/import/torchscript/interpreter.h"

#include "core/base/error.h"
#include "core/import/torchscript/allowedoperators.h"
#include "core/import/torchscript/containers.h"
#include "core/import/torchscript/spelledout.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace camscope {

using torch::jit::Block;
using torch::jit::Node;
namespace attr = torch::jit::attr;
namespace prim = torch::jit::prim;

namespace {

/// "__torch__.torchvision.models.resnet.___torch_mangle_7.BasicBlock" → "BasicBlock"
std::string className(const c10::IValue& object)
{
    const auto type = object.type()->cast<c10::ClassType>();
    return type && type->name() ? type->name()->name() : "Module";
}

/// Operators that rearrange or describe a tensor; their outputs are no layers worth a name.
bool isRearrangement(const Node* node)
{
    static const std::set<std::string_view> names{"aten::view", "aten::reshape", "aten::flatten", "aten::permute",
        "aten::transpose", "aten::contiguous", "aten::unsqueeze", "aten::squeeze", "aten::expand", "aten::expand_as",
        "aten::slice", "aten::select", "aten::chunk", "aten::split", "aten::t", "aten::to", "aten::detach",
        "aten::clone", "aten::unbind", "aten::unflatten", "aten::repeat", "aten::zeros_like", "aten::ones_like",
        "aten::new_zeros", "aten::type_as", "aten::roll", "aten::pad", "aten::constant_pad_nd", "aten::movedim",
        "aten::numpy_T"};
    return names.contains(node->kind().toQualString());
}

bool writesToList(const Node* node)
{
    const c10::FunctionSchema* schema = node->maybeSchema();
    if (schema == nullptr || schema->arguments().empty())
        return false;
    const c10::Argument& first = schema->arguments().front();
    return first.alias_info() != nullptr && first.alias_info()->isWrite()
        && !isSubtype(first.type(), c10::TensorType::get());
}

bool isInstance(const c10::IValue& value, const std::vector<c10::TypePtr>& types)
{
    for (const c10::TypePtr& type : types) {
        if (isSubtype(value.type(), type))
            return true;
    }
    return false;
}

/// "forward", and what it is called when a traced module is called again ("forward1") or has overloads ("forward__0").
bool isForward(const std::string& method)
{
    return method.starts_with("forward") && method.find_first_not_of("_0123456789", 7) == std::string::npos;
}

[[noreturn]] void refuse(const Node* node)
{
    throw Error(ErrorKind::NotPossible,
        {CAMSCOPE_TEXT("The model uses the operator %1, which Camscope cannot follow; export it from a model in "
                       "evaluation mode with torch.jit.trace instead."),
            {node->kind().toQualString()}});
}

} // namespace

Interpreter::Interpreter(Tracer& tracer, Precision& precision, const torch::jit::Module& module)
    : m_tracer(tracer)
    , m_precision(precision)
    , m_module(module)
{
    for (const auto& named : module.named_modules())
        m_paths.try_emplace(named.value._ivalue().get(), named.name);
}

Slot Interpreter::runForward(const Slot& picture)
{
    const torch::jit::Method forward = m_module.get_method("forward");
    Slots arguments{{m_module._ivalue()}, picture};
    const auto& formal = forward.function().getSchema().arguments();
    for (std::size_t i = arguments.size(); i < formal.size(); ++i)
        arguments.push_back({*formal[i].default_value()});
    m_scope.assign(1, "");
    return runGraph(*torch::jit::toGraphFunction(forward.function()).graph(), arguments).at(0);
}

Interpreter::Slots Interpreter::runGraph(torch::jit::Graph& graph, const Slots& inputs)
{
    Frame frame;
    for (std::size_t i = 0; i < graph.inputs().size(); ++i)
        frame[graph.inputs()[i]] = inputs.at(i);
    runBlock(graph.block(), frame);
    Slots results;
    for (const torch::jit::Value* output : graph.outputs())
        results.push_back(frame.at(output));
    return results;
}

void Interpreter::runBlock(Block* block, Frame& frame)
{
    for (Node* node : block->nodes())
        runNode(node, frame);
}

Interpreter::Slots Interpreter::inputsOf(Node* node, const Frame& frame)
{
    Slots inputs;
    for (const torch::jit::Value* input : node->inputs())
        inputs.push_back(frame.at(input));
    return inputs;
}

void Interpreter::runNode(Node* node, Frame& frame)
{
    if (!runControl(node, frame) && !runData(node, frame))
        runOperator(node, frame);
}

bool Interpreter::runControl(Node* node, Frame& frame)
{
    switch (node->kind()) {
    case prim::If:
        runIf(node, frame);
        return true;
    case prim::Loop:
        runLoop(node, frame);
        return true;
    case prim::CallMethod:
        frame[node->output()] = callMethod(node, frame).at(0);
        return true;
    case prim::CallFunction:
        frame[node->output()] = callFunction(node, frame).at(0);
        return true;
    case prim::RaiseException: {
        const c10::IValue& message = frame.at(node->input(0)).concrete;
        throw Error(ErrorKind::NotPossible,
            {CAMSCOPE_TEXT("The model refused its input: %1"),
                {message.isString() ? Message{message.toStringRef()} : Message{CAMSCOPE_TEXT("it gave no reason")}}});
    }
    default:
        return node->kind() == torch::jit::aten::warn; // warnings are for Python's console
    }
}

bool Interpreter::runData(Node* node, Frame& frame)
{
    const auto input = [&](std::size_t i) -> Slot& { return frame.at(node->input(i)); };
    switch (node->kind()) {
    case prim::Constant:
        // Functions are constants without a value; callFunction() finds them by their type.
        frame[node->output()] = {node->output()->type()->kind() == c10::TypeKind::FunctionType
                ? c10::IValue()
                : m_precision.converted(*torch::jit::toIValue(node->output()))};
        return true;
    case prim::GetAttr:
        frame[node->output()] = getAttribute(input(0), node->s(attr::name));
        return true;
    case prim::SetAttr:
        m_attributes[input(0).concrete.toObject().get()][node->s(attr::name)] = input(1);
        return true;
    case prim::CreateObject: {
        const auto type = node->output()->type()->expect<c10::ClassType>();
        frame[node->output()]
            = {c10::ivalue::Object::create(c10::StrongTypePtr(type->compilation_unit(), type), type->numAttributes())};
        return true;
    }
    case prim::ListConstruct: {
        c10::impl::GenericList list(node->output()->type()->containedType(0));
        for (const Slot& member : inputsOf(node, frame))
            list.push_back(member.concrete);
        frame[node->output()] = Tracer::container(list, inputsOf(node, frame));
        return true;
    }
    case prim::TupleConstruct: {
        std::vector<c10::IValue> values;
        for (const Slot& member : inputsOf(node, frame))
            values.push_back(member.concrete);
        frame[node->output()] = Tracer::container(c10::ivalue::Tuple::create(std::move(values)), inputsOf(node, frame));
        return true;
    }
    case prim::DictConstruct: {
        const auto type = node->output()->type()->expect<c10::DictType>();
        c10::impl::GenericDict dict(type->getKeyType(), type->getValueType());
        Slots members;
        std::vector<c10::IValue> keys;
        for (std::size_t i = 0; i + 1 < node->inputs().size(); i += 2) {
            dict.insert_or_assign(input(i).concrete, input(i + 1).concrete);
            keys.push_back(input(i).concrete);
            members.push_back(input(i + 1));
        }
        frame[node->output()] = Tracer::container(dict, std::move(members), std::move(keys));
        return true;
    }
    case prim::TupleUnpack:
    case prim::ListUnpack: {
        Slot& container = input(0);
        m_tracer.takeApart(container);
        for (std::size_t i = 0; i < node->outputs().size(); ++i)
            frame[node->outputs()[i]] = container.elements ? container.elements->slots.at(i)
                                                           : Slot{container.concrete.toTuple()->elements().at(i)};
        return true;
    }
    case prim::TupleIndex: {
        const Slot& tuple = input(0);
        const auto size = static_cast<int64_t>(tuple.concrete.toTuple()->elements().size());
        const int64_t index = (input(1).concrete.toInt() + size) % size;
        frame[node->output()]
            = tuple.elements ? tuple.elements->slots.at(index) : Slot{tuple.concrete.toTuple()->elements().at(index)};
        return true;
    }
    case prim::isinstance:
        frame[node->output()] = {isInstance(input(0).concrete, node->tys(attr::types))};
        return true;
    case prim::Uninitialized:
        frame[node->output()] = {};
        return true;
    case prim::unchecked_cast:
    case prim::unchecked_unwrap_optional:
    case torch::jit::aten::_unwrap_optional:
        frame[node->output()] = input(0);
        return true;
    default:
        return false;
    }
}

void Interpreter::runOperator(Node* node, Frame& frame)
{
    requireAllowed(node->kind());
    if (node->maybeOperator() == nullptr)
        refuse(node);
    Slots inputs = inputsOf(node, frame);
    m_precision.convertTypes(node, inputs);
    Slots results;
    if (auto handled = executeOnContainer(m_tracer, node, inputs)) {
        if (!inputs.empty())
            frame[node->input(0)] = inputs[0]; // now known member by member
        results = std::move(*handled);
    } else if (writesToList(node) && inputs[0].elements) { // sorts plain numbers, and the like
        if (std::any_of(inputs.begin(), inputs.end(), [this](const Slot& input) { return m_tracer.isLive(input); }))
            refuse(node);
        results = Tracer::executeConstant(node, inputs);
        Slot written(inputs[0].concrete);
        m_tracer.takeApart(written);
        *inputs[0].elements = *written.elements;
    } else if (torch::jit::Graph* spelled = spelledOut(node->kind())) {
        results = runGraph(*spelled, inputs);
        m_tracer.takeApart(results.at(0));
        if (node->outputs().size() > 1)
            results = Slots(results[0].elements->slots);
    } else if (node->schema().is_vararg()) {
        results = Tracer::executeConstant(node, inputs);
    } else {
        results = m_tracer.execute(node, inputs);
        nameOperatorOutputs(node, results);
    }
    for (std::size_t i = 0; i < node->outputs().size(); ++i) {
        m_tracer.takeApart(results.at(i)); // before anybody else refers to the same list
        frame[node->outputs()[i]] = results[i];
    }
}

void Interpreter::runIf(Node* node, Frame& frame)
{
    const Slot condition = frame.at(node->input());
    m_tracer.guard(condition);
    Block* taken = node->blocks()[condition.concrete.toBool() ? 0 : 1];
    runBlock(taken, frame);
    for (std::size_t i = 0; i < node->outputs().size(); ++i)
        frame[node->outputs()[i]] = frame.at(taken->outputs()[i]);
}

void Interpreter::runLoop(Node* node, Frame& frame)
{
    const Slot count = frame.at(node->input(0));
    m_tracer.guard(count);
    Slot condition = frame.at(node->input(1));
    Block* body = node->blocks()[0];
    Slots carried;
    for (std::size_t i = 2; i < node->inputs().size(); ++i)
        carried.push_back(frame.at(node->input(i)));
    for (int64_t trip = 0; trip < count.concrete.toInt(); ++trip) {
        m_tracer.guard(condition);
        if (!condition.concrete.toBool())
            break;
        frame[body->inputs()[0]] = {trip};
        for (std::size_t i = 0; i < carried.size(); ++i)
            frame[body->inputs()[i + 1]] = carried[i];
        runBlock(body, frame);
        condition = frame.at(body->outputs()[0]);
        for (std::size_t i = 0; i < carried.size(); ++i)
            carried[i] = frame.at(body->outputs()[i + 1]);
    }
    for (std::size_t i = 0; i < carried.size(); ++i)
        frame[node->outputs()[i]] = carried[i];
}

/// A module may be reached by several names: the one that this call was written with, read back through the attributes
/// that lead to it. Nothing for objects that are no modules.
std::optional<std::string> Interpreter::pathOf(const torch::jit::Value* module, const Frame& frame) const
{
    const auto known = m_paths.find(frame.at(module).concrete.toObject().get());
    if (known == m_paths.end())
        return std::nullopt;
    std::string path;
    const torch::jit::Value* value = module;
    for (; value->node()->kind() == prim::GetAttr; value = value->node()->input())
        path = value->node()->s(attr::name) + (path.empty() ? "" : "." + path);
    if (value != value->owningGraph()->inputs()[0])
        return known->second;
    const std::string& self = m_scope.back();
    return self.empty() || path.empty() ? self + path : self + "." + path;
}

Interpreter::Slots Interpreter::callMethod(Node* node, Frame& frame)
{
    const Slots inputs = inputsOf(node, frame);
    const auto object = inputs[0].concrete.toObject();
    const std::string& name = node->s(attr::name);
    const auto path = pathOf(node->input(0), frame);
    const bool isLayer = path && isForward(name) && *path != m_scope.back(); // not a module's own helper
    if (path)
        m_scope.push_back(*path);
    torch::jit::Function& method = object->type()->getMethod(name); // the object's own type: interfaces are resolved
    Slots results = runGraph(*torch::jit::toGraphFunction(method).graph(), inputs);
    if (path) {
        m_scope.pop_back();
        if (isLayer)
            nameModuleOutput(*path, inputs[0].concrete, results.at(0));
    }
    return results;
}

Interpreter::Slots Interpreter::callFunction(Node* node, Frame& frame)
{
    torch::jit::Function* function = node->input(0)->type()->expect<c10::FunctionType>()->function();
    Slots arguments = inputsOf(node, frame);
    arguments.erase(arguments.begin());
    return runGraph(*torch::jit::toGraphFunction(*function).graph(), arguments);
}

Slot Interpreter::getAttribute(const Slot& object, const std::string& name)
{
    auto& set = m_attributes[object.concrete.toObject().get()];
    if (const auto found = set.find(name); found != set.end())
        return found->second;
    const c10::IValue value = object.concrete.toObject()->getAttr(name);
    if (!value.isList() && !value.isGenericDict())
        return {value};
    Slot copy(value.isList() ? c10::IValue(value.toList().copy()) : c10::IValue(value.toGenericDict().copy()));
    m_tracer.takeApart(copy);
    return set.emplace(name, std::move(copy)).first->second;
}

std::string Interpreter::numbered(const std::string& name, int& call)
{
    call = ++m_calls[name];
    return call == 1 ? name : name + "#" + std::to_string(call);
}

void Interpreter::nameModuleOutput(const std::string& path, const c10::IValue& module, const Slot& output)
{
    NamedValue named;
    named.name = numbered(path, named.call);
    named.type = className(module);
    m_tracer.name(output, std::move(named));
}

void Interpreter::nameOperatorOutputs(Node* node, const Slots& outputs)
{
    if (outputs.size() != 1 || !outputs[0].concrete.isTensor() || isRearrangement(node) || !m_tracer.isLive(outputs[0]))
        return;
    const at::Tensor tensor = outputs[0].concrete.toTensor();
    if (tensor.dim() < 3 || !tensor.is_floating_point())
        return;
    std::string type = node->kind().toUnqualString();
    type.erase(0, type.find_first_not_of('_'));
    type.erase(type.find_last_not_of('_') + 1);
    NamedValue named;
    named.name = numbered(m_scope.back().empty() ? type : m_scope.back() + "." + type, named.call);
    named.type = type;
    named.functional = true;
    m_tracer.name(outputs[0], std::move(named));
}

} // namespace camscope
