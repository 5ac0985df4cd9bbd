// SPDX-License-Identifier: Apache-2.0
#include "app/cli/interruption.h"

#include <atomic>
#include <csignal>

namespace camscope {
namespace {

std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free, "written by a signal handler");

extern "C" void noteInterruption(int)
{
    interrupted = true;
}

} // namespace

void watchForInterruption()
{
    struct sigaction action = {};
    action.sa_handler = noteInterruption;
    action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

bool isInterrupted()
{
    return interrupted;
}

} // namespace camscope
