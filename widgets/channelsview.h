// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/engine.h"
#include "core/render/displaystyle.h"

#include <QWidget>

class QComboBox;

namespace camscope {

class BarChart;
class ChannelTiles;
class MutedLabel;
class PanelTitle;

/// A map taken apart: what its layer's strongest channels add to it, or where in the picture they fire, as small
/// pictures; below them a bar for every channel.
class ChannelsView : public QWidget
{
    Q_OBJECT
public:
    explicit ChannelsView(QWidget* parent = nullptr);

    /// Hidden while there is no explanation, or one that is no sum over channels.
    void setExplanation(const ExplanationPointer& explanation, const PicturePointer& picture);
    void setStyle(const DisplayStyle& style); ///< colours and opacity of the board

protected:
    void changeEvent(QEvent* event) override;

private:
    void showChart();
    void retranslate();

    ExplanationPointer m_explanation;
    PanelTitle* m_title = nullptr;
    QComboBox* m_shown = nullptr;
    ChannelTiles* m_tiles = nullptr;
    MutedLabel* m_chartTitle = nullptr;
    BarChart* m_chart = nullptr;
};

} // namespace camscope
