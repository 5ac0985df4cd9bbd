// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace camscope {

/// A network of the support table.
struct SupportCase
{
    std::string title; ///< column heading
    std::string network; ///< file in the test data, without ".pt"
    std::string what; ///< what it stands for, one phrase
    std::string target = "top1"; ///< "seg" stands for the region of the first class that is predicted anywhere
    std::vector<std::int64_t> tensor = {}; ///< shape of the array that it is given; empty: a picture
};

/// Networks that make one part of the table.
struct SupportGroup
{
    std::string title;
    std::vector<SupportCase> cases;
};

const std::vector<SupportGroup>& supportGroups();

} // namespace camscope
