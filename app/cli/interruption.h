// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace camscope {

/// From now on Ctrl+C (SIGINT) and SIGTERM ask politely; the second one ends the program at once.
void watchForInterruption();

/// Whether the user asked to stop.
bool isInterrupted();

} // namespace camscope
