// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace camscope {

/// A sentence above the board that stays until it is dismissed, with technical details on request; never in the way.
class MessageBar : public QWidget
{
    Q_OBJECT
public:
    enum class Kind
    {
        Info, ///< all is well
        Notice,
        Error
    };

    explicit MessageBar(QWidget* parent = nullptr);

    void showMessage(Kind kind, const QString& sentence, const QString& details = {});
    void dismiss();
    QString sentence() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Kind m_kind = Kind::Error;
    QLabel* m_sign = nullptr;
    QLabel* m_sentence = nullptr;
    QLabel* m_details = nullptr;
    QPushButton* m_more = nullptr;
    QToolButton* m_close = nullptr;
};

} // namespace camscope
