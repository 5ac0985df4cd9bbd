// SPDX-License-Identifier: Apache-2.0
#include "app/cli/modeloptions.h"

#include <CLI/CLI.hpp>

namespace camscope {

void addModelOptions(CLI::App& command, DescribedModel& model)
{
    command.add_option("--model", model.path, "Model file (TorchScript)")->required()->type_name("FILE");
    command
        .add_option("--labels", model.labels,
            "Names of the classes: a text file with one on each line, CSV or JSON (docs/models.md)")
        ->type_name("FILE");
    command
        .add_option("--description", model.description,
            "How pictures become the model's input, in place of what the model says itself (docs/models.md)")
        ->type_name("FILE");
}

} // namespace camscope
