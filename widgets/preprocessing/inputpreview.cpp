// SPDX-License-Identifier: Apache-2.0
#include "widgets/preprocessing/inputpreview.h"

#include "core/render/overlay.h"
#include "widgets/figure/coretext.h"
#include "widgets/figure/imageconversion.h"
#include "widgets/mutedlabel.h"
#include "widgets/preprocessing/picturebox.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <cmath>

namespace camscope {

namespace {

constexpr int digits = 3;
constexpr int mostPixels = 1024; ///< a side of the picture; more would only be scaled down again and again

int longestSide(const RgbImage& picture)
{
    return std::max(picture.width, picture.height);
}

/// Of a picture larger than that, as much as is shown.
QImage reduced(const RgbImage& picture)
{
    const double factor = double(mostPixels) / longestSide(picture);
    const auto scaled = [factor](int side) { return std::max(1, int(std::lround(side * factor))); };
    return toQImage(pictureView(picture,
        {{0, 0, double(picture.width), double(picture.height)}, scaled(picture.width), scaled(picture.height)}));
}

QString channelTitle(const std::string& name)
{
    if (name == "Y")
        return InputPreview::tr("grey");
    return name == "R" ? InputPreview::tr("red") : name == "G" ? InputPreview::tr("green") : InputPreview::tr("blue");
}

} // namespace

InputPreview::InputPreview(QWidget* parent)
    : QWidget(parent)
    , m_cut(new PictureBox)
    , m_seen(new PictureBox)
    , m_cutTitle(new MutedLabel)
    , m_seenTitle(new MutedLabel)
    , m_table(new QGridLayout)
{
    m_cut->setObjectName(QStringLiteral("cut"));
    m_seen->setObjectName(QStringLiteral("seen"));
    auto* pictures = new QGridLayout;
    pictures->setHorizontalSpacing(12);
    pictures->setVerticalSpacing(4);
    pictures->addWidget(m_cutTitle, 0, 0);
    pictures->addWidget(m_seenTitle, 0, 1);
    pictures->addWidget(m_cut, 1, 0);
    pictures->addWidget(m_seen, 1, 1);
    pictures->setRowStretch(1, 1);
    m_table->setContentsMargins(0, 0, 0, 0);
    m_table->setHorizontalSpacing(24);
    m_table->setVerticalSpacing(2);
    for (int column = 0; column < 4; ++column) {
        const Qt::Alignment alignment = column == 0 ? Qt::AlignLeft : Qt::AlignRight;
        m_heads[column] = new MutedLabel;
        m_table->addWidget(m_heads[column], 0, column, alignment);
        for (int row = 0; row < 3; ++row) {
            m_cells[row][column] = new QLabel;
            m_table->addWidget(m_cells[row][column], row + 1, column, alignment);
        }
        m_table->setColumnMinimumWidth(column, column == 0 ? 72 : 64);
    }
    m_table->setColumnStretch(4, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(pictures, 1);
    layout->addLayout(m_table);
    retranslate();
}

void InputPreview::setPicture(const PicturePointer& picture)
{
    if (picture == m_picture)
        return;
    m_picture = picture;
    m_view.reset();
    m_cut->setFrame({}, {});
    m_seen->setImage({});
    showPicture();
    showChannels();
    ask();
}

void InputPreview::setInput(const std::optional<InputDescription>& input)
{
    if (input == m_input)
        return;
    m_input = input;
    m_view.reset();
    ask();
}

void InputPreview::showPicture()
{
    m_cut->setImage(m_picture && longestSide(m_picture->image) <= mostPixels ? toQImage(m_picture->image) : QImage());
    if (!m_picture || !m_cut->image().isNull())
        return;
    QThreadPool::globalInstance()->start(
        [picture = m_picture, preview = QPointer<InputPreview>(this), context = QCoreApplication::instance()] {
            const QImage image = reduced(picture->image);
            QMetaObject::invokeMethod(context, [picture, preview, image] {
                InputPreview* alive = preview.data();
                if (alive && alive->m_picture == picture)
                    alive->m_cut->setImage(image);
            });
        });
}

void InputPreview::ask()
{
    // One at a time: what is asked for meanwhile comes next, what came in between not at all.
    if (m_running || m_view || !m_picture || !m_input)
        return;
    m_running = Wish{m_picture, *m_input};
    QThreadPool::globalInstance()->start(
        [wish = *m_running, preview = QPointer<InputPreview>(this), context = QCoreApplication::instance()] {
            auto view = attempt([&] { return viewInput(wish.picture->image, wish.input); });
            QMetaObject::invokeMethod(context, [wish, preview, view = std::move(view)] {
                if (InputPreview* alive = preview.data())
                    alive->take(wish, view);
            });
        });
}

void InputPreview::take(const Wish& wish, const Result<InputView>& result)
{
    m_running.reset();
    if (wish.picture != m_picture || !m_input || wish.input != *m_input) {
        ask();
        return;
    }
    if (!result) {
        Q_EMIT failed(coreText(result.failure().message));
        return;
    }
    m_view = result.value();
    const RectF seen = m_view->geometry.seenRect();
    m_cut->setFrame(QRectF(seen.x, seen.y, seen.width, seen.height),
        {m_view->geometry.pictureWidth, m_view->geometry.pictureHeight});
    m_seen->setImage(toQImage(m_view->picture));
    showChannels();
    Q_EMIT changed();
}

void InputPreview::showChannels()
{
    const std::size_t count = m_view ? m_view->channels.size() : 0;
    for (std::size_t row = 0; row < 3; ++row) {
        if (row >= count) {
            for (QLabel* cell : m_cells[row])
                cell->setText(QStringLiteral(" ")); // the room stays
            continue;
        }
        const ChannelValues& channel = m_view->channels[row];
        m_cells[row][0]->setText(channelTitle(channel.name));
        m_cells[row][1]->setText(shownNumber(double(channel.minimum), digits));
        m_cells[row][2]->setText(shownNumber(channel.mean, digits));
        m_cells[row][3]->setText(shownNumber(double(channel.maximum), digits));
    }
    if (m_view) {
        const PictureGeometry& geometry = m_view->geometry;
        m_cutTitle->setText(tr("Picture, %1 × %2").arg(geometry.pictureWidth).arg(geometry.pictureHeight));
        m_seenTitle->setText(tr("What the model sees, %1 × %2").arg(geometry.inputWidth).arg(geometry.inputHeight));
    } else {
        m_cutTitle->setText(m_picture ? tr("Picture") : tr("Open a picture to see what the model gets of it"));
        m_seenTitle->setText(m_picture ? tr("What the model sees") : QString());
    }
}

void InputPreview::retranslate()
{
    m_heads[0]->setText(tr("Channel"));
    m_heads[1]->setText(tr("least"));
    m_heads[2]->setText(tr("mean"));
    m_heads[3]->setText(tr("greatest"));
    for (QLabel* head : m_heads)
        head->setToolTip(tr("The input's own numbers, in the model's order of channels"));
    m_cut->setAccessibleName(tr("The picture; what the model does not see is dimmed"));
    m_cut->setToolTip(tr("What lies outside of the frame is cut off"));
    m_seen->setAccessibleName(tr("What the model sees"));
    m_seen->setToolTip(tr("The model's input, with mean and deviation taken back"));
    showChannels();
}

void InputPreview::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace camscope
