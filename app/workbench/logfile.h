// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace camscope {

/// The window's log: what Qt's message functions write, with time and level, to a file that is rotated by size.
namespace LogFile {

/// Starts writing; levels are "debug", "info", "warning" and "error". Also writes to stderr, from warnings upwards.
void start(const QString& level);
/// Where the log is; the one before lies beside it with ".1" at the end.
QString path();

inline constexpr qint64 largestBytes = 1 << 20;

} // namespace LogFile

} // namespace camscope
