#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Writes small models and pictures for the tests: bad input of every kind, and models whose behaviour is known.

    make_test_models.py --out DIR

`DIR/*` are model files, `DIR/pictures/*` picture files; `models()` and `pictures()` below list them with what is
special about each. Deterministic and quick; every claim made here is checked while writing.

Needs Debian's python3-torch and python3-pil.
"""
import argparse
import json
import os
import pickle
import struct
import subprocess
import sys
import tempfile
import warnings
import zipfile
import zlib

import numpy
import torch
from PIL import Image
from torch import nn

SIZE = 32
CLASSES = 5
LABELS = ["cat", "dog", "boat", "tiger cat", "fish"]


# ---------------------------------------------------------------------------------------------- networks

class Network(nn.Module):
    """Convolutions, global average pooling, one linear layer: CAM is exact and equals Grad-CAM up to a factor."""

    def __init__(self, channels=3, classes=CLASSES, activation=nn.ReLU, last=nn.ReLU):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(channels, 8, 3, padding=1), activation(), nn.MaxPool2d(2))
        self.stage = nn.Sequential(nn.Conv2d(8, 12, 3, padding=1), last())
        self.pool = nn.AdaptiveAvgPool2d(1)
        self.classifier = nn.Linear(12, classes)

    def features(self, x):
        return self.stage(self.stem(x))

    def forward(self, x):
        return self.classifier(self.pool(self.features(x)).flatten(1))


class MaxPooled(Network):
    """Global max pooling: CAM's weights exist, its identity does not hold."""

    def __init__(self):
        super().__init__()
        self.pool = nn.AdaptiveMaxPool2d(1)


class MlpHead(Network):
    """Two linear layers with a ReLU behind the pooling: CAM is impossible."""

    def __init__(self):
        super().__init__()
        self.classifier = nn.Sequential(nn.Linear(12, 10), nn.ReLU(), nn.Linear(10, CLASSES))


class TwoOutputs(Network):
    """A tuple of logits and pooled features."""

    def forward(self, x):
        pooled = self.pool(self.features(x)).flatten(1)
        return self.classifier(pooled), pooled


class Segmentation(Network):
    """A dictionary of class maps at the input's size, as torchvision's segmentation models answer."""

    def __init__(self):
        super().__init__()
        self.classifier = nn.Conv2d(12, CLASSES, 1)
        self.aux = nn.Conv2d(8, CLASSES, 1)

    def forward(self, x):
        early = self.stem(x)
        size = [x.shape[2], x.shape[3]]
        out = nn.functional.interpolate(self.classifier(self.stage(early)), size, mode="bilinear", align_corners=False)
        aux = nn.functional.interpolate(self.aux(early), size, mode="bilinear", align_corners=False)
        return {"out": out, "aux": aux}


class Picture(nn.Module):
    """Answers with a picture of 3×8×8, not with classes."""

    def __init__(self):
        super().__init__()
        self.encode = nn.Sequential(nn.Conv2d(3, 8, 3, stride=4, padding=1), nn.ReLU())
        self.decode = nn.Conv2d(8, 3, 3, padding=1)

    def forward(self, x):
        return self.decode(self.encode(x))


class NamedScore(Network):
    """A dictionary that holds one number."""

    def forward(self, x):
        return {"score": self.classifier(self.pool(self.features(x)).flatten(1))}


class Boxes(Network):
    """Answers with a list of 16 boxes of 6 numbers, as detectors do: no classes, but elements that can be explained."""

    def forward(self, x):
        return self.features(x).reshape(x.shape[0], 12, 16, 16).mean(3).transpose(1, 2)[:, :, :6]


class ClassIndex(Network):
    """Answers with the index of the class, a whole number, which has no gradient."""

    def forward(self, x):
        return self.classifier(self.pool(self.features(x)).flatten(1)).argmax(1)


class FixedSize(nn.Module):
    """The linear layer behind the flattening fits inputs of 32×32 only."""

    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(nn.Conv2d(3, 4, 3, padding=1), nn.ReLU(), nn.MaxPool2d(4))
        self.classifier = nn.Linear(4 * 8 * 8, CLASSES)

    def forward(self, x):
        return self.classifier(self.features(x).flatten(1))


class LinearInPixels(nn.Module):
    """Linear in its pixels: every gradient map and every occlusion can be done by hand."""

    def __init__(self):
        super().__init__()
        self.classifier = nn.Linear(3 * SIZE * SIZE, CLASSES)

    def forward(self, x):
        return self.classifier(x.flatten(1))


class ValueBranch(Network):
    """Takes another layer where the picture's mean is negative: a branch on values, not on shapes."""

    def __init__(self):
        super().__init__()
        self.dark = nn.Conv2d(8, 12, 5, padding=2)

    def forward(self, x):
        early = self.stem(x)
        if x.mean() > 0:
            late = self.stage(early)
        else:
            late = self.dark(early).relu()
        return self.classifier(self.pool(late).flatten(1))


class BatchOne(Network):
    """Flattens with view(1, -1), so that batches of 1 alone work."""

    def forward(self, x):
        return self.classifier(self.pool(self.features(x)).view(1, -1))


class Twice(Network):
    """Calls `stage` twice: `stage` and `stage#2` are different layers."""

    def __init__(self):
        super().__init__()
        self.stage = nn.Sequential(nn.Conv2d(8, 8, 3, padding=1), nn.ReLU())
        self.classifier = nn.Linear(8, CLASSES)

    def forward(self, x):
        return self.classifier(self.pool(self.stage(self.stage(self.stem(x)))).flatten(1))


class InplaceRelu(Network):
    """A ReLU that overwrites its convolution's output, and one by function."""

    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 8, 3, padding=1)
        self.relu = nn.ReLU(inplace=True)
        self.conv2 = nn.Conv2d(8, 12, 3, padding=1)

    def forward(self, x):
        late = self.conv2(self.relu(self.conv(x)))
        late = nn.functional.relu_(late)
        return self.classifier(self.pool(late).flatten(1))


class Prints(Network):
    """Prints while it runs."""

    def forward(self, x):
        print("this text comes from inside the model")
        return self.classifier(self.pool(self.features(x)).flatten(1))


class DeadLayer(Network):
    """The last ReLU never fires: the score does not depend on `stem`, its gradient is exactly zero."""

    def __init__(self):
        super().__init__()
        with torch.no_grad():
            self.stage[0].bias.fill_(-1e6)


class SaturatedSoftmax(Network):
    """One logit far above the rest: its probability is exactly 1 and has no gradient, the logit has one."""

    def __init__(self):
        super().__init__()
        self.register_buffer("offset", 1000 * torch.eye(CLASSES)[2])

    def forward(self, x):
        return self.classifier(self.pool(self.features(x)).flatten(1)) + self.offset


class WritesFile(nn.Module):
    """Saves a tensor to `path` when it is loaded: what a hostile archive could do."""

    def __init__(self, path):
        super().__init__()
        self.path = path
        self.weight = torch.ones(CLASSES, 3)

    def forward(self, x):
        return x.mean((2, 3)) @ self.weight.t()

    @torch.jit.export
    def __getstate__(self):
        return self.weight, self.path, self.training

    @torch.jit.export
    def __setstate__(self, state: tuple[torch.Tensor, str, bool]):
        self.weight = state[0]
        self.path = state[1]
        self.training = state[2]
        torch.save(self.weight, self.path)


class WritesWhenRun(nn.Module):
    """Saves a tensor when it runs."""

    def forward(self, x):
        torch.save(x, "written-while-running.pt")
        return x.mean((2, 3))


def randomise(module):
    """Weights that keep activations near 1, biases that are not zero; a bias set on purpose is kept."""
    with torch.no_grad():
        for parameter in module.parameters():
            if parameter.dim() > 1:
                parameter.normal_(0, (2 / parameter[0].numel()) ** 0.5)
            elif parameter.abs().max() < 1e5:
                parameter.normal_(0, 0.2)
    return module


# ----------------------------------------------------------------------------------------------- archives

def description(labels=LABELS, width=SIZE, height=SIZE, **input_members):
    return {
        "schema": 1,
        "name": "test model",
        "input": {"width": width, "height": height, "mean": [0.5, 0.5, 0.5], "std": [0.25, 0.25, 0.25],
                  "resize": "stretch", "interpolation": "bilinear", **input_members},
        "labels": labels,
    }


def save_exported(path, module, about=None):
    """`about` is the embedded camscope.json (text is written as it is)."""
    extra = {}
    if about is not None:
        extra["camscope.json"] = about if isinstance(about, str) else json.dumps(about, indent=2)
    torch.jit.save(module, path, _extra_files=extra)


def save(path, module, about=None):
    """Scripts and saves."""
    save_exported(path, torch.jit.script(module.eval()), about)


def rewrite(source, path, edit):
    """Copies an archive record by record through `edit(name, bytes)`, which returns None to leave a record out.

    Records stay uncompressed and start at multiples of 64 bytes, as PyTorch's reader needs."""
    with zipfile.ZipFile(source) as archive, zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as target:
        for member in archive.infolist():
            data = edit(member.filename, archive.read(member))
            if data is None:
                continue
            info = zipfile.ZipInfo(member.filename, (1980, 1, 1, 0, 0, 0))
            header = 30 + len(info.filename.encode())
            padding = -(target.fp.tell() + header + 4) % 64
            info.extra = b"FB" + struct.pack("<H", padding) + b"Z" * padding
            target.writestr(info, data)


def load_error(path):
    """The message with which LibTorch refuses a file. A process of its own: the file may be hostile."""
    code = "import sys, torch\ntry:\n    torch.jit.load(sys.argv[1])\nexcept Exception as e:\n    print(e)"
    return subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=True).stdout


def replace_in_code(old, new):
    """An edit for `rewrite` that changes the program's source."""
    def edit(name, data):
        if "/code/" in name and name.endswith(".py"):
            data = data.replace(old, new)
        return data
    return edit


def safetensors(tensors):
    """The format by hand: length of the header, header as JSON, tensors."""
    header, data = {}, b""
    for name, tensor in tensors.items():
        raw = tensor.numpy().tobytes()
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    return struct.pack("<Q", len(text)) + text + data


def onnx():
    """The smallest graph worth the name: y = Relu(x), as protocol buffer by hand."""
    def field(number, value):
        if isinstance(value, int):
            return bytes([number << 3, value])
        raw = value.encode() if isinstance(value, str) else value
        return bytes([number << 3 | 2, len(raw)]) + raw

    def tensor(name):
        shape = b"".join(field(1, field(1, length)) for length in (1, 3))
        return field(1, name) + field(2, field(1, field(1, 1) + field(2, shape)))

    node = field(1, "x") + field(2, "y") + field(4, "Relu")
    graph = field(1, node) + field(2, "graph") + field(11, tensor("x")) + field(12, tensor("y"))
    return field(1, 8) + field(2, "pytorch") + field(3, "1.13.0") + field(7, graph) + field(8, field(2, 13))


def behaviour_models(out, seeded):
    """Models that load; their names say what is special."""
    about = description()
    save(out("gap_linear.pt"), seeded(Network()), about)
    save(out("猫 模型.pt"), seeded(Network()), about)
    save(out("maxpool_linear.pt"), seeded(MaxPooled()), about)
    save(out("mlp_head.pt"), seeded(MlpHead()), about)
    save(out("two_outputs.pt"), seeded(TwoOutputs()), about)
    save(out("dict_output.pt"), seeded(Segmentation()), about)
    save(out("not_a_class_vector.pt"), seeded(Picture()), description(labels=[]))
    save(out("named_score.pt"), seeded(NamedScore(classes=1)), description(labels=[]))
    save(out("boxes.pt"), seeded(Boxes()), description(labels=[]))
    save(out("class_index.pt"), seeded(ClassIndex()), about)
    save(out("scalar_output.pt"), seeded(Network(classes=1)), description(labels=["yes"]))
    save(out("linear.pt"), seeded(LinearInPixels()), about)
    save(out("value_branch.pt"), seeded(ValueBranch()), about)
    save(out("batch_one.pt"), seeded(BatchOne()), about)
    save(out("twice.pt"), seeded(Twice()), about)
    save(out("inplace_relu.pt"), seeded(InplaceRelu()), about)
    save(out("relu6_silu.pt"), seeded(Network(activation=nn.ReLU6, last=nn.SiLU)), about)
    save(out("dead_layer.pt"), seeded(DeadLayer()), about)
    save(out("saturated_softmax.pt"), seeded(SaturatedSoftmax()), about)
    save(out("prints.pt"), seeded(Prints()), about)
    save(out("gray_input.pt"), seeded(Network(channels=1)), description(channels="GRAY", mean=[0.5], std=[0.25]))
    save(out("five_channels.pt"), seeded(Network(channels=5)))

    nan = seeded(Network())
    with torch.no_grad():
        nan.stage[0].weight[3] = float("nan")
    save(out("nan_weights.pt"), nan, about)

    # Descriptions: none, empty, broken, too few labels, a label twice, another input size than the layers fit.
    save(out("no_description.pt"), seeded(Network()))
    save(out("empty_description.pt"), seeded(Network()), "{}")
    save(out("broken_description.pt"), seeded(Network()), '{"input": {"width": "wide"')
    save(out("three_labels.pt"), seeded(Network()), description(labels=LABELS[:3]))
    save(out("duplicate_label.pt"), seeded(Network()), description(labels=["cat", "crane", "crane", "dog", "fish"]))
    save(out("fixed_size.pt"), seeded(FixedSize()))
    save(out("fixed_size_described.pt"), seeded(FixedSize()), about)


def refused_models(out, seeded, write_to):
    """Files that must be refused, each with a sentence of its own."""
    module = seeded(Network())
    about = description()

    save(out("writes_file.pt"), WritesFile(write_to), about)
    with tempfile.TemporaryDirectory() as folder:
        marker = os.path.join(folder, "marker.pt")
        save(os.path.join(folder, "hostile.pt"), WritesFile(marker))
        os.remove(marker) if os.path.exists(marker) else None
        load_error(os.path.join(folder, "hostile.pt"))
        assert os.path.exists(marker), "loading an archive like writes_file.pt is expected to write its file"
    save(out("writes_when_run.pt"), WritesWhenRun(), about)

    # As a newer LibTorch would write them.
    plain = out("gap_linear.pt")
    relu, attention = b"torch.relu(input)", b"torch.scaled_dot_product_attention(input, input, input)"
    rewrite(plain, out("unknown_operator.pt"), replace_in_code(relu, attention))
    assert "scaled_dot_product_attention" in load_error(out("unknown_operator.pt"))
    rewrite(plain, out("unknown_namespace.pt"), replace_in_code(relu, b"ops.torchvision.deform_conv2d(input)"))
    assert "torchvision" in load_error(out("unknown_namespace.pt"))
    rewrite(plain, out("newer_format.pt"), lambda name, data: b"99\n" if name.endswith("/version") else data)
    assert "99" in load_error(out("newer_format.pt"))
    rewrite(plain, out("rewritten.pt"), lambda name, data: data)
    assert load_error(out("rewritten.pt")) == "", "rewriting alone must leave an archive that loads"

    # Weights without a program.
    torch.save(module.state_dict(), out("state_dict.pt"))
    torch.save({"epoch": 3, "model": module.state_dict(), "optimizer": {"lr": 0.1}}, out("checkpoint.pth"))
    torch.save(module.state_dict(), out("legacy_state_dict.pt"), _use_new_zipfile_serialization=False)
    torch.save(module, out("pickled_module.pt"))
    torch.save(module, out("legacy_pickled_module.pt"), _use_new_zipfile_serialization=False)
    with open(out("plain.pkl"), "wb") as file:
        pickle.dump({"weight": [1.0, 2.0]}, file)
    with open(out("model.safetensors"), "wb") as file:
        file.write(safetensors(module.state_dict()))
    with open(out("model.onnx"), "wb") as file:
        file.write(onnx())

    # Damaged, or something else altogether.
    with open(plain, "rb") as file:
        whole = file.read()
    for name, data in {
            "truncated.pt": whole[:len(whole) * 6 // 10],
            "empty.pt": b"",
            "text.pt": b"This is not a model.\n" * 50,
            "one_byte.pt": b"P",
    }.items():
        with open(out(name), "wb") as file:
            file.write(data)
    rewrite(plain, out("no_code.pt"), lambda name, data: None if "/code/" in name else data)
    rewrite(plain, out("no_weights.pt"), lambda name, data: None if "/data/" in name else data)
    with zipfile.ZipFile(out("just_a_zip.pt"), "w") as archive:
        archive.writestr(zipfile.ZipInfo("hello.txt", (1980, 1, 1, 0, 0, 0)), "hello\n")
    os.makedirs(out("folder.pt"), exist_ok=True)


def models(folder, write_to):
    def seeded(module):
        torch.manual_seed(7)
        return randomise(module)

    os.makedirs(folder, exist_ok=True)
    out = lambda name: os.path.join(folder, name)
    behaviour_models(out, seeded)
    refused_models(out, seeded, write_to)


# ----------------------------------------------------------------------------------------------- pictures

def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height, depth, colour, rows, *chunks):
    """A PNG by hand, for headers and pixel formats that Pillow does not write."""
    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + b"".join(chunks)
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def corners():
    """48×32 with four flat quarters (red, green / blue, yellow) and a white bar at the top, so that every turn and
    every mirror image shows."""
    pixels = numpy.zeros((32, 48, 3), numpy.uint8)
    pixels[:16, :24] = (208, 32, 32)
    pixels[:16, 24:] = (32, 160, 48)
    pixels[16:, :24] = (32, 64, 200)
    pixels[16:, 24:] = (232, 200, 40)
    pixels[:8, :8] = (255, 255, 255)
    return Image.fromarray(pixels)


# How an upright picture must lie in the file so that this EXIF orientation turns it upright.
STORED = {
    1: [],
    2: [Image.Transpose.FLIP_LEFT_RIGHT],
    3: [Image.Transpose.ROTATE_180],
    4: [Image.Transpose.FLIP_TOP_BOTTOM],
    5: [Image.Transpose.TRANSPOSE],
    6: [Image.Transpose.ROTATE_90],
    7: [Image.Transpose.TRANSVERSE],
    8: [Image.Transpose.ROTATE_270],
}


def oriented_pictures(out):
    upright = corners()
    upright.save(out("upright.png"))
    formats = {"png": {}, "jpg": {"quality": 95, "subsampling": 0}, "webp": {"lossless": True, "exact": True}}
    for orientation, turns in STORED.items():
        stored = upright
        for turn in turns:
            stored = stored.transpose(turn)
        exif = Image.Exif()
        exif[0x0112] = orientation
        for extension, options in formats.items():
            path = out(f"orientation-{orientation}.{extension}")
            stored.save(path, exif=exif.tobytes(), **options)
            assert Image.open(path).getexif()[0x0112] == orientation
    # 9 is no orientation: read as upright.
    exif = Image.Exif()
    exif[0x0112] = 9
    upright.save(out("orientation-9.jpg"), exif=exif.tobytes(), **formats["jpg"])


def pixel_formats(out):
    upright = corners()
    gray = upright.convert("L")
    gray.save(out("gray.png"))
    gray.save(out("gray.jpg"), quality=95)
    Image.fromarray(numpy.asarray(gray).astype(numpy.uint16) * 257).save(out("gray16.png"))
    alpha = upright.convert("RGBA")
    alpha.putalpha(Image.linear_gradient("L").resize(upright.size))
    alpha.save(out("rgba.png"))
    gray_alpha = gray.convert("LA")
    gray_alpha.putalpha(128)
    gray_alpha.save(out("gray_alpha.png"))
    upright.quantize(8).save(out("palette.png"))
    upright.convert("CMYK").save(out("cmyk.jpg"), quality=95)
    upright.save(out("picture.bmp"))
    upright.save(out("picture.tiff"))
    upright.save(out("picture.ppm"))
    rows = b"".join(b"\0" + row.astype(">u2").tobytes() for row in numpy.asarray(upright).astype(numpy.uint16) * 257)
    with open(out("rgb16.png"), "wb") as file:
        file.write(png(48, 32, 16, 2, rows))
    Image.new("RGB", (1, 1), (10, 200, 30)).save(out("one_pixel.png"))
    upright.resize((900, 3)).save(out("wide.png"))
    upright.save(out("猫 和 狗.png"))


def broken_pictures(out):
    whole_jpeg, whole_png = out("whole.jpg"), out("upright.png")
    noise = numpy.random.default_rng(7).integers(0, 256, (64, 64, 3), dtype=numpy.uint8)
    Image.fromarray(noise).save(whole_jpeg, quality=90)
    with open(whole_jpeg, "rb") as file:
        jpeg = file.read()
    with open(whole_png, "rb") as file:
        upright = file.read()
    start_of_frame = jpeg.index(b"\xff\xc0")
    huge_jpeg = jpeg[:start_of_frame + 5] + struct.pack(">HH", 20000, 20000) + jpeg[start_of_frame + 9:]
    huge_bmp = (b"BM" + struct.pack("<IHHI", 54, 0, 0, 54)
                + struct.pack("<IiiHHIIiiII", 40, 20000, 20000, 1, 24, 0, 0, 2835, 2835, 0, 0))
    for name, data in {
            "huge.png": png(20000, 20000, 8, 2, b"\0" * 64),
            "huge.jpg": huge_jpeg,
            "huge.bmp": huge_bmp,
            "truncated.jpg": jpeg[:len(jpeg) // 2],
            "truncated.png": upright[:len(upright) // 2],
            "zero.png": b"",
            "not_an_image.png": b"This is a text, whatever its name says.\n",
    }.items():
        with open(out(name), "wb") as file:
            file.write(data)


def pictures(folder):
    os.makedirs(folder, exist_ok=True)
    out = lambda name: os.path.join(folder, name)
    oriented_pictures(out)
    pixel_formats(out)
    broken_pictures(out)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", required=True, metavar="DIR", help="folder to write to; files there are replaced")
    parser.add_argument("--write-to", default="written-while-loading.pt", metavar="FILE",
                        help="what writes_file.pt writes when it is loaded (default: %(default)s, so that it lands in "
                             "the folder of the process that loads it)")
    arguments = parser.parse_args()

    warnings.filterwarnings("ignore")
    torch.set_num_threads(1)
    models(arguments.out, arguments.write_to)
    pictures(os.path.join(arguments.out, "pictures"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
