// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>

namespace camscope {

/// The window's language; changing it sends LanguageChange events, so that every widget says its texts anew.
class Language : public QObject
{
    Q_OBJECT
public:
    explicit Language(QObject* parent = nullptr);

    /// "system", "en" or "zh_CN".
    void set(const QString& code);
    QString code() const { return m_code; }

private:
    QString m_code;
    QTranslator m_program;
    QTranslator m_qt; ///< dialogs and standard buttons
};

} // namespace camscope
