// SPDX-License-Identifier: Apache-2.0
#include "widgets/preprocessing/inputform.h"

#include "core/model/inputfaults.h"
#include "widgets/figure/coretext.h"
#include "widgets/notelabel.h"
#include "widgets/preprocessing/numberfields.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSpinBox>

#include <algorithm>
#include <utility>

namespace camscope {

namespace {

constexpr int mostPixels = 99999; ///< that can be typed; what is too much is said below the field

QStringList channelNames(const InputDescription& input)
{
    if (input.channelCount() == 1)
        return {QString()};
    QStringList names;
    for (const char channel : input.channels)
        names << QString(QLatin1Char(channel));
    return names;
}

bool isPreset(const InputDescription& input, const InputPreset& preset)
{
    return withPreset(input, preset) == input;
}

QWidget* inRow(const QList<QWidget*>& fields)
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (QWidget* field : fields)
        layout->addWidget(field);
    layout->addStretch(1);
    row->setFocusProxy(fields.front());
    return row;
}

void pick(QComboBox* box, int data)
{
    box->setCurrentIndex(box->findData(data));
}

} // namespace

InputForm::InputForm(QWidget* parent)
    : QWidget(parent)
    , m_preset(new QComboBox)
    , m_width(new QSpinBox)
    , m_height(new QSpinBox)
    , m_resize(new QComboBox)
    , m_shortSide(new QSpinBox)
    , m_interpolation(new QComboBox)
    , m_order(new QComboBox)
    , m_range(new QComboBox)
    , m_mean(new NumberFields)
    , m_std(new NumberFields)
{
    layOut();
    connectFields();
    retranslate();
}

void InputForm::layOut()
{
    for (QSpinBox*& colour : m_fillColour) {
        colour = new QSpinBox;
        colour->setRange(0, 255);
    }
    m_size = inRow({m_width, new QLabel(QStringLiteral("×")), m_height});
    m_fill = inRow({m_fillColour[0], m_fillColour[1], m_fillColour[2]});
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    addRow(*grid, "preset", m_preset);
    addRow(*grid, "size", m_size);
    addRow(*grid, "resize", m_resize);
    addRow(*grid, "crop_resize", m_shortSide);
    addRow(*grid, "fill", m_fill);
    addRow(*grid, "interpolation", m_interpolation);
    addRow(*grid, "channels", m_order);
    addRow(*grid, "range", m_range);
    addRow(*grid, "mean", m_mean);
    addRow(*grid, "std", m_std);
    grid->setRowStretch(grid->rowCount(), 1);
    m_width->setObjectName(QStringLiteral("width"));
    m_height->setObjectName(QStringLiteral("height"));
    for (QSpinBox* side : {m_width, m_height, m_shortSide}) {
        side->setRange(0, mostPixels);
        side->setKeyboardTracking(false);
    }
}

void InputForm::addRow(QGridLayout& grid, const char* member, QWidget* field)
{
    const int row = grid.rowCount();
    auto* label = m_labels[member] = new QLabel;
    label->setBuddy(field);
    label->setFixedHeight(field->sizeHint().height()); // level with its field, also above a fault
    if (field->objectName().isEmpty())
        field->setObjectName(QString::fromLatin1(member));
    auto* fault = m_faults[member] = new NoteLabel(NoteLabel::Kind::Error);
    fault->setObjectName(QStringLiteral("fault-%1").arg(QLatin1String(member)));
    fault->hide();
    grid.addWidget(label, row, 0, Qt::AlignTop);
    grid.addWidget(field, row, 1);
    grid.addWidget(fault, row + 1, 1);
}

void InputForm::connectFields()
{
    connect(m_preset, &QComboBox::activated, this, [this](int index) {
        if (index < 1)
            return; // their own numbers stay
        m_input = withPreset(m_input, m_presets[std::size_t(index - 1)]);
        showInput();
        Q_EMIT changed();
    });
    for (QComboBox* box : {m_resize, m_interpolation, m_order, m_range})
        connect(box, &QComboBox::currentIndexChanged, this, &InputForm::take);
    for (QSpinBox* box : {m_width, m_height, m_shortSide, m_fillColour[0], m_fillColour[1], m_fillColour[2]})
        connect(box, &QSpinBox::valueChanged, this, &InputForm::take);
    connect(m_mean, &NumberFields::changed, this, &InputForm::take);
    connect(m_std, &NumberFields::changed, this, &InputForm::take);
}

void InputForm::setInput(const InputDescription& input, int channels)
{
    m_input = input;
    m_channels = channels;
    m_presets = inputPresets(channels);
    fillLists();
    showInput();
}

void InputForm::take()
{
    if (m_isShowing)
        return;
    m_input.width = m_width->value();
    m_input.height = m_height->value();
    m_input.resize = ResizeMode(m_resize->currentData().toInt());
    m_input.cropResize = m_input.resize == ResizeMode::Crop ? m_shortSide->value() : 0;
    for (std::size_t i = 0; i < m_input.fill.size(); ++i)
        m_input.fill[i] = m_fillColour[i]->value();
    m_input.interpolation = Interpolation(m_interpolation->currentData().toInt());
    m_input.channels = m_order->currentText().toStdString();
    m_input.range = m_range->currentData().toInt();
    m_input.mean = m_mean->values();
    m_input.std = m_std->values();
    m_input.mean.resize(std::size_t(m_input.channelCount()), 0);
    m_input.std.resize(std::size_t(m_input.channelCount()), 1);
    showInput();
    Q_EMIT changed();
}

void InputForm::showInput()
{
    const QScopedValueRollback showing(m_isShowing, true);
    const auto preset = std::find_if(m_presets.begin(), m_presets.end(),
        [this](const InputPreset& candidate) { return isPreset(m_input, candidate); });
    m_preset->setCurrentIndex(preset == m_presets.end() ? 0 : int(preset - m_presets.begin()) + 1);
    m_width->setValue(m_input.width);
    m_height->setValue(m_input.height);
    pick(m_resize, int(m_input.resize));
    m_shortSide->setValue(m_input.cropResize);
    for (std::size_t i = 0; i < m_input.fill.size(); ++i)
        m_fillColour[i]->setValue(m_input.fill[i]);
    pick(m_interpolation, int(m_input.interpolation));
    m_order->setCurrentIndex(m_order->findText(QString::fromStdString(m_input.channels)));
    pick(m_range, int(m_input.range));
    m_mean->setValues(m_input.mean, channelNames(m_input));
    m_std->setValues(m_input.std, channelNames(m_input));
    const auto showRow = [this](const char* member, QWidget* field, bool visible) {
        m_labels.at(member)->setVisible(visible);
        field->setVisible(visible);
    };
    showRow("crop_resize", m_shortSide, m_input.resize == ResizeMode::Crop);
    showRow("fill", m_fill, m_input.resize == ResizeMode::Letterbox);
    showFaults();
}

void InputForm::showFaults()
{
    for (const auto& [member, label] : m_faults)
        label->hide();
    const std::vector<InputFault> faults = inputFaults(m_input);
    m_isValid = faults.empty();
    for (const InputFault& fault : faults) {
        const bool isSide = fault.member == "width" || fault.member == "height";
        NoteLabel* label = m_faults.at(isSide ? "size" : fault.member);
        label->setText(coreText(fault.message));
        label->show();
    }
}

void InputForm::setRefusal(const QString& sentence)
{
    NoteLabel* label = m_faults.at("size");
    if (!m_isValid)
        return; // what cannot be is said already
    label->setText(sentence);
    label->setVisible(!sentence.isEmpty());
}

void InputForm::fillLists()
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_preset->clear();
    m_preset->addItem(tr("Own numbers"));
    for (const InputPreset& preset : m_presets)
        m_preset->addItem(coreText(preset.name));
    m_resize->clear();
    m_resize->addItem(tr("Stretch to the size"), int(ResizeMode::Stretch));
    m_resize->addItem(tr("Scale the short side, crop the centre"), int(ResizeMode::Crop));
    m_resize->addItem(tr("Fit the whole picture, fill the rest"), int(ResizeMode::Letterbox));
    m_interpolation->clear();
    m_interpolation->addItem(tr("Bilinear, antialiased (Pillow, torchvision)"), int(Interpolation::BilinearAntialias));
    m_interpolation->addItem(tr("Bilinear (OpenCV)"), int(Interpolation::Bilinear));
    m_order->clear();
    if (m_channels != 1)
        m_order->addItems({QStringLiteral("RGB"), QStringLiteral("BGR")});
    if (m_channels != 3)
        m_order->addItem(QStringLiteral("GRAY"));
    if (m_order->findText(QString::fromStdString(m_input.channels)) < 0)
        m_order->addItem(QString::fromStdString(m_input.channels)); // the description is wrong about it
    m_range->clear();
    m_range->addItem(QStringLiteral("0 … 1"), 1);
    m_range->addItem(QStringLiteral("0 … 255"), 255);
}

void InputForm::retranslate()
{
    const std::pair<const char*, QString> names[]
        = {{"preset", tr("&Preset")}, {"size", tr("Si&ze")}, {"resize", tr("&Bring to size")},
            {"crop_resize", tr("S&hort side")}, {"fill", tr("&Fill")}, {"interpolation", tr("&Interpolation")},
            {"channels", tr("Cha&nnels")}, {"range", tr("&Values")}, {"mean", tr("&Mean")}, {"std", tr("&Deviation")}};
    for (const auto& [member, name] : names)
        m_labels.at(member)->setText(name);
    m_preset->setToolTip(tr("Order, values, mean and deviation as families of models have them; the size stays"));
    m_width->setToolTip(tr("Width of the input in pixels"));
    m_width->setAccessibleName(tr("Width of the input in pixels"));
    m_height->setToolTip(tr("Height of the input in pixels"));
    m_height->setAccessibleName(tr("Height of the input in pixels"));
    m_resize->setToolTip(tr("How a picture of another size or shape becomes the input"));
    m_shortSide->setToolTip(
        tr("Length of the picture's short side before the centre is taken; automatic: size / 0.875"));
    m_shortSide->setSpecialValueText(tr("automatic"));
    const QString colours[] = {tr("Red of the fill"), tr("Green of the fill"), tr("Blue of the fill")};
    for (std::size_t i = 0; i < std::size(m_fillColour); ++i) {
        m_fillColour[i]->setToolTip(colours[i]);
        m_fillColour[i]->setAccessibleName(colours[i]);
    }
    m_interpolation->setToolTip(tr("The two differ enough to change the most probable class"));
    m_order->setToolTip(tr("The order of the channels in the input; OpenCV and Caffe have blue first"));
    m_range->setToolTip(tr("What a white pixel is before mean and deviation"));
    m_mean->setToolTip(tr("Taken from every value, in units of the values above"));
    m_mean->setTitle(tr("Mean"));
    m_std->setToolTip(tr("What every value is divided by, in units of the values above"));
    m_std->setTitle(tr("Deviation"));
    fillLists();
    showInput();
}

void InputForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace camscope
