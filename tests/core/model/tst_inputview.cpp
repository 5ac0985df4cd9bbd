// SPDX-License-Identifier: Apache-2.0
// What people see and are told of a model's input: the view of it, presets, and numbers that cannot be.
#include "core/model/inputfaults.h"
#include "core/model/inputpresets.h"
#include "core/model/inputview.h"
#include "core/model/preprocessing.h"
#include "tests/core/failures.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

using namespace camscope;

namespace {

/// Every value of every channel occurs, and no two channels are alike.
RgbImage gradientPicture()
{
    RgbImage image(96, 64);
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            std::uint8_t* const pixel = image.at(x, y);
            pixel[0] = std::uint8_t(x * 255 / 95);
            pixel[1] = std::uint8_t(y * 255 / 63);
            pixel[2] = std::uint8_t((x + y) % 256);
        }
    }
    return image;
}

} // namespace

class TestInputView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theViewShowsTheInputsOwnNumbers_data();
    void theViewShowsTheInputsOwnNumbers();
    void channelsAreInTheModelsOrder();
    void presetsKeepSizeAndCrop();
    void greyModelsGetGreyPresets();
    void numbersThatCannotBeAreNamed_data();
    void numbersThatCannotBeAreNamed();
};

void TestInputView::theViewShowsTheInputsOwnNumbers_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<int>("mode");
    for (const InputPreset& preset : inputPresets(3)) {
        for (const ResizeMode mode : {ResizeMode::Stretch, ResizeMode::Crop, ResizeMode::Letterbox})
            QTest::addRow("%s %d", preset.id.c_str(), int(mode)) << QString::fromStdString(preset.id) << int(mode);
    }
    QTest::newRow("grey") << "" << int(ResizeMode::Crop);
}

void TestInputView::theViewShowsTheInputsOwnNumbers()
{
    QFETCH(const QString, preset);
    QFETCH(const int, mode);
    InputDescription input;
    input.width = 40;
    input.height = 32;
    input.resize = ResizeMode(mode);
    if (preset.isEmpty())
        input = withPreset(input, inputPresets(1).front());
    for (const InputPreset& candidate : inputPresets(3)) {
        if (candidate.id == preset.toStdString())
            input = withPreset(input, candidate);
    }
    const RgbImage picture = gradientPicture();
    const InputView view = viewInput(picture, input);
    QCOMPARE(view.geometry, inputGeometry(input, picture.width, picture.height));
    QCOMPARE(view.picture, resizedPicture(picture, input));
    const FloatVolume volume = preprocess(picture, input);
    QCOMPARE(view.channels.size(), std::size_t(volume.channels));
    for (int channel = 0; channel < volume.channels; ++channel) {
        const auto begin = volume.values.begin() + std::ptrdiff_t(channel) * 40 * 32;
        const auto [minimum, maximum] = std::minmax_element(begin, begin + 40 * 32);
        QCOMPARE(view.channels[std::size_t(channel)].minimum, *minimum);
        QCOMPARE(view.channels[std::size_t(channel)].maximum, *maximum);
        const double mean = std::accumulate(begin, begin + 40 * 32, 0.0) / (40 * 32);
        QVERIFY(std::abs(view.channels[std::size_t(channel)].mean - mean) < 1e-9);
    }
}

void TestInputView::channelsAreInTheModelsOrder()
{
    RgbImage red(4, 4);
    for (std::size_t i = 0; i < red.pixels.size(); i += 3)
        red.pixels[i] = 255;
    InputDescription input;
    input.width = input.height = 4;
    input.channels = "BGR";
    input.range = 255;
    input.mean = {0, 0, 0};
    input.std = {1, 1, 1};
    const InputView view = viewInput(red, input);
    QCOMPARE(view.channels.front().name, std::string("B"));
    QCOMPARE(view.channels.front().maximum, 0.0F);
    QCOMPARE(view.channels.back().name, std::string("R"));
    QCOMPARE(view.channels.back().minimum, 255.0F);
    QCOMPARE(view.picture, red); // people see it as it is
}

void TestInputView::presetsKeepSizeAndCrop()
{
    InputDescription input;
    input.width = 299;
    input.resize = ResizeMode::Letterbox;
    input.fill = {1, 2, 3};
    for (const InputPreset& preset : inputPresets(3)) {
        const InputDescription changed = withPreset(input, preset);
        QVERIFY(inputFaults(changed).empty());
        QCOMPARE(changed.width, 299);
        QCOMPARE(changed.resize, ResizeMode::Letterbox);
        QCOMPARE(changed.fill, input.fill);
        QCOMPARE(changed.mean, preset.mean);
    }
    QCOMPARE(withPreset(input, inputPresets(3).front()).mean, InputDescription().mean);
}

void TestInputView::greyModelsGetGreyPresets()
{
    for (const InputPreset& preset : inputPresets(1)) {
        const InputDescription changed = withPreset({}, preset);
        QCOMPARE(changed.channelCount(), 1);
        QVERIFY(inputFaults(changed).empty());
    }
    QVERIFY(!inputPresets(1).empty());
    QVERIFY(inputPresets(5).empty());
}

void TestInputView::numbersThatCannotBeAreNamed_data()
{
    QTest::addColumn<InputDescription>("input");
    QTest::addColumn<QString>("member");
    const auto row = [](const char* member, const std::function<void(InputDescription&)>& spoil) {
        InputDescription input;
        spoil(input);
        QTest::addRow("%s", member) << input << QString::fromUtf8(member);
    };
    row("width", [](InputDescription& input) { input.width = 0; });
    row("height", [](InputDescription& input) { input.height = 9000; });
    row("range", [](InputDescription& input) { input.range = 2; });
    row("mean", [](InputDescription& input) { input.mean = {1, std::nan(""), 1}; });
    row("std", [](InputDescription& input) { input.std = {1, 0, 1}; });
    row("crop_resize", [](InputDescription& input) { input.cropResize = 200; });
}

void TestInputView::numbersThatCannotBeAreNamed()
{
    QFETCH(const InputDescription, input);
    QFETCH(const QString, member);
    const std::vector<InputFault> faults = inputFaults(input);
    QVERIFY(!faults.empty());
    QCOMPARE(QString::fromStdString(faults.front().member), member);
    QVERIFY(!faults.front().message.isEmpty());
    QVERIFY(inputFaults({}).empty());
}

QTEST_GUILESS_MAIN(TestInputView)
#include "tst_inputview.moc"
