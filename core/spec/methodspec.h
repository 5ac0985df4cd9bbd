// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <variant>

namespace camscope {

/// Value of a method's option. Choices are strings.
using OptionValue = std::variant<bool, std::int64_t, double, std::string>;
using OptionValues = std::map<std::string, OptionValue>;

/// A method with the options that differ from its defaults.
struct MethodSpec
{
    std::string id = "gradcam";
    OptionValues options;

    /// Reads "scorecam:max_channels=64,weights=raw"; options are checked against the registry, values equal to the
    /// default are dropped. Throws Error(Usage) naming the nearest method or option.
    static MethodSpec parse(const std::string& text);
    /// The canonical text, options in alphabetical order; parse(text()) gives the same value.
    std::string text() const;

    /// The same method with other values of some options, "max_channels=64" or several with commas between. Throws
    /// Error(Usage) as parse() does.
    MethodSpec with(const std::string& assignments) const;

    bool operator==(const MethodSpec&) const = default;
};

/// A value as written on the command line: "on"/"off", shortest round-trip number, or the choice itself.
std::string optionText(const OptionValue& value);

} // namespace camscope
