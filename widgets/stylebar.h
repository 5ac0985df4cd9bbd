// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/render/displaystyle.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace camscope {

class DisplayPopover;
class MutedLabel;
class RangeFields;
class ThresholdControl;

/// The bar below the board: opacity, colours, blend, scale, threshold, sign; what is rarely changed is in a popover.
/// Every change acts at once.
class StyleBar : public QWidget
{
    Q_OBJECT
public:
    explicit StyleBar(QWidget* parent = nullptr);

    const DisplayStyle& style() const { return m_style; }
    void setStyle(const DisplayStyle& style);
    QSlider* opacitySlider() const { return m_opacity; }
    ThresholdControl& threshold() const { return *m_threshold; }
    DisplayPopover* openMore(); ///< deletes itself when it closes

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
    void changed(); ///< a control was used
    void use(const DisplayStyle& style); ///< by the user
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
    RangeFields* m_range = nullptr; ///< of a fixed scale
    QWidget* m_rangeGroup = nullptr;
    ThresholdControl* m_threshold = nullptr;
    QCheckBox* m_signed = nullptr;
    QToolButton* m_more = nullptr;
};

} // namespace camscope
