// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/methodpage.h"

#include <QString>

namespace camscope {

struct ThemeColours;

/// The page in the language of the window, as rich text for a document of the application's font. Links lead to
/// "method:ID" and to the web.
QString methodPageHtml(const MethodPage& page, const ThemeColours& colours);

/// A line of a formula as rich text: _ and ^ become real indices, single letters are set in italics.
QString formulaHtml(const std::string& formula);

/// An address as people cite it: "arXiv:1610.02391", "doi:10.1109/…", else host and path.
QString citedAddress(const std::string& address);

} // namespace camscope
