// SPDX-License-Identifier: Apache-2.0
#include "widgets/coretext.h"

#include <QCoreApplication>

namespace camscope {

QString coreText(const std::string& english)
{
    if (english.empty())
        return {};
    return QCoreApplication::translate("core", english.c_str());
}

QString coreText(const Message& message)
{
    const std::string pattern = coreText(message.pattern).toStdString();
    return QString::fromStdString(fillIn(pattern, message.arguments));
}

} // namespace camscope
