// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/spec/boardspec.h"

#include <string>
#include <vector>

namespace camscope {

/// The values of one board variable: which are on the board when it runs along an axis, and which one counts when it
/// does not. Values are in their command line form.
struct Choice
{
    std::vector<std::string> chosen; ///< in the order in which they are shown
    std::string current; ///< one of `chosen` unless it is empty

    void set(std::vector<std::string> values); ///< keeps `current` if it is among them, else takes the first
    void only(const std::string& value);
    void toggle(const std::string& value); ///< adds at the end or removes
    void replace(const std::string& value, const std::string& by); ///< keeps the place; makes `by` current
    void rename(const std::string& value, const std::string& by); ///< if it is chosen; chosen stay different
    void remove(const std::string& value); ///< the one that takes its place becomes current if need be
    bool contains(const std::string& value) const;
    bool operator==(const Choice&) const = default;
};

/// What the user picked: everything a board is made of except its display. A plain value.
struct Selection
{
    Choice models; ///< paths
    Choice classes; ///< targets: "282"
    Choice methods; ///< method specs: "scorecam:max_channels=64"
    Choice layers; ///< layer names, or "auto"
    Choice pictures; ///< as PictureReference::parse() reads them
    Choice conventions{{"paper"}, "paper"};
    Choice options; ///< of the method, "max_channels=64"; they count only along an axis
    std::vector<ExplanationSpec> pinned; ///< cells that stay beside the board
    bool classesFollow = true; ///< the classes are the most probable ones until the user picks some
    BoardVariable rows = BoardVariable::Class;
    BoardVariable columns = BoardVariable::Method;

    /// More pictures than this do not become columns or rows at once; the ones around the current picture do.
    static constexpr std::size_t mostPictures = 6;

    /// What makes exactly this board.
    static Selection of(const BoardSpec& board);

    const Choice& choice(BoardVariable variable) const;
    Choice& choice(BoardVariable variable);
    bool isAxis(BoardVariable variable) const { return rows == variable || columns == variable; }

    /// Puts `variable` on an axis; if it is on the other one, the two change places.
    void setRows(BoardVariable variable);
    void setColumns(BoardVariable variable);
    void swapAxes();

    /// The values along an axis on this variable, in the order in which they are shown.
    std::vector<std::string> shown(BoardVariable variable) const;
    /// Moves a shown value to another place (0…) among the shown ones.
    void move(BoardVariable variable, const std::string& value, int place);

    /// The board, or one without cells while something is not chosen yet.
    BoardSpec board(const DisplayStyle& display = {}) const;

    bool operator==(const Selection&) const = default;
};

} // namespace camscope
