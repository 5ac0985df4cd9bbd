// SPDX-License-Identifier: Apache-2.0
#include "core/import/torchscript/containers.h"

#include "core/base/error.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <unordered_map>

namespace camscope {

using torch::jit::Node;

namespace {

using Slots = std::vector<Slot>;

/// Python's index: negative ones count from the end.
std::size_t position(const Slot& index, std::size_t size)
{
    const int64_t value = index.concrete.toInt();
    const int64_t wrapped = value < 0 ? value + static_cast<int64_t>(size) : value;
    if (wrapped < 0 || wrapped > static_cast<int64_t>(size))
        throw Error(ErrorKind::NotPossible, {CAMSCOPE_TEXT("The model reads beyond the end of a list.")});
    return static_cast<std::size_t>(wrapped);
}

Slot listOf(const Slot& like, Slots members)
{
    c10::impl::GenericList list(like.concrete.toList().elementType());
    for (const Slot& member : members)
        list.push_back(member.concrete);
    return Tracer::container(list, std::move(members));
}

Slots getItem(const Slots& inputs)
{
    const Slots& members = inputs[0].elements->slots;
    return {members.at(position(inputs[1], members.size()))};
}

Slots setItem(const Slots& inputs)
{
    Slots& members = inputs[0].elements->slots;
    const std::size_t index = position(inputs[1], members.size());
    members.at(index) = inputs[2];
    inputs[0].concrete.toList().set(index, inputs[2].concrete);
    return {inputs[0]};
}

Slots appendItem(const Slots& inputs)
{
    inputs[0].elements->slots.push_back(inputs[1]);
    inputs[0].concrete.toList().push_back(inputs[1].concrete);
    return {inputs[0]};
}

Slots insertItem(const Slots& inputs)
{
    Slots& members = inputs[0].elements->slots;
    const std::size_t index = position(inputs[1], members.size());
    members.insert(members.begin() + static_cast<std::ptrdiff_t>(index), inputs[2]);
    auto list = inputs[0].concrete.toList();
    list.insert(list.begin() + static_cast<std::ptrdiff_t>(index), inputs[2].concrete);
    return {};
}

Slots popItem(const Slots& inputs)
{
    Slots& members = inputs[0].elements->slots;
    const std::size_t index = position(inputs[1], members.size());
    Slot taken = members.at(index);
    members.erase(members.begin() + static_cast<std::ptrdiff_t>(index));
    auto list = inputs[0].concrete.toList();
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(index));
    return {taken};
}

Slots extendList(const Slots& inputs)
{
    for (const Slot& member : Slots(inputs[1].elements->slots)) {
        inputs[0].elements->slots.push_back(member);
        inputs[0].concrete.toList().push_back(member.concrete);
    }
    return {};
}

Slots joinLists(const Slots& inputs)
{
    Slots members = inputs[0].elements->slots;
    members.insert(members.end(), inputs[1].elements->slots.begin(), inputs[1].elements->slots.end());
    return {listOf(inputs[0], std::move(members))};
}

Slots copyList(const Slots& inputs)
{
    return {listOf(inputs[0], inputs[0].elements->slots)};
}

Slots sliceList(const Slots& inputs)
{
    const Slots& members = inputs[0].elements->slots;
    const auto size = static_cast<int64_t>(members.size());
    const auto bound = [&](const Slot& slot, int64_t fallback) {
        const int64_t value = slot.concrete.isNone() ? fallback : slot.concrete.toInt();
        return std::clamp<int64_t>(value < 0 ? value + size : value, 0, size);
    };
    const int64_t step = inputs[3].concrete.toInt();
    Slots taken;
    for (int64_t i = bound(inputs[1], 0); step > 0 && i < bound(inputs[2], size); i += step)
        taken.push_back(members[i]);
    return {listOf(inputs[0], std::move(taken))};
}

Slots length(const Slots& inputs)
{
    return {{static_cast<int64_t>(inputs[0].elements->slots.size())}};
}

/// Where `key` stands in a dict, its size if nowhere.
std::size_t findKey(const Elements& dict, const c10::IValue& key)
{
    const auto found = std::find_if(dict.keys.begin(), dict.keys.end(), [&](const c10::IValue& k) { return k == key; });
    return static_cast<std::size_t>(found - dict.keys.begin());
}

Slots getDictItem(const Slots& inputs)
{
    const Elements& dict = *inputs[0].elements;
    const std::size_t index = findKey(dict, inputs[1].concrete);
    if (index < dict.slots.size())
        return {dict.slots[index]};
    throw Error(ErrorKind::NotPossible, {CAMSCOPE_TEXT("The model reads a member of a dictionary that is not there.")});
}

/// dict.get(key) and dict.get(key, default).
Slots getDictItemOrDefault(const Slots& inputs)
{
    const Elements& dict = *inputs[0].elements;
    const std::size_t index = findKey(dict, inputs[1].concrete);
    if (index < dict.slots.size())
        return {dict.slots[index]};
    return {inputs.size() > 2 ? inputs[2] : Slot()};
}

Slots setDictItem(const Slots& inputs)
{
    Elements& dict = *inputs[0].elements;
    const std::size_t index = findKey(dict, inputs[1].concrete);
    if (index == dict.keys.size()) {
        dict.keys.push_back(inputs[1].concrete);
        dict.slots.push_back(inputs[2]);
    } else {
        dict.slots[index] = inputs[2];
    }
    inputs[0].concrete.toGenericDict().insert_or_assign(inputs[1].concrete, inputs[2].concrete);
    return {};
}

Slots dictContains(const Slots& inputs)
{
    const Elements& dict = *inputs[0].elements;
    return {{findKey(dict, inputs[1].concrete) < dict.keys.size()}};
}

Slots dictKeys(const Slots& inputs)
{
    c10::impl::GenericList list(inputs[0].concrete.toGenericDict().keyType());
    Slots members;
    for (const c10::IValue& key : inputs[0].elements->keys) {
        list.push_back(key);
        members.push_back({key});
    }
    return {Tracer::container(list, std::move(members))};
}

Slots dictValues(const Slots& inputs)
{
    c10::impl::GenericList list(inputs[0].concrete.toGenericDict().valueType());
    for (const Slot& member : inputs[0].elements->slots)
        list.push_back(member.concrete);
    return {Tracer::container(list, inputs[0].elements->slots)};
}

Slots dictItems(const Slots& inputs)
{
    const auto dict = inputs[0].concrete.toGenericDict();
    c10::impl::GenericList list(c10::TupleType::create({dict.keyType(), dict.valueType()}));
    Slots members;
    for (std::size_t i = 0; i < inputs[0].elements->keys.size(); ++i) {
        const Slot key(inputs[0].elements->keys[i]);
        const Slot& value = inputs[0].elements->slots[i];
        const c10::IValue pair = c10::ivalue::Tuple::create({key.concrete, value.concrete});
        list.push_back(pair);
        members.push_back(Tracer::container(pair, {key, value}));
    }
    return {Tracer::container(list, std::move(members))};
}

Slots updateDict(const Slots& inputs)
{
    const Elements other = *inputs[1].elements;
    for (std::size_t i = 0; i < other.keys.size(); ++i)
        setDictItem({inputs[0], Slot(other.keys[i]), other.slots[i]});
    return {};
}

Slots clearList(const Slots& inputs)
{
    inputs[0].elements->slots.clear();
    inputs[0].concrete.toList().clear();
    return {};
}

Slots clearDict(const Slots& inputs)
{
    inputs[0].elements->keys.clear();
    inputs[0].elements->slots.clear();
    inputs[0].concrete.toGenericDict().clear();
    return {};
}

Slots reverseList(const Slots& inputs)
{
    Slots& members = inputs[0].elements->slots;
    std::reverse(members.begin(), members.end());
    auto list = inputs[0].concrete.toList();
    for (std::size_t i = 0; i < members.size(); ++i)
        list.set(i, members[i].concrete);
    return {};
}

using Handler = std::function<Slots(const Slots&)>;

const std::unordered_map<std::string_view, Handler>& listHandlers()
{
    static const std::unordered_map<std::string_view, Handler> handlers{
        {"aten::__getitem__", getItem},
        {"aten::_set_item", setItem},
        {"aten::append", appendItem},
        {"aten::insert", insertItem},
        {"aten::pop", popItem},
        {"aten::extend", extendList},
        {"aten::add", joinLists},
        {"aten::add_",
            [](const Slots& inputs) {
                extendList(inputs);
                return Slots{inputs[0]};
            }},
        {"aten::list", copyList},
        {"aten::copy", copyList},
        {"aten::slice", sliceList},
        {"aten::clear", clearList},
        {"aten::reverse", reverseList},
        {"aten::len", length},
    };
    return handlers;
}

const std::unordered_map<std::string_view, Handler>& dictHandlers()
{
    static const std::unordered_map<std::string_view, Handler> handlers{
        {"aten::__getitem__", getDictItem},
        {"aten::_set_item", setDictItem},
        {"aten::__contains__", dictContains},
        {"aten::get", getDictItemOrDefault},
        {"aten::update", updateDict},
        {"aten::clear", clearDict},
        {"aten::keys", dictKeys},
        {"aten::values", dictValues},
        {"aten::items", dictItems},
        {"aten::len", length},
    };
    return handlers;
}

} // namespace

std::optional<std::vector<Slot>> executeOnContainer(Tracer& tracer, Node* node, std::vector<Slot>& inputs)
{
    if (inputs.empty() || !(inputs[0].concrete.isList() || inputs[0].concrete.isGenericDict()))
        return std::nullopt;
    const auto& handlers = inputs[0].concrete.isList() ? listHandlers() : dictHandlers();
    const auto handler = handlers.find(node->kind().toQualString());
    if (handler == handlers.end())
        return std::nullopt;
    for (Slot& input : inputs)
        tracer.takeApart(input);
    if (!inputs[0].elements)
        return std::nullopt;
    return handler->second(inputs);
}

} // namespace camscope
