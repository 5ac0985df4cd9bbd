// SPDX-License-Identifier: Apache-2.0
#include "widgets/layersweep.h"

#include "widgets/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace camscope {

namespace {

constexpr int columns = 4;
constexpr int gap = 4;

} // namespace

LayerSweep::LayerSweep(QWidget* parent)
    : QWidget(parent)
    , m_pictures(std::make_shared<PictureViewCache>())
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
}

void LayerSweep::setStages(const std::vector<Stage>& stages)
{
    m_stages = stages;
    m_current = 0;
    m_hovered = -1;
    forgetMaps();
    updateGeometry();
}

void LayerSweep::setPicture(const PicturePointer& picture)
{
    m_picture = picture;
    for (const Tile& tile : m_tiles)
        tile.renderer->setPicture(picture);
    updateGeometry();
    update();
}

void LayerSweep::forgetMaps()
{
    m_tiles.clear();
    for (std::size_t i = 0; i < m_stages.size(); ++i) {
        m_tiles.push_back({std::make_unique<CellRenderer>(m_pictures), {}});
        m_tiles.back().renderer->setPicture(m_picture);
    }
    update();
}

int LayerSweep::stageOf(const std::string& layer) const
{
    const auto found
        = std::find_if(m_stages.begin(), m_stages.end(), [&](const Stage& stage) { return stage.layer == layer; });
    return found == m_stages.end() ? -1 : static_cast<int>(found - m_stages.begin());
}

void LayerSweep::setMap(const std::string& layer, const ExplanationPointer& explanation)
{
    const int stage = stageOf(layer);
    if (stage < 0)
        return;
    m_tiles[std::size_t(stage)].renderer->setExplanation(explanation);
    m_tiles[std::size_t(stage)].failure.clear();
    update();
}

void LayerSweep::setFailure(const std::string& layer, const QString& reason)
{
    const int stage = stageOf(layer);
    if (stage < 0)
        return;
    m_tiles[std::size_t(stage)].renderer->setExplanation({});
    m_tiles[std::size_t(stage)].failure = reason;
    update();
}

void LayerSweep::setChosen(const std::vector<std::string>& layers)
{
    m_chosen = layers;
    update();
}

void LayerSweep::setStyle(const DisplayStyle& style)
{
    m_style = style;
    m_style.scale = ScaleMode::PerMap; // layers have no common unit
    m_style.threshold = 0;
    update();
}

ExplanationPointer LayerSweep::map(int stage) const
{
    return m_tiles.at(std::size_t(stage)).renderer->explanation();
}

bool LayerSweep::isChosen(int stage) const
{
    return std::find(m_chosen.begin(), m_chosen.end(), m_stages[std::size_t(stage)].layer) != m_chosen.end();
}

double LayerSweep::side(double width) const
{
    return std::floor((width - gap * (columns + 1)) / columns);
}

/// The tile without its caption; there is room for a frame around it.
QRect LayerSweep::tileRect(int stage) const
{
    const int size = static_cast<int>(side(width()));
    const int rowHeight = size + fontMetrics().height() + gap;
    return {gap + stage % columns * (size + gap), gap + stage / columns * rowHeight, size, size};
}

int LayerSweep::heightForWidth(int width) const
{
    const int rows = (static_cast<int>(m_stages.size()) + columns - 1) / columns;
    return rows == 0 ? 0 : gap + rows * (static_cast<int>(side(width)) + fontMetrics().height() + gap);
}

QSize LayerSweep::sizeHint() const
{
    return {200, heightForWidth(200)};
}

void LayerSweep::paintTile(QPainter& painter, int stage)
{
    const ThemeColours& colours = themeColours();
    const QRect place = tileRect(stage);
    const Tile& tile = m_tiles[std::size_t(stage)];
    const double ratio = devicePixelRatioF();
    painter.fillRect(place, colours.figure.canvas);
    CellAppearance appearance;
    appearance.style = m_style;
    const CellImage cell = tile.renderer->render({}, place.size() * ratio, appearance);
    if (!cell.image.isNull()) {
        const QRectF target(
            QPointF(place.topLeft()) + QPointF(cell.target.topLeft()) / ratio, QSizeF(cell.target.size()) / ratio);
        painter.setOpacity(map(stage) ? 1 : 0.35); // still to come, or impossible
        painter.drawImage(target, cell.image);
        painter.setOpacity(1);
    }
    const bool isCurrent = hasFocus() && stage == m_current;
    if (isChosen(stage) || isCurrent || stage == m_hovered) {
        painter.setPen(QPen(isChosen(stage) ? colours.accent : colours.outline, 2,
            isCurrent && !isChosen(stage) ? Qt::DotLine : Qt::SolidLine));
        painter.drawRect(place.adjusted(-1, -1, 1, 1));
    }
    painter.setPen(isChosen(stage) ? colours.text : colours.muted);
    const QRect text(place.left(), place.bottom() + 2, place.width(), fontMetrics().height());
    painter.drawText(text, Qt::AlignCenter, tile.failure.isEmpty() ? m_stages[std::size_t(stage)].grid : QStringLiteral("–"));
}

void LayerSweep::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (int stage = 0; stage < static_cast<int>(m_stages.size()); ++stage)
        paintTile(painter, stage);
}

int LayerSweep::stageAt(QPoint position) const
{
    for (int stage = 0; stage < static_cast<int>(m_stages.size()); ++stage) {
        if (tileRect(stage).adjusted(0, 0, 0, fontMetrics().height()).contains(position))
            return stage;
    }
    return -1;
}

void LayerSweep::mousePressEvent(QMouseEvent* event)
{
    const int stage = stageAt(event->pos());
    if (event->button() == Qt::LeftButton && stage >= 0)
        Q_EMIT layerPicked(m_stages[std::size_t(stage)].layer);
}

void LayerSweep::mouseMoveEvent(QMouseEvent* event)
{
    const int stage = stageAt(event->pos());
    if (stage != m_hovered)
        update();
    m_hovered = stage;
}

void LayerSweep::leaveEvent(QEvent* /*event*/)
{
    m_hovered = -1;
    update();
}

void LayerSweep::keyPressEvent(QKeyEvent* event)
{
    const int count = static_cast<int>(m_stages.size());
    int step = 0;
    switch (event->key()) {
    case Qt::Key_Left:
        step = -1;
        break;
    case Qt::Key_Right:
        step = 1;
        break;
    case Qt::Key_Up:
        step = -columns;
        break;
    case Qt::Key_Down:
        step = columns;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current < count)
            Q_EMIT layerPicked(m_stages[std::size_t(m_current)].layer);
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (m_current + step >= 0 && m_current + step < count)
        m_current += step;
    update();
}

bool LayerSweep::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto* help = static_cast<QHelpEvent*>(event);
    const int stage = stageAt(help->pos());
    if (stage < 0) {
        QToolTip::hideText();
        return true;
    }
    const QString layer = QString::fromStdString(m_stages[std::size_t(stage)].layer);
    const QString& failure = m_tiles[std::size_t(stage)].failure;
    QToolTip::showText(help->globalPos(), failure.isEmpty() ? layer : layer + QLatin1Char('\n') + failure, this);
    return true;
}

} // namespace camscope
