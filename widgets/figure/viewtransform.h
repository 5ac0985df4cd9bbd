// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/render/overlay.h"

#include <QPointF>
#include <QRect>
#include <QSizeF>

namespace camscope {

/// Which part of a picture cells show. The centre is kept as a share of the picture's sides, so that one transform
/// serves pictures of different sizes; for one picture it is the same as original picture coordinates.
/// `picture` is a picture's size in pixels, `cell` a cell's size, both in any unit as long as points use the cell's.
struct ViewTransform
{
    double zoom = 1;      ///< 1: the whole picture fits the cell
    double centreX = 0.5; ///< share of the picture's width in the middle of the cell
    double centreY = 0.5;

    static constexpr double largestZoom = 64;

    /// Cell units per picture pixel.
    double scale(QSizeF picture, QSizeF cell) const;
    QPointF toPicture(QPointF point, QSizeF picture, QSizeF cell) const;
    QPointF toCell(QPointF point, QSizeF picture, QSizeF cell) const;

    /// Zoomed by `factor` so that the picture's point under `point` stays where it is, as far as the edges allow.
    ViewTransform zoomedAt(double factor, QPointF point, QSizeF picture, QSizeF cell) const;
    /// Moved so that the picture follows a drag by `delta`.
    ViewTransform panned(QPointF delta, QSizeF picture, QSizeF cell) const;
    /// Zoom within its limits and no empty margin where the picture could fill the cell.
    ViewTransform clamped(QSizeF picture, QSizeF cell) const;

    bool isWhole() const { return zoom <= 1; }
    bool operator==(const ViewTransform&) const = default;
};

/// The part of a picture that is visible in a cell, and where in the cell it lies.
struct VisiblePart
{
    ViewRegion region; ///< what to render
    QRect target;      ///< in the cell's pixels, of the region's size
    bool operator==(const VisiblePart&) const = default;
};

/// `cell` in device pixels.
VisiblePart visiblePart(const ViewTransform& view, QSize picture, QSize cell);

} // namespace camscope
