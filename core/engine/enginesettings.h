// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

namespace camscope {

/// How the engine uses the machine. Never changes what is computed beyond METHODS' tolerances.
struct EngineSettings
{
    std::string device = "auto"; ///< "auto", "cpu", "cuda" or "cuda:N"
    int threads = 0; ///< 0: one per processor that the process may use
    int batch = 0; ///< pictures per forward in perturbation methods; 0: chosen by the engine
    std::size_t cacheBytes = std::size_t(512) << 20; ///< for activations of pictures seen before
};

/// Versions and devices for manifests and "About".
struct EngineVersions
{
    std::string program;
    std::string torch;
    std::string opencv;
    std::string blas; ///< "OpenBLAS" or the library's name
    std::string device; ///< as resolved
    int threads = 0;
};

EngineVersions engineVersions(const EngineSettings& settings = {});

} // namespace camscope
