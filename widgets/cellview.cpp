// SPDX-License-Identifier: Apache-2.0
#include "widgets/cellview.h"

#include "core/base/message.h"
#include "widgets/eraser/brushring.h"
#include "widgets/figure/chip.h"
#include "widgets/figure/coretext.h"
#include "widgets/figure/crosshair.h"
#include "widgets/figure/gridnumbers.h"
#include "widgets/linkedview.h"
#include "widgets/theme.h"

#include <QGestureEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>

#include <cmath>

namespace camscope {

namespace {

constexpr int busyDelayMs = 200;
constexpr double padding = 8;
constexpr int stopWidth = 22;
constexpr double zoomPerNotch = 1.25;

} // namespace

CellView::CellView(LinkedView& linked, std::shared_ptr<PictureViewCache> pictures, QWidget* parent)
    : QWidget(parent)
    , m_linked(linked)
    , m_renderer(std::move(pictures))
    , m_stop(new QToolButton(this))
    , m_action(new QPushButton(this))
{
    setMouseTracking(true);
    grabGesture(Qt::PinchGesture);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_stop->setText(QStringLiteral("✕"));
    m_stop->setObjectName(QStringLiteral("stop"));
    m_stop->setCursor(Qt::ArrowCursor);
    m_stop->setFocusPolicy(Qt::NoFocus);
    // On a picture neither theme's colours are readable everywhere.
    m_stop->setStyleSheet(QStringLiteral("QToolButton { color: white; background: rgba(0,0,0,190); border: none;"
                                         " border-radius: 3px; padding: 0; }"
                                         "QToolButton:hover { background: rgba(60,60,60,230); }"));
    m_action->setObjectName(QStringLiteral("action"));
    m_action->setCursor(Qt::ArrowCursor);
    m_stop->hide();
    m_action->hide();
    m_busyDelay.setSingleShot(true);
    m_busyDelay.setInterval(busyDelayMs);
    connect(&m_busyDelay, &QTimer::timeout, this, &CellView::showBusy);
    connect(m_stop, &QToolButton::clicked, this, &CellView::stopRequested);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (worthRetrying(m_state))
            Q_EMIT retryRequested();
        else
            Q_EMIT detailsRequested();
    });
    connect(&m_linked, &LinkedView::transformChanged, this, qOverload<>(&QWidget::update));
    connect(&m_linked, &LinkedView::cursorChanged, this, qOverload<>(&QWidget::update));
    connect(&m_linked.regionTool(), &RegionTool::strokeChanged, this, qOverload<>(&QWidget::update));
    connect(&m_linked.regionTool(), &RegionTool::activeChanged, this, &CellView::updateControls);
    connect(&m_linked.eraserTool(), &EraserTool::activeChanged, this, &CellView::updateControls);
    connect(&m_linked.eraserTool(), &EraserTool::brushChanged, this, qOverload<>(&QWidget::update));
    retranslate();
}

void CellView::setState(const CellState& state, const PicturePointer& picture)
{
    const bool samePicture = m_renderer.picture() == picture;
    m_state = state;
    m_region = RegionMark::of(state.spec.target, state.explanation.get());
    m_probe.reset();
    m_renderer.setPicture(picture);
    const bool busy = state.status == CellState::Status::Busy;
    if (state.explanation || !busy || !samePicture || m_busyShown)
        m_renderer.setExplanation(state.explanation);
    if (!busy) {
        m_busyDelay.stop();
        m_busyShown = false;
    } else if (!m_busyShown && !m_busyDelay.isActive()) {
        m_busyDelay.start();
    }
    QStringList warnings;
    if (state.status == CellState::Status::Done && state.explanation) {
        for (const Warning& warning : state.explanation->warnings)
            warnings << coreText(warning.message);
    }
    if (state.status == CellState::Status::Failed)
        warnings << cellNote(state); // the cell may be too small for the whole sentence
    setToolTip(warnings.join(QLatin1Char('\n')));
    updateControls();
    update();
}

void CellView::refreshPicture(const PixelBox& changed)
{
    m_renderer.refreshPicture(changed);
    update();
}

void CellView::showBusy()
{
    m_busyShown = true;
    m_renderer.setExplanation(m_state.explanation);
    updateControls();
    update();
}

void CellView::setAppearance(const CellAppearance& appearance)
{
    if (m_appearance.style.isSigned != appearance.style.isSigned)
        m_probe.reset();
    m_appearance = appearance;
    update();
}

QSize CellView::pictureSize() const
{
    if (!m_renderer.picture())
        return {};
    return {m_renderer.picture()->image.width, m_renderer.picture()->image.height};
}

const MapProbe& CellView::probe() const
{
    if (!m_probe)
        m_probe.emplace(*m_state.explanation, styleFor(*m_state.explanation, m_appearance.style).isSigned);
    return *m_probe;
}

QString CellView::readOut() const
{
    if (!m_linked.cursor() || !m_state.explanation)
        return {};
    const QSizeF picture = pictureSize();
    const auto reading
        = probe().at({m_linked.cursor()->x() * picture.width(), m_linked.cursor()->y() * picture.height()});
    if (!reading)
        return {};
    return QStringLiteral("%1 · p%2").arg(shownNumber(reading->value, 3)).arg(reading->percentile);
}

void CellView::updateControls()
{
    const bool pointing = m_linked.regionTool().isActive() || m_linked.eraserTool().isActive();
    setCursor(pointing ? Qt::CrossCursor : Qt::ArrowCursor);
    m_stop->setVisible(m_busyShown);
    const bool failed = m_state.status == CellState::Status::Failed || m_state.status == CellState::Status::Stopped;
    m_action->setVisible(failed && !pointing);
    m_action->setText(worthRetrying(m_state) ? tr("Retry") : tr("Details…"));
    m_action->adjustSize();
    m_stop->setFixedSize(stopWidth, int(Chip{smallFont(font())}.size(QStringLiteral("0")).height()));
    m_stop->move(width() - m_stop->width() - int(padding) / 2, height() - m_stop->height() - int(padding));
    m_action->move((width() - m_action->width()) / 2, height() - m_action->height() - int(padding));
}

void CellView::retranslate()
{
    m_stop->setToolTip(tr("Stop computing this map"));
    m_stop->setAccessibleName(tr("Stop"));
    updateControls();
}

void CellView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColours().figure.line);
    const double ratio = devicePixelRatioF();
    const CellImage cell = m_renderer.render(m_linked.transform(), (QSizeF(size()) * ratio).toSize(), m_appearance);
    if (!cell.image.isNull()) {
        painter.fillRect(rect(), themeColours().figure.canvas);
        QImage image = cell.image;
        image.setDevicePixelRatio(ratio);
        painter.drawImage(QPointF(cell.target.topLeft()) / ratio, image);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF target(QPointF(cell.target.topLeft()) / ratio, QSizeF(cell.target.size()) / ratio);
    const MarkPlace place{fromPicture(cell, target), target, smallFont(font()), themeColours().figure.accent};
    marks().paint(painter, place);
    paintGrid(painter, place);
    paintRegion(painter);
    paintCursor(painter);
    paintMessage(painter);
    paintWarning(painter);
    paintProgress(painter);
}

void CellView::paintGrid(QPainter& painter, const MarkPlace& place)
{
    const bool isZoomedIn = !m_linked.transform().isWhole();
    if (isZoomedIn && m_state.explanation && m_renderer.picture() && m_appearance.overlayVisible)
        paintGridNumbers(painter, probe(), place);
}

void CellView::paintMessage(QPainter& painter)
{
    const QString note = cellNote(m_state);
    const QRectF room(padding, padding, width() - 2 * padding, m_action->y() - 1.5 * padding);
    if (!note.isEmpty())
        paintCellNote(painter, rect(), room, note, smallFont(font()));
}

void CellView::paintProgress(QPainter& painter)
{
    if (!m_busyShown)
        return;
    const QRectF bar(0, height() - 3, width(), 3);
    painter.fillRect(bar, QColor(0, 0, 0, 120));
    painter.fillRect(
        QRectF(bar.topLeft(), QSizeF(bar.width() * m_state.fraction, bar.height())), themeColours().accent);
    const Chip chip{smallFont(font())};
    const QString text = QStringLiteral("%1 %").arg(int(std::floor(100 * m_state.fraction)));
    const QSizeF size = chip.size(text);
    const double top = m_stop->y() + (m_stop->height() - size.height()) / 2;
    chip.draw(painter, QRectF(QPointF(m_stop->x() - 2 - size.width(), top), size), text);
}

void CellView::paintRegion(QPainter& painter)
{
    if (!m_renderer.picture())
        return;
    const auto place = [this](QPointF point) { return toCell(point); };
    const RegionTool& tool = m_linked.regionTool();
    if (tool.isDrawing())
        RegionMark{{tool.stroke()}, {}}.paint(painter, place);
    else if (m_appearance.overlayVisible)
        m_region.paint(painter, place);
}

void CellView::paintCursor(QPainter& painter)
{
    const bool hasPoint = m_linked.cursor() && m_renderer.picture() && !m_linked.regionTool().isDrawing();
    if (!hasPoint || !cellNote(m_state).isEmpty())
        return;
    const QSizeF picture = pictureSize();
    const QPointF shares = *m_linked.cursor();
    const QPointF point = toCell({shares.x() * picture.width(), shares.y() * picture.height()});
    if (!QRectF(rect()).contains(point))
        return;
    if (m_linked.eraserTool().isActive()) {
        const double pixels = m_linked.transform().scale(picture, size());
        paintBrushRing(painter, point, m_linked.eraserTool().radius(pictureSize()) * pixels);
        return;
    }
    paintCrossHair(painter, rect(), point, readOut(), smallFont(font()));
}

void CellView::paintWarning(QPainter& painter)
{
    const bool done = m_state.status == CellState::Status::Done && m_state.explanation;
    if (!done || m_state.explanation->warnings.empty())
        return;
    const QString sentence = coreText(m_state.explanation->warnings.front().message);
    const Chip chip{smallFont(font())};
    if (!m_renderer.isBlank(m_appearance)) {
        const QSizeF size = chip.size(QStringLiteral("⚠"));
        chip.draw(painter, {QPointF(padding / 2, padding / 2), size}, QStringLiteral("⚠"));
        return;
    }
    // A blank map says why, in the cell itself.
    const QRectF room(padding / 2, padding / 2, width() - padding, height() - padding);
    paintBlankNote(painter, room, sentence, chip.font);
}

void CellView::resizeEvent(QResizeEvent*)
{
    updateControls();
}

QPointF CellView::toPicture(QPointF position) const
{
    const ViewTransform view = m_linked.transform().clamped(pictureSize(), size());
    return view.toPicture(position, pictureSize(), size());
}

QPointF CellView::toCell(QPointF point) const
{
    const ViewTransform view = m_linked.transform().clamped(pictureSize(), size());
    return view.toCell(point, pictureSize(), size());
}

void CellView::follow(QPointF position)
{
    const QSizeF picture = pictureSize();
    if (picture.isEmpty())
        return;
    const QPointF point = toPicture(position);
    const QPointF shares(point.x() / picture.width(), point.y() / picture.height());
    const bool inside = QRectF(0, 0, 1, 1).contains(shares) && rect().contains(position.toPoint());
    m_linked.setCursor(inside ? std::optional(shares) : std::nullopt);
}

void CellView::zoomAt(QPointF position, double factor)
{
    if (pictureSize().isEmpty() || !(factor > 0))
        return;
    m_linked.setTransform(m_linked.transform().zoomedAt(factor, position, pictureSize(), size()));
    follow(position);
}

bool CellView::event(QEvent* event)
{
    if (event->type() == QEvent::NativeGesture) { // on a touch pad
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture)
            zoomAt(gesture->position(), 1 + gesture->value());
    } else if (event->type() == QEvent::Gesture) { // on a touch screen
        const auto* gestures = static_cast<QGestureEvent*>(event);
        if (const auto* pinch = static_cast<QPinchGesture*>(gestures->gesture(Qt::PinchGesture)))
            zoomAt(mapFromGlobal(pinch->hotSpot()), pinch->scaleFactor());
    }
    return QWidget::event(event);
}

void CellView::wheelEvent(QWheelEvent* event)
{
    const QPoint turned = event->angleDelta(); // with Alt, some platforms turn it sideways
    const double notches = (turned.y() != 0 ? turned.y() : turned.x()) / 120.0;
    if (notches == 0)
        return;
    if (m_linked.eraserTool().isActive() && event->modifiers().testFlag(Qt::AltModifier)) {
        m_linked.eraserTool().changeSize(notches > 0 ? 1 : -1);
        event->accept();
        return;
    }
    zoomAt(event->position(), std::pow(zoomPerNotch, notches));
    event->accept();
}

void CellView::mousePressEvent(QMouseEvent* event)
{
    if (m_linked.regionTool().isActive()) {
        if (event->button() == Qt::LeftButton && !pictureSize().isEmpty())
            m_linked.regionTool().press(toPicture(event->position()), pictureSize());
        return;
    }
    if (event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT comparisonRequested();
        return;
    }
    const std::string picture = m_state.spec.picture.text(); // selecting the cell may change it
    Q_EMIT pressed();
    EraserTool& eraser = m_linked.eraserTool();
    if (event->button() == Qt::LeftButton && eraser.isActive() && !eraser.isPanning())
        eraser.press(picture, toPicture(event->position()), pictureSize());
    else if (event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton)
        m_dragFrom = event->position();
}

void CellView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_linked.regionTool().isDrawing())
        m_linked.regionTool().move(toPicture(event->position()));
    else if (m_linked.eraserTool().isPainting())
        m_linked.eraserTool().move(toPicture(event->position()));
    else if (m_dragFrom && (event->buttons() & (Qt::LeftButton | Qt::MiddleButton))
        && !m_linked.transform().isWhole()) {
        setCursor(Qt::ClosedHandCursor);
        m_linked.setTransform(m_linked.transform().panned(event->position() - *m_dragFrom, pictureSize(), size()));
        m_dragFrom = event->position();
    }
    follow(event->position());
}

void CellView::mouseReleaseEvent(QMouseEvent* event)
{
    m_dragFrom.reset();
    if (event->button() == Qt::LeftButton)
        m_linked.eraserTool().release();
    if (m_linked.regionTool().isDrawing())
        m_linked.regionTool().release(m_linked.transform().scale(pictureSize(), size()));
    updateControls();
}

void CellView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (m_linked.eraserTool().isActive())
        mousePressEvent(event); // two dabs
    else if (event->button() == Qt::LeftButton)
        Q_EMIT enlargeRequested();
}

void CellView::leaveEvent(QEvent*)
{
    m_linked.setCursor({});
}

void CellView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace camscope
