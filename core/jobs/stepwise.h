// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <coroutine>
#include <exception>
#include <optional>
#include <utility>

namespace camscope {

/// A computation cut into short steps, written as a coroutine: `co_yield` reports progress and lets others run,
/// `co_return` gives the result. Destroying it between two steps abandons the rest.
/// Not thread-safe; every step runs on the thread that calls resume().
/// Yield named variables only: GCC 12 destroys temporaries of a co_yield expression twice.
template <typename ProgressType, typename ResultType>
class Stepwise
{
public:
    struct promise_type
    {
        std::optional<ProgressType> progress;
        std::optional<ResultType> result;
        std::exception_ptr exception;

        Stepwise get_return_object() { return Stepwise(Handle::from_promise(*this)); }
        std::suspend_always initial_suspend() noexcept { return {}; }
        std::suspend_always final_suspend() noexcept { return {}; }
        std::suspend_always yield_value(const ProgressType& value)
        {
            progress = value;
            return {};
        }
        std::suspend_always yield_value(ProgressType&& value) = delete;
        void return_value(ResultType value) { result = std::move(value); }
        void unhandled_exception() { exception = std::current_exception(); }
    };

    Stepwise(Stepwise&& other) noexcept
        : m_handle(std::exchange(other.m_handle, {}))
    {
    }
    Stepwise& operator=(Stepwise&& other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    ~Stepwise()
    {
        if (m_handle)
            m_handle.destroy();
    }

    /// Runs the next step. Returns true while there is more to do; throws what the computation throws.
    bool resume()
    {
        m_handle.promise().progress.reset();
        m_handle.resume();
        if (m_handle.promise().exception)
            std::rethrow_exception(m_handle.promise().exception);
        return !m_handle.done();
    }

    /// What the last step reported.
    const std::optional<ProgressType>& progress() const { return m_handle.promise().progress; }

    /// The result; call once, after resume() returned false.
    ResultType takeResult() { return std::move(*m_handle.promise().result); }

    /// Runs all remaining steps.
    ResultType finish()
    {
        while (resume()) { }
        return takeResult();
    }

private:
    using Handle = std::coroutine_handle<promise_type>;
    explicit Stepwise(Handle handle)
        : m_handle(handle)
    {
    }

    Handle m_handle;
};

} // namespace camscope
