// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/pictures/picturefilter.h"

#include <QWidget>

#include <string>
#include <vector>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace camscope {

class FilmStrip;
class MutedLabel;
class PictureListModel;

/// The open pictures: the strip, and beside it how they are sorted and which of them are shown.
class PicturesPanel : public QWidget
{
    Q_OBJECT
public:
    explicit PicturesPanel(PictureListModel& model, QWidget* parent = nullptr);

    FilmStrip& strip() { return *m_strip; }
    const PictureFilter& filter() const { return *m_filter; }
    /// Whether the true class of any picture is known, which the filter needs.
    void setTruthKnown(bool known);
    /// Predictions of all pictures: how many are there of how many; 0 of 0 while nobody waits for them.
    void setProgress(int done, int total);
    void showCount();
    void setMeanPossible(bool possible); ///< there is a map on the board whose like can be averaged

Q_SIGNALS:
    void picturePicked(const std::string& path);
    void predictionsNeededChanged(); ///< another order or filter was chosen
    void predictAllRequested();
    void stopRequested();
    void meanMapRequested(const std::vector<std::string>& pictures);

protected:
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void sort();
    void openMenu(QPoint position);
    void requestMeanMap();
    void refreshMean();
    void refreshHint();
    void refreshDirection();
    void retranslate();

    PictureListModel& m_model;
    PictureFilter* m_filter = nullptr;
    FilmStrip* m_strip = nullptr;
    QLineEdit* m_search = nullptr;
    QComboBox* m_order = nullptr;
    QToolButton* m_direction = nullptr;
    QComboBox* m_which = nullptr;
    QToolButton* m_mean = nullptr;
    MutedLabel* m_status = nullptr;
    QToolButton* m_stop = nullptr;
    bool m_truthKnown = false;
    bool m_meanPossible = false;
    int m_done = 0;
    int m_total = 0;
};

} // namespace camscope
