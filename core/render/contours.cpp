// SPDX-License-Identifier: Apache-2.0
#include "core/render/contours.h"

#include "core/render/overlay.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>

namespace camscope {
namespace {

constexpr std::array<float, 3> shownLevels{0.25F, 0.5F, 0.75F};

/// The map's pixels as nodes at their centres, once more along the edges of the map, and behind these a ring of nodes
/// that reach no level, so that every line is closed.
class Nodes
{
public:
    Nodes(const FloatImage& map, float level)
        : m_map(map)
        , m_level(level)
        , m_reaches(std::size_t(columns()) * std::size_t(rows()))
    {
        for (int j = 1; j + 1 < rows(); ++j)
            for (int i = 1; i + 1 < columns(); ++i)
                m_reaches[indexOf(i, j)] = value(i, j) >= level ? 1 : 0; // 0 for NaN
    }

    int columns() const { return m_map.width + 4; }
    int rows() const { return m_map.height + 4; }
    int pixelX(int i) const { return std::clamp(i - 2, 0, m_map.width - 1); }
    int pixelY(int j) const { return std::clamp(j - 2, 0, m_map.height - 1); }
    bool reaches(int i, int j) const { return m_reaches[indexOf(i, j)] != 0; }

    /// Which corners of the square behind a node reach the level: 1, 2, 4 and 8 clockwise from the node itself.
    int corners(int i, int j) const
    {
        const std::uint8_t* const upper = m_reaches.data() + indexOf(i, j);
        const std::uint8_t* const lower = upper + columns();
        return upper[0] | upper[1] << 1 | lower[1] << 2 | lower[0] << 3;
    }

    /// Whether the middle of four nodes counts as inside: the mean of their values.
    bool middleReaches(int i, int j) const
    {
        if (!isReal(i, j) || !isReal(i + 1, j + 1))
            return false;
        const float sum = value(i, j) + value(i + 1, j) + value(i, j + 1) + value(i + 1, j + 1);
        return sum >= 4 * m_level; // false for NaN
    }

    /// Where the level lies between two neighbouring nodes, of which one reaches it.
    std::array<float, 2> crossing(int i, int j, int otherI, int otherJ) const
    {
        float share = 0.5F;
        if (isReal(i, j) && isReal(otherI, otherJ)) {
            const float here = value(i, j);
            const float rise = value(otherI, otherJ) - here;
            if (std::isfinite(rise) && rise != 0)
                share = std::clamp((m_level - here) / rise, 0.0F, 1.0F);
        }
        return {between(i, otherI, share, m_map.width), between(j, otherJ, share, m_map.height)};
    }

private:
    std::size_t indexOf(int i, int j) const { return std::size_t(j) * std::size_t(columns()) + std::size_t(i); }
    bool isReal(int i, int j) const { return i > 0 && j > 0 && i < columns() - 1 && j < rows() - 1; }
    float value(int i, int j) const { return m_map.at(pixelX(i), pixelY(j)); }
    static float between(int a, int b, float share, int size)
    {
        const auto place = [size](int node) { return std::clamp(static_cast<float>(node) - 1.5F, 0.0F, float(size)); };
        return place(a) + share * (place(b) - place(a));
    }

    const FloatImage& m_map;
    float m_level;
    std::vector<std::uint8_t> m_reaches; ///< 0 or 1 for every node
};

/// Follows the lines through the squares between nodes. Each line crosses edges between nodes; an edge that is crossed
/// is entered from one square and left into the other, so that its successor says it all.
class Tracer
{
public:
    explicit Tracer(const Nodes& nodes)
        : m_nodes(nodes)
        , m_edges(std::size_t(2) * nodes.columns() * nodes.rows(), none)
    {
    }

    std::vector<Contour> trace()
    {
        for (int j = 0; j + 1 < m_nodes.rows(); ++j)
            for (int i = 0; i + 1 < m_nodes.columns(); ++i)
                cross(i, j);
        std::vector<Contour> found;
        for (std::size_t first = 0; first < m_edges.size(); ++first)
            if (m_edges[first] != none)
                found.push_back(follow(int(first)));
        return found;
    }

private:
    static constexpr int none = -1;

    // The edge to the right of a node and the one below it.
    int across(int i, int j) const { return 2 * (j * m_nodes.columns() + i); }
    int down(int i, int j) const { return across(i, j) + 1; }
    void join(int from, int to) { m_edges[std::size_t(from)] = to; }

    /// Joins the crossed edges of one square; the side that reaches the level lies to the right of the line.
    void cross(int i, int j)
    {
        const int corners = m_nodes.corners(i, j);
        if (corners == 0 || corners == 15)
            return;
        const int top = across(i, j);
        const int bottom = across(i, j + 1);
        const int left = down(i, j);
        const int right = down(i + 1, j);
        switch (corners) {
        case 1:
            return join(top, left);
        case 2:
            return join(right, top);
        case 3:
            return join(right, left);
        case 4:
            return join(bottom, right);
        case 6:
            return join(bottom, top);
        case 7:
            return join(bottom, left);
        case 8:
            return join(left, bottom);
        case 9:
            return join(top, bottom);
        case 11:
            return join(right, bottom);
        case 12:
            return join(left, right);
        case 13:
            return join(top, right);
        case 14:
            return join(left, top);
        case 5:
            join(top, m_nodes.middleReaches(i, j) ? right : left);
            return join(bottom, m_nodes.middleReaches(i, j) ? left : right);
        case 10:
            join(right, m_nodes.middleReaches(i, j) ? bottom : top);
            return join(left, m_nodes.middleReaches(i, j) ? top : bottom);
        default:
            return;
        }
    }

    Contour follow(int first)
    {
        Contour contour;
        const auto [i, j] = insideNode(first);
        contour.x = m_nodes.pixelX(i);
        contour.y = m_nodes.pixelY(j);
        for (int edge = first; m_edges[std::size_t(edge)] != none;) {
            const auto [fromI, fromJ] = insideNode(edge);
            const auto [toI, toJ] = otherNode(edge, fromI, fromJ);
            const std::array<float, 2> corner = m_nodes.crossing(fromI, fromJ, toI, toJ);
            if (contour.line.empty() || corner != contour.line.back())
                contour.line.push_back(corner);
            const int next = m_edges[std::size_t(edge)];
            m_edges[std::size_t(edge)] = none;
            edge = next;
        }
        return contour;
    }

    struct Node
    {
        int i;
        int j;
    };
    Node insideNode(int edge) const
    {
        const Node node{edge / 2 % m_nodes.columns(), edge / 2 / m_nodes.columns()};
        return m_nodes.reaches(node.i, node.j) ? node : endOf(edge);
    }
    Node otherNode(int edge, int i, int j) const
    {
        const Node node{edge / 2 % m_nodes.columns(), edge / 2 / m_nodes.columns()};
        return node.i == i && node.j == j ? endOf(edge) : node;
    }
    Node endOf(int edge) const
    {
        const Node node{edge / 2 % m_nodes.columns(), edge / 2 / m_nodes.columns()};
        return edge % 2 == 0 ? Node{node.i + 1, node.j} : Node{node.i, node.j + 1};
    }

    const Nodes& m_nodes;
    std::vector<int> m_edges; ///< the crossed edge that follows each one
};

std::vector<Outline> linesAt(const SeenMap& map, const FloatImage& values, float level)
{
    std::vector<Outline> lines;
    for (const Contour& contour : contours(values, level))
        lines.push_back(map.onPicture(contour.line));
    return lines;
}

} // namespace

Outline SeenMap::onPicture(const Outline& line) const
{
    Outline result;
    result.reserve(line.size());
    for (const auto& [x, y] : line)
        result.push_back({static_cast<float>(place.x + x * place.width / values.width),
            static_cast<float>(place.y + y * place.height / values.height)});
    return result;
}

SeenMap seenMap(const FloatImage& displayMap, const PictureGeometry& geometry, Upsampling upsampling)
{
    SeenMap seen;
    seen.place = geometry.seenRect();
    const auto pixels = [](double onPicture, double scale) {
        return std::max(1, static_cast<int>(std::lround(onPicture * std::min(1.0, scale))));
    };
    const ViewRegion region{
        seen.place, pixels(seen.place.width, geometry.scaleX), pixels(seen.place.height, geometry.scaleY)};
    if (seen.place.width > 0 && seen.place.height > 0)
        seen.values = mapView(displayMap, geometry, region, upsampling);
    return seen;
}

std::vector<Contour> contours(const FloatImage& map, float level)
{
    if (map.isEmpty())
        return {};
    const Nodes nodes(map, level);
    return Tracer(nodes).trace();
}

std::vector<ContourLevel> contourLevels(const SeenMap& map, bool isSigned)
{
    std::vector<ContourLevel> levels;
    if (!isSigned) {
        for (const float level : shownLevels)
            levels.push_back({level, linesAt(map, map.values, level)});
        return levels;
    }
    FloatImage turned = map.values;
    for (float& value : turned.values)
        value = 1 - value;
    for (const float level : shownLevels) {
        const float above = 0.5F + 0.5F * level;
        levels.push_back({above, linesAt(map, map.values, above)});
        levels.push_back({1 - above, linesAt(map, turned, above)});
    }
    return levels;
}

} // namespace camscope
