// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFontMetricsF>
#include <QPainter>
#include <QString>
#include <QStringList>

namespace camscope {

/// `text` broken into at most `maximumLines` lines of `width` logical pixels, at word ends where possible; what does
/// not fit is elided in the last line. Never empty lines at the end.
QStringList wrappedLines(const QString& text, const QFont& font, double width, int maximumLines);

/// Draws lines from `top` downwards, each aligned horizontally within `box`.
void drawLines(QPainter& painter, const QRectF& box, double top, const QStringList& lines, Qt::Alignment alignment);

} // namespace camscope
