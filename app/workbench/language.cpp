// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace camscope {

Language::Language(QObject* parent)
    : QObject(parent)
{
}

void Language::set(const QString& code)
{
    if (m_code == code)
        return;
    m_code = code;
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
    const QLocale locale = code == QLatin1String("system") ? QLocale::system() : QLocale(code);
    if (locale.language() != QLocale::Chinese)
        return; // the texts in the sources are English
    if (m_program.load(QStringLiteral(":/i18n/camscope_zh_CN.qm")))
        QCoreApplication::installTranslator(&m_program);
    if (m_qt.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

} // namespace camscope
