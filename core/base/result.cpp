// SPDX-License-Identifier: Apache-2.0
#include "core/base/result.h"

#include "core/graph/compiledgraph.h"

#include <new>
#include <opencv2/core.hpp>

namespace camscope {

namespace {

bool isOutOfMemory(const std::string& text)
{
    return text.find("out of memory") != std::string::npos || text.find("can't allocate memory") != std::string::npos
        || text.find("not enough memory") != std::string::npos;
}

bool isDeviceLost(const std::string& text)
{
    return text.find("CUDA error") != std::string::npos || text.find("cuDNN error") != std::string::npos;
}

Failure outOfMemory(const std::string& details)
{
    return {ErrorKind::Resources,
        {CAMSCOPE_TEXT(
            "There is not enough memory for this; close other programs, or use a smaller batch or picture.")},
        details};
}

/// The operator in "derivative for aten::channel_shuffle is not implemented" (some are in quotes or without "aten::"),
/// "" if that is not the trouble.
std::string operatorWithoutDerivative(const std::string& text)
{
    const std::string before = "derivative for ";
    const std::size_t begin = text.find(before);
    const std::size_t end = text.find(" is not implemented");
    if (begin == std::string::npos || end == std::string::npos || end < begin)
        return {};
    std::string name = text.substr(begin + before.size(), end - begin - before.size());
    std::erase(name, '\'');
    return name.starts_with("aten::") ? name.substr(6) : name;
}

Failure torchFailure(const std::string& text)
{
    if (const std::string name = operatorWithoutDerivative(text); !name.empty())
        return {ErrorKind::NotPossible,
            {CAMSCOPE_TEXT(
                 "The network's operator %1 has no derivative in this LibTorch; choose a method that needs no "
                 "gradient, such as Score-CAM or RISE."),
                {name}},
            text};
    if (isOutOfMemory(text))
        return outOfMemory(text);
    if (isDeviceLost(text))
        return {ErrorKind::Resources,
            {CAMSCOPE_TEXT("The graphics processor reported an error; start again, or choose the CPU as device.")},
            text};
    return {ErrorKind::NotPossible, {CAMSCOPE_TEXT("The network could not be run on this input.")}, text};
}

} // namespace

Failure currentFailure()
{
    try {
        throw;
    } catch (const Error& error) {
        return error.failure();
    } catch (const std::bad_alloc& error) {
        return outOfMemory(error.what());
    } catch (const c10::Error& error) {
        return torchFailure(torchMessage(error));
    } catch (const RunError& error) {
        return torchFailure(error.what());
    } catch (const cv::Exception& error) {
        if (error.code == cv::Error::StsNoMem)
            return outOfMemory(error.what());
        return {ErrorKind::BadInput, {CAMSCOPE_TEXT("The picture could not be processed.")}, error.what()};
    } catch (const std::exception& error) {
        if (!operatorWithoutDerivative(error.what()).empty()) // autograd's own form of an error
            return torchFailure(error.what());
        return {ErrorKind::BadInput, {CAMSCOPE_TEXT("Something unexpected went wrong.")}, error.what()};
    }
}

} // namespace camscope
