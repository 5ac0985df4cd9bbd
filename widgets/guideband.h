// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace camscope {

class MutedLabel;

/// A few sentences above the board that say what it shows, with the way to the boards before and after it.
class GuideBand : public QWidget
{
    Q_OBJECT
public:
    explicit GuideBand(QWidget* parent = nullptr);

    /// `number` of `count`, from 1.
    void setContent(const QString& title, const QString& text, int number, int count);
    QString title() const;

Q_SIGNALS:
    void previousRequested();
    void nextRequested();
    void closeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void setFonts(); ///< larger than the window's
    void retranslate();

    int m_number = 1;
    int m_count = 1;
    QLabel* m_title = nullptr;
    QLabel* m_text = nullptr;
    MutedLabel* m_place = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QToolButton* m_close = nullptr;
};

} // namespace camscope
