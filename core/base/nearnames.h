// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/message.h"

#include <string>
#include <vector>

namespace camscope {

/// Up to `count` of `candidates` that resemble `word`, best first; for "did you mean".
std::vector<std::string> nearNames(const std::string& word, const std::vector<std::string>& candidates, int count = 3);

/// " (did you mean a, b?)" or nothing: the end of a sentence about a word that is unknown.
Message didYouMean(const std::string& word, const std::vector<std::string>& candidates);
/// For a short list: where nothing is near, " (choose one of: a, b, c)".
Message didYouMeanOneOf(const std::string& word, const std::vector<std::string>& candidates);

} // namespace camscope
