// SPDX-License-Identifier: Apache-2.0
#include "widgets/displaypopover.h"

#include "widgets/mutedlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>

namespace camscope {

namespace {

constexpr double mostClip = 50;

} // namespace

DisplayPopover::DisplayPopover(const DisplayStyle& style, QWidget* parent)
    : Popover(parent)
    , m_style(style)
    , m_upsampling(new QComboBox)
    , m_clip(new QDoubleSpinBox)
    , m_clipLayers(new QCheckBox(tr("maps of layers, too")))
{
    setObjectName(QStringLiteral("displayPopover"));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(16, 16, 16, 16);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    const auto addRow = [form](const QString& name, QWidget* field) {
        auto* label = new MutedLabel;
        label->setText(name);
        label->setBuddy(field);
        form->addRow(label, field);
    };
    m_upsampling->addItem(tr("smooth (bilinear)"), int(Upsampling::Bilinear));
    m_upsampling->addItem(tr("smoother (cubic)"), int(Upsampling::Cubic));
    m_upsampling->addItem(tr("blocks (the layer's grid)"), int(Upsampling::Nearest));
    m_upsampling->setObjectName(QStringLiteral("upsampling"));
    m_upsampling->setToolTip(tr("Smooth: bilinear, as in the papers.\nSmoother: cubic, kept within the map's range.\n"
                                "Blocks: the real grid of the layer."));
    m_upsampling->setCurrentIndex(m_upsampling->findData(int(style.upsampling)));
    m_clip->setRange(0, mostClip);
    m_clip->setDecimals(1);
    m_clip->setSingleStep(0.5);
    m_clip->setSuffix(QStringLiteral(" %"));
    m_clip->setValue(style.clip);
    m_clip->setObjectName(QStringLiteral("clip"));
    m_clip->setToolTip(
        tr("Share of the largest values that are shown as the maximum, so that a few extreme pixels do not "
           "hide the rest.\nActs on maps of the input such as saliency."));
    m_clipLayers->setChecked(style.clipsLayerMaps);
    m_clipLayers->setObjectName(QStringLiteral("clipLayers"));
    m_clipLayers->setToolTip(tr("A layer's grid has few positions: the largest values are what one looks for."));
    setFocusProxy(m_upsampling);
    addRow(tr("Grid"), m_upsampling);
    addRow(tr("Clip the largest"), m_clip);
    form->addRow(QString(), m_clipLayers);
    connect(m_upsampling, &QComboBox::currentIndexChanged, this, &DisplayPopover::take);
    connect(m_clip, &QDoubleSpinBox::valueChanged, this, &DisplayPopover::take);
    connect(m_clipLayers, &QCheckBox::toggled, this, &DisplayPopover::take);
}

void DisplayPopover::take()
{
    m_style.upsampling = Upsampling(m_upsampling->currentData().toInt());
    m_style.clip = m_clip->value();
    m_style.clipsLayerMaps = m_clipLayers->isChecked();
    Q_EMIT styleChanged(m_style);
}

} // namespace camscope
