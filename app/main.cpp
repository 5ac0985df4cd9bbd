// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/application.h"

int main(int argc, char** argv)
{
    return camscope::runApplication(argc, argv);
}
