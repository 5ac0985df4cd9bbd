#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Trains the demonstration model on the generated scenes of scenes.py and draws the demonstration pictures.

    train_scenes.py [--out resources]

Writes OUT/models/scenes.pt and OUT/pictures/*.png and prints what it measures on scenes that training never saw.
Deterministic for a given machine and PyTorch build; one thread, so that other work on the machine goes on.

Needs Debian's python3-torch and python3-pil.
"""
import argparse
import io
import json
import os
import platform
import struct
import sys
import time
import zipfile

import numpy
import torch
from torch import nn

import scenes

SIZE = 160
MEAN = [0.6, 0.6, 0.6]
STD = [0.25, 0.25, 0.25]
CLASSES = len(scenes.CLASSES)
# Far apart, so that no picture is ever drawn twice.
TRAINING_SEED, SINGLE_SEED, PAIR_SEED = 1_000_000, 2_000_000, 3_000_000
# File name, classes, background, seed (held out: chosen by eye for a pleasant composition).
PICTURES = [
    ("cat-and-boat.png", ("cat", "boat"), scenes.sea, 4_000_005),
    ("dog-and-umbrella.png", ("dog", "umbrella"), scenes.meadow, 4_000_013),
    ("house-and-bird.png", ("house", "bird"), scenes.meadow, 4_000_009),
    ("fish-and-flower.png", ("fish", "flower"), scenes.room, 4_000_004),
]


class Block(nn.Module):
    """Two 3×3 convolutions beside a 1×1 shortcut."""

    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(outputs)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(outputs)
        self.shortcut = nn.Sequential(nn.Conv2d(inputs, outputs, 1, stride, bias=False), nn.BatchNorm2d(outputs))
        self.relu = nn.ReLU()

    def forward(self, x):
        y = self.bn2(self.conv2(self.relu(self.bn1(self.conv1(x)))))
        return self.relu(y + self.shortcut(x))


class ScenesNet(nn.Module):
    """A small residual network: 80², 40², 20², then 10×10 positions; global average pooling; one linear layer."""

    def __init__(self):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(3, 16, 3, 2, 1, bias=False), nn.BatchNorm2d(16), nn.ReLU())
        self.stage1 = Block(16, 32, 2)
        self.stage2 = Block(32, 64, 2)
        self.stage3 = Block(64, 128, 2)
        self.stage4 = Block(128, 160, 1)
        self.pool = nn.AdaptiveAvgPool2d(1)
        self.classifier = nn.Linear(160, CLASSES)

    def features(self, x):
        return self.stage4(self.stage3(self.stage2(self.stage1(self.stem(x)))))

    def forward(self, x):
        return self.classifier(self.pool(self.features(x)).flatten(1))


def training_scenes(count):
    """Pictures (uint8, N×3×H×W) and which classes are in them (N×C): mostly one or two objects, sometimes three or
    none, so that the network cannot count on there being exactly one."""
    pictures = torch.empty(count, 3, SIZE, SIZE, dtype=torch.uint8)
    present = torch.zeros(count, CLASSES)
    for index in range(count):
        objects = numpy.random.default_rng([TRAINING_SEED, index]).choice(4, p=[0.04, 0.46, 0.4, 0.1])
        picture, placed = scenes.draw_scene(TRAINING_SEED + index, SIZE, count=int(objects))
        pictures[index] = torch.from_numpy(numpy.array(picture)).permute(2, 0, 1)
        present[index, [thing.label for thing in placed]] = 1
    return pictures, present


def normalise(pictures):
    return (pictures.float() / 255 - torch.tensor(MEAN).view(3, 1, 1)) / torch.tensor(STD).view(3, 1, 1)


def augment(pictures, generator):
    """Mirror images, shifts of up to 12 pixels, lighter and darker, warmer and cooler."""
    count = len(pictures)
    flipped = torch.rand(count, generator=generator) < 0.5
    pictures = torch.where(flipped.view(-1, 1, 1, 1), pictures.flip(3), pictures)
    x, y = torch.randint(-12, 13, (2,), generator=generator).tolist()
    padded = nn.functional.pad(pictures, (12, 12, 12, 12), mode="reflect")
    pictures = padded[:, :, 12 + y:12 + y + SIZE, 12 + x:12 + x + SIZE]
    gain = 1 + 0.12 * torch.randn(count, 3, 1, 1, generator=generator)
    offset = 0.15 * torch.randn(count, 1, 1, 1, generator=generator)
    return pictures * gain + offset


def train(pictures, present, epochs, batch=32):
    """Two questions at once. Is the class in the scene, each class by itself: then evidence for one object is no
    evidence against another, which keeps the maps of two objects apart. And which share of the objects is it: then
    the softmax gives two objects about the same probability, whatever their sizes. A small price on activations (their
    mean, none is negative) keeps positions silent that say nothing. Where objects are is never told."""
    model = ScenesNet()
    optimiser = torch.optim.AdamW(model.parameters(), lr=4e-3, weight_decay=0.02)
    steps = epochs * (len(pictures) // batch)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 4e-3, total_steps=steps, pct_start=0.2)
    generator = torch.Generator().manual_seed(11)
    for epoch in range(epochs):
        start, total = time.monotonic(), 0.0
        order = torch.randperm(len(pictures), generator=generator)
        for first in range(0, len(order) - batch + 1, batch):
            chosen = order[first:first + batch]
            features = model.features(augment(normalise(pictures[chosen]), generator))
            logits = model.classifier(model.pool(features).flatten(1))
            here = present[chosen]
            share = here / here.sum(1, keepdim=True).clamp(min=1)
            loss = nn.functional.binary_cross_entropy_with_logits(logits, here)
            loss = loss + 0.2 * nn.functional.cross_entropy(logits, share) + 0.05 * features.mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
            total += loss.item() * batch / len(order)
        print(f"epoch {epoch + 1}/{epochs}: loss {total:.4f}, {time.monotonic() - start:.0f} s", flush=True)
    return model.eval()


def gradcam(model, picture, label):
    """Selvaraju et al. 2017 at stage4, upsampled to the input's size, without the final ReLU."""
    with torch.no_grad():
        activation = model.features(picture)
    activation.requires_grad_()
    logit = model.classifier(model.pool(activation).flatten(1))[0, label]
    gradient, = torch.autograd.grad(logit, activation)
    raw = (gradient.mean((2, 3), keepdim=True) * activation).sum(1, keepdim=True).detach()
    return nn.functional.interpolate(raw, (SIZE, SIZE), mode="bilinear", align_corners=False)[0, 0]


def to_input(picture):
    return normalise(torch.from_numpy(numpy.array(picture)).permute(2, 0, 1)[None])


def accuracy(model, count):
    """Share of scenes with one object whose class comes first."""
    right = 0
    for index in range(count):
        picture, (thing,) = scenes.draw_scene(SINGLE_SEED + index, SIZE, labels=[index % CLASSES])
        with torch.no_grad():
            right += int(model(to_input(picture)).argmax() == thing.label)
    return right / count


def pointing(model, count):
    """On scenes with two objects: how often both come first, how often a map's maximum lies in its object's box, the
    share of the positive map that does, and the share of the picture that the boxes are (what chance would hit)."""
    both, hits, energy, chance = 0, [], [], []
    for index in range(count):
        picture, placed = scenes.draw_scene(PAIR_SEED + index, SIZE, count=2)
        x = to_input(picture)
        with torch.no_grad():
            top = set(model(x)[0].topk(2).indices.tolist())
        both += int(top == {thing.label for thing in placed})
        for thing in placed:
            map_ = gradcam(model, x, thing.label)
            left, up, right, down = thing.box
            row, column = divmod(int(map_.argmax()), SIZE)
            hits.append(up <= row < down and left <= column < right)
            positive = map_.relu()
            energy.append(float(positive[up:down, left:right].sum() / (positive.sum() + 1e-12)))
            chance.append((right - left) * (down - up) / SIZE ** 2)
    return both / count, numpy.mean(hits), numpy.mean(energy), numpy.mean(chance)


def description():
    return json.dumps({
        "schema": 1,
        "name": "Scenes",
        "source": "tools/train_scenes.py, trained on generated pictures",
        "license": "Apache-2.0",
        "input": {"width": SIZE, "height": SIZE, "channels": "RGB", "mean": MEAN, "std": STD,
                  "resize": "stretch", "interpolation": "bilinear-antialias"},
        "labels": scenes.CLASSES,
        "layer": "stage4",
    }, indent=2)


def save(model, path):
    """The archive without its debug records, which hold the paths of the machine it was made on."""
    buffer = io.BytesIO()
    torch.jit.save(torch.jit.script(model), buffer, _extra_files={"camscope.json": description()})
    with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as target:
        for member in source.infolist():
            name = "scenes/" + member.filename.split("/", 1)[1]
            if name.endswith(".debug_pkl"):
                continue
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            # PyTorch maps tensors where they lie: records begin at multiples of 64 bytes.
            padding = -(target.fp.tell() + 30 + len(name) + 4) % 64
            info.extra = b"FB" + struct.pack("<H", padding) + b"Z" * padding
            target.writestr(info, source.read(member))


def draw_pictures(folder):
    for name, classes, background, seed in PICTURES:
        labels = [scenes.CLASSES.index(label) for label in classes]
        picture, _ = scenes.draw_scene(seed, 480, labels, areas=(0.09, 0.2), oversampling=3, background=background)
        picture.save(os.path.join(folder, name), optimize=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", default=os.path.join(os.path.dirname(__file__), "..", "resources"), metavar="DIR",
                        help="gets models/scenes.pt and pictures/*.png (default: the project's resources)")
    parser.add_argument("--scenes", type=int, default=6000, metavar="N", help="training scenes (default: %(default)s)")
    parser.add_argument("--epochs", type=int, default=8, metavar="N", help="default: %(default)s")
    parser.add_argument("--held-out", type=int, default=500, metavar="N", help="scenes of each test")
    parser.add_argument("--pictures-only", action="store_true", help="only draw the demonstration pictures")
    arguments = parser.parse_args()
    for folder in ("models", "pictures"):
        os.makedirs(os.path.join(arguments.out, folder), exist_ok=True)
    draw_pictures(os.path.join(arguments.out, "pictures"))
    if arguments.pictures_only:
        return 0

    torch.set_num_threads(1)
    torch.manual_seed(11)
    print(f"PyTorch {torch.__version__}, {platform.machine()}, one thread; {arguments.scenes} scenes, "
          f"{arguments.epochs} epochs")
    start = time.monotonic()
    pictures, present = training_scenes(arguments.scenes)
    print(f"drew the scenes in {time.monotonic() - start:.0f} s", flush=True)
    model = train(pictures, present, arguments.epochs)
    save(model, os.path.join(arguments.out, "models", "scenes.pt"))
    print(f"trained {sum(p.numel() for p in model.parameters())} parameters; {time.monotonic() - start:.0f} s in all")

    print(f"held out, one object: class first in {100 * accuracy(model, arguments.held_out):.1f} % of "
          f"{arguments.held_out} scenes")
    both, hits, energy, chance = pointing(model, arguments.held_out)
    print(f"held out, two objects: both classes first in {100 * both:.1f} % of {arguments.held_out} scenes")
    print(f"pointing game of Grad-CAM at stage4: {100 * hits:.1f} % of maxima in the object's box "
          f"(the boxes are {100 * chance:.1f} % of the picture); {100 * energy:.1f} % of the positive map lies there")
    return 0


if __name__ == "__main__":
    sys.exit(main())
