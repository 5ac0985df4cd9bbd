// SPDX-License-Identifier: Apache-2.0
#include "core/engine/device.h"

#include "core/base/error.h"
#include "core/base/version.h"
#include "core/engine/enginesettings.h"

#include <ATen/Parallel.h>
#include <torch/cuda.h>

#include <cstdlib>
#include <dlfcn.h>
#include <opencv2/core/version.hpp>
#include <sched.h>

namespace camscope {

namespace {

template <typename Function>
Function* blasFunction(const char* name)
{
    return reinterpret_cast<Function*>(dlsym(RTLD_DEFAULT, name));
}

} // namespace

at::Device resolveDevice(const std::string& name)
{
    if (name == "cpu" || (name == "auto" && !torch::cuda::is_available()))
        return at::kCPU;
    const bool isCuda = name == "cuda" || name == "auto"
        || (name.starts_with("cuda:") && name.size() > 5
            && name.find_first_not_of("0123456789", 5) == std::string::npos);
    if (!isCuda)
        throw Error(
            ErrorKind::Usage, {CAMSCOPE_TEXT("There is no device \"%1\"; write auto, cpu, cuda or cuda:N."), {name}});
    const at::Device device(name.starts_with("cuda:") ? name : "cuda:0");
    const auto count = static_cast<int>(torch::cuda::device_count());
    if (device.index() >= count)
        throw Error(ErrorKind::Resources,
            {CAMSCOPE_TEXT(
                 "The device %1 is not there: this LibTorch finds %2 CUDA devices; use cpu, or a LibTorch built for "
                 "your graphics processor."),
                {name, std::to_string(count)}});
    return device;
}

int availableProcessors()
{
    // Clusters and containers say by this variable what a job may use.
    const char* text = std::getenv("OMP_NUM_THREADS");
    if (const int limit = text != nullptr ? std::atoi(text) : 0; limit > 0)
        return limit;
    cpu_set_t set;
    CPU_ZERO(&set);
    return sched_getaffinity(0, sizeof set, &set) == 0 ? std::max(1, CPU_COUNT(&set)) : 1;
}

int configureThreads(int threads)
{
    const int wanted = threads > 0 ? threads : availableProcessors();
    at::set_num_threads(wanted);
    if (auto* setBlasThreads = blasFunction<void(int)>("openblas_set_num_threads"))
        setBlasThreads(1); // Torch's own threads already call it in parallel
    return wanted;
}

std::string blasName()
{
    if (auto* config = blasFunction<char*()>("openblas_get_config"))
        return config();
    return "another BLAS";
}

EngineVersions engineVersions(const EngineSettings& settings)
{
    EngineVersions versions;
    versions.program = programVersion;
    versions.torch = TORCH_VERSION;
    versions.opencv = CV_VERSION;
    versions.blas = blasName();
    versions.device = resolveDevice(settings.device).str();
    versions.threads = settings.threads > 0 ? settings.threads : availableProcessors();
    return versions;
}

} // namespace camscope
