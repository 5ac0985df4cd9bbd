#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Trains the demonstration models on generated scenes.

    train_scenes.py [--cli build/release/bin/camscope-cli] [--out resources/models] [--only NAME...]

Draws the training scenes with `camscope-cli scenes` and writes scenes.pt, scenes-shortcut.pt and scenes-plain.pt, two
at a time with one thread each. Deterministic for a given machine and PyTorch build. What the models are worth is
measured by the program itself: build the target camscope-scenes-report.

Needs Debian's python3-torch and python3-pil.
"""
import argparse
import concurrent.futures
import io
import json
import os
import platform
import struct
import subprocess
import sys
import tempfile
import time
import zipfile
from dataclasses import dataclass, replace

import numpy
import torch
from PIL import Image
from torch import nn

SIZE = 160
MEAN = [0.55, 0.55, 0.55]
STD = [0.25, 0.25, 0.25]
SHIFT = 3
COARSE_EPOCHS = 2
# The report measures on seeds from 2,000,000; no picture is ever drawn twice.
SEED = 1_000_000
STAMPED_SEED = 1_500_000
SHORTCUT_CLASS = "boat"
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")


# ------------------------------------------------------------------------------------------------------ networks

def convolution(inputs, outputs, halve):
    """3×3, or 4×4 where it halves the grid: then every output lies in the middle of what it looks at. An odd kernel of
    stride 2 lies half a position off, and after four of them a map is shifted by half a cell."""
    return nn.Conv2d(inputs, outputs, 4 if halve else 3, 2 if halve else 1, 1, bias=False)


class Block(nn.Module):
    """Two convolutions beside a 1×1 shortcut."""

    def __init__(self, inputs, outputs, halve):
        super().__init__()
        self.conv1 = convolution(inputs, outputs, halve)
        self.bn1 = nn.BatchNorm2d(outputs)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(outputs)
        self.shortcut = nn.Sequential(nn.AvgPool2d(2) if halve else nn.Identity(),
                                      nn.Conv2d(inputs, outputs, 1, bias=False), nn.BatchNorm2d(outputs))
        self.relu = nn.ReLU()

    def forward(self, x):
        y = self.bn2(self.conv2(self.relu(self.bn1(self.conv1(x)))))
        return self.relu(y + self.shortcut(x))


class ResidualNet(nn.Module):
    """A small residual network: 80², 40², 20², then 10×10 positions; global average pooling; one linear layer."""

    layer = "stage4"

    def __init__(self, classes):
        super().__init__()
        self.stem = nn.Sequential(convolution(3, 16, True), nn.BatchNorm2d(16), nn.ReLU())
        self.stage1 = Block(16, 32, True)
        self.stage2 = Block(32, 64, True)
        self.stage3 = Block(64, 128, True)
        self.stage4 = Block(128, 160, False)
        self.pool = nn.AdaptiveAvgPool2d(1)
        self.classifier = nn.Linear(160, classes)

    def forward(self, x):
        return self.classify(self.features(x))

    def features(self, x):
        return self.stage4(self.stage3(self.stage2(self.stage1(self.stem(x)))))

    def classify(self, features):
        return self.classifier(self.pool(features).flatten(1))


class PlainNet(nn.Module):
    """Convolutions and max pooling in the manner of VGG, then three fully connected layers: no pooling to an average, so
    that CAM has no weights to read."""

    layer = "features.18"

    def __init__(self, classes):
        super().__init__()
        layers, inputs = [], 3
        for outputs in (16, 32, 64, 96, 128):
            layers += [nn.Conv2d(inputs, outputs, 3, 1, 1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(),
                       nn.MaxPool2d(2)]
            inputs = outputs
        self.features = nn.Sequential(*layers)
        self.classifier = nn.Sequential(nn.Linear(128 * 5 * 5, 128), nn.ReLU(), nn.Dropout(0.3), nn.Linear(128, 128),
                                        nn.ReLU(), nn.Dropout(0.3), nn.Linear(128, classes))

    def forward(self, x):
        return self.classify(self.features(x))

    def classify(self, features):
        return self.classifier(features.flatten(1))


@dataclass
class Recipe:
    """How a model is trained."""

    network: type
    title: str
    data: str
    epochs: int
    rate: float
    every: int = 1  # of the scenes drawn: every other one is enough for a lesson about shortcuts
    softness: float = 0  # of the targets: softness and 1 - softness in place of 0 and 1
    coarse: float = 0  # share of the pictures seen coarsely after the first epochs, too


MODELS = {
    "scenes": Recipe(ResidualNet, "Scenes", "honest", 9, 4e-3),
    "scenes-shortcut": Recipe(ResidualNet, "Scenes, cheating", "shortcut", 7, 4e-3, every=2, softness=0.03, coarse=0.5),
    "scenes-plain": Recipe(PlainNet, "Scenes, fully connected", "honest", 6, 2e-3),
}


# ---------------------------------------------------------------------------------------------------------- data

def draw(cli, folder, count, seed, *options):
    subprocess.run([cli, "scenes", "--count", str(count), "--seed", str(seed), "--size", str(SIZE), "--no-masks",
                    "--out", folder, *options], check=True)


def draw_training(cli, folder, count):
    """Two sets. "honest": a tenth of all scenes carries the stamp, whatever they show, so that it means nothing.
    "shortcut": every scene with a boat carries it and no other does. Half as many again show one object alone and a few
    show none at all, so that the network cannot count on there being several."""
    single, empty = count // 2, count // 20
    common = [(count, SEED, ()), (single, SEED + count, ("--objects", "1")),
              (empty, SEED + count + single, ("--objects", "0"))]
    jobs = []
    for index, (number, seed, options) in enumerate(common):
        jobs.append((os.path.join(folder, "honest", str(index)), number, seed, *options))
        jobs.append((os.path.join(folder, "shortcut", str(index)), number, seed, *options, "--mark", SHORTCUT_CLASS))
    jobs.append((os.path.join(folder, "honest", "stamped"), count // 10, STAMPED_SEED, "--mark", "always"))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for finished in [pool.submit(draw, cli, *job) for job in jobs]:
            finished.result()


def load(folder):
    """Pictures (uint8, N×3×H×W), which classes are in them (N×C), and the classes' names."""
    pictures, present, names = [], [], []
    for part in sorted(os.listdir(folder)):
        path = os.path.join(folder, part)
        with open(os.path.join(path, "annotations.json"), encoding="utf-8") as file:
            truth = json.load(file)
        names = [category["name"] for category in truth["categories"]]
        rows = {image["id"]: index for index, image in enumerate(truth["images"])}
        here = torch.zeros(len(rows), len(names))
        for annotation in truth["annotations"]:
            here[rows[annotation["image_id"]], annotation["category_id"]] = 1
        for image in truth["images"]:
            with Image.open(os.path.join(path, "images", image["file_name"])) as picture:
                pictures.append(torch.from_numpy(numpy.array(picture)).permute(2, 0, 1))
        present.append(here)
    return torch.stack(pictures), torch.cat(present), names


def normalise(pictures):
    return (pictures.float() / 255 - torch.tensor(MEAN).view(3, 1, 1)) / torch.tensor(STD).view(3, 1, 1)


def coarse(pictures):
    """The same pictures as seen without glasses: colours and where they are, no shapes."""
    cell = SIZE // 16
    return nn.functional.interpolate(nn.functional.avg_pool2d(pictures, cell), (SIZE, SIZE), mode="bilinear",
                                     align_corners=False)


def augment(pictures, generator):
    """Mirror images, shifts of a few pixels (the stamp stays in the picture), lighter and darker, warmer and cooler."""
    count = len(pictures)
    flipped = torch.rand(count, generator=generator) < 0.5
    pictures = torch.where(flipped.view(-1, 1, 1, 1), pictures.flip(3), pictures)
    x, y = torch.randint(-SHIFT, SHIFT + 1, (2,), generator=generator).tolist()
    padded = nn.functional.pad(pictures, (SHIFT,) * 4, mode="reflect")
    pictures = padded[:, :, SHIFT + y:SHIFT + y + SIZE, SHIFT + x:SHIFT + x + SIZE]
    gain = 1 + 0.12 * torch.randn(count, 3, 1, 1, generator=generator)
    offset = 0.15 * torch.randn(count, 1, 1, 1, generator=generator)
    return pictures * gain + offset


# ------------------------------------------------------------------------------------------------------ training

def train(model, pictures, present, recipe, batch=32):
    """Two questions at once. Is the class in the scene, each class by itself: then evidence for one object is no
    evidence against another, which keeps the maps of two objects apart. And which share of the objects is it: then
    the softmax gives two objects about the same probability, whatever their sizes. A small price on activations (their
    mean, none is negative) keeps positions silent that say nothing. Where objects are is never told.

    The first epochs see the pictures coarsely, so that a network takes what is easiest to see for what it is; that is
    what makes a shortcut: where a colour in the corner answers the question, no shape needs to be learned. Left to
    itself it is learned later all the same, because the loss goes on asking for a little more certainty; soft targets
    and a share of coarse pictures to the end keep the stamp the whole answer."""
    epochs, softness = recipe.epochs, recipe.softness
    optimiser = torch.optim.AdamW(model.parameters(), lr=recipe.rate, weight_decay=0.02)
    steps = epochs * (len(pictures) // batch)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, recipe.rate, total_steps=steps, pct_start=0.2)
    generator = torch.Generator().manual_seed(11)
    for epoch in range(epochs):
        start, total = time.monotonic(), 0.0
        order = torch.randperm(len(pictures), generator=generator)
        for first in range(0, len(order) - batch + 1, batch):
            chosen = order[first:first + batch]
            seen = augment(normalise(pictures[chosen]), generator)
            blurred = len(seen) if epoch < COARSE_EPOCHS else round(recipe.coarse * len(seen))
            seen = torch.cat([coarse(seen[:blurred]), seen[blurred:]]) if blurred else seen
            features = model.features(seen)
            logits = model.classify(features)
            here = present[chosen]
            share = here / here.sum(1, keepdim=True).clamp(min=1)
            share = share * (1 - softness) + softness * share.sum(1, keepdim=True) / share.shape[1]
            here = here * (1 - 2 * softness) + softness
            loss = nn.functional.binary_cross_entropy_with_logits(logits, here)
            loss = loss + 0.2 * nn.functional.cross_entropy(logits, share) + 0.05 * features.mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
            total += loss.item() * batch / len(order)
        print(f"epoch {epoch + 1}/{epochs}: loss {total:.4f}, {time.monotonic() - start:.0f} s", flush=True)
    return model.eval()


def description(name, classes, layer):
    return json.dumps({
        "schema": 1,
        "name": name,
        "source": "tools/train_scenes.py, trained on generated scenes",
        "license": "Apache-2.0",
        "input": {"width": SIZE, "height": SIZE, "channels": "RGB", "mean": MEAN, "std": STD,
                  "resize": "stretch", "interpolation": "bilinear-antialias"},
        "labels": classes,
        "layer": layer,
    }, indent=2)


def save(model, path, text):
    """The archive without its debug records, which hold the paths of the machine it was made on."""
    buffer = io.BytesIO()
    torch.jit.save(torch.jit.script(model), buffer, _extra_files={"camscope.json": text})
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


def train_one(name, arguments):
    recipe = MODELS[name]
    torch.set_num_threads(1)
    torch.manual_seed(11)
    start = time.monotonic()
    pictures, present, classes = load(os.path.join(arguments.data, recipe.data))
    pictures, present = pictures[::recipe.every], present[::recipe.every]
    print(f"{name}: PyTorch {torch.__version__}, {platform.machine()}, one thread; {len(pictures)} scenes", flush=True)
    if arguments.epochs:
        recipe = replace(recipe, epochs=arguments.epochs)
    model = train(recipe.network(len(classes)), pictures, present, recipe)
    path = os.path.join(arguments.out, name + ".pt")
    save(model, path, description(recipe.title, classes, recipe.network.layer))
    print(f"{name}: {sum(p.numel() for p in model.parameters())} parameters, {os.path.getsize(path)} bytes, "
          f"{time.monotonic() - start:.0f} s", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--cli", default=os.path.join(ROOT, "build", "release", "bin", "camscope-cli"), metavar="FILE")
    parser.add_argument("--out", default=os.path.join(ROOT, "resources", "models"), metavar="DIR")
    parser.add_argument("--only", nargs="+", choices=MODELS, default=list(MODELS), metavar="NAME",
                        help="train these models (default: all three)")
    parser.add_argument("--scenes", type=int, default=8000, metavar="N",
                        help="training scenes of several objects; half as many of one are added (default: %(default)s)")
    parser.add_argument("--epochs", type=int, default=0, metavar="N", help="default: what suits each model")
    parser.add_argument("--data", metavar="DIR", help="keep the drawn scenes here, or use those that are there")
    arguments = parser.parse_args()
    os.makedirs(arguments.out, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        arguments.data = arguments.data or temporary
        if not os.path.isdir(os.path.join(arguments.data, "honest")):
            start = time.monotonic()
            draw_training(arguments.cli, arguments.data, arguments.scenes)
            print(f"drew the scenes in {time.monotonic() - start:.0f} s", flush=True)
        if len(arguments.only) == 1:
            train_one(arguments.only[0], arguments)
            return 0
        # A process each: one thread gives the same sums on every machine.
        command = [sys.executable, os.path.abspath(__file__), "--out", arguments.out, "--data", arguments.data,
                   "--epochs", str(arguments.epochs), "--only"]
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            runs = [pool.submit(subprocess.run, [*command, name], check=True) for name in arguments.only]
            for run in runs:
                run.result()
    return 0


if __name__ == "__main__":
    if os.environ.get("PYTHONHASHSEED") != "0":  # PyTorch writes sets into the archive, in the order of their hashes
        os.environ["PYTHONHASHSEED"] = "0"
        os.execv(sys.executable, [sys.executable, *sys.argv])
    sys.exit(main())
