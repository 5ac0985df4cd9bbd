// SPDX-License-Identifier: Apache-2.0
#include "core/io/annotationtable.h"

#include "core/base/error.h"
#include "core/io/csvrecords.h"
#include "core/io/textfiles.h"

#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

namespace camscope {

namespace {

enum Column
{
    File,
    Class,
    X,
    Y,
    Width,
    Height,
    Right,
    Bottom,
    ColumnCount
};

/// Where each column stands in a line; −1: nowhere.
struct Layout
{
    std::array<int, ColumnCount> columns{};
    bool hasCorners() const { return columns[Right] >= 0 && columns[Bottom] >= 0; }
    bool hasBoxes() const
    {
        return columns[X] >= 0 && columns[Y] >= 0 && (hasCorners() || (columns[Width] >= 0 && columns[Height] >= 0));
    }
};

std::optional<Layout> layoutOf(const std::vector<std::string>& names)
{
    static const std::pair<const char*, Column> words[] = {{"file", File}, {"filename", File}, {"file_name", File},
        {"image", File}, {"path", File}, {"class", Class}, {"label", Class}, {"name", Class}, {"x", X}, {"xmin", X},
        {"y", Y}, {"ymin", Y}, {"width", Width}, {"height", Height}, {"xmax", Right}, {"ymax", Bottom}};
    Layout layout;
    layout.columns.fill(-1);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string name = lowerCase(names[i]);
        for (const auto& [word, column] : words) {
            if (name == word && layout.columns[column] < 0)
                layout.columns[column] = int(i);
        }
    }
    if (layout.columns[File] < 0 || layout.columns[Class] < 0)
        return std::nullopt;
    return layout;
}

[[noreturn]] void refuse(const std::string& origin, std::size_t line, const std::string& column)
{
    throw Error(ErrorKind::BadInput,
        {CAMSCOPE_TEXT(
             "%1: line %2 needs a number of pixels in each column of its box, or none there; correct \"%3\"."),
            {origin, std::to_string(line), column}});
}

class TableReader
{
public:
    TableReader(std::string origin, const Layout& layout)
        : m_origin(std::move(origin))
        , m_layout(layout)
    {
    }

    void add(CsvRecord record)
    {
        m_fields = std::move(record.fields);
        m_line = record.line;
        const std::string file = field(File);
        const std::string name = field(Class);
        if (file.empty() || name.empty())
            throw Error(ErrorKind::BadInput,
                {CAMSCOPE_TEXT("%1: line %2 needs a file and a class; complete or remove it."),
                    {m_origin, std::to_string(m_line)}});
        if (++m_count > mostAnnotatedObjects)
            refuseTooManyObjects(m_origin);
        const auto [known, isNew] = m_nameOf.emplace(name, int(content.names.size()));
        if (isNew && content.names.size() >= mostAnnotatedClasses)
            refuseTooManyClasses(m_origin);
        if (isNew)
            content.names.push_back(name);
        const auto [place, isNewFile] = m_pictureOf.emplace(file, content.pictures.size());
        if (isNewFile && content.pictures.size() >= mostAnnotatedPictures)
            refuseTooManyPictures(m_origin);
        if (isNewFile)
            content.pictures.push_back({file, 0, 0, {}});
        AnnotatedPicture& picture = content.pictures[place->second];
        if (picture.objects.size() >= mostObjectsOfPicture)
            refuseTooManyInPicture(m_origin, file);
        if (m_layout.hasCorners() && m_layout.columns[Width] >= 0 && m_layout.columns[Height] >= 0) {
            picture.width = int(pixels(Width).value_or(0));
            picture.height = int(pixels(Height).value_or(0));
        }
        picture.objects.push_back({known->second, m_layout.hasBoxes() ? box() : RectF()});
    }

    AnnotationContent content;

private:
    std::string field(Column column) const
    {
        const int place = m_layout.columns[column];
        return place >= 0 && place < int(m_fields.size()) ? m_fields[std::size_t(place)] : std::string();
    }

    /// None where the field is empty.
    std::optional<double> pixels(Column column) const
    {
        const std::string text = field(column);
        if (text.empty())
            return std::nullopt;
        double value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc() || end != text.data() + text.size()
            || !(std::abs(value) <= double(maximumPicturePixels)))
            refuse(m_origin, m_line, text);
        return value;
    }

    RectF box() const
    {
        const auto x = pixels(X);
        const auto y = pixels(Y);
        const bool isCorner = m_layout.hasCorners();
        const auto first = pixels(isCorner ? Right : Width);
        const auto second = pixels(isCorner ? Bottom : Height);
        if (!x && !y && !first && !second)
            return {};
        if (!x || !y || !first || !second)
            refuse(m_origin, m_line, "");
        const RectF box{*x, *y, isCorner ? *first - *x : *first, isCorner ? *second - *y : *second};
        if (box.width < 0 || box.height < 0)
            refuse(m_origin, m_line, field(isCorner ? Right : Width) + ", " + field(isCorner ? Bottom : Height));
        return box;
    }

    std::string m_origin;
    Layout m_layout;
    std::vector<std::string> m_fields;
    std::size_t m_line = 0;
    std::size_t m_count = 0;
    std::unordered_map<std::string, int> m_nameOf;
    std::unordered_map<std::string, std::size_t> m_pictureOf;
};

} // namespace

bool isAnnotationHeader(const std::string& text)
{
    try {
        CsvReader lines(withoutByteOrderMark(text), {});
        const std::optional<CsvRecord> first = lines.next();
        return first && layoutOf(first->fields);
    } catch (const Error&) {
        return false;
    }
}

AnnotationContent readAnnotationTable(const std::string& text, const std::string& origin)
{
    CsvReader lines(withoutByteOrderMark(text), origin);
    const std::optional<CsvRecord> first = lines.next();
    const std::optional<Layout> layout = first ? layoutOf(first->fields) : std::nullopt;
    if (!layout)
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("%1 must begin with a line that names the columns file and class, and x, y, width and "
                           "height where there are boxes."),
                {origin}});
    TableReader reader(origin, *layout);
    while (std::optional<CsvRecord> record = lines.next())
        reader.add(std::move(*record));
    return std::move(reader.content);
}

} // namespace camscope
