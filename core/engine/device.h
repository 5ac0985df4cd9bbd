// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/graph/torchcompat.h"

#include <string>

namespace camscope {

/// "auto" takes the first CUDA device that LibTorch can use, else the CPU. Throws Error(Usage) for a malformed name and
/// Error(Resources) for a device that is not there.
at::Device resolveDevice(const std::string& name);

/// Number of processors that this process may use: OMP_NUM_THREADS where it is set, else those it may run on. At
/// least 1.
int availableProcessors();

/// Sets Torch's threads (0: availableProcessors()) and keeps OpenBLAS from starting a second pool that fights with
/// them. Returns the number of threads in use.
int configureThreads(int threads);

/// "OpenBLAS …" or "another BLAS".
std::string blasName();

} // namespace camscope
