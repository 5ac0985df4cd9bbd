// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"

#include <utility>

namespace camscope {

Error::Error(ErrorKind kind, Message message, std::string details)
    : Error(Failure{kind, std::move(message), std::move(details)})
{
}

Error::Error(Failure failure)
    : std::runtime_error(failure.message.text())
    , m_failure(std::move(failure))
{
}

} // namespace camscope
