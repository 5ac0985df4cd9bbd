// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSlider;
class QToolButton;

namespace camscope {

class EraserTool;
class MutedLabel;

/// The bar of the eraser, there while it is active: what it paints, how large it is, and the way back.
class EraserBar : public QWidget
{
    Q_OBJECT
public:
    explicit EraserBar(EraserTool& tool, QWidget* parent = nullptr);

    void setRestorable(bool restorable); ///< something is painted over the current picture

    QComboBox* fill() const { return m_fill; }
    QSlider* size() const { return m_size; }
    QPushButton* restoreButton() const { return m_restore; }

Q_SIGNALS:
    void restoreRequested();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showBrush();
    void retranslate();
    void fitHint();

    EraserTool& m_tool;
    QLabel* m_icon = nullptr;
    MutedLabel* m_fillLabel = nullptr;
    QComboBox* m_fill = nullptr;
    MutedLabel* m_sizeLabel = nullptr;
    QSlider* m_size = nullptr;
    QLabel* m_percent = nullptr;
    QPushButton* m_restore = nullptr;
    MutedLabel* m_hint = nullptr; ///< where there is room
    QToolButton* m_close = nullptr;
};

} // namespace camscope
