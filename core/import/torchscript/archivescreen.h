// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace camscope {

/// Reads the program text of a TorchScript archive before Torch does, because loading it can already run code: an
/// archive's `__setstate__` runs while it is loaded.
/// Throws Error(BadInput) that names the construct and the file inside the archive: `__setstate__`/`__getstate__`, a
/// custom class, or an operator that is not allowed or not known (see allowedoperators.h).
void screenArchive(const std::string& path);

/// The same for one program text; `origin` names it in messages.
void screenProgramText(const std::string& text, const std::string& origin);

} // namespace camscope
