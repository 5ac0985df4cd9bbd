// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/message.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace camscope {

/// Labels as they come, each with its index, checked one by one.
class LabelTable
{
public:
    explicit LabelTable(std::string origin); ///< names the file for messages

    /// `place` says where in the file: "line 3". Throws Error(BadInput) for an empty label, text that is not UTF-8, or
    /// an index that was there before.
    void add(std::size_t index, const std::string& label, const Message& place);
    /// By index. Throws Error(BadInput) where one is missing.
    std::vector<std::string> labels() const;

private:
    std::string m_origin;
    std::map<std::size_t, std::string> m_labels;
};

/// A whole number from 0; nothing for any other text.
std::optional<std::size_t> labelIndex(const std::string& text);

std::vector<std::string> labelsOfLines(const std::string& text, const std::string& origin);
std::vector<std::string> labelsOfCsv(const std::string& text, const std::string& origin);

} // namespace camscope
