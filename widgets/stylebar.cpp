// SPDX-License-Identifier: Apache-2.0
#include "widgets/stylebar.h"

#include "core/render/overlay.h"
#include "widgets/displaypopover.h"
#include "widgets/figure/coretext.h"
#include "widgets/figure/imageconversion.h"
#include "widgets/flowlayout.h"
#include "widgets/icons.h"
#include "widgets/mutedlabel.h"
#include "widgets/rangefields.h"
#include "widgets/theme.h"
#include "widgets/thresholdcontrol.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QSlider>
#include <QToolButton>

#include <array>
#include <cmath>

namespace camscope {

namespace {

constexpr QSize swatch(28, 12);
constexpr int groupGap = 12;
constexpr int labelGap = 8;
constexpr int gapAbove = 4; ///< of the popover
constexpr int sliderWidth = 64;

/// Fills a combo box, or gives its entries new names, without moving its choice.
void setTexts(QComboBox* box, const QStringList& texts)
{
    while (box->count() < texts.size())
        box->addItem({});
    for (int i = 0; i < texts.size(); ++i)
        box->setItemText(i, texts[i]);
}

} // namespace

StyleBar::StyleBar(QWidget* parent)
    : QWidget(parent)
    , m_opacityLabel(new MutedLabel)
    , m_opacity(new QSlider(Qt::Horizontal))
    , m_percent(new QLabel)
    , m_colours(new QComboBox)
    , m_blendLabel(new MutedLabel)
    , m_blend(new QComboBox)
    , m_scaleLabel(new MutedLabel)
    , m_scale(new QComboBox)
    , m_range(new RangeFields)
    , m_threshold(new ThresholdControl)
    , m_signed(new QCheckBox)
    , m_more(new QToolButton)
{
    auto* flow = new FlowLayout(groupGap, 8, this);
    flow->setContentsMargins(16, 8, 16, 8);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_opacity->setRange(0, 100);
    m_opacity->setFixedWidth(sliderWidth);
    m_opacity->setObjectName(QStringLiteral("opacity"));
    m_percent->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_percent->setFixedWidth(m_percent->fontMetrics().horizontalAdvance(QStringLiteral("100 %")) + 2);
    m_colours->setIconSize(swatch);
    m_colours->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_colours->setMinimumContentsLength(7);
    m_colours->setObjectName(QStringLiteral("colourMap"));
    flow->addWidget(group(m_opacityLabel, {m_opacity, m_percent}));
    flow->addWidget(group(nullptr, {m_colours}));
    flow->addWidget(group(m_blendLabel, {m_blend}));
    flow->addWidget(group(m_scaleLabel, {m_scale}));
    m_rangeGroup = group(nullptr, {m_range});
    flow->addWidget(m_rangeGroup);
    flow->addWidget(group(nullptr, {m_threshold}));
    flow->addWidget(group(nullptr, {m_signed}));
    flow->addWidget(group(nullptr, {m_more}));
    m_blend->setObjectName(QStringLiteral("blend"));
    m_scale->setObjectName(QStringLiteral("scale"));
    m_more->setAutoRaise(true);
    m_more->setObjectName(QStringLiteral("moreDisplay"));
    fillColourMaps();
    retranslate();
    showStyle();
    connect(m_opacity, &QSlider::valueChanged, this, &StyleBar::changed);
    for (QComboBox* box : {m_colours, m_blend, m_scale})
        connect(box, &QComboBox::currentIndexChanged, this, &StyleBar::changed);
    connect(m_range, &RangeFields::changed, this, &StyleBar::changed);
    connect(m_threshold, &ThresholdControl::changed, this, &StyleBar::changed);
    connect(m_more, &QToolButton::clicked, this, &StyleBar::openMore);
    connect(m_signed, &QCheckBox::toggled, this, &StyleBar::changed);
}

QWidget* StyleBar::group(MutedLabel* label, const std::vector<QWidget*>& controls)
{
    auto* box = new QWidget(this);
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(labelGap);
    if (label) {
        layout->addWidget(label);
        label->setBuddy(controls.front());
    }
    for (QWidget* control : controls)
        layout->addWidget(control);
    box->setMinimumHeight(28);
    return box;
}

void StyleBar::fillColourMaps()
{
    m_showing = true;
    const int current = m_colours->currentIndex();
    m_colours->clear();
    for (const ColourMap& map : colourMaps()) {
        QImage image = colourStrip(map, swatch * 2, Qt::Horizontal);
        image.setDevicePixelRatio(2);
        m_colours->addItem(QPixmap::fromImage(image), coreText(map.name), QString::fromStdString(map.id));
    }
    m_colours->setCurrentIndex(current);
    m_colours->view()->setMinimumWidth(m_colours->view()->sizeHintForColumn(0) + 2 * labelGap);
    m_showing = false;
}

void StyleBar::setStyle(const DisplayStyle& style)
{
    if (m_style == style)
        return;
    m_style = style;
    showStyle();
}

void StyleBar::showStyle()
{
    m_showing = true;
    m_opacity->setValue(int(std::lround(100 * m_style.opacity)));
    m_percent->setText(QStringLiteral("%1 %").arg(m_opacity->value()));
    m_colours->setCurrentIndex(m_colours->findData(QString::fromStdString(effectiveColourMap(m_style).id)));
    m_colours->setEnabled(m_style.blend != Blend::Mask);
    m_blend->setCurrentIndex(int(m_style.blend));
    m_scale->setCurrentIndex(int(m_style.scale));
    m_range->setRange(m_style.range);
    m_rangeGroup->setVisible(m_style.scale == ScaleMode::Fixed);
    m_threshold->set(m_style.threshold, m_style.boxesAllParts);
    m_signed->setChecked(m_style.isSigned);
    m_showing = false;
    fitLabels();
}

void StyleBar::changed()
{
    if (m_showing)
        return;
    DisplayStyle style = m_style;
    style.opacity = m_opacity->value() / 100.0;
    const std::string colours = m_colours->currentData().toString().toStdString();
    // A signed view shows a diverging map of its own choice; that is not the user's choice of colours.
    if (colours != effectiveColourMap(m_style).id)
        style.colourMap = colours;
    style.blend = Blend(m_blend->currentIndex());
    style.scale = ScaleMode(m_scale->currentIndex());
    style.range = m_range->range();
    // The slider knows whole per cents only.
    if (m_threshold->slider()->value() != int(std::lround(100 * style.threshold)))
        style.threshold = m_threshold->threshold();
    style.boxesAllParts = m_threshold->boxesAllParts();
    style.isSigned = m_signed->isChecked();
    use(style);
}

void StyleBar::use(const DisplayStyle& style)
{
    m_style = style;
    showStyle();
    Q_EMIT styleChanged(m_style);
}

DisplayPopover* StyleBar::openMore()
{
    auto* popover = new DisplayPopover(m_style, this);
    connect(popover, &DisplayPopover::styleChanged, this, &StyleBar::use);
    popover->openAt(m_more->mapToGlobal(QPoint(m_more->width(), -gapAbove)), Qt::BottomRightCorner);
    return popover;
}

void StyleBar::retranslate()
{
    m_showing = true;
    m_opacityLabel->setText(tr("Opacity"));
    m_opacity->setAccessibleName(tr("Opacity of the overlay"));
    m_opacity->setToolTip(tr("Opacity of the overlay (1…9, 0)"));
    m_colours->setAccessibleName(tr("Colour map"));
    m_colours->setToolTip(tr("Colour map"));
    m_blendLabel->setText(tr("Blend"));
    setTexts(m_blend, {tr("by value"), tr("uniform"), tr("mask"), tr("contours")});
    m_blend->setToolTip(tr("By value: opacity grows with the map.\nUniform: the same opacity everywhere.\n"
                           "Mask: the picture shows where the map is high.\n"
                           "Contours: lines at 25, 50 and 75 % of the scale."));
    m_scaleLabel->setText(tr("Scale"));
    setTexts(m_scale, {tr("per map"), tr("per row"), tr("per column"), tr("whole board"), tr("fixed")});
    m_scale->setToolTip(tr("Per map: each map uses all colours.\n"
                           "Per row, per column, whole board: one scale of raw values for all maps there.\n"
                           "Fixed: from one number to another."));
    m_signed->setText(tr("signed"));
    m_signed->setToolTip(tr("Show negative values, too, in diverging colours"));
    m_blend->setAccessibleName(tr("Blend"));
    m_scale->setAccessibleName(tr("Scale"));
    m_more->setIcon(icon(QStringLiteral("camscope-sliders")));
    m_more->setToolTip(tr("More: grid, clipping"));
    m_more->setAccessibleName(tr("More display options"));
    m_showing = false;
}

void StyleBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        m_more->setIcon(icon(QStringLiteral("camscope-sliders")));
    } else if (event->type() == QEvent::LanguageChange) {
        fillColourMaps();
        retranslate();
        showStyle();
        fitLabels();
    }
    QWidget::changeEvent(event);
}

void StyleBar::fitLabels()
{
    const std::array<MutedLabel*, 3> labels{m_scaleLabel, m_blendLabel, m_opacityLabel};
    int wanted = layout()->sizeHint().width();
    for (const MutedLabel* label : labels) {
        if (label->isHidden())
            wanted += label->sizeHint().width() + labelGap;
    }
    // What a slider or a menu does is seen by trying it: labels go first, one after the other.
    for (MutedLabel* label : labels) {
        const bool fits = wanted <= width();
        label->setVisible(fits);
        if (!fits)
            wanted -= label->sizeHint().width() + labelGap;
    }
}

void StyleBar::resizeEvent(QResizeEvent* event)
{
    fitLabels();
    QWidget::resizeEvent(event);
}

void StyleBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColours().panel);
    painter.fillRect(QRect(0, 0, width(), 1), themeColours().line);
}

} // namespace camscope
