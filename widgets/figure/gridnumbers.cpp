// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/gridnumbers.h"

#include "widgets/figure/chip.h"
#include "widgets/figure/coretext.h"

#include <algorithm>
#include <cmath>

namespace camscope {

namespace {

constexpr double narrowest = 52; ///< logical pixels that hold a number
constexpr double lowest = 22;
const QColor lightLine(255, 255, 255, 90);
const QColor darkLine(0, 0, 0, 70);

struct Range
{
    int first = 0;
    int last = -1;
};

/// Which of `count` equal parts of [begin, begin + count * size) meet [low, high].
Range partsIn(double begin, double size, int count, double low, double high)
{
    return {std::clamp(int(std::floor((low - begin) / size)), 0, count - 1),
        std::clamp(int(std::floor((high - begin) / size)), 0, count - 1)};
}

/// A light and a dark line side by side are seen on any picture.
void drawEdge(QPainter& painter, const QRectF& cell)
{
    painter.fillRect(QRectF(cell.left(), cell.top(), cell.width(), 1), lightLine);
    painter.fillRect(QRectF(cell.left(), cell.top(), 1, cell.height()), lightLine);
    painter.fillRect(QRectF(cell.left() + 1, cell.top() + 1, cell.width() - 1, 1), darkLine);
    painter.fillRect(QRectF(cell.left() + 1, cell.top() + 1, 1, cell.height() - 1), darkLine);
}

void drawNumber(QPainter& painter, const QRectF& cell, float value, const QFont& font)
{
    const QString text = std::isfinite(value) ? shownNumber(value, 3) : QStringLiteral("–");
    const Chip chip{font};
    QRectF box({}, chip.size(text));
    box.moveCenter(cell.center());
    chip.draw(painter, box, text);
}

} // namespace

void paintGridNumbers(QPainter& painter, const MapProbe& probe, const MarkPlace& place)
{
    const FloatImage& map = probe.map();
    if (map.isEmpty())
        return;
    const QRectF whole = place.fromPicture.mapRect(probe.inputRect());
    const double width = whole.width() / map.width;
    const double height = whole.height() / map.height;
    if (width < narrowest || height < lowest)
        return;
    const Range columns = partsIn(whole.left(), width, map.width, place.visible.left(), place.visible.right());
    const Range rows = partsIn(whole.top(), height, map.height, place.visible.top(), place.visible.bottom());
    painter.save();
    painter.setClipRect(place.visible, Qt::IntersectClip);
    for (int y = rows.first; y <= rows.last; ++y) {
        for (int x = columns.first; x <= columns.last; ++x) {
            const QRectF cell(whole.left() + x * width, whole.top() + y * height, width, height);
            drawEdge(painter, cell);
            drawNumber(painter, cell, map.at(x, y), place.font);
        }
    }
    painter.restore();
}

} // namespace camscope
