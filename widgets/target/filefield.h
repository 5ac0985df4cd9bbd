// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLineEdit;

namespace camscope {

/// The path of a picture: typed, chosen in a dialog, or dropped.
class FileField : public QWidget
{
    Q_OBJECT
public:
    explicit FileField(const QString& dialogTitle, QWidget* parent = nullptr);

    QString path() const;
    void setPath(const QString& path); ///< changed() is not sent

Q_SIGNALS:
    void changed();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void browse();

    QString m_dialogTitle;
    QLineEdit* m_edit = nullptr;
};

} // namespace camscope
