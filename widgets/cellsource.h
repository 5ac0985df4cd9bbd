// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/explainer.h"

#include <QObject>

#include <functional>

namespace camscope {

/// A wish for one explanation.
struct CellRequest
{
    std::string key; ///< the latest request of a key wins
    ExplanationSpec spec;
    JobPriority priority = JobPriority::Visible;
    QObject* asker = nullptr; ///< nothing is delivered after it is gone
    std::function<void(const Progress&)> progress;
    std::function<void(const Result<ExplanationPointer>&)> done;
};

/// Where a board gets its explanations from; all functions and callbacks on the GUI thread.
class CellSource
{
public:
    virtual ~CellSource() = default;
    virtual void explain(CellRequest request) = 0;
    virtual void cancel(const std::string& key) = 0;
};

} // namespace camscope
