// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/explanation.h"

#include <map>
#include <set>
#include <string>

namespace camscope {

/// Names the files of explanations: `<image>.<target>.<layer>.<method>`, without an ending. The target is the resolved
/// class index or a slug; the layer is left out for methods without one; options other than the default follow the
/// method as `+key=value`, a convention other than `paper` as `@name`. Where two explanations would share a name, the
/// later one gets `~` and 8 hexadecimal digits of its spec's SHA-256; the same spec always keeps its name.
class OutputNaming
{
public:
    std::string nameFor(const Explanation& explanation);

private:
    std::map<std::string, std::string> m_names; ///< by spec
    std::set<std::string> m_taken;
};

} // namespace camscope
