// SPDX-License-Identifier: Apache-2.0
#include "widgets/channelsview.h"

#include "widgets/barchart.h"
#include "widgets/channeltiles.h"
#include "widgets/mutedlabel.h"
#include "widgets/paneltitle.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace camscope {

ChannelsView::ChannelsView(QWidget* parent)
    : QWidget(parent)
    , m_title(new PanelTitle)
    , m_shown(new QComboBox)
    , m_tiles(new ChannelTiles)
    , m_chartTitle(new MutedLabel)
    , m_chart(new BarChart)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto* top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_shown);
    layout->addLayout(top);
    layout->addWidget(m_tiles);
    layout->addSpacing(4);
    layout->addWidget(m_chartTitle);
    layout->addWidget(m_chart);
    m_shown->setObjectName(QStringLiteral("channelTiles"));
    m_shown->addItem({});
    m_shown->addItem({});
    connect(m_shown, &QComboBox::currentIndexChanged, this,
        [this](int index) { m_tiles->setShown(static_cast<ChannelTiles::Shown>(index)); });
    hide();
    retranslate();
}

void ChannelsView::setExplanation(const ExplanationPointer& explanation, const PicturePointer& picture)
{
    const bool hasChannels = explanation && picture && !explanation->channels.isEmpty();
    m_explanation = hasChannels ? explanation : nullptr;
    m_tiles->setExplanation(m_explanation, picture);
    showChart();
    setVisible(hasChannels);
}

void ChannelsView::setStyle(const DisplayStyle& style)
{
    m_tiles->setStyle(style);
}

void ChannelsView::showChart()
{
    if (!m_explanation)
        return;
    const ChannelShares& shares = m_explanation->channels;
    const bool hasWeights = !shares.weights.empty();
    const std::vector<float>& values = hasWeights ? shares.weights : shares.sums;
    const int count = static_cast<int>(values.size());
    m_chartTitle->setText(
        hasWeights ? tr("Weights of %n channels", nullptr, count) : tr("What %n channels add in all", nullptr, count));
    BarChart::Content content;
    content.values.assign(values.begin(), values.end());
    content.left = QStringLiteral("0");
    content.right = QString::number(count - 1);
    m_chart->setContent(content);
}

void ChannelsView::retranslate()
{
    m_title->setTitle(tr("Channels"));
    m_shown->setItemText(0, tr("what they add"));
    m_shown->setItemText(1, tr("where they fire"));
    m_shown->setAccessibleName(tr("Tiles show"));
    m_shown->setToolTip(tr("Each tile is one channel of the layer. What all of them add, with the last tile for the "
                           "others, is the map. Where a channel fires tells what it has learnt to find."));
    showChart();
}

void ChannelsView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace camscope
