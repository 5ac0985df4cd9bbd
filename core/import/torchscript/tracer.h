// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/graph/program.h"
#include "core/import/torchscript/slot.h"

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace camscope {

/// Thrown to begin again when an in-place write made functional turns out to be read through another view of its
/// memory.
struct StraightenAgain
{
    std::set<std::size_t> keptWrites; ///< writes that must stay in place, by their number in the run
};

/// Writes executed operators down into a new program: which values are live, how containers are put together, what an
/// in-place write means for values made before it.
class Tracer
{
public:
    explicit Tracer(std::set<std::size_t> keptWrites);

    Slot addInput(const at::Tensor& probe);
    /// A list, tuple or dict made of known members.
    static Slot container(c10::IValue value, std::vector<Slot> slots, std::vector<c10::IValue> keys = {});

    /// Executes `node`, an operator with a schema; writes it down if any input depends on the picture.
    std::vector<Slot> execute(torch::jit::Node* node, const std::vector<Slot>& inputs);
    /// Executes `node` on the concrete values alone, for operators without schema; the result is a constant.
    static std::vector<Slot> executeConstant(torch::jit::Node* node, const std::vector<Slot>& inputs);

    /// Whether the slot, or any member of it, depends on the picture.
    bool isLive(const Slot& slot) const;
    /// Notes that the program's course depended on this slot.
    void guard(const Slot& slot);
    /// Gives the slot's tensor, or each tensor in its container, a layer's name.
    void name(const Slot& slot, NamedValue named);
    /// Takes a list apart whose members are not known one by one.
    void takeApart(Slot& slot);

    Program finish(const Slot& result);

private:
    struct Write
    {
        std::size_t time = 0;
        std::size_t number = 0; ///< how-manieth write of the run; the same in every run
        torch::jit::Value* value = nullptr; ///< the written tensor afterwards
        const c10::TensorImpl* written = nullptr;
        bool kept = false; ///< the operator stayed in place
    };
    using Writes = std::vector<Write>;

    torch::jit::Value* valueOf(const Slot& slot);
    torch::jit::Value* containerValue(const Slot& slot);
    torch::jit::Value* constantValue(const c10::IValue& value);
    torch::jit::Value* tensorValue(const Slot& slot);
    const Writes* writesTo(const Slot& slot) const;
    bool sharesMemory(const at::Tensor& tensor) const;
    bool staysInPlace(const torch::jit::Node* node, const at::Tensor& written) const;
    torch::jit::Value* append(torch::jit::Symbol kind, std::vector<torch::jit::Value*> inputs);
    Slot adopt(torch::jit::Value* value, const c10::IValue& concrete, bool fromPicture);
    void addOutputs(const Slot& slot, const std::string& path, Program& program);

    Program m_program;
    std::set<std::size_t> m_keptWrites;
    std::size_t m_clock = 0;
    std::size_t m_writeCount = 0;
    std::unordered_map<const c10::TensorImpl*, torch::jit::Value*> m_constants;
    std::unordered_map<const c10::StorageImpl*, Writes> m_writes;
    std::unordered_map<const c10::StorageImpl*, std::set<const c10::TensorImpl*>> m_tensors;
    /// Values brought up to date with writes: (tensor, value when made) → (time, value now).
    std::map<std::pair<const c10::TensorImpl*, torch::jit::Value*>, std::pair<std::size_t, torch::jit::Value*>>
        m_current;
    std::vector<c10::IValue> m_keepAlive; ///< addresses identify tensors, so none may be freed and reused
};

} // namespace camscope
