// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/figure/cellrenderer.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace camscope {

/// Small pictures of the strongest channels behind a map, all on one scale, the largest first; the last one is what all
/// others add, so that the tiles add up to the map.
class ChannelTiles : public QWidget
{
    Q_OBJECT
public:
    enum class Shown
    {
        Shares, ///< what a channel adds to the map
        Activations ///< where a channel fires
    };

    explicit ChannelTiles(QWidget* parent = nullptr);

    void setExplanation(const ExplanationPointer& explanation, const PicturePointer& picture);
    void setShown(Shown shown);
    void setStyle(const DisplayStyle& style);

    int tileCount() const { return static_cast<int>(m_tiles.size()); }
    QString caption(int tile) const { return m_tiles.at(std::size_t(tile)).caption; } ///< "17  +0.031"

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Tile
    {
        std::unique_ptr<CellRenderer> renderer;
        QString caption;
        QString toolTip;
    };
    void rebuild();
    void addTile(const FloatImage& values, const QString& caption, const QString& toolTip);
    CellAppearance appearance() const;
    QSizeF tileSize(double width) const; ///< without the caption
    QRectF tileRect(int tile) const;

    ExplanationPointer m_explanation;
    PicturePointer m_picture;
    Shown m_shown = Shown::Shares;
    DisplayStyle m_style;
    float m_largest = 0; ///< magnitude that one channel adds anywhere, the end of the tiles' common scale
    bool m_isSigned = false; ///< some channel counts against the target
    std::shared_ptr<PictureViewCache> m_pictures;
    std::vector<Tile> m_tiles;
};

} // namespace camscope
