// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/enginesettings.h"

#include <string>

namespace CLI {
class App;
}

namespace camscope {

/// The options of commands that run a model.
class EngineOptions
{
public:
    /// `hasBatch`: whether the command runs perturbation methods. This object must outlive the parsing.
    void addTo(CLI::App& command, bool hasBatch);
    /// Throws Error(Usage).
    EngineSettings settings() const;

private:
    EngineSettings m_settings;
    std::string m_batch = "auto";
};

} // namespace camscope
