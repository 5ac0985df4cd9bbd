// SPDX-License-Identifier: Apache-2.0
#pragma once

// The one place for differences between LibTorch 1.13 and 2.x. Included by sources of core only.

#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/jit/api/function_impl.h>
#include <torch/csrc/jit/ir/constants.h>
#include <torch/csrc/jit/ir/ir.h>
#include <torch/csrc/jit/runtime/interpreter.h>
#include <torch/csrc/jit/runtime/operator.h>
#include <torch/script.h>
#include <torch/version.h>

#include <string>

namespace camscope {

/// The message of a Torch exception without the C++ stack trace.
inline std::string torchMessage(const c10::Error& error)
{
    return error.what_without_backtrace();
}

/// Whether `type` is, or is a kind of, `general`.
inline bool isSubtype(const c10::TypePtr& type, const c10::TypePtr& general)
{
    return type->isSubtypeOf(*general);
}

} // namespace camscope
