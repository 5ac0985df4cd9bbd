// SPDX-License-Identifier: Apache-2.0
//
// Torch's OpenMP threads busy-wait for each other by default. Where another program, or our own window, wants the same
// processors, every meeting of the threads then costs a scheduler's time slice: a forward of 20 ms takes a second. The
// OpenMP library reads its settings when it is loaded, before main(), so the only way to choose them is to start again
// with them in the environment. This runs before any library's own initialisation and costs about 10 ms.

#include <cstring>
#include <unistd.h>

namespace {

bool isSetting(const char* variable)
{
    return std::strncmp(variable, "GOMP_SPINCOUNT=", 15) == 0 || std::strncmp(variable, "OMP_WAIT_POLICY=", 16) == 0;
}

// The C library is not initialised here: nothing but the arguments and system calls may be used.
void restartWithQuietThreads(int, char** arguments, char** environment)
{
    constexpr int mostVariables = 4000;
    static char setting[] = "GOMP_SPINCOUNT=10000"; // some 50 microseconds, then the thread sleeps
    static char* variables[mostVariables + 2];
    int count = 0;
    for (; environment[count] != nullptr; ++count) {
        if (count == mostVariables || isSetting(environment[count]))
            return;
        variables[count] = environment[count];
    }
    variables[count] = setting;
    execve("/proc/self/exe", arguments, variables); // where it fails, the program goes on as it is
}

} // namespace

__attribute__((section(".preinit_array"), used)) static void (*const quietThreads)(int, char**, char**)
    = restartWithQuietThreads;
