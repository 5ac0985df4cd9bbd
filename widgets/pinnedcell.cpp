// SPDX-License-Identifier: Apache-2.0
#include "widgets/pinnedcell.h"

#include "widgets/figure/headerpainter.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace camscope {

namespace {

constexpr int margin = 4; ///< room for the frame
constexpr int gap = 4; ///< between header and cell
constexpr int pinSide = 18;
constexpr double lines = 9; ///< of text that make the height of a cell

} // namespace

PinnedCell::PinnedCell(LinkedView& linked, std::shared_ptr<PictureViewCache> pictures, QWidget* parent)
    : QWidget(parent)
    , m_cell(new CellView(linked, std::move(pictures), this))
    , m_pin(new QToolButton(this))
{
    m_pin->setObjectName(QStringLiteral("unpin"));
    m_pin->setAutoRaise(true);
    m_pin->setFixedSize(pinSide, pinSide);
    m_pin->setIconSize({pinSide - 6, pinSide - 6});
    connect(m_pin, &QToolButton::clicked, this, &PinnedCell::unpinRequested);
    retranslate();
}

void PinnedCell::setContent(const HeaderText& header, const CellState& state, const PicturePointer& picture)
{
    m_header = header;
    if (picture)
        m_aspect = double(picture->image.width) / picture->image.height;
    m_cell->setState(state, picture);
    m_cell->setAccessibleName(header.title + QStringLiteral(", ") + header.note);
    setToolTip(header.title + QLatin1Char('\n') + header.note);
    updateGeometry();
    update();
}

void PinnedCell::setSecond(bool second)
{
    m_isSecond = second;
    update();
}

QSize PinnedCell::cellSize() const
{
    const int height = int(std::lround(lines * QFontMetricsF(font()).lineSpacing()));
    return {int(std::lround(std::clamp(m_aspect, 0.5, 2.5) * height)), height};
}

int PinnedCell::headerHeight() const
{
    const HeaderPainter painter(font(), themeColours().figure);
    return int(std::ceil(painter.columnHeaderHeight({m_header}, cellSize().width() - 2 * pinSide)));
}

QSize PinnedCell::sizeHint() const
{
    return cellSize() + QSize(2 * margin, 2 * margin + gap + headerHeight());
}

void PinnedCell::resizeEvent(QResizeEvent*)
{
    m_cell->setGeometry({QPoint(margin, margin + headerHeight() + gap), cellSize()});
    m_pin->move(margin, margin);
}

void PinnedCell::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const FigureColours& colours = themeColours().figure;
    const QRectF header(margin + pinSide, margin, width() - 2 * (margin + pinSide), headerHeight());
    HeaderPainter(font(), colours).drawColumn(painter, header, m_header);
    if (!m_isSecond)
        return;
    painter.setPen(QPen(colours.accent, 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(m_cell->geometry()).adjusted(-3, -3, 3, 3));
}

void PinnedCell::retranslate()
{
    m_pin->setIcon(icon(QStringLiteral("camscope-pin")));
    m_pin->setToolTip(tr("Unpin"));
    m_pin->setAccessibleName(tr("Unpin"));
}

void PinnedCell::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace camscope
