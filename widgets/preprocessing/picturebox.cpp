// SPDX-License-Identifier: Apache-2.0
#include "widgets/preprocessing/picturebox.h"

#include "widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace camscope {

namespace {

constexpr int side = 224;
constexpr double frameWidth = 2;
constexpr double outdatedOpacity = 0.35;
constexpr int dimming = 150; ///< of 255, of what the model does not see

} // namespace

PictureBox::PictureBox(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(side, side);
}

QSize PictureBox::sizeHint() const
{
    return {side, side};
}

void PictureBox::setImage(const QImage& image)
{
    m_image = image;
    m_scaled = {};
    update();
}

void PictureBox::setFrame(const std::optional<QRectF>& part, QSize whole)
{
    m_part = part;
    m_whole = whole;
    update();
}

void PictureBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColours().figure.canvas);
    if (m_image.isNull())
        return;
    const QSizeF fitted = QSizeF(m_image.size()).scaled(size(), Qt::KeepAspectRatio);
    const QRectF area(QPointF((width() - fitted.width()) / 2, (height() - fitted.height()) / 2), fitted);
    const QSize pixels = (fitted * devicePixelRatioF()).toSize().expandedTo({1, 1});
    if (m_scaled.size() != pixels) {
        // A small input shows its pixels.
        const bool enlarges = pixels.width() > 2 * m_image.width();
        m_scaled = QPixmap::fromImage(m_image.scaled(
            pixels, Qt::IgnoreAspectRatio, enlarges ? Qt::FastTransformation : Qt::SmoothTransformation));
    }
    painter.setOpacity(isEnabled() ? 1 : outdatedOpacity);
    painter.drawPixmap(area, m_scaled, m_scaled.rect());
    if (!m_part || m_whole.isEmpty())
        return;
    const double scaleX = area.width() / m_whole.width();
    const double scaleY = area.height() / m_whole.height();
    const QRectF part(area.left() + m_part->left() * scaleX, area.top() + m_part->top() * scaleY,
        m_part->width() * scaleX, m_part->height() * scaleY);
    QPainterPath outside;
    outside.addRect(area);
    QPainterPath inside;
    inside.addRect(part);
    painter.fillPath(outside.subtracted(inside), QColor(0, 0, 0, dimming));
    painter.setPen(QPen(themeColours().accent, frameWidth));
    painter.drawRect(part.intersected(area).adjusted(frameWidth / 2, frameWidth / 2, -frameWidth / 2, -frameWidth / 2));
}

} // namespace camscope
