// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/render/displaystyle.h"

#include <QWidget>

namespace camscope {

class RealSpinBox;

/// The two ends of a fixed scale, in raw values. A change that would turn the scale round is taken back.
class RangeFields : public QWidget
{
    Q_OBJECT
public:
    explicit RangeFields(QWidget* parent = nullptr);

    const ValueRange& range() const { return m_range; }
    void setRange(const ValueRange& range); ///< changed() is not sent

Q_SIGNALS:
    void changed(); ///< by the user

protected:
    void changeEvent(QEvent* event) override;

private:
    void take();
    void retranslate();

    ValueRange m_range{0, 1};
    RealSpinBox* m_low = nullptr;
    RealSpinBox* m_high = nullptr;
};

} // namespace camscope
