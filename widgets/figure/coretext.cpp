// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/coretext.h"

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
    std::vector<std::string> arguments;
    for (const MessageArgument& argument : message.arguments) {
        const Message* part = std::get_if<Message>(&argument);
        arguments.push_back(part != nullptr ? coreText(*part).toStdString() : std::get<std::string>(argument));
    }
    return QString::fromStdString(fillIn(coreText(message.pattern).toStdString(), arguments));
}

QString shownNumber(double value, int digits)
{
    return QString::fromStdString(numberText(value, digits)).replace(QLatin1Char('-'), QChar(0x2212));
}

} // namespace camscope
