// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <utility>
#include <variant>

namespace camscope {

/// A value, or the reason why there is none.
template <typename T>
class Result
{
public:
    Result(T value)
        : m_content(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Failure failure)
        : m_content(std::in_place_index<1>, std::move(failure))
    {
    }

    bool ok() const { return m_content.index() == 0; }
    explicit operator bool() const { return ok(); }
    const T& value() const { return std::get<0>(m_content); }
    const Failure& failure() const { return std::get<1>(m_content); }

private:
    std::variant<T, Failure> m_content;
};

/// The failure that describes the exception being handled; call inside a catch block only. Torch and OpenCV exceptions
/// become one sentence with their text as details; running out of memory becomes ErrorKind::Resources.
Failure currentFailure();

/// Runs `work` and turns whatever it throws into a Failure.
template <typename Work>
auto attempt(Work&& work) -> Result<decltype(work())>
{
    try {
        return work();
    } catch (...) {
        return currentFailure();
    }
}

} // namespace camscope
