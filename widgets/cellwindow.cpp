// SPDX-License-Identifier: Apache-2.0
#include "widgets/cellwindow.h"

#include "widgets/figure/colourbar.h"
#include "widgets/mutedlabel.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace camscope {

namespace {

constexpr int margin = 16;
constexpr int gap = 8;
constexpr int longerSide = 560; ///< of the map at first
constexpr double zoomStep = 1.25;

} // namespace

CellWindow::CellWindow(const HeaderText& header, const ExplanationPointer& explanation, const PicturePointer& picture,
    const CellAppearance& appearance, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_appearance(appearance)
    , m_picture(picture->image.width, picture->image.height)
    , m_cell(new OverlayCell(m_linked, std::make_shared<PictureViewCache>()))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(header.title);
    m_appearance.style = styleFor(*explanation, m_appearance.style);
    const ColourBar bar(m_appearance.style, m_appearance.range, font(), themeColours().figure);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin + gap + int(std::ceil(bar.width())), margin);
    layout->setSpacing(4);
    auto* title = new QLabel(header.title);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    auto* note = new MutedLabel;
    note->setText(header.note);
    for (QLabel* label : {title, static_cast<QLabel*>(note)}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    }
    layout->addWidget(m_cell, 1);
    m_cell->setAccessibleName(header.title + QStringLiteral(", ") + header.note);
    m_cell->showMap(explanation, picture);
    m_cell->setAppearance(m_appearance);
    connect(&m_linked, &LinkedView::transformChanged, this, qOverload<>(&QWidget::update));
    const QSize side = m_picture.scaled(longerSide, longerSide, Qt::KeepAspectRatio);
    const QMargins margins = layout->contentsMargins();
    resize(side.width() + margins.left() + margins.right(), side.height() + 2 * margin + 60);
    setMinimumSize(240, 240);
}

QRect CellWindow::barRect() const
{
    const QRect cell = m_cell->geometry();
    // As high as what is seen of the picture.
    const QSize seen
        = m_linked.transform().isWhole() ? m_picture.scaled(cell.size(), Qt::KeepAspectRatio) : cell.size();
    const int left = cell.center().x() + seen.width() / 2 + gap;
    return {left, cell.center().y() - seen.height() / 2, width() - left - margin / 2, seen.height()};
}

void CellWindow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColours().figure.canvas);
    if (m_appearance.overlayVisible)
        ColourBar(m_appearance.style, m_appearance.range, font(), themeColours().figure).draw(painter, barRect());
}

void CellWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
    } else if (event->key() == Qt::Key_Space) {
        m_appearance.overlayVisible = !m_appearance.overlayVisible;
        m_cell->setAppearance(m_appearance);
        update();
    } else if (event->matches(QKeySequence::ZoomIn) || event->key() == Qt::Key_Plus) {
        zoomBy(zoomStep);
    } else if (event->matches(QKeySequence::ZoomOut) || event->key() == Qt::Key_Minus) {
        zoomBy(1 / zoomStep);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void CellWindow::zoomBy(double factor)
{
    const QSizeF cell = m_cell->size();
    m_linked.setTransform(
        m_linked.transform().zoomedAt(factor, {cell.width() / 2, cell.height() / 2}, m_picture, cell));
}

} // namespace camscope
