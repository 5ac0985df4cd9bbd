// SPDX-License-Identifier: Apache-2.0
#include "core/io/cocofile.h"

#include "core/base/error.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

namespace camscope {

namespace {

enum class Section
{
    None,
    Images,
    Annotations,
    Categories
};

/// One object of a section; members of it that are of no interest are skipped.
struct Record
{
    std::optional<std::int64_t> id;
    std::optional<std::int64_t> image;
    std::optional<std::int64_t> category;
    std::optional<std::string> text; ///< file_name or name
    std::int64_t width = 0;
    std::int64_t height = 0;
    bool isCrowd = false;
    std::optional<std::vector<double>> box;
};

struct Annotation
{
    std::int64_t image = 0;
    std::int64_t category = 0;
    std::array<float, 4> box{};
    std::size_t place = 0; ///< in the file, for messages
};

using Json = nlohmann::json;

/// Listens to the parser and keeps what it wants; nothing of "segmentation", by far the largest part, is kept.
class CocoReader : public nlohmann::json_sax<Json>
{
public:
    CocoReader(std::string origin, std::stop_token stop)
        : m_origin(std::move(origin))
        , m_stop(std::move(stop))
    {
    }

    AnnotationContent takeContent();

    bool null() override { return true; }
    bool boolean(bool value) override { return number(value ? 1 : 0); }
    bool number_integer(std::int64_t value) override { return number(double(value), value); }
    bool number_unsigned(std::uint64_t value) override { return number(double(value), std::int64_t(value)); }
    bool number_float(double value, const std::string&) override { return number(value); }
    bool string(std::string& value) override;
    bool binary(Json::binary_t&) override { return true; }
    bool start_object(std::size_t) override;
    bool key(std::string& name) override;
    bool end_object() override;
    bool start_array(std::size_t) override;
    bool end_array() override;
    [[noreturn]] bool parse_error(
        std::size_t position, const std::string&, const nlohmann::detail::exception& error) override;

private:
    bool isInRecord() const { return m_section != Section::None && m_depth == 3; }
    bool isInBox() const { return m_section == Section::Annotations && m_depth == 4 && m_key == "bbox"; }
    void refuseBox() const { fail(CAMSCOPE_TEXT("%1: \"%2\" must be a list of %3 numbers."), "bbox", {"4"}); }
    bool number(double value) { return number(value, std::int64_t(std::llround(value))); }
    bool number(double value, std::int64_t whole);
    void take();
    void takeAnnotation();
    const char* sectionName() const;
    [[noreturn]] void fail(const char* pattern, const char* member, std::vector<MessageArgument> more = {}) const;

    std::string m_origin;
    std::stop_token m_stop;
    int m_depth = 0; ///< containers that are open
    Section m_section = Section::None;
    std::array<bool, 4> m_seen{};
    std::size_t m_place = 0; ///< of the record in its section
    std::string m_key; ///< of the record's member
    Record m_record;
    std::vector<AnnotatedPicture> m_pictures;
    std::unordered_map<std::int64_t, std::size_t> m_pictureOf; ///< by id
    std::vector<std::string> m_names;
    std::unordered_map<std::int64_t, int> m_nameOf; ///< by id
    std::vector<Annotation> m_annotations;
};

const char* CocoReader::sectionName() const
{
    return m_section == Section::Images ? "images" : m_section == Section::Annotations ? "annotations" : "categories";
}

void CocoReader::fail(const char* pattern, const char* member, std::vector<MessageArgument> more) const
{
    const std::string name = sectionName() + ("[" + std::to_string(m_place) + "].") + member;
    std::vector<MessageArgument> arguments{m_origin, name};
    arguments.insert(arguments.end(), more.begin(), more.end());
    throw Error(ErrorKind::BadInput, {pattern, std::move(arguments)});
}

bool CocoReader::key(std::string& name)
{
    if (m_depth == 1) {
        m_section = name == "images" ? Section::Images
            : name == "annotations"  ? Section::Annotations
            : name == "categories"   ? Section::Categories
                                     : Section::None;
        m_seen[std::size_t(m_section)] = true;
        m_place = 0;
    }
    if (m_depth == 3)
        m_key = name;
    return true;
}

bool CocoReader::start_object(std::size_t)
{
    if (++m_depth == 3)
        m_record = {};
    return true;
}

bool CocoReader::end_object()
{
    if (m_stop.stop_requested())
        throw Error(ErrorKind::Interrupted, {CAMSCOPE_TEXT("Reading %1 was stopped."), {m_origin}});
    if (m_depth-- == 3 && m_section != Section::None) {
        take();
        ++m_place;
    }
    return true;
}

bool CocoReader::start_array(std::size_t)
{
    if (++m_depth == 4 && isInBox())
        m_record.box.emplace();
    return true;
}

bool CocoReader::end_array()
{
    --m_depth;
    return true;
}

bool CocoReader::string(std::string& value)
{
    if (isInRecord() && m_key == (m_section == Section::Images ? "file_name" : "name"))
        m_record.text = std::move(value);
    else if (isInRecord() && (m_key == "image_id" || m_key == "category_id" || m_key == "id"))
        fail(CAMSCOPE_TEXT("%1: \"%2\" must be a whole number, 0 or more."), m_key.c_str());
    else if ((isInRecord() && m_section == Section::Annotations && m_key == "bbox") || isInBox())
        refuseBox();
    return true;
}

bool CocoReader::number(double value, std::int64_t whole)
{
    if (isInBox()) {
        if (!m_record.box)
            refuseBox();
        if (m_record.box->size() < 5) // one too many is enough to know
            m_record.box->push_back(value);
        return true;
    }
    if (!isInRecord())
        return true;
    if (m_key == "id")
        m_record.id = whole;
    else if (m_key == "image_id")
        m_record.image = whole;
    else if (m_key == "category_id")
        m_record.category = whole;
    else if (m_key == "width")
        m_record.width = whole;
    else if (m_key == "height")
        m_record.height = whole;
    else if (m_key == "iscrowd")
        m_record.isCrowd = whole != 0;
    else if (m_key == "bbox")
        refuseBox();
    return true;
}

bool CocoReader::parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& error)
{
    throw Error(ErrorKind::BadInput,
        {CAMSCOPE_TEXT("%1 is not valid JSON (at byte %2); correct it or remove it."),
            {m_origin, std::to_string(position)}},
        error.what());
}

void CocoReader::take()
{
    if (m_section == Section::Annotations) {
        takeAnnotation();
        return;
    }
    const bool isImage = m_section == Section::Images;
    if (!m_record.id)
        fail(CAMSCOPE_TEXT("%1: \"%2\" must be a whole number, 0 or more."), "id");
    if (!m_record.text || m_record.text->empty())
        fail(CAMSCOPE_TEXT("%1: \"%2\" must be a text in quotes."), isImage ? "file_name" : "name");
    if (!isImage) {
        if (m_names.size() >= mostAnnotatedClasses)
            refuseTooManyClasses(m_origin);
        m_nameOf[*m_record.id] = int(m_names.size());
        m_names.push_back(std::move(*m_record.text));
        return;
    }
    if (m_pictures.size() >= mostAnnotatedPictures)
        refuseTooManyPictures(m_origin);
    constexpr std::int64_t longest = maximumPicturePixels;
    for (const auto& [member, value] : {std::pair("width", m_record.width), std::pair("height", m_record.height)}) {
        if (value < 0 || value > longest)
            fail(CAMSCOPE_TEXT("%1: \"%2\" must be a whole number from %3 to %4."), member,
                {"0", std::to_string(longest)});
    }
    m_pictureOf[*m_record.id] = m_pictures.size();
    m_pictures.push_back({std::move(*m_record.text), int(m_record.width), int(m_record.height), {}});
}

void CocoReader::takeAnnotation()
{
    if (!m_record.image)
        fail(CAMSCOPE_TEXT("%1: \"%2\" must be a whole number, 0 or more."), "image_id");
    if (!m_record.category)
        fail(CAMSCOPE_TEXT("%1: \"%2\" must be a whole number, 0 or more."), "category_id");
    if (m_annotations.size() >= mostAnnotatedObjects)
        refuseTooManyObjects(m_origin);
    Annotation annotation{*m_record.image, *m_record.category, {}, m_place};
    if (m_record.box) {
        const std::vector<double>& box = *m_record.box;
        if (box.size() != 4)
            refuseBox();
        for (std::size_t i = 0; i < 4; ++i) {
            if (!(std::abs(box[i]) <= double(maximumPicturePixels)) || (i >= 2 && box[i] < 0))
                fail(CAMSCOPE_TEXT("%1: \"%2\" must be x, y, width and height in pixels."), "bbox");
            if (!m_record.isCrowd) // a box around many things is the box of none
                annotation.box[i] = float(box[i]);
        }
    }
    m_annotations.push_back(annotation);
}

AnnotationContent CocoReader::takeContent()
{
    for (const Section section : {Section::Images, Section::Annotations, Section::Categories}) {
        m_section = section;
        if (!m_seen[std::size_t(section)])
            throw Error(ErrorKind::BadInput,
                {CAMSCOPE_TEXT("%1 has no \"%2\"; choose a COCO file with \"images\", \"annotations\" and "
                               "\"categories\", or a .csv table with the columns file and class."),
                    {m_origin, sectionName()}});
    }
    m_section = Section::Annotations;
    for (const Annotation& annotation : m_annotations) {
        const auto picture = m_pictureOf.find(annotation.image);
        if (picture == m_pictureOf.end())
            continue;
        const auto name = m_nameOf.find(annotation.category);
        if (name == m_nameOf.end()) {
            m_place = annotation.place;
            fail(CAMSCOPE_TEXT("%1: \"%2\" is %3, which \"categories\" does not list; add it there."), "category_id",
                {std::to_string(annotation.category)});
        }
        const auto& [x, y, width, height] = annotation.box;
        AnnotatedPicture& annotated = m_pictures[picture->second];
        if (annotated.objects.size() >= mostObjectsOfPicture)
            refuseTooManyInPicture(m_origin, annotated.file);
        annotated.objects.push_back({name->second, {x, y, width, height}});
    }
    return {std::move(m_names), std::move(m_pictures)};
}

} // namespace

AnnotationContent readCocoFile(std::istream& file, const std::string& origin, const std::stop_token& stop)
{
    CocoReader reader(origin, stop);
    Json::sax_parse(file, &reader);
    return reader.takeContent();
}

} // namespace camscope
