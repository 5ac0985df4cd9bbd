// SPDX-License-Identifier: Apache-2.0
#include "widgets/channeltiles.h"

#include "widgets/figure/coretext.h"
#include "widgets/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace camscope {

namespace {

constexpr int columns = 3;
constexpr int gap = 4;

/// The explanation with other values in place of its map.
ExplanationPointer withMap(const Explanation& whole, const FloatImage& values)
{
    auto part = std::make_shared<Explanation>();
    part->spec = whole.spec;
    part->kind = whole.kind;
    part->geometry = whole.geometry;
    part->raw = {1, values.height, values.width, values.values};
    return part;
}

QString signedNumber(double value, int digits)
{
    return (value < 0 ? QString() : QStringLiteral("+")) + shownNumber(value, digits);
}

bool hasNegative(const FloatImage& image)
{
    return std::any_of(image.values.begin(), image.values.end(), [](float value) { return value < 0; });
}

} // namespace

ChannelTiles::ChannelTiles(QWidget* parent)
    : QWidget(parent)
    , m_pictures(std::make_shared<PictureViewCache>())
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChannelTiles::setExplanation(const ExplanationPointer& explanation, const PicturePointer& picture)
{
    if (explanation == m_explanation && picture == m_picture)
        return;
    m_explanation = explanation;
    m_picture = picture;
    rebuild();
}

void ChannelTiles::setShown(Shown shown)
{
    m_shown = shown;
    rebuild();
}

void ChannelTiles::setStyle(const DisplayStyle& style)
{
    m_style = style;
    update();
}

void ChannelTiles::addTile(const FloatImage& values, const QString& caption, const QString& toolTip)
{
    auto renderer = std::make_unique<CellRenderer>(m_pictures);
    renderer->setPicture(m_picture);
    renderer->setExplanation(withMap(*m_explanation, values));
    m_tiles.push_back({std::move(renderer), caption, toolTip});
}

void ChannelTiles::rebuild()
{
    m_tiles.clear();
    m_largest = 0;
    m_isSigned = false;
    if (m_explanation && m_picture) {
        const ChannelShares& shares = m_explanation->channels;
        const bool showsShares = m_shown == Shown::Shares;
        double others = 0;
        for (const float sum : shares.sums)
            others += sum;
        for (const ChannelShare& share : shares.strongest) {
            others -= share.sum;
            const QString sum = signedNumber(share.sum, 3);
            const QString weight = std::isnan(share.weight)
                ? tr("Channel %1 adds %2 in all.").arg(share.channel).arg(sum)
                : tr("Channel %1, weight %2, adds %3 in all.")
                      .arg(QString::number(share.channel), signedNumber(share.weight, 3), sum);
            // What is more among the others is cut off.
            m_largest = std::max(m_largest, valueRange(*withMap(*m_explanation, share.values), true).high);
            m_isSigned = m_isSigned || hasNegative(share.values);
            addTile(showsShares ? share.values : share.activation,
                QStringLiteral("%1  %2").arg(share.channel).arg(signedNumber(share.sum, 2)), weight);
        }
        const auto rest = static_cast<int>(shares.sums.size() - shares.strongest.size());
        if (showsShares && rest > 0)
            addTile(shares.rest, tr("rest %1").arg(signedNumber(others, 2)),
                tr("What the other %n channels add.", nullptr, rest));
    }
    updateGeometry();
    update();
}

CellAppearance ChannelTiles::appearance() const
{
    CellAppearance appearance;
    appearance.style = m_style;
    appearance.style.threshold = 0;
    if (m_shown == Shown::Activations) {
        appearance.style.blend = Blend::Mask;
        appearance.style.isSigned = false;
        appearance.style.opacity = 1;
        return appearance; // each channel on a scale of its own: firing has no common unit
    }
    appearance.style.isSigned = m_isSigned;
    appearance.range = ValueRange{m_isSigned ? -m_largest : 0.0F, m_largest};
    return appearance;
}

QSizeF ChannelTiles::tileSize(double width) const
{
    const double side = (width - gap * (columns - 1)) / columns;
    if (!m_picture || m_picture->image.width == 0)
        return {side, side};
    const double aspect = double(m_picture->image.height) / m_picture->image.width;
    return {side, std::round(side * std::clamp(aspect, 0.5, 1.5))};
}

QRectF ChannelTiles::tileRect(int tile) const
{
    const QSizeF size = tileSize(width());
    const double rowHeight = size.height() + fontMetrics().height() + gap;
    return {tile % columns * (size.width() + gap), tile / columns * rowHeight, size.width(), size.height()};
}

int ChannelTiles::heightForWidth(int width) const
{
    const int rows = (tileCount() + columns - 1) / columns;
    return static_cast<int>(std::ceil(rows * (tileSize(width).height() + fontMetrics().height() + gap)));
}

QSize ChannelTiles::sizeHint() const
{
    return {180, heightForWidth(180)};
}

void ChannelTiles::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const double ratio = devicePixelRatioF();
    for (int tile = 0; tile < tileCount(); ++tile) {
        const QRectF place = tileRect(tile);
        const QSize pixels = (place.size() * ratio).toSize();
        const CellImage cell = m_tiles[std::size_t(tile)].renderer->render({}, pixels, appearance());
        const QRectF target(
            place.topLeft() + QPointF(cell.target.topLeft()) / ratio, QSizeF(cell.target.size()) / ratio);
        painter.fillRect(place, themeColours().figure.canvas);
        painter.drawImage(target, cell.image);
        painter.setPen(themeColours().muted);
        const QRectF text(place.left(), place.bottom(), place.width(), fontMetrics().height());
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
            fontMetrics().elidedText(caption(tile), Qt::ElideRight, int(place.width())));
    }
}

bool ChannelTiles::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const QPoint position = static_cast<QHelpEvent*>(event)->pos();
        for (int tile = 0; tile < tileCount(); ++tile) {
            const QRectF place = tileRect(tile).adjusted(0, 0, 0, fontMetrics().height());
            if (place.contains(position)) {
                QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), m_tiles[std::size_t(tile)].toolTip,
                    this, place.toRect());
                return true;
            }
        }
        QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    return QWidget::event(event);
}

} // namespace camscope
