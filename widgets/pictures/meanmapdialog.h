// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/render/displaystyle.h"
#include "widgets/pictures/meanmapjob.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace camscope {

class MutedLabel;
class NoteLabel;

/// The mean map of several pictures over the mean of the pictures, growing as the maps come. Not modal.
class MeanMapDialog : public QDialog
{
    Q_OBJECT
public:
    /// What is said of the maps.
    struct Titles
    {
        QString target; ///< "cat"
        QString method; ///< "Grad-CAM"
        QString note; ///< of the layer, may be empty
    };

    MeanMapDialog(ExplainerClient& client, MeanMapRequest request, Titles titles, QWidget* parent = nullptr);

    /// The model as it is now. What is under way stops when it is described otherwise: no mean of two preprocessings.
    void setModel(const ModelInfoPointer& model);
    void setStyle(const DisplayStyle& style); ///< as on the board; the scale is the mean's own
    const MeanMapJob& job() const { return m_job; }
    MeanScale scale() const;
    QImage figure() const; ///< null while there is no map
    /// Writes the figure, and beside it the mean's values as .npy, under a name that is free. Returns that file's path.
    /// Throws Error(BadInput).
    QString saveTo(const QString& path) const;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    void startAgain(); ///< with the class that is chosen
    void refresh(); ///< what the job has come to
    void redraw();
    void fit();
    void copy();
    void save();
    void retranslate();

    MeanMapRequest m_request;
    Titles m_titles;
    DisplayStyle m_style;
    MeanMapJob m_job;
    bool m_isOutdated = false; ///< stopped since the model was described anew
    QImage m_figure;
    QLabel* m_view = nullptr;
    MutedLabel* m_text = nullptr;
    NoteLabel* m_note = nullptr;
    QComboBox* m_target = nullptr;
    QComboBox* m_scale = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_close = nullptr;
    QTimer m_soon; ///< to draw
};

} // namespace camscope
