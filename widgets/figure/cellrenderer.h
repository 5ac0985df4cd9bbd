// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/engine.h"
#include "core/render/displaymap.h"
#include "widgets/figure/cellmarker.h"
#include "widgets/figure/pictureviewcache.h"
#include "widgets/figure/viewtransform.h"

#include <QImage>

#include <memory>
#include <optional>

namespace camscope {

/// Everything about a cell's look that changes without computing a map again.
struct CellAppearance
{
    DisplayStyle style;
    std::optional<ValueRange> range; ///< of a scale that is shared or fixed; none: per map
    bool overlayVisible = true;
    bool operator==(const CellAppearance&) const = default;
};

/// A cell's pixels together with the place they take in the cell.
struct CellImage
{
    QImage image; ///< null while there is no picture
    QRect target; ///< in the cell's device pixels
    RectF source; ///< the part of the picture that is shown, in its pixels
};

/// Where marks of the picture belong, for an image drawn at `target` of a painter.
QTransform fromPicture(const CellImage& image, const QRectF& target);

/// Makes one cell's pixels with the engine's render functions. Each stage keeps its last result: moving the opacity
/// slider runs overlay() alone, zooming samples the same display map again, and only a new explanation, scale or
/// upsampling makes a new display map.
class CellRenderer
{
public:
    explicit CellRenderer(std::shared_ptr<PictureViewCache> pictures);

    void setPicture(PicturePointer picture);
    void refreshPicture(const PixelBox& changed); ///< these pixels of it are others now
    void setExplanation(ExplanationPointer explanation);
    const PicturePointer& picture() const { return m_picture; }
    const ExplanationPointer& explanation() const { return m_explanation; }

    CellImage render(const ViewTransform& view, QSize devicePixels, const CellAppearance& appearance);
    /// The lines over it; none while the overlay is hidden.
    const CellMarks& marks(const CellAppearance& appearance);

    /// Whether the display map holds nothing to see, so that the cell should say why.
    bool isBlank(const CellAppearance& appearance);

private:
    struct MapKey
    {
        bool isSigned = false;
        Upsampling upsampling = Upsampling::Bilinear;
        double clip = 0;
        std::optional<ValueRange> range;
        bool operator==(const MapKey&) const = default;
    };
    /// The board's appearance as it applies to this cell's explanation.
    CellAppearance own(CellAppearance appearance) const;
    const FloatImage& displayed(const CellAppearance& appearance);

    std::shared_ptr<PictureViewCache> m_pictures;
    PicturePointer m_picture;
    ExplanationPointer m_explanation;

    std::optional<MapKey> m_mapKey;
    FloatImage m_map; ///< model-input size
    std::optional<ViewRegion> m_viewKey;
    FloatImage m_mapView; ///< screen resolution
    std::shared_ptr<const RgbImage> m_pictureView;
    std::optional<CellAppearance> m_imageKey;
    CellImage m_image;
    CellMarker m_marker;
};

} // namespace camscope
