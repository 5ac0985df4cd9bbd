// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QPixmap>
#include <QWidget>

#include <optional>

namespace camscope {

/// A picture as large as its place allows, with a frame around a part of it and the rest dimmed.
class PictureBox : public QWidget
{
    Q_OBJECT
public:
    explicit PictureBox(QWidget* parent = nullptr);

    void setImage(const QImage& image); ///< not much larger than the place: it is scaled as the place changes
    /// In pixels of `whole`, the size of the picture that the image shows; nothing: no frame.
    void setFrame(const std::optional<QRectF>& part, QSize whole);
    const QImage& image() const { return m_image; }
    const std::optional<QRectF>& frame() const { return m_part; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_image;
    QPixmap m_scaled; ///< to the size of the last painting
    std::optional<QRectF> m_part;
    QSize m_whole;
};

} // namespace camscope
