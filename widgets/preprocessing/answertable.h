// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/engine.h"

#include <QWidget>

class QLabel;

namespace camscope {

class MutedLabel;

/// The most probable classes under a preprocessing that is tried, beside what they have under the one in use.
class AnswerTable : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerTable(QWidget* parent = nullptr);

    static constexpr int rows = 3;

    /// Either prediction may be null while it is not known. `output`: the one they are about.
    void setAnswers(
        const ModelInfoPointer& model, int output, const PredictionPointer& tried, const PredictionPointer& used);
    QString label(int row) const; ///< "" where there is none

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showAnswers();
    void elide();

    ModelInfoPointer m_model;
    int m_output = -1;
    PredictionPointer m_tried;
    PredictionPointer m_used;
    QStringList m_texts;
    MutedLabel* m_heads[3]{};
    QLabel* m_labels[rows]{};
    QLabel* m_now[rows]{};
    MutedLabel* m_before[rows]{};
};

} // namespace camscope
