// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QListView>
#include <QTimer>

#include <string>
#include <vector>

class QSortFilterProxyModel;

namespace camscope {

class PictureListModel;
class ThumbnailDelegate;

/// The open pictures as a row of thumbnails. A click shows one on the board; Ctrl and Shift choose several. Thumbnails
/// are asked for when they are in sight or about to be.
class FilmStrip : public QListView
{
    Q_OBJECT
public:
    /// `shown`: the pictures in the order in which they stand.
    FilmStrip(PictureListModel& model, QSortFilterProxyModel& shown, QWidget* parent = nullptr);

    void setCurrentPicture(const std::string& path);
    std::vector<std::string> chosenPictures() const; ///< from left to right
    void setHint(const QString& hint); ///< said while no picture is there
    QSize sizeHint() const override;

Q_SIGNALS:
    void picturePicked(const std::string& path);
    void chosenChanged();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void retranslate();
    void place(); ///< selects the current picture where it is listed
    void askForThumbnails();

    PictureListModel& m_model;
    QSortFilterProxyModel& m_shown;
    ThumbnailDelegate* m_delegate = nullptr;
    std::string m_current;
    QString m_hint;
    QTimer m_soon; ///< thumbnails, once the strip has come to rest
    bool m_picks = false; ///< the user is moving through the strip, choosing one
};

} // namespace camscope
