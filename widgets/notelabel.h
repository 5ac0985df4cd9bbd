// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

namespace camscope {

/// A paragraph on a tinted ground with a coloured edge: a warning or an error.
class NoteLabel : public QLabel
{
    Q_OBJECT
public:
    enum class Kind
    {
        Warning,
        Error
    };

    explicit NoteLabel(Kind kind, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind m_kind;
};

} // namespace camscope
