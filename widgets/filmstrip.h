// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QListView>

namespace camscope {

class PictureListModel;

/// The open pictures as a row of thumbnails; a click shows one on the board.
class FilmStrip : public QListView
{
    Q_OBJECT
public:
    explicit FilmStrip(PictureListModel& model, QWidget* parent = nullptr);

    void setCurrentPicture(const std::string& path);
    QSize sizeHint() const override;

Q_SIGNALS:
    void picturePicked(const std::string& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    PictureListModel& m_model;
    bool m_showing = false;
};

} // namespace camscope
