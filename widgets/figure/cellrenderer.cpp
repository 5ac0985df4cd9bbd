// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/cellrenderer.h"

#include "widgets/figure/imageconversion.h"

#include <algorithm>
#include <cmath>

namespace camscope {

QTransform fromPicture(const CellImage& image, const QRectF& target)
{
    if (image.source.width <= 0 || image.source.height <= 0)
        return {};
    const double scaleX = target.width() / image.source.width;
    const double scaleY = target.height() / image.source.height;
    return {scaleX, 0, 0, scaleY, target.x() - image.source.x * scaleX, target.y() - image.source.y * scaleY};
}

CellRenderer::CellRenderer(std::shared_ptr<PictureViewCache> pictures)
    : m_pictures(std::move(pictures))
{
}

void CellRenderer::setPicture(PicturePointer picture)
{
    if (m_picture == picture)
        return;
    m_picture = std::move(picture);
    m_marker.forget();
    m_viewKey.reset();
    m_imageKey.reset();
}

void CellRenderer::refreshPicture(const PixelBox& changed)
{
    m_pictures->refresh(m_picture, changed);
    m_viewKey.reset();
    m_imageKey.reset();
}

void CellRenderer::setExplanation(ExplanationPointer explanation)
{
    if (m_explanation == explanation)
        return;
    m_explanation = std::move(explanation);
    m_marker.forget();
    m_mapKey.reset();
    m_viewKey.reset();
    m_imageKey.reset();
}

const FloatImage& CellRenderer::displayed(const CellAppearance& appearance)
{
    const MapKey key{appearance.style.isSigned, appearance.style.upsampling, appearance.style.clip, appearance.range};
    if (m_mapKey != key) {
        m_map = displayMap(*m_explanation, {key.isSigned, key.upsampling, key.clip, key.range});
        m_mapKey = key;
        m_marker.forgetContours();
        m_viewKey.reset();
        m_imageKey.reset();
    }
    return m_map;
}

CellAppearance CellRenderer::own(CellAppearance appearance) const
{
    if (!m_explanation)
        return appearance;
    appearance.style = styleFor(*m_explanation, appearance.style);
    if (appearance.style.isSigned && appearance.range) { // the middle of diverging colours means zero
        appearance.range->high = std::max(std::abs(appearance.range->low), std::abs(appearance.range->high));
        appearance.range->low = -appearance.range->high;
    }
    return appearance;
}

CellImage CellRenderer::render(const ViewTransform& view, QSize devicePixels, const CellAppearance& boardAppearance)
{
    if (!m_picture || devicePixels.isEmpty())
        return {};
    const CellAppearance appearance = own(boardAppearance);
    const VisiblePart part = visiblePart(view, {m_picture->image.width, m_picture->image.height}, devicePixels);
    const bool hasMap = m_explanation && appearance.overlayVisible;
    if (hasMap)
        displayed(appearance);
    if (m_viewKey != part.region) {
        m_pictureView = m_pictures->view(m_picture, part.region);
        if (m_explanation && m_mapKey)
            m_mapView = mapView(m_map, m_explanation->geometry, part.region, m_mapKey->upsampling);
        else
            m_mapView = {};
        m_viewKey = part.region;
        m_imageKey.reset();
    }
    CellAppearance pixels = appearance;
    pixels.style.threshold = {}; // drawn above the pixels: marks()
    pixels.style.boxesAllParts = {};
    if (m_imageKey != pixels || m_image.target != part.target) {
        if (hasMap && m_mapView.isEmpty())
            m_mapView = mapView(m_map, m_explanation->geometry, part.region, m_mapKey->upsampling);
        m_image.image = toQImage(hasMap ? overlay(*m_pictureView, m_mapView, appearance.style) : *m_pictureView);
        m_image.target = part.target;
        m_image.source = part.region.source;
        m_imageKey = pixels;
    }
    return m_image;
}

const CellMarks& CellRenderer::marks(const CellAppearance& boardAppearance)
{
    static const CellMarks none;
    const CellAppearance appearance = own(boardAppearance);
    if (!m_explanation || !m_picture || !appearance.overlayVisible)
        return none;
    return m_marker.marks(m_picture, *m_explanation, displayed(appearance), appearance.style);
}

bool CellRenderer::isBlank(const CellAppearance& boardAppearance)
{
    if (!m_explanation || m_explanation->partial)
        return false;
    const CellAppearance appearance = own(boardAppearance);
    const FloatImage& map = displayed(appearance);
    const float nothing = appearance.style.isSigned ? 0.5F : 0.0F;
    return std::all_of(map.values.begin(), map.values.end(),
        [nothing](float value) { return !std::isfinite(value) || std::abs(value - nothing) < 1e-6F; });
}

} // namespace camscope
