// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>
#include <QString>

namespace camscope {

/// An icon by its freedesktop name from the desktop's theme or the fall-back theme; else our own drawing of that name
/// (resources/icons/<name>.svg) in the theme's text colour.
QIcon icon(const QString& name);

} // namespace camscope
