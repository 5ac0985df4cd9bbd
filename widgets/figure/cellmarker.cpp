// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/cellmarker.h"

#include "core/model/classnames.h"
#include "core/render/overlay.h"
#include "widgets/figure/imageconversion.h"

#include <algorithm>

namespace camscope {

namespace {

/// A noisy map falls into thousands of parts; boxes around specks show nothing.
constexpr std::size_t mostBoxes = 24;
/// Nor do outlines around them: beyond this only the larger parts have theirs.
constexpr int mostOutlinePoints = 20000;

void addTo(QPainterPath& path, const Outline& outline)
{
    QPolygonF polygon;
    polygon.reserve(qsizetype(outline.size()));
    for (const auto& [x, y] : outline)
        polygon << QPointF(x, y);
    path.addPolygon(polygon);
    path.closeSubpath();
}

std::vector<PixelBox> truthOf(const Picture& picture, const ResolvedTarget& target)
{
    std::vector<PixelBox> boxes;
    const std::string number = target.classIndex ? std::to_string(*target.classIndex) : std::string();
    for (const TrueObject& object : picture.objects) {
        const bool isMeant = isNameOf(object.name, target.label) || object.name == number;
        if (isMeant && object.box.width > 0 && object.box.height > 0)
            boxes.push_back(object.box);
    }
    return boxes;
}

} // namespace

void CellMarker::forget()
{
    m_thresholded.reset();
    m_levels.reset();
    m_regionKey.reset();
    m_marks = {};
}

const CellMarks& CellMarker::marks(const PicturePointer& picture, const Explanation& explanation,
    const FloatImage& displayed, const DisplayStyle& style)
{
    if (style.blend != Blend::Contour) {
        m_levels.reset();
        m_marks.contours.clear();
    } else {
        if (!m_levels)
            makeContours(explanation, displayed, style);
        colourContours(style);
    }
    if (const RegionKey key{style.threshold, style.boxesAllParts}; m_regionKey != key) {
        makeRegion(*picture, explanation, key);
        m_regionKey = key;
    }
    return m_marks;
}

void CellMarker::makeContours(const Explanation& explanation, const FloatImage& displayed, const DisplayStyle& style)
{
    m_levels.emplace();
    m_marks.contours.clear();
    const SeenMap map = seenMap(displayed, explanation.geometry, style.upsampling);
    for (const ContourLevel& level : contourLevels(map, style.isSigned)) {
        m_levels->push_back(level.value);
        CellMarks::Lines& lines = m_marks.contours.emplace_back();
        for (const Outline& outline : level.lines)
            addTo(lines.path, outline);
    }
}

void CellMarker::colourContours(const DisplayStyle& style)
{
    const ColourMap& colours = effectiveColourMap(style);
    for (std::size_t i = 0; i < m_levels->size(); ++i) {
        m_marks.contours[i].colour = toQColor(colours.at((*m_levels)[i]));
        m_marks.contours[i].colour.setAlphaF(float(std::clamp(style.opacity, 0.0, 1.0)));
    }
}

void CellMarker::makeRegion(const Picture& picture, const Explanation& explanation, const RegionKey& key)
{
    m_marks.outline = {};
    m_marks.boxes.clear();
    m_marks.truth.clear();
    m_marks.overlap.reset();
    m_marks.regionShare = 0;
    if (key.threshold <= 0)
        return;
    if (!m_thresholded)
        m_thresholded = thresholdedMap(explanation);
    const std::size_t most = key.allParts ? mostBoxes : 1;
    double area = 0;
    for (const HighRegion& region : highRegions(*m_thresholded, key.threshold)) {
        for (const Outline& outline : region.outlines) {
            if (m_marks.outline.elementCount() < mostOutlinePoints)
                addTo(m_marks.outline, outline);
        }
        if (m_marks.boxes.size() < most)
            m_marks.boxes.push_back(region.box);
        area += region.area;
    }
    m_marks.regionShare = area / (double(picture.image.width) * picture.image.height);
    m_marks.truth = truthOf(picture, explanation.target);
    m_marks.overlap = bestOverlap(m_marks.boxes, m_marks.truth);
}

} // namespace camscope
