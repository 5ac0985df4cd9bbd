// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>

namespace camscope {

/// The few colours of a board, on screen and in an exported figure. Neutral greys: a tint beside a heat map would
/// change how its colours are seen.
struct FigureColours
{
    QColor canvas;
    QColor text;  ///< at least 7:1 on canvas
    QColor muted; ///< at least 4.5:1 on canvas
    QColor line;
    QColor accent; ///< selection

    static FigureColours light() { return {0xf5f5f5, 0x1c1c1c, 0x636363, 0xd9d9d9, 0x2468b4}; }
    static FigureColours dark() { return {0x1e1e1e, 0xe8e8e8, 0xa3a3a3, 0x3d3d3d, 0x6aa8ef}; }
    /// For paper: pure white.
    static FigureColours print() { return {0xffffff, 0x0a0a0a, 0x555555, 0xd0d0d0, 0x2468b4}; }
};

} // namespace camscope
