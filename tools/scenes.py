# SPDX-License-Identifier: Apache-2.0
"""Draws picture-book scenes: one or two objects of ten classes before a landscape, the sea, a room or plain paper.

`draw_scene(seed, size, count)` gives the picture and where its objects are. The background never depends on the
objects, so that a network trained on the scenes can only learn the objects.
"""
import math
from dataclasses import dataclass

import numpy
from PIL import Image, ImageDraw, ImageFilter

CLASSES = ["cat", "dog", "bird", "fish", "car", "boat", "house", "tree", "flower", "umbrella"]


@dataclass
class Placed:
    """One object of a scene, in pixels of the picture."""

    label: int
    mask: numpy.ndarray  # bool, height × width: the pixels it covers
    area: float  # share of the picture

    @property
    def box(self):
        """left, top, right, bottom; right and bottom exclusive"""
        rows, columns = numpy.where(self.mask)
        return columns.min(), rows.min(), columns.max() + 1, rows.max() + 1


def shade(colour, factor):
    """Darker below 1, lighter above."""
    if factor <= 1:
        return tuple(int(channel * factor) for channel in colour)
    return tuple(int(255 - (255 - channel) / factor) for channel in colour)


def smooth(points, closed=True, steps=8):
    """A Catmull-Rom curve through the points."""
    points = numpy.asarray(points, float)
    count = len(points)
    if closed:
        around = lambda index: points[index % count]
    else:
        around = lambda index: points[min(max(index, 0), count - 1)]
    t = numpy.linspace(0, 1, steps, endpoint=False)[:, None]
    curve = []
    for index in range(count if closed else count - 1):
        p0, p1, p2, p3 = (around(index + offset) for offset in (-1, 0, 1, 2))
        curve.append(0.5 * (2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t ** 2
                            + (3 * p1 - p0 - 3 * p2 + p3) * t ** 3))
    if not closed:
        curve.append(points[-1:])
    return numpy.concatenate(curve)


class Pen:
    """Draws in an object's own coordinates (−1…1, y downwards) on picture and mask alike."""

    def __init__(self, image, mask, x, y, scale, angle=0, flip=False):
        self.image = ImageDraw.Draw(image, "RGBA")
        self.mask = ImageDraw.Draw(mask)
        self.offset = numpy.array([x, y])
        cosine, sine = math.cos(angle), math.sin(angle)
        mirror = numpy.diag([-1.0 if flip else 1.0, 1.0])
        self.matrix = scale * numpy.array([[cosine, -sine], [sine, cosine]]) @ mirror
        self.scale = scale

    def polygon(self, points, colour):
        pixels = [tuple(point) for point in numpy.asarray(points, float) @ self.matrix.T + self.offset]
        self.image.polygon(pixels, fill=colour)
        if len(colour) == 3:
            self.mask.polygon(pixels, fill=255)

    def blob(self, points, colour):
        self.polygon(smooth(points), colour)

    def ellipse(self, x, y, rx, ry, colour, start=0.0, end=360.0):
        angle = numpy.radians(numpy.linspace(start, end, 40))
        self.polygon(numpy.stack([x + rx * numpy.cos(angle), y + ry * numpy.sin(angle)], 1), colour)

    def stroke(self, points, width, colour, curved=True):
        """A line of this width with round ends."""
        points = smooth(points, closed=False) if curved else numpy.asarray(points, float)
        for (x0, y0), (x1, y1) in zip(points[:-1], points[1:]):
            length = math.hypot(x1 - x0, y1 - y0) or 1
            nx, ny = (y0 - y1) / length * width / 2, (x1 - x0) / length * width / 2
            self.polygon([(x0 + nx, y0 + ny), (x1 + nx, y1 + ny), (x1 - nx, y1 - ny), (x0 - nx, y0 - ny)], colour)
            self.ellipse(x0, y0, width / 2, width / 2, colour)
        self.ellipse(*points[-1], width / 2, width / 2, colour)


# ------------------------------------------------------------------------------------------------ objects

FURS = [(226, 146, 72), (140, 140, 148), (86, 80, 86), (232, 212, 178), (150, 104, 72), (196, 122, 84)]
BRIGHT = [(214, 72, 66), (64, 128, 196), (240, 180, 50), (86, 160, 96), (146, 96, 176), (232, 120, 70), (48, 150, 160),
          (226, 110, 150)]
INK = (48, 44, 52)
WHITE = (250, 248, 242)


def choose(rng, colours):
    colour = numpy.array(colours[rng.integers(len(colours))]) + rng.integers(-14, 15, 3)
    return tuple(int(channel) for channel in numpy.clip(colour, 0, 255))


def two_colours(rng, colours):
    first, second = rng.permutation(len(colours))[:2]
    return choose(rng, [colours[first]]), choose(rng, [colours[second]])


def eye(pen, x, y, size, iris=None):
    if iris:
        pen.ellipse(x, y, size * 1.5, size * 1.7, iris)
    pen.ellipse(x, y, size * (0.6 if iris else 1), size * (1.3 if iris else 1.1), INK)
    pen.ellipse(x - size * 0.3, y - size * 0.45, size * 0.36, size * 0.36, WHITE)


def cat(pen, rng):
    fur = choose(rng, FURS)
    dark, light = shade(fur, 0.74), shade(fur, 1.9)
    pen.stroke([(0.38, 0.82), (0.82, 0.72), (0.8, 0.22), (0.62, 0.05)], 0.17, dark)
    pen.blob([(-0.24, -0.1), (-0.46, 0.45), (-0.42, 0.92), (0, 0.97), (0.44, 0.92), (0.48, 0.45), (0.24, -0.1)], fur)
    pen.blob([(-0.16, 0.1), (-0.22, 0.5), (0, 0.74), (0.22, 0.5), (0.16, 0.1)], light)
    for side in (-1, 1):
        pen.stroke([(side * 0.15, 0.45), (side * 0.16, 0.88)], 0.17, shade(fur, 0.92))
        pen.ellipse(side * 0.18, 0.92, 0.15, 0.085, light)
        pen.polygon([(side * 0.5, -0.98), (side * 0.53, -0.38), (side * 0.08, -0.68)], fur)
        pen.polygon([(side * 0.45, -0.84), (side * 0.46, -0.5), (side * 0.2, -0.66)], (236, 160, 158))
    pen.ellipse(0, -0.36, 0.57, 0.43, fur)
    for x in (-0.14, 0, 0.14):
        pen.stroke([(x, -0.76), (x * 0.8, -0.58)], 0.06, dark)
    pen.ellipse(0, -0.18, 0.26, 0.19, light)
    iris = choose(rng, [(150, 190, 90), (226, 186, 70), (110, 170, 200)])
    for side in (-1, 1):
        eye(pen, side * 0.25, -0.4, 0.075, iris)
        for lift in (-0.05, 0.03, 0.11):
            pen.stroke([(side * 0.2, -0.16 + lift * 0.4), (side * 0.74, -0.2 + lift)], 0.018, WHITE + (230,), False)
    pen.polygon([(-0.07, -0.27), (0.07, -0.27), (0, -0.19)], (216, 110, 116))
    pen.stroke([(-0.12, -0.11), (-0.06, -0.07), (0, -0.19), (0.06, -0.07), (0.12, -0.11)], 0.025, INK)


def dog(pen, rng):
    fur = choose(rng, [(176, 120, 72), (222, 190, 142), (110, 82, 66), (238, 232, 222), (200, 148, 88)])
    dark, light = shade(fur, 0.66), shade(fur, 1.7)
    collar = choose(rng, BRIGHT)
    pen.stroke([(-0.68, 0.02), (-0.9, -0.18), (-0.88, -0.46)], 0.13, fur)
    for x in (-0.46, 0.34):
        pen.stroke([(x, 0.3), (x - 0.02, 0.84)], 0.17, dark)
    pen.blob([(-0.74, -0.02), (-0.66, 0.36), (-0.1, 0.36), (0.4, 0.46), (0.58, 0.1), (0.4, -0.24), (-0.4, -0.18)], fur)
    pen.ellipse(-0.3, 0.03, 0.24, 0.17, dark)
    for x in (-0.62, 0.46):
        pen.stroke([(x, 0.2), (x, 0.84)], 0.18, fur)
        pen.ellipse(x + 0.06, 0.89, 0.16, 0.08, light)
    pen.stroke([(0.42, 0.0), (0.48, -0.42)], 0.38, fur)
    pen.stroke([(0.28, -0.16), (0.48, -0.08), (0.67, -0.16)], 0.085, collar)
    pen.ellipse(0.5, -0.02, 0.06, 0.06, (240, 200, 80))
    pen.ellipse(0.46, -0.52, 0.34, 0.31, fur)
    pen.blob([(0.58, -0.6), (0.92, -0.54), (0.97, -0.4), (0.86, -0.29), (0.55, -0.3)], light)
    pen.ellipse(0.92, -0.53, 0.085, 0.07, INK)
    pen.stroke([(0.66, -0.36), (0.78, -0.33), (0.88, -0.38)], 0.025, INK)
    pen.blob([(0.8, -0.33), (0.84, -0.16), (0.74, -0.17), (0.72, -0.33)], (226, 112, 120))
    eye(pen, 0.58, -0.6, 0.062)
    pen.blob([(0.3, -0.8), (0.1, -0.62), (0.04, -0.24), (0.22, -0.14), (0.36, -0.4), (0.4, -0.7)], dark)


def bird(pen, rng):
    body, wing = two_colours(rng, BRIGHT)
    belly = shade(body, 2.2)
    for x in (-0.06, 0.16):
        pen.stroke([(x, 0.5), (x + 0.03, 0.86)], 0.05, (196, 128, 60))
        for toe in (-0.1, 0.04, 0.16):
            pen.stroke([(x + 0.03, 0.86), (x + 0.03 + toe, 0.92)], 0.045, (196, 128, 60))
    pen.polygon([(-0.36, 0.08), (-0.98, 0.0), (-0.94, 0.16), (-0.99, 0.3), (-0.36, 0.44)], shade(wing, 0.8))
    pen.blob([(-0.5, 0.1), (-0.4, 0.46), (0.04, 0.64), (0.46, 0.42), (0.6, -0.06), (0.3, -0.2), (-0.1, -0.08)], body)
    pen.blob([(0.0, 0.56), (0.36, 0.44), (0.56, 0.06), (0.42, -0.02), (0.12, 0.26)], belly)
    pen.polygon([(0.78, -0.44), (1.0, -0.3), (0.76, -0.22)], (240, 170, 60))
    pen.polygon([(0.76, -0.3), (0.93, -0.27), (0.74, -0.18)], (214, 136, 50))
    pen.ellipse(0.5, -0.34, 0.35, 0.33, body)
    pen.stroke([(0.4, -0.62), (0.32, -0.8), (0.22, -0.84)], 0.07, wing)
    pen.stroke([(0.48, -0.62), (0.44, -0.84), (0.36, -0.92)], 0.07, wing)
    pen.ellipse(0.6, -0.4, 0.12, 0.12, WHITE)
    eye(pen, 0.62, -0.4, 0.065)
    pen.blob([(0.2, -0.02), (-0.18, 0.0), (-0.66, 0.34), (-0.3, 0.4), (0.1, 0.34), (0.28, 0.14)], wing)
    for lift in (0.0, 0.12):
        pen.stroke([(0.1, 0.14 + lift), (-0.2, 0.2 + lift), (-0.44, 0.32 + lift * 0.3)], 0.035, shade(wing, 0.72))


def fish(pen, rng):
    body, fin = two_colours(rng, BRIGHT)
    pen.polygon(smooth([(-0.5, 0), (-0.78, -0.34), (-0.99, -0.44), (-0.86, 0), (-0.99, 0.44), (-0.78, 0.34)]), fin)
    pen.blob([(-0.3, -0.34), (0.0, -0.68), (0.3, -0.62), (0.42, -0.36)], fin)
    pen.blob([(-0.16, 0.34), (-0.12, 0.64), (0.1, 0.66), (0.2, 0.38)], fin)
    pen.blob([(-0.66, 0), (-0.3, -0.34), (0.2, -0.48), (0.7, -0.3), (0.97, 0.02), (0.7, 0.32), (0.2, 0.46),
              (-0.3, 0.32)], body)
    pen.blob([(-0.3, 0.18), (0.2, 0.26), (0.78, 0.18), (0.6, 0.34), (0.2, 0.43), (-0.26, 0.3)], shade(body, 2.0))
    if rng.random() < 0.5:
        for x, height in ((0.26, 0.42), (0.0, 0.38), (-0.26, 0.28)):
            pen.blob([(x - 0.04, -height), (x + 0.07, -height), (x + 0.1, 0), (x + 0.05, height), (x - 0.06, height),
                      (x - 0.01, 0)], WHITE)
    else:
        for row, x0 in ((-0.16, -0.3), (0.02, -0.42), (0.2, -0.3)):
            for column in range(4):
                x = x0 + column * 0.2
                pen.stroke([(x - 0.05, row - 0.09), (x + 0.04, row), (x - 0.05, row + 0.09)], 0.035, shade(body, 0.72))
    pen.stroke([(0.5, -0.3), (0.42, 0), (0.5, 0.3)], 0.04, shade(body, 0.68))
    pen.blob([(0.3, 0.04), (0.06, 0.0), (0.0, 0.2), (0.14, 0.24)], shade(fin, 0.86))
    pen.ellipse(0.68, -0.1, 0.12, 0.12, WHITE)
    eye(pen, 0.7, -0.1, 0.07)
    pen.stroke([(0.93, 0.1), (0.82, 0.14), (0.76, 0.1)], 0.03, shade(body, 0.55))


def car(pen, rng):
    paint = choose(rng, BRIGHT)
    dark, glass = shade(paint, 0.72), (196, 224, 236)
    pen.blob([(-0.62, -0.04), (-0.5, -0.42), (-0.2, -0.52), (0.16, -0.5), (0.42, -0.3), (0.58, -0.02)], paint)
    pen.blob([(-0.96, 0.1), (-0.9, -0.1), (-0.5, -0.14), (0.5, -0.12), (0.86, -0.02), (0.97, 0.2), (0.93, 0.4),
              (0, 0.42), (-0.93, 0.4)], paint)
    pen.polygon([(-0.95, 0.24), (0.97, 0.24), (0.93, 0.4), (-0.92, 0.4)], dark)
    pen.polygon([(-0.5, -0.08), (-0.4, -0.36), (-0.12, -0.4), (-0.12, -0.08)], glass)
    pen.polygon([(-0.03, -0.08), (-0.03, -0.4), (0.16, -0.39), (0.36, -0.24), (0.46, -0.08)], glass)
    pen.polygon([(-0.36, -0.08), (-0.24, -0.38), (-0.16, -0.39), (-0.28, -0.08)], WHITE)
    pen.stroke([(-0.075, -0.06), (-0.075, 0.3)], 0.022, dark, False)
    pen.stroke([(0.02, 0.05), (0.14, 0.05)], 0.035, dark, False)
    pen.ellipse(0.91, 0.1, 0.07, 0.085, (255, 236, 160))
    pen.ellipse(-0.92, 0.08, 0.05, 0.075, (220, 60, 60))
    for x in (-0.52, 0.54):
        pen.ellipse(x, 0.4, 0.25, 0.25, INK)
        pen.ellipse(x, 0.4, 0.14, 0.14, (206, 208, 214))
        pen.ellipse(x, 0.4, 0.05, 0.05, (120, 122, 130))


def boat(pen, rng):
    hull, sail = two_colours(rng, BRIGHT)
    if rng.random() < 0.6:
        sail = WHITE
    wood = (130, 92, 62)
    pen.stroke([(0.02, 0.5), (0.02, -0.94)], 0.06, wood, False)
    pen.polygon(smooth([(-0.04, -0.84), (-0.3, -0.3), (-0.74, 0.28)], False).tolist() + [(-0.04, 0.28)], sail)
    pen.polygon(smooth([(0.09, -0.72), (0.4, -0.28), (0.66, 0.28)], False).tolist() + [(0.09, 0.28)], shade(sail, 0.86))
    pen.polygon([(-0.5, 0.04), (-0.58, 0.14), (-0.04, 0.14), (-0.04, 0.04)], hull)
    pen.polygon([(0.02, -0.96), (0.3, -0.88), (0.02, -0.8)], shade(hull, 1.2))
    pen.polygon(smooth([(-0.95, 0.4), (-0.78, 0.72), (-0.5, 0.88), (0, 0.9), (0.56, 0.88), (0.84, 0.66), (0.98, 0.36)],
                       False), hull)
    pen.polygon([(-0.96, 0.38), (0.99, 0.34), (0.95, 0.47), (-0.92, 0.5)], shade(hull, 1.9))
    pen.polygon([(-0.74, 0.74), (0.78, 0.74), (0.56, 0.88), (0, 0.9), (-0.5, 0.88)], shade(hull, 0.7))
    for x in (-0.4, 0, 0.4):
        pen.ellipse(x, 0.62, 0.075, 0.075, WHITE)
        pen.ellipse(x, 0.62, 0.045, 0.045, (110, 150, 180))


def house(pen, rng):
    wall = choose(rng, [(244, 226, 190), (236, 202, 176), (214, 226, 224), (246, 238, 222), (224, 190, 150)])
    roof = choose(rng, [(190, 84, 66), (140, 82, 72), (84, 100, 128), (172, 108, 60), (96, 124, 104)])
    door = choose(rng, BRIGHT)
    pen.polygon([(0.34, -0.86), (0.58, -0.86), (0.58, -0.2), (0.34, -0.4)], shade(roof, 0.7))
    pen.polygon([(0.3, -0.92), (0.62, -0.92), (0.62, -0.82), (0.3, -0.82)], shade(roof, 0.55))
    pen.polygon([(-0.72, -0.2), (0.72, -0.2), (0.72, 0.9), (-0.72, 0.9)], wall)
    pen.polygon([(-0.72, 0.78), (0.72, 0.78), (0.72, 0.9), (-0.72, 0.9)], shade(wall, 0.78))
    pen.polygon([(-0.72, -0.2), (0.72, -0.2), (0.72, -0.08), (-0.72, -0.08)], shade(wall, 0.86))
    pen.polygon([(0, -0.88), (0.96, -0.12), (-0.96, -0.12)], roof)
    for row, half in ((-0.3, 0.7), (-0.48, 0.48)):
        pen.stroke([(-half, row), (half, row)], 0.03, shade(roof, 0.8), False)
    pen.ellipse(0, -0.4, 0.14, 0.14, WHITE)
    pen.ellipse(0, -0.4, 0.1, 0.1, (150, 190, 210))
    pen.polygon([(-0.16, 0.9), (-0.16, 0.36), (0.16, 0.36), (0.16, 0.9)], door)
    pen.ellipse(0, 0.36, 0.16, 0.12, door, 180, 360)
    pen.ellipse(0.09, 0.64, 0.03, 0.03, (250, 220, 120))
    pane = choose(rng, [(150, 196, 216), (250, 220, 130)])
    for x in (-0.46, 0.46):
        pen.polygon([(x - 0.17, 0.14), (x + 0.17, 0.14), (x + 0.17, 0.56), (x - 0.17, 0.56)], WHITE)
        pen.polygon([(x - 0.13, 0.18), (x + 0.13, 0.18), (x + 0.13, 0.52), (x - 0.13, 0.52)], pane)
        pen.stroke([(x, 0.18), (x, 0.52)], 0.03, WHITE, False)
        pen.stroke([(x - 0.13, 0.35), (x + 0.13, 0.35)], 0.03, WHITE, False)


def tree(pen, rng):
    bark = choose(rng, [(122, 88, 62), (104, 76, 60), (140, 104, 74)])
    leaf = choose(rng, [(86, 142, 76), (112, 160, 70), (62, 120, 84), (200, 140, 56), (150, 160, 64)])
    pen.polygon([(-0.12, 0.0), (0.12, 0.0), (0.15, 0.84), (0.28, 0.95), (-0.28, 0.95), (-0.15, 0.84)], bark)
    pen.polygon([(0.03, 0.0), (0.12, 0.0), (0.15, 0.84), (0.28, 0.95), (0.06, 0.95)], shade(bark, 0.78))
    if rng.random() < 0.3:
        for top, half, bottom in ((-0.1, 0.66, 0.6), (-0.48, 0.54, 0.2), (-0.94, 0.4, -0.2)):
            pen.polygon([(0, top - 0.12), (half, bottom), (half * 0.5, bottom - 0.06), (0, bottom + 0.02),
                         (-half * 0.5, bottom - 0.06), (-half, bottom)], shade(leaf, 0.8))
            pen.polygon([(0, top - 0.12), (-half, bottom), (-half * 0.5, bottom - 0.06), (0, bottom + 0.02)], leaf)
        return
    pen.stroke([(0.02, 0.36), (0.32, 0.08)], 0.08, bark)
    crown = [(-0.4, 0.06, 0.4), (0.4, 0.06, 0.4), (-0.52, -0.28, 0.36), (0.5, -0.3, 0.38), (0, -0.06, 0.46),
             (-0.24, -0.58, 0.38), (0.26, -0.58, 0.38)]
    for x, y, radius in crown:
        pen.ellipse(x, y, radius, radius * 0.92, shade(leaf, 0.8))
    for x, y, radius in crown:
        pen.ellipse(x - 0.05, y - 0.06, radius * 0.84, radius * 0.76, leaf)
    for x, y in ((-0.42, -0.36), (0.16, -0.64), (0.36, -0.24), (-0.16, -0.14)):
        pen.stroke([(x - 0.12, y), (x, y - 0.08), (x + 0.12, y)], 0.05, shade(leaf, 1.35))
    if rng.random() < 0.5:
        for x, y in ((-0.5, -0.1), (-0.1, -0.42), (0.3, 0.12), (0.52, -0.42), (-0.28, -0.7), (0.06, 0.1)):
            pen.ellipse(x, y, 0.075, 0.075, (206, 62, 56))


def flower(pen, rng):
    petal, heart = two_colours(rng, [(226, 96, 120), (246, 190, 70), (150, 110, 196), (250, 246, 240), (236, 130, 70),
                                     (100, 140, 214)])
    green = choose(rng, [(86, 146, 84), (110, 156, 80)])
    pen.stroke([(0, -0.3), (0.05, 0.3), (0, 0.95)], 0.085, green)
    pen.blob([(0.02, 0.72), (0.26, 0.34), (0.62, 0.26), (0.46, 0.58)], green)
    pen.blob([(0.02, 0.82), (-0.24, 0.48), (-0.6, 0.42), (-0.42, 0.72)], shade(green, 0.84))
    count = int(rng.integers(6, 10))
    for ring, (reach, wide) in enumerate(((0.36, 0.22), (0.3, 0.16))):
        for index in range(count):
            angle = 2 * math.pi * (index + ring / 2) / count
            direction, side = (math.cos(angle), math.sin(angle)), (-math.sin(angle), math.cos(angle))
            at = lambda along, across: (along * direction[0] + across * side[0],
                                        along * direction[1] + across * side[1] - 0.4)
            pen.blob([at(0.08, 0), at(reach, wide * 0.85), at(reach * 1.62, 0), at(reach, -wide * 0.85)],
                     shade(petal, 0.88) if ring == 0 else shade(petal, 1.12))
    pen.ellipse(0, -0.4, 0.19, 0.19, shade(heart, 0.8))
    pen.ellipse(-0.02, -0.42, 0.15, 0.15, heart)


def umbrella(pen, rng):
    first, second = two_colours(rng, BRIGHT)
    if rng.random() < 0.4:
        second = (240, 232, 220)
    pen.stroke([(0, -0.8), (0, 0.74), (0.06, 0.9), (0.2, 0.92), (0.28, 0.78)], 0.065, (120, 84, 62))
    pen.stroke([(0, -0.96), (0, -0.8)], 0.05, INK, False)
    edges = numpy.linspace(-0.97, 0.97, 7)
    bottom = lambda x: 0.1 - 0.14 * (1 - (x / 0.97) ** 2)
    for index in range(6):
        left, right = edges[index], edges[index + 1]
        middle = (left + right) / 2
        rim = lambda x: [(x * math.sin(t), -0.84 + (bottom(x) + 0.84) * (1 - math.cos(t)))
                         for t in numpy.linspace(0, math.pi / 2, 9)]
        scallop = smooth([(right, bottom(right)), (middle, bottom(middle) - 0.1), (left, bottom(left))], False)
        pen.polygon(rim(right) + scallop.tolist() + rim(left)[::-1],
                    shade(first if index % 2 == 0 else second, 1 - 0.035 * index))


DRAW = {"cat": cat, "dog": dog, "bird": bird, "fish": fish, "car": car, "boat": boat, "house": house, "tree": tree,
        "flower": flower, "umbrella": umbrella}
# Where an object stands, as y of its shadow and half the shadow's width; what floats has none.
SHADOWS = {"cat": (0.96, 0.6), "dog": (0.94, 0.72), "bird": (0.92, 0.36), "car": (0.64, 0.9), "boat": (0.9, 0.66),
           "house": (0.9, 0.84), "tree": (0.95, 0.42), "flower": (0.95, 0.3)}


# -------------------------------------------------------------------------------------------- backgrounds

def gradient(size, top, bottom, curve=1.0):
    t = (numpy.linspace(0, 1, size) ** curve)[:, None, None]
    pixels = numpy.array(top) * (1 - t) + numpy.array(bottom) * t
    return Image.fromarray(numpy.broadcast_to(pixels, (size, size, 3)).astype(numpy.uint8))


def sky(size, rng):
    top, bottom = [((126, 178, 220), (222, 236, 240)), ((246, 196, 150), (252, 232, 204)),
                   ((160, 170, 214), (244, 214, 214)), ((150, 206, 210), (240, 244, 226)),
                   ((70, 86, 130), (170, 160, 186))][rng.integers(5)]
    image = gradient(size, top, bottom)
    draw = ImageDraw.Draw(image, "RGBA")
    if rng.random() < 0.4:
        x, y, radius = rng.uniform(0.1, 0.9) * size, rng.uniform(0.08, 0.25) * size, rng.uniform(0.05, 0.08) * size
        for grow, alpha in ((1.7, 50), (1.3, 80), (1, 255)):
            r = radius * grow
            draw.ellipse([x - r, y - r, x + r, y + r], fill=(255, 236, 176, alpha))
    for _ in range(rng.integers(0, 4)):
        x, y, width = rng.uniform(0, 1) * size, rng.uniform(0.05, 0.35) * size, rng.uniform(0.06, 0.13) * size
        for dx, dy, r in ((-0.9, 0.1, 0.45), (-0.3, -0.15, 0.62), (0.4, -0.05, 0.52), (0.95, 0.14, 0.38)):
            draw.ellipse([x + (dx - r) * width, y + (dy - r * 0.7) * width, x + (dx + r) * width,
                          y + (dy + r * 0.7) * width], fill=(255, 255, 255, 200))
    return image


def hill(draw, size, rng, height, colour):
    phase, waves = rng.uniform(0, 6.3), rng.uniform(0.7, 1.8)
    x = numpy.linspace(0, 1, 40)
    y = height + 0.05 * numpy.sin(2 * math.pi * waves * x + phase) + 0.02 * numpy.sin(9 * x + 2 * phase)
    draw.polygon([(0, size)] + list(zip(x * size, y * size)) + [(size, size)], fill=colour)


def meadow(size, rng):
    image = sky(size, rng)
    draw = ImageDraw.Draw(image, "RGBA")
    base = [(142, 178, 110), (170, 186, 112), (126, 164, 128), (206, 188, 130), (222, 228, 232)][rng.integers(5)]
    horizon = rng.uniform(0.42, 0.7)
    for index, factor in enumerate((1.5, 1.2, 1.0)):
        hill(draw, size, rng, horizon + 0.13 * index, shade(base, factor))
    for _ in range(60):
        x, y = rng.uniform(0, size), rng.uniform(horizon + 0.2, 1) * size
        draw.line([x, y, x + rng.uniform(-0.006, 0.006) * size, y - 0.018 * size], fill=shade(base, 0.86) + (150,),
                  width=max(1, size // 200))
    return image


def sea(size, rng):
    image = sky(size, rng)
    top, bottom = [((110, 176, 196), (52, 118, 156)), ((134, 190, 186), (70, 140, 150)),
                   ((120, 150, 190), (66, 90, 140))][rng.integers(3)]
    horizon = int(rng.uniform(0.3, 0.62) * size)
    image.paste(gradient(size, top, bottom).resize((size, size - horizon)), (0, horizon))
    draw = ImageDraw.Draw(image, "RGBA")
    for _ in range(26):
        t = rng.uniform(0, 1)
        x, y, length = rng.uniform(0, size), horizon + t ** 1.3 * (size - horizon), (0.02 + 0.05 * t) * size
        draw.arc([x - length, y - length * 0.25, x + length, y + length * 0.25], 200, 340, fill=(255, 255, 255, 90),
                 width=max(1, size // 220))
    if rng.random() < 0.4:
        hill(draw, size, rng, 0.92, (234, 212, 164))
    return image


def room(size, rng):
    wall = choose(rng, [(226, 214, 196), (190, 206, 206), (232, 206, 196), (206, 200, 220), (214, 222, 190)])
    image = gradient(size, shade(wall, 1.15), shade(wall, 0.95))
    draw = ImageDraw.Draw(image, "RGBA")
    step = rng.uniform(0.07, 0.14) * size
    if rng.random() < 0.5:
        for x in numpy.arange(0, size, step):
            draw.rectangle([x, 0, x + step * 0.45, size], fill=shade(wall, 0.92) + (120,))
    else:
        for row, y in enumerate(numpy.arange(step / 2, size, step)):
            for x in numpy.arange(step / 2 * (row % 2), size + step, step):
                r = step * 0.13
                draw.ellipse([x - r, y - r, x + r, y + r], fill=shade(wall, 0.84) + (150,))
    floor = choose(rng, [(184, 142, 104), (150, 120, 100), (206, 176, 138)])
    edge = rng.uniform(0.66, 0.84) * size
    draw.rectangle([0, edge, size, size], fill=floor)
    draw.rectangle([0, edge, size, edge + 0.018 * size], fill=shade(wall, 1.8))
    for index in range(1, 5):
        y = edge + (size - edge) * (index / 5) ** 1.3
        draw.line([0, y, size, y], fill=shade(floor, 0.84), width=max(1, size // 200))
    return image


def paper(size, rng):
    first = choose(rng, [(236, 222, 196), (200, 220, 224), (226, 204, 214), (206, 222, 196), (190, 190, 206)])
    image = gradient(size, shade(first, 1.3), shade(first, 0.88), rng.uniform(0.6, 1.6))
    draw = ImageDraw.Draw(image, "RGBA")
    for _ in range(rng.integers(4, 10)):
        x, y, r = rng.uniform(0, size), rng.uniform(0, size), rng.uniform(0.05, 0.2) * size
        draw.ellipse([x - r, y - r, x + r, y + r], fill=choose(rng, [first]) + (70,))
    return image.filter(ImageFilter.GaussianBlur(size * 0.01))


BACKGROUNDS = [meadow, sea, room, paper]


# -------------------------------------------------------------------------------------------------- scene

def covered(label):
    """Share of an object's own square (side 2) that it covers, drawn once."""
    picture, mask = Image.new("RGB", (200, 200)), Image.new("L", (200, 200))
    DRAW[CLASSES[label]](Pen(picture, mask, 100, 100, 100), numpy.random.default_rng(0))
    return float((numpy.asarray(mask) > 0).mean())


COVERED = [covered(label) for label in range(len(CLASSES))]


def positions(rng, scales):
    """Centres (share of the picture) for squares of these half sides, uniform, apart from each other; or None."""
    centres = []
    for scale in scales:
        reach = min(scale * 1.02, 0.5)
        x, y = rng.uniform(reach, 1 - reach, 2)
        for (other_x, other_y), other in zip(centres, scales):
            if math.hypot(x - other_x, y - other_y) < (scale + other) * 1.02:
                return None
        centres.append((x, y))
    return centres


def draw_scene(seed, size, labels=None, count=1, areas=(0.03, 0.25), oversampling=2, background=None):
    """A picture of size×size pixels (PIL, RGB) and its objects.

    `labels` names the classes to draw, otherwise `count` different ones are drawn by lot. Each object covers a share
    of the picture within `areas`, less where two would not fit. The same arguments give the same picture."""
    rng = numpy.random.default_rng(seed)
    if labels is None:
        labels = [int(label) for label in rng.permutation(len(CLASSES))[:count]]
    centres = None
    largest = min(areas[1], 0.36 / max(1, len(labels)))
    while centres is None:
        shares = numpy.exp(rng.uniform(math.log(areas[0]), math.log(largest), len(labels)))
        scales = [math.sqrt(share / COVERED[label]) / 2 for share, label in zip(shares, labels)]
        scales = [min(scale, 0.48) for scale in scales]
        centres = positions(rng, scales)

    full = size * oversampling
    draw = BACKGROUNDS[rng.integers(len(BACKGROUNDS))] if background is None else background
    image = draw(full, rng)
    placed = []
    for label, scale, (x, y) in zip(labels, scales, centres):
        tilt, flip = rng.normal(0, 0.06), rng.random() < 0.5
        mask = Image.new("L", (full, full))
        if CLASSES[label] in SHADOWS:
            level, half = SHADOWS[CLASSES[label]]
            shadow = Pen(image, mask, x * full, y * full, scale * full, 0, flip)
            shadow.ellipse(0.05, level, half, 0.08, (40, 40, 60, 46))
        DRAW[CLASSES[label]](Pen(image, mask, x * full, y * full, scale * full, tilt, flip), rng)
        covers = numpy.asarray(mask.resize((size, size), Image.Resampling.BOX)) >= 128
        placed.append(Placed(label, covers, float(covers.mean())))

    pixels = numpy.asarray(image.resize((size, size), Image.Resampling.BOX), numpy.float32)
    grain = rng.normal(0, 1, (size, size, 1)) * rng.uniform(0.3, 2)
    return Image.fromarray(numpy.clip(pixels + grain, 0, 255).round().astype(numpy.uint8)), placed
