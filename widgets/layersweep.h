// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/figure/cellrenderer.h"

#include <QWidget>

#include <memory>
#include <string>
#include <vector>

namespace camscope {

/// One method at every stage of a network, as small maps in the order of the stages: where the class becomes visible,
/// and at which grid. A click picks the layer.
class LayerSweep : public QWidget
{
    Q_OBJECT
public:
    struct Stage
    {
        std::string layer;
        QString grid; ///< "13²"
    };

    explicit LayerSweep(QWidget* parent = nullptr);

    void setStages(const std::vector<Stage>& stages); ///< without maps
    void setPicture(const PicturePointer& picture);
    void setMap(const std::string& layer, const ExplanationPointer& explanation);
    void setFailure(const std::string& layer, const QString& reason);
    void forgetMaps(); ///< they are about to be replaced
    void setChosen(const std::vector<std::string>& layers);
    void setStyle(const DisplayStyle& style);

    const std::vector<Stage>& stages() const { return m_stages; }
    ExplanationPointer map(int stage) const; ///< null while it is missing
    QRect tileRect(int stage) const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void layerPicked(const std::string& name);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Tile
    {
        std::unique_ptr<CellRenderer> renderer;
        QString failure;
    };
    int stageAt(QPoint position) const; ///< −1 where there is none
    int stageOf(const std::string& layer) const;
    double side(double width) const; ///< of a tile
    bool isChosen(int stage) const;
    void paintTile(QPainter& painter, int stage);

    std::shared_ptr<PictureViewCache> m_pictures;
    std::vector<Stage> m_stages;
    std::vector<Tile> m_tiles; ///< of the stages
    PicturePointer m_picture;
    DisplayStyle m_style;
    std::vector<std::string> m_chosen;
    int m_hovered = -1;
    int m_current = 0; ///< for the keyboard
};

} // namespace camscope
