// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QMenu;
class QSlider;
class QToolButton;

namespace camscope {

/// Where a map counts as high: a slider from off to the map's maximum, and beside it the papers' thresholds and which
/// parts get a box.
class ThresholdControl : public QWidget
{
    Q_OBJECT
public:
    explicit ThresholdControl(QWidget* parent = nullptr);

    double threshold() const; ///< share of the maximum, 0: off
    bool boxesAllParts() const;
    void set(double threshold, bool boxesAllParts); ///< changed() is not sent
    QSlider* slider() const { return m_slider; }
    QMenu* presets() const { return m_menu; }

Q_SIGNALS:
    void changed(); ///< by the user

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeMenu();
    QAction* addPreset(double threshold);
    void showValue();
    void showIcon();
    void retranslate();

    QLabel* m_icon = nullptr;
    QSlider* m_slider = nullptr;
    QToolButton* m_button = nullptr;
    QMenu* m_menu = nullptr;
    QAction* m_off = nullptr;
    QAction* m_gradCam = nullptr;
    QAction* m_cam = nullptr;
    QAction* m_largestPart = nullptr;
    QAction* m_allParts = nullptr;
};

} // namespace camscope
