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
    const std::string pattern = coreText(message.pattern).toStdString();
    std::vector<std::string> arguments = message.arguments;
    for (std::string& argument : arguments) {
        // Part of a sentence may come as an argument; names and numbers have no translation and stay as they are.
        if (argument.find(' ') != std::string::npos)
            argument = coreText(argument).toStdString();
    }
    return QString::fromStdString(fillIn(pattern, arguments));
}

} // namespace camscope
