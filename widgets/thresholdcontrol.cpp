// SPDX-License-Identifier: Apache-2.0
#include "widgets/thresholdcontrol.h"

#include "core/measures/highregion.h"
#include "widgets/icons.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace camscope {

namespace {

constexpr int sliderWidth = 64;
constexpr int iconSize = 16;

} // namespace

ThresholdControl::ThresholdControl(QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel)
    , m_slider(new QSlider(Qt::Horizontal))
    , m_button(new QToolButton)
    , m_menu(new QMenu(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_icon);
    layout->addSpacing(4);
    layout->addWidget(m_slider);
    layout->addWidget(m_button);
    m_slider->setRange(0, 100);
    m_slider->setFixedWidth(sliderWidth);
    m_slider->setObjectName(QStringLiteral("threshold"));
    setFocusProxy(m_slider);
    m_button->setAutoRaise(true);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setMenu(m_menu);
    makeMenu();
    showIcon();
    retranslate();
    connect(m_slider, &QSlider::valueChanged, this, [this] {
        showValue();
        Q_EMIT changed();
    });
}

void ThresholdControl::makeMenu()
{
    m_off = addPreset(0);
    m_gradCam = addPreset(gradCamThreshold);
    m_cam = addPreset(camThreshold);
    m_menu->addSeparator();
    auto* parts = new QActionGroup(this);
    m_largestPart = parts->addAction(m_menu->addAction(QString()));
    m_allParts = parts->addAction(m_menu->addAction(QString()));
    m_largestPart->setCheckable(true);
    m_allParts->setCheckable(true);
    m_largestPart->setChecked(true);
    connect(parts, &QActionGroup::triggered, this, &ThresholdControl::changed);
}

QAction* ThresholdControl::addPreset(double threshold)
{
    QAction* action = m_menu->addAction(QString());
    connect(action, &QAction::triggered, m_slider,
        [this, threshold] { m_slider->setValue(int(std::lround(100 * threshold))); });
    return action;
}

double ThresholdControl::threshold() const
{
    return m_slider->value() / 100.0;
}

bool ThresholdControl::boxesAllParts() const
{
    return m_allParts->isChecked();
}

void ThresholdControl::set(double threshold, bool boxesAllParts)
{
    const QSignalBlocker blocker(m_slider);
    m_slider->setValue(int(std::lround(100 * threshold)));
    (boxesAllParts ? m_allParts : m_largestPart)->setChecked(true);
    showValue();
}

void ThresholdControl::showValue()
{
    m_button->setText(m_slider->value() == 0 ? tr("off") : QStringLiteral("%1 %").arg(m_slider->value()));
}

void ThresholdControl::showIcon()
{
    m_icon->setPixmap(icon(QStringLiteral("camscope-threshold")).pixmap(iconSize));
}

void ThresholdControl::retranslate()
{
    const QString help = tr("Outline where the map reaches this share of its maximum, with a box around it");
    m_slider->setAccessibleName(tr("Threshold"));
    m_slider->setToolTip(help);
    m_icon->setToolTip(help);
    m_button->setToolTip(tr("Thresholds of papers; which parts get a box"));
    m_button->setAccessibleName(tr("Thresholds of papers; which parts get a box"));
    m_off->setText(tr("Off"));
    m_gradCam->setText(tr("15 % (Grad-CAM)"));
    m_cam->setText(tr("20 % (CAM)"));
    m_largestPart->setText(tr("Box around the largest part"));
    m_allParts->setText(tr("Boxes around all parts"));
    // One width for all values, so that the bar does not move while the slider does.
    const QFontMetrics metrics(m_button->font());
    const int text = std::max(metrics.horizontalAdvance(QStringLiteral("100 %")), metrics.horizontalAdvance(tr("off")));
    showValue();
    m_button->setFixedWidth(m_button->sizeHint().width() - metrics.horizontalAdvance(m_button->text()) + text);
}

void ThresholdControl::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        showIcon();
    QWidget::changeEvent(event);
}

} // namespace camscope
