// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/message.h"

#include <stdexcept>

namespace camscope {

/// What went wrong, by who can mend it. The values are the command line's exit codes.
enum class ErrorKind
{
    Usage = 2, ///< the request itself is malformed
    BadInput = 3, ///< a file, layer, class or option that cannot be used
    NotPossible = 4, ///< the request is sound but this model cannot answer it
    Resources = 5, ///< out of memory, device lost
    Interrupted = 130, ///< stopped by the user; not a failure
};

/// The value form of an error, as it crosses the engine's boundary.
struct Failure
{
    ErrorKind kind = ErrorKind::BadInput;
    Message message; ///< one sentence: what, where, and the remedy
    std::string details; ///< technical text for a "Details" pane and the log, may be empty
};

/// Thrown inside the engine; turned into a Failure once, at the boundary (see result.h).
class Error : public std::runtime_error
{
public:
    Error(ErrorKind kind, Message message, std::string details = {});
    explicit Error(Failure failure);

    const Failure& failure() const { return m_failure; }
    ErrorKind kind() const { return m_failure.kind; }

private:
    Failure m_failure;
};

} // namespace camscope
