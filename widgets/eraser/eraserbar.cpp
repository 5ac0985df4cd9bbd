// SPDX-License-Identifier: Apache-2.0
#include "widgets/eraser/eraserbar.h"

#include "widgets/eraser/erasertool.h"
#include "widgets/icons.h"
#include "widgets/mutedlabel.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <cmath>

namespace camscope {

namespace {

constexpr int iconSize = 16;
constexpr int sliderWidth = 96;

} // namespace

EraserBar::EraserBar(EraserTool& tool, QWidget* parent)
    : QWidget(parent)
    , m_tool(tool)
    , m_icon(new QLabel)
    , m_fillLabel(new MutedLabel)
    , m_fill(new QComboBox)
    , m_sizeLabel(new MutedLabel)
    , m_size(new QSlider(Qt::Horizontal))
    , m_percent(new QLabel)
    , m_restore(new QPushButton)
    , m_hint(new MutedLabel)
    , m_close(new QToolButton)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 8, 6);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_fillLabel);
    layout->addWidget(m_fill);
    layout->addSpacing(8);
    layout->addWidget(m_sizeLabel);
    layout->addWidget(m_size);
    layout->addWidget(m_percent);
    layout->addSpacing(8);
    layout->addWidget(m_restore);
    layout->addSpacing(8);
    layout->addWidget(m_hint, 1);
    layout->addWidget(m_close);
    for (const EraserStroke::Fill fill :
        {EraserStroke::Fill::Grey, EraserStroke::Fill::Blur, EraserStroke::Fill::Noise})
        m_fill->addItem({}, int(fill));
    m_fill->setObjectName(QStringLiteral("eraserFill"));
    m_size->setRange(int(std::lround(100 * EraserTool::smallestSize)), int(std::lround(100 * EraserTool::largestSize)));
    m_size->setFixedWidth(sliderWidth);
    m_size->setObjectName(QStringLiteral("eraserSize"));
    m_percent->setFixedWidth(m_percent->fontMetrics().horizontalAdvance(QStringLiteral("100 %")) + 2);
    m_restore->setObjectName(QStringLiteral("restorePicture"));
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_close->setAutoRaise(true);
    m_close->setObjectName(QStringLiteral("closeEraser"));
    m_fillLabel->setBuddy(m_fill);
    m_sizeLabel->setBuddy(m_size);
    connect(m_fill, &QComboBox::currentIndexChanged, &tool,
        [this] { m_tool.setFill(EraserStroke::Fill(m_fill->currentData().toInt())); });
    connect(m_size, &QSlider::valueChanged, &tool, [this](int percent) { m_tool.setSize(percent / 100.0); });
    connect(m_restore, &QPushButton::clicked, this, &EraserBar::restoreRequested);
    connect(m_close, &QToolButton::clicked, &tool, [this] { m_tool.setActive(false); });
    connect(&tool, &EraserTool::brushChanged, this, &EraserBar::showBrush);
    setRestorable(false);
    retranslate();
    showBrush();
}

void EraserBar::setRestorable(bool restorable)
{
    m_restore->setEnabled(restorable);
}

void EraserBar::showBrush()
{
    const QSignalBlocker noFill(m_fill);
    const QSignalBlocker noSize(m_size); // its steps are coarser than the brush's
    m_fill->setCurrentIndex(m_fill->findData(int(m_tool.fill())));
    m_size->setValue(int(std::lround(100 * m_tool.size())));
    m_percent->setText(QStringLiteral("%1 %").arg(m_size->value()));
}

void EraserBar::retranslate()
{
    m_icon->setPixmap(icon(QStringLiteral("camscope-eraser")).pixmap(iconSize));
    m_fillLabel->setText(tr("Paint"));
    const QStringList names{tr("grey"), tr("blur"), tr("noise")};
    const QSignalBlocker blocker(m_fill);
    for (int i = 0; i < names.size(); ++i)
        m_fill->setItemText(i, names[i]);
    m_fill->setAccessibleName(tr("What the eraser paints"));
    m_fill->setToolTip(tr("Grey: one grey, as bright as the picture; it says nothing.\n"
                          "Blur: details go, colours stay.\n"
                          "Noise: random colours; the same on every run."));
    m_sizeLabel->setText(tr("Size"));
    m_size->setAccessibleName(tr("Size of the eraser"));
    m_size->setToolTip(tr("Width of the brush, of the picture's shorter side ([ and ], Alt+wheel)"));
    m_restore->setText(tr("Restore the picture"));
    m_restore->setToolTip(tr("Take away everything that was painted over the picture"));
    m_hint->setText(tr("Paint over the picture: what the network needs makes its probability fall. Space+drag moves, "
                       "Esc ends."));
    m_close->setIcon(icon(QStringLiteral("camscope-close")));
    m_close->setToolTip(tr("Put the eraser away (Esc); the picture stays as it is"));
    m_close->setAccessibleName(tr("Put the eraser away"));
    fitHint();
}

void EraserBar::fitHint()
{
    // A sentence that is cut off teaches nothing.
    m_hint->setToolTip(m_hint->text());
    const int others = layout()->minimumSize().width();
    QSizePolicy policy = m_hint->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_hint->setSizePolicy(policy);
    m_hint->setVisible(width() - others >= m_hint->sizeHint().width());
}

void EraserBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitHint();
}

void EraserBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

void EraserBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColours().panel);
    painter.fillRect(QRect(0, 0, width(), 1), themeColours().line);
}

} // namespace camscope
