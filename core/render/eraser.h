// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/image.h"
#include "core/spec/erasure.h"

#include <cstdint>
#include <optional>

namespace camscope {

/// Paints over a picture as the hand moves: each step touches the pixels near its piece of the stroke and no others,
/// and ends in exactly what painting the whole stroke at once would give.
///
/// A pixel whose centre lies at distance d of the stroke's line is covered by a = clamp(radius + ½ − d, 0, 1), in
/// 255ths, and becomes p + a·(f − p), p being what it was before the stroke. The fill f, of the original picture
/// whatever was painted over it before:
/// - grey: the mean of all its values in all channels. It says nothing; mid grey would be a bright blot on a dark
///   picture, and the mean colour would still say "sea" of a sea.
/// - blur: a Gaussian with a standard deviation of 1/12 of its shorter side. Large pictures are reduced for that, to
///   where the standard deviation is between 4 and 6 pixels, and enlarged bilinearly.
/// - noise: uniform in 0…255 for each channel, from seed and place alone. Its grains are squares of 1/224 of the
/// shorter
///   side, at least a pixel: finer noise is averaged away before a network sees it.
class Eraser
{
public:
    /// `image`: what is painted on, of the original's size. Both must outlive this.
    Eraser(const RgbImage& original, RgbImage& image, std::uint64_t seed);

    /// What follows belongs to a new stroke.
    void begin(EraserStroke::Fill fill, double radius);
    /// Continues the stroke to a point; the first one makes a dab. Returns the box of the pixels that may have changed,
    /// empty outside of the picture.
    PixelBox extend(const StrokePoint& to);

private:
    void cover(int x, int y, std::uint8_t coverage);
    void fillAt(int x, int y, std::uint8_t* rgb);
    void blurAt(int x, int y, std::uint8_t* rgb) const;
    void noiseAt(int x, int y, std::uint8_t* rgb) const;
    void prepareFill();

    const RgbImage& m_original;
    RgbImage& m_image;
    std::uint64_t m_seed;
    EraserStroke::Fill m_fill = EraserStroke::Fill::Grey;
    double m_radius = 1;
    std::optional<StrokePoint> m_last;
    PixelBox m_touched; ///< by the stroke so far
    MaskImage m_coverage; ///< of the stroke so far, 0…255
    RgbImage m_before; ///< where the stroke covers the picture: what was there
    std::optional<std::uint8_t> m_grey;
    RgbImage m_blurred; ///< reduced
    int m_grain = 1;
};

/// The picture with all strokes painted over it. Throws Error(BadInput) where they are more than a hand can paint.
RgbImage erased(const RgbImage& picture, const Erasure& erasure);

} // namespace camscope
