// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/engine/engine.h"
#include "core/spec/scenespec.h"

#include <QDialog>
#include <QImage>

#include <array>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace camscope {

class ExplainerClient;

/// Composes a generated picture: objects, background, seed and stamp, with a preview that the engine draws.
class NewSceneDialog : public QDialog
{
    Q_OBJECT
public:
    explicit NewSceneDialog(ExplainerClient& client, QWidget* parent = nullptr);

    SceneSpec scene() const;
    void setScene(const SceneSpec& scene);
    void rollSeed(); ///< another scene of the same things
    /// Of the scene that is chosen; null while it is being drawn.
    QImage preview() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeForm(QFormLayout& form);
    void chosen(); ///< a control has another value
    void askForPreview();
    void takePreview(const std::string& text, const Result<PicturePointer>& result);
    void retranslate();

    ExplainerClient& m_client;
    std::array<QComboBox*, SceneSpec::mostObjects> m_objects{};
    QComboBox* m_background = nullptr;
    QSpinBox* m_seed = nullptr;
    QPushButton* m_roll = nullptr;
    QCheckBox* m_stamp = nullptr;
    QLabel* m_objectsLabel = nullptr;
    QLabel* m_backgroundLabel = nullptr;
    QLabel* m_seedLabel = nullptr;
    QLabel* m_preview = nullptr;
    QPushButton* m_accept = nullptr;
    QPushButton* m_cancel = nullptr;
    std::string m_drawing; ///< text of the scene that is being drawn, "" if none is
    std::string m_drawn; ///< of the one in the preview
};

} // namespace camscope
