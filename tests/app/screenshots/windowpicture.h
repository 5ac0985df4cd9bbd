// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

namespace camscope {

/// Saves a window with the popovers and dialogs that are open over it, and says where.
void saveWindow(QWidget& window, const QString& path);

} // namespace camscope
