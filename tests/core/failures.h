// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QString>

namespace camscope {

/// What `work` throws as Error; an empty message when it throws nothing.
template <typename Work>
Failure failureOf(Work&& work)
{
    try {
        work();
    } catch (const Error& error) {
        return error.failure();
    }
    return {};
}

/// The sentence that `work` fails with; "" when it succeeds.
template <typename Work>
QString complaint(Work&& work)
{
    return QString::fromStdString(failureOf(std::forward<Work>(work)).message.text());
}

} // namespace camscope
