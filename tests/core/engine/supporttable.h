// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/explain/explanation.h"
#include "core/model/modelinfo.h"
#include "tests/core/engine/supportcases.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace camscope {

/// Collects what came of every method on every network, and writes docs/support.md. Holds nothing that differs between
/// machines: no times, no numbers that were computed.
class SupportTable
{
public:
    /// `target`: as it was asked for.
    void addNetwork(const SupportCase& network, const ModelInfo& model, const std::string& target);
    /// `onOtherLayer`: not possible on the suggested layer, but on one that the program named instead.
    void addMap(const SupportCase& network, const std::string& method, const Explanation& map, bool onOtherLayer);
    /// The network is one that was added.
    void addFailure(const SupportCase& network, const std::string& method, const Failure& failure);

    std::string markdown() const;

private:
    /// What one sentence, or sentences of one pattern, were said about.
    struct Reason
    {
        std::string pattern;
        std::vector<std::pair<std::string, std::vector<std::string>>> sentences; ///< each with titles of networks
    };
    using Cell = std::pair<std::string, std::string>; ///< a network's title and a method

    std::vector<std::string> networksOf(const std::string& method, bool withMap) const;
    std::string summary() const;
    std::string groupTable(const SupportGroup& group) const;
    std::string remarkList() const;
    std::string reasonList() const;
    std::string networkList(const SupportGroup& group) const;

    struct Network
    {
        std::string path;
        std::string line; ///< in the list of networks
        std::vector<std::string> warnings; ///< on opening
    };
    std::map<std::string, Network> m_networks; ///< by title
    std::map<Cell, std::string> m_marks;
    std::vector<Reason> m_reasons; ///< in the order in which they came up
};

} // namespace camscope
