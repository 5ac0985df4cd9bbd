// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/message.h"

#include <QString>

namespace camscope {

/// The engine's English texts in the language of the window (translation context "core").
QString coreText(const std::string& english);
/// A sentence of the engine: its pattern and those of its parts translated, names and numbers filled in as they are.
QString coreText(const Message& message);

/// numberText() with a true minus sign.
QString shownNumber(double value, int digits = 4);

} // namespace camscope
