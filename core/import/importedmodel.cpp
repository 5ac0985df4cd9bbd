// SPDX-License-Identifier: Apache-2.0
#include "core/import/importedmodel.h"

#include "core/import/modelformat.h"
#include "core/import/torchscript/torchscriptimporter.h"

namespace camscope {

ImportedModel importModel(const std::string& path, const at::Device& device)
{
    requireTorchScript(path);
    return importTorchScript(path, device);
}

} // namespace camscope
