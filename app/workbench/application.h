// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace camscope {

/// The program `camscope`: makes a figure without a window, or opens the workbench. Returns the exit code.
int runApplication(int argc, char** argv);

} // namespace camscope
