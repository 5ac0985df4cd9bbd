// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace camscope {

class MutedLabel;

/// What stands in the board's place while there is nothing to show: one sentence and the next click.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    enum class Missing
    {
        Everything, ///< no model
        Picture, ///< a model but no picture
        Choice, ///< nothing is ticked
        Target, ///< the model answers with no classes, so that nothing is chosen at first
        Classes, ///< the model answers with nothing that can be explained
        Answer, ///< the model gave no prediction for the picture
        Opening, ///< a model is being read
    };

    explicit EmptyState(QWidget* parent = nullptr);

    /// `name`: of what is being opened.
    void setMissing(Missing missing, const QString& name = {});
    Missing missing() const { return m_missing; }

Q_SIGNALS:
    void openModelRequested();
    void openPicturesRequested();
    void sceneRequested();
    void demonstrationRequested();
    void targetRequested();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();

    Missing m_missing = Missing::Everything;
    QString m_name;
    QLabel* m_picture = nullptr;
    QLabel* m_title = nullptr;
    MutedLabel* m_hint = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_first = nullptr;
    QPushButton* m_second = nullptr;
};

} // namespace camscope
