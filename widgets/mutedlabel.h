// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

namespace camscope {

/// A label in the muted colour of the theme, which it keeps when the theme changes.
class MutedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit MutedLabel(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void colour();
};

} // namespace camscope
