// SPDX-License-Identifier: Apache-2.0
#include "core/spec/erasure.h"

#include "core/base/error.h"
#include "core/io/jsonmembers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace camscope {

namespace {

constexpr std::string_view seedWord = "seed";

const std::vector<Word<EraserStroke::Fill>> fills{
    {"grey", EraserStroke::Fill::Grey}, {"blur", EraserStroke::Fill::Blur}, {"noise", EraserStroke::Fill::Noise}};

/// The shortest decimal form that reads back as the same number; without an exponent, whose sign would end a point.
std::string decimalText(double value)
{
    std::array<char, 400> buffer{};
    const auto written = std::to_chars(buffer.begin(), buffer.end(), value, std::chars_format::fixed);
    return {buffer.data(), written.ptr};
}

/// Reads parts of an erasure's text from left to right.
class Reader
{
public:
    Reader(std::string_view part, const std::string& whole)
        : m_part(part)
        , m_rest(part)
        , m_whole(whole)
    {
    }

    [[noreturn]] void fail() const
    {
        throw Error(ErrorKind::Usage,
            {CAMSCOPE_TEXT("\"%1\" in \"%2\" is no stroke of the eraser; write grey, blur or noise, the brush's radius "
                           "and the points, such as grey12@40,55+60,70."),
                {std::string(m_part), m_whole}});
    }

    bool isAtEnd() const { return m_rest.empty(); }
    bool take(std::string_view word)
    {
        if (!m_rest.starts_with(word))
            return false;
        m_rest.remove_prefix(word.size());
        return true;
    }
    void require(std::string_view word)
    {
        if (!take(word))
            fail();
    }
    template <typename Number>
    Number number()
    {
        Number value{};
        const auto read = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), value);
        if (read.ec != std::errc())
            fail();
        m_rest.remove_prefix(static_cast<std::size_t>(read.ptr - m_rest.data()));
        return value;
    }
    double number(double smallest)
    {
        const auto value = number<double>();
        if (!(value > smallest && value <= EraserStroke::largest)) // nor NaN
            fail();
        return value;
    }

private:
    std::string_view m_part;
    std::string_view m_rest;
    const std::string& m_whole;
};

void checkPoints(const Erasure& erasure)
{
    std::size_t points = 0;
    for (const EraserStroke& stroke : erasure.strokes)
        points += stroke.points.size();
    if (points > Erasure::mostPoints)
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("The eraser's strokes have more than %1 points; leave some out."),
                {std::to_string(Erasure::mostPoints)}});
}

EraserStroke readStroke(Reader& reader)
{
    EraserStroke stroke;
    bool isKnown = false;
    for (const auto& [word, fill] : fills) {
        if (!isKnown && reader.take(word)) {
            stroke.fill = fill;
            isKnown = true;
        }
    }
    if (!isKnown)
        reader.fail();
    stroke.radius = reader.number(0);
    reader.require("@");
    do {
        StrokePoint point;
        point.x = reader.number(-EraserStroke::largest);
        reader.require(",");
        point.y = reader.number(-EraserStroke::largest);
        stroke.points.push_back(point);
    } while (reader.take("+"));
    if (!reader.isAtEnd())
        reader.fail();
    return stroke;
}

} // namespace

std::string eraserFillId(EraserStroke::Fill fill)
{
    return wordOf(fill, fills);
}

std::string Erasure::text() const
{
    std::string text = seed == 0 ? std::string() : std::string(seedWord) + std::to_string(seed);
    for (const EraserStroke& stroke : strokes) {
        text += (text.empty() ? "" : "/") + eraserFillId(stroke.fill) + decimalText(stroke.radius);
        char separator = '@';
        for (const StrokePoint& point : stroke.points) {
            text += separator + decimalText(point.x) + "," + decimalText(point.y);
            separator = '+';
        }
    }
    return text;
}

Erasure Erasure::parse(const std::string& text)
{
    Erasure erasure;
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('/'), rest.size());
        Reader reader(rest.substr(0, end), text);
        if (reader.take(seedWord)) {
            erasure.seed = reader.number<std::uint64_t>();
            if (!reader.isAtEnd())
                reader.fail();
        } else {
            erasure.strokes.push_back(readStroke(reader));
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    checkPoints(erasure);
    return erasure;
}

void to_json(nlohmann::json& json, const Erasure& erasure)
{
    json = {{"strokes", nlohmann::json::array()}};
    if (erasure.seed != 0)
        json["seed"] = erasure.seed;
    for (const EraserStroke& stroke : erasure.strokes) {
        nlohmann::json points = nlohmann::json::array();
        for (const StrokePoint& point : stroke.points)
            points.push_back(nlohmann::json::array({point.x, point.y}));
        json["strokes"].push_back({{"fill", eraserFillId(stroke.fill)}, {"radius", stroke.radius}, {"points", points}});
    }
}

void from_json(const nlohmann::json& json, Erasure& erasure)
{
    const std::string origin = "A picture reference";
    const JsonMembers members(json, origin, "erased.");
    erasure = {};
    erasure.seed = members.count("seed", 0);
    const auto strokes = json.find("strokes");
    if (strokes == json.end() || !strokes->is_array())
        members.fail("strokes", CAMSCOPE_TEXT("%1: \"%2\" must be an array of the eraser's strokes."));
    const auto isCoordinate = [](const nlohmann::json& value) {
        return value.is_number() && std::abs(value.get<double>()) <= EraserStroke::largest;
    };
    for (const nlohmann::json& entry : *strokes) {
        const JsonMembers content(entry, origin, "erased.strokes.");
        EraserStroke& stroke = erasure.strokes.emplace_back();
        stroke.fill = content.word("fill", stroke.fill, fills);
        stroke.radius = content.number("radius", stroke.radius, 1e-6, EraserStroke::largest);
        const auto points = entry.find("points");
        const bool hasPoints = points != entry.end() && points->is_array() && !points->empty();
        for (std::size_t i = 0; hasPoints && i < points->size(); ++i) {
            const nlohmann::json& point = points->at(i);
            if (!point.is_array() || point.size() != 2 || !isCoordinate(point[0]) || !isCoordinate(point[1]))
                break;
            stroke.points.push_back({point[0].get<double>(), point[1].get<double>()});
        }
        if (!hasPoints || stroke.points.size() != points->size())
            content.fail("points", CAMSCOPE_TEXT("%1: \"%2\" must be an array of points [x, y], at least one."));
    }
    checkPoints(erasure);
}

} // namespace camscope
