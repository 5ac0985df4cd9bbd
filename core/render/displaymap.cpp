// SPDX-License-Identifier: Apache-2.0
#include "core/render/displaymap.h"

#include "core/explain/explanation.h"
#include "core/render/upsample.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <vector>

namespace camscope {
namespace {

/// NaN and infinite values would spread over their neighbours when upsampled; the statistics report them.
void replaceNonFinite(FloatImage& map)
{
    for (float& value : map.values)
        if (!std::isfinite(value))
            value = 0;
}

float largestMagnitude(const FloatImage& map)
{
    float largest = 0;
    for (const float value : map.values)
        largest = std::max(largest, std::abs(value));
    return largest;
}

/// The magnitude that only `clip` per cent of the values exceed. A few extreme pixels would hide the rest of an
/// input-space map otherwise.
float magnitudeExceededBy(const FloatImage& map, double clip)
{
    std::vector<float> magnitudes;
    magnitudes.reserve(map.values.size());
    for (const float value : map.values)
        magnitudes.push_back(std::abs(value));
    const auto exceeding = static_cast<std::ptrdiff_t>(clip / 100 * static_cast<double>(magnitudes.size()));
    const auto place = magnitudes.end() - 1 - std::min<std::ptrdiff_t>(exceeding, std::ssize(magnitudes) - 1);
    std::nth_element(magnitudes.begin(), place, magnitudes.end());
    return *place > 0 ? *place : largestMagnitude(map);
}

/// The magnitude at which the sum of all magnitudes up to it reaches all but `outliers` per cent of the whole.
float magnitudeOfCumulativeSum(const FloatImage& map, double outliers)
{
    std::vector<float> magnitudes;
    magnitudes.reserve(map.values.size());
    for (const float value : map.values)
        magnitudes.push_back(std::abs(value));
    std::sort(magnitudes.begin(), magnitudes.end());
    const double total = std::accumulate(magnitudes.begin(), magnitudes.end(), 0.0);
    double sum = 0;
    for (const float magnitude : magnitudes) {
        sum += magnitude;
        if (sum >= total * (1 - outliers / 100))
            return magnitude;
    }
    return largestMagnitude(map);
}

/// Divides and keeps to −1…1.
void divideBy(FloatImage& map, float divisor)
{
    for (float& value : map.values)
        value = divisor > 0 ? std::clamp(value / divisor, -1.0F, 1.0F) : 0;
}

/// The minimum becomes 0, the maximum very nearly 1.
void scaleMinMax(FloatImage& map, float epsilon)
{
    const float minimum = *std::min_element(map.values.begin(), map.values.end());
    for (float& value : map.values)
        value -= minimum;
    const float maximum = *std::max_element(map.values.begin(), map.values.end());
    for (float& value : map.values)
        value = epsilon + maximum > 0 ? value / (epsilon + maximum) : 0;
}

void scale(FloatImage& map, Scaling scaling, const DisplayRules& rules, double clip)
{
    switch (scaling) {
    case Scaling::None:
        return;
    case Scaling::Maximum:
        divideBy(map, clip > 0 ? magnitudeExceededBy(map, clip) : largestMagnitude(map));
        return;
    case Scaling::MinMax:
        scaleMinMax(map, static_cast<float>(rules.epsilon));
        return;
    case Scaling::CumulativeSum:
        divideBy(map, magnitudeOfCumulativeSum(map, rules.outliers));
        return;
    }
}

/// The rules for one map: a min–max scale would move the zero of a signed map, and the parts of a fused one may have
/// been scaled already.
DisplayRules rulesFor(const Explanation& explanation, bool isSigned)
{
    DisplayRules rules = conventionRules(explanation.spec.convention).display;
    if (explanation.layers.size() > 1 && !rules.scalesFused)
        rules.nativeScaling = Scaling::None;
    else if (isSigned && rules.nativeScaling == Scaling::MinMax)
        rules.nativeScaling = Scaling::Maximum;
    if (isSigned && rules.finalScaling == Scaling::MinMax)
        rules.finalScaling = Scaling::None;
    return rules;
}

/// The values that are displayed, at native size: finite, and without negative ones unless `isSigned`.
FloatImage nativeMap(const Explanation& explanation, bool isSigned)
{
    FloatImage map = flattenedMap(explanation, isSigned);
    replaceNonFinite(map);
    if (!isSigned)
        for (float& value : map.values)
            value = std::max(value, 0.0F);
    return map;
}

/// −1…1 becomes 0…1 with zero in the middle.
void centre(FloatImage& map)
{
    for (float& value : map.values)
        value = 0.5F + 0.5F * value;
}

FloatImage atInputSize(const FloatImage& map, const Explanation& explanation, Upsampling upsampling)
{
    const PictureGeometry& geometry = explanation.geometry;
    return upsampled(map, geometry.inputWidth, geometry.inputHeight, upsampling);
}

void clipTo(FloatImage& map, const ValueRange& range, bool isSigned)
{
    const float span = range.high - range.low;
    for (float& value : map.values)
        value = span > 0 ? std::clamp((value - range.low) / span, 0.0F, 1.0F) : (isSigned ? 0.5F : 0.0F);
}

} // namespace

FloatImage flattenedMap(const Explanation& explanation, bool isSigned)
{
    const FloatVolume& raw = explanation.raw;
    const bool sums = conventionRules(explanation.spec.convention).display.sumsChannels;
    FloatImage map(raw.width, raw.height);
    const std::size_t positions = map.values.size();
    if (raw.channels == 1) {
        std::copy_n(raw.values.begin(), positions, map.values.begin());
        return map;
    }
    for (int channel = 0; channel < raw.channels; ++channel) {
        const float* const values = raw.values.data() + channel * positions;
        for (std::size_t i = 0; i < positions; ++i) {
            if (sums)
                map.values[i] += values[i];
            else if (isSigned)
                map.values[i] += values[i] / static_cast<float>(raw.channels);
            else if (!(std::abs(values[i]) <= map.values[i])) // NaN stays visible to the caller
                map.values[i] = std::abs(values[i]);
        }
    }
    if (sums && !isSigned)
        for (float& value : map.values)
            value = std::abs(value);
    return map;
}

FloatImage displayMap(const Explanation& explanation, const DisplayMapOptions& options)
{
    FloatImage map = nativeMap(explanation, options.isSigned);
    if (map.isEmpty())
        return map;
    if (options.range) {
        clipTo(map, *options.range, options.isSigned);
        return atInputSize(map, explanation, options.upsampling);
    }
    const DisplayRules rules = rulesFor(explanation, options.isSigned);
    scale(map, rules.nativeScaling, rules, options.clip);
    map = atInputSize(map, explanation, options.upsampling);
    scale(map, rules.finalScaling, rules, options.clip);
    if (options.isSigned)
        centre(map);
    return map;
}

bool isShownSigned(const ExplanationSpec& spec, const DisplayStyle& style)
{
    const OptionValues& given = spec.method.options;
    const auto relu = given.find("relu");
    return style.isSigned || conventionRules(spec.convention).display.isSigned
        || (relu != given.end() && relu->second == OptionValue(false));
}

DisplayStyle styleFor(const Explanation& explanation, DisplayStyle style)
{
    const DisplayRules& rules = conventionRules(explanation.spec.convention).display;
    style.isSigned = isShownSigned(explanation.spec, style);
    if (rules.upsampling != Upsampling::Bilinear)
        style.upsampling = rules.upsampling;
    if (explanation.kind != MapKind::Input && !style.clipsLayerMaps)
        style.clip = 0;
    return style;
}

ValueRange valueRange(const Explanation& explanation, bool isSigned, double clip)
{
    const FloatImage map = nativeMap(explanation, isSigned);
    const float largest = clip > 0 && !map.isEmpty() ? magnitudeExceededBy(map, clip) : largestMagnitude(map);
    return {isSigned ? -largest : 0, largest};
}

ValueRange united(ValueRange a, ValueRange b)
{
    return {std::min(a.low, b.low), std::max(a.high, b.high)};
}

} // namespace camscope
