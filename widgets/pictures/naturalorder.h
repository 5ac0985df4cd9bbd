// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCollator>
#include <QLocale>

namespace camscope {

/// The order of file names for people: 2 before 10, capitals like small letters. The locale "C" knows no such order.
inline QCollator naturalOrder()
{
    QCollator order(QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale());
    order.setNumericMode(true);
    order.setCaseSensitivity(Qt::CaseInsensitive);
    return order;
}

} // namespace camscope
