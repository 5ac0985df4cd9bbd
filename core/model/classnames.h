// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

namespace camscope {

/// Finds the classes that a name stands for which people or data sets gave: of a folder or in an annotation file.
/// Capitals, '_', '-' and spaces make no difference. In the order of preference a name is a whole label
/// ("tiger cat, Felis catus"), one of a label's synonyms ("Felis catus"), the WordNet number that a label begins with
/// ("n02123159 tiger cat"), or a class index ("282").
class ClassNames
{
public:
    /// `labels` by class index, may be empty; `classes`: how many classes there are.
    explicit ClassNames(const std::vector<std::string>& labels = {}, int classes = 0);

    /// Indices, ascending; several where labels share the name (ImageNet has two kinds of crane). Nothing is guessed:
    /// empty for a name that only resembles a label.
    std::vector<int> find(const std::string& name) const;

private:
    std::unordered_map<std::string, std::vector<int>> m_labels;
    std::unordered_map<std::string, std::vector<int>> m_synonyms;
    int m_classes;
};

/// Whether a name is this label or one of its synonyms, as ClassNames reads them.
bool isNameOf(const std::string& name, const std::string& label);

} // namespace camscope
