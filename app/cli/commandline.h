// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace camscope {

/// Runs `camscope-cli`: results on standard output, one line per failure on standard error. Returns the exit code: 0
/// done, otherwise the value of the ErrorKind.
int runCommandLine(int argc, char** argv);

} // namespace camscope
