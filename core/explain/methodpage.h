// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/message.h"
#include "core/explain/methodinfo.h"

#include <string>
#include <vector>

namespace camscope {

/// An entry of a list on a page: a symbol, an option, a convention, another method.
struct PageEntry
{
    std::string term; ///< "α_k", "max_channels=0", "torch-cam", "HiResCAM"
    Message label; ///< an option's name as forms show it; else empty
    Message note; ///< an option's range; else empty
    Message text; ///< what there is to know about it
    std::string method; ///< the id of the other method, "" for any other entry
};

/// One heading of a page and what stands below it: paragraphs, then lines of a formula, then entries.
struct PageSection
{
    enum class Kind
    {
        Answers,
        Formula,
        Misleads,
        Cost,
        Options,
        Conventions,
        Paper,
        SeeAlso
    };
    Kind kind = Kind::Answers;
    Message title;
    std::vector<Message> paragraphs;
    std::vector<std::string> formula; ///< plain text; _ lowers and ^ raises the symbol or the braces that follow
    std::vector<PageEntry> entries;
    std::string link; ///< an address on the web, may be empty
};

/// All that a person can read about a method, in the order in which it is read. Command line and window show the same.
struct MethodPage
{
    std::string id; ///< "gradcam"
    std::string title; ///< "Grad-CAM"
    std::vector<Message> facts; ///< family, where the map lies, what the method needs
    std::vector<PageSection> sections; ///< none is empty
};

MethodPage methodPage(const MethodInfo& method);

/// The equations of the method's formula.
std::vector<std::string> formulaLines(const MethodInfo& method);

/// What an option may hold: "on or off", "1 to 10000", "softmax, raw".
Message optionRange(const OptionInfo& option);

} // namespace camscope
