// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/render/displaystyle.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QSlider;

namespace camscope {

class MutedLabel;

/// The bar below the board: opacity, colours, blend, scale, upsampling, sign. Every change acts at once.
class StyleBar : public QWidget
{
    Q_OBJECT
public:
    explicit StyleBar(QWidget* parent = nullptr);

    const DisplayStyle& style() const { return m_style; }
    void setStyle(const DisplayStyle& style);
    QSlider* opacitySlider() const { return m_opacity; }

Q_SIGNALS:
    void styleChanged(const camscope::DisplayStyle& style); ///< by the user

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* group(MutedLabel* label, const std::vector<QWidget*>& controls);
    void fillColourMaps();
    void showStyle();
    void fitLabels(); ///< shows them where there is room for one line
    void changed();   ///< a control was used
    void retranslate();

    DisplayStyle m_style;
    bool m_showing = false; ///< controls are being set, not used
    MutedLabel* m_opacityLabel = nullptr;
    QSlider* m_opacity = nullptr;
    QLabel* m_percent = nullptr;
    QComboBox* m_colours = nullptr;
    MutedLabel* m_blendLabel = nullptr;
    QComboBox* m_blend = nullptr;
    MutedLabel* m_scaleLabel = nullptr;
    QComboBox* m_scale = nullptr;
    MutedLabel* m_upsamplingLabel = nullptr;
    QComboBox* m_upsampling = nullptr;
    QCheckBox* m_signed = nullptr;
};

} // namespace camscope
