// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/render/displaystyle.h"
#include "widgets/popover.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;

namespace camscope {

/// A small window at the style bar with what is rarely changed: upsampling and clipping. Every change acts at once;
/// closes with Escape or a click outside.
class DisplayPopover : public Popover
{
    Q_OBJECT
public:
    DisplayPopover(const DisplayStyle& style, QWidget* parent);

    const DisplayStyle& style() const { return m_style; }

Q_SIGNALS:
    void styleChanged(const camscope::DisplayStyle& style); ///< by the user

private:
    void take();

    DisplayStyle m_style;
    QComboBox* m_upsampling = nullptr;
    QDoubleSpinBox* m_clip = nullptr;
    QCheckBox* m_clipLayers = nullptr;
};

} // namespace camscope
