// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/spec/targetregion.h"
#include "widgets/target/targetform.h"

class QPushButton;
class QRadioButton;
class QSpinBox;

namespace camscope {

class ClassPicker;
class FileField;
class MutedLabel;

/// A class of a score map and the part of the picture that its score is taken from.
class RegionForm : public TargetForm
{
    Q_OBJECT
public:
    explicit RegionForm(const TargetSubject& subject, QWidget* parent = nullptr);

    TargetSpec target() const override;
    void setTarget(const TargetSpec& target) override;
    bool isComplete() const override;

Q_SIGNALS:
    void pickRequested(); ///< the region is to be pointed at, or drawn, in the picture

private:
    void makeChoices();
    TargetRegion region() const;
    void setRegion(const TargetRegion& region);
    void choose(); ///< the user took another kind of region
    void showChoice();

    ClassPicker* m_class = nullptr;
    QRadioButton* m_predicted = nullptr;
    QRadioButton* m_pixel = nullptr;
    QSpinBox* m_x = nullptr;
    QSpinBox* m_y = nullptr;
    QRadioButton* m_drawn = nullptr;
    MutedLabel* m_drawnNote = nullptr;
    QRadioButton* m_mask = nullptr;
    FileField* m_file = nullptr;
    QPushButton* m_pick = nullptr;
    std::vector<PicturePixel> m_corners; ///< of the drawn region
};

} // namespace camscope
