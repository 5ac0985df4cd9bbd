#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Exports small torchvision models with random weights as TorchScript: the architecture matrix of the tests.

Classifiers, transformers with every kind of extra token (DeiT's and register tokens made of torchvision's ViT), a
hybrid of convolutions and a transformer, and segmentation models that answer with a dictionary. Each model is written
scripted (`resnet18_scripted.pt`) and traced (`resnet18_traced.pt`), with its `camscope.json` inside. Every parameter and buffer gets a value that takes part in the result (a fresh ViT has a zero head, a fresh
ConvNeXt layer scales of 1e-6), which is checked: logits and gradients must be finite and not zero.

Needs Debian's python3-torchvision. Deterministic: the seed is the model's name.
"""
import argparse
import json
import math
import os
import sys
import tempfile
import warnings
import zlib
from functools import partial

import torch
from torch import nn
from torchvision import models
from torchvision.models import mobilenetv3
from torchvision.models import swin_transformer as swin
from torchvision.models import vgg
from torchvision.models._utils import IntermediateLayerGetter
from torchvision.models.convnext import CNBlockConfig
from torchvision.models.efficientnet import MBConvConfig
from torchvision.models.segmentation.deeplabv3 import ASPP, DeepLabV3
from torchvision.models.segmentation.fcn import FCN, FCNHead
from torchvision.models.segmentation.lraspp import LRASPP
from torchvision.models.vision_transformer import ConvStemConfig

CLASSES = 12
MEAN = [0.485, 0.456, 0.406]
STD = [0.229, 0.224, 0.225]


def narrow_vgg(batch_norm):
    """VGG-11 with fewer channels and a small classifier; the original one alone is 490 MB."""
    channels = [16, "M", 24, "M", 32, 32, "M", 48, 48, "M", 64, 64, "M"]
    model = models.VGG(vgg.make_layers(channels, batch_norm), init_weights=False)
    model.avgpool = nn.AdaptiveAvgPool2d(3)
    model.classifier[0] = nn.Linear(64 * 3 * 3, 48)
    model.classifier[3] = nn.Linear(48, 32)
    model.classifier[6] = nn.Linear(32, CLASSES)
    return model


def narrow_efficientnet():
    block = partial(MBConvConfig, width_mult=0.5, depth_mult=0.5)
    blocks = [
        block(1, 3, 1, 32, 16, 1),
        block(6, 3, 2, 16, 24, 2),
        block(6, 5, 2, 24, 40, 2),
        block(6, 3, 2, 40, 80, 3),
        block(6, 5, 1, 80, 112, 3),
        block(6, 5, 2, 112, 192, 4),
        block(6, 3, 1, 192, 320, 1),
    ]
    return models.EfficientNet(blocks, dropout=0.2, num_classes=CLASSES)


VIT = {"image_size": 64, "patch_size": 16, "num_layers": 2, "num_heads": 4, "hidden_dim": 48, "mlp_dim": 96,
       "num_classes": CLASSES}


class ViTWithExtraTokens(models.VisionTransformer):
    """Tokens besides the class token, in front of the patches: 1 for the teacher (DeiT), 4 registers (DINOv2)."""

    def __init__(self, extra, **configuration):
        super().__init__(**configuration)
        self.extra_tokens = nn.Parameter(torch.zeros(1, extra, self.hidden_dim))
        self.encoder.pos_embedding = nn.Parameter(torch.empty(1, self.seq_length + extra, self.hidden_dim))

    def tokens(self, x):
        x = self._process_input(x)
        count = x.shape[0]
        extra = [self.class_token.expand(count, -1, -1), self.extra_tokens.expand(count, -1, -1)]
        return self.encoder(torch.cat(extra + [x], dim=1))

    def forward(self, x):
        return self.heads(self.tokens(x)[:, 0])


class DeiT(ViTWithExtraTokens):
    """Class and distillation token, each with a head of its own, averaged (Touvron et al. 2021)."""

    def __init__(self, **configuration):
        super().__init__(1, **configuration)
        self.head_dist = nn.Linear(self.hidden_dim, self.num_classes)

    def forward(self, x):
        tokens = self.tokens(x)
        return (self.heads(tokens[:, 0]) + self.head_dist(tokens[:, 1])) / 2


def hybrid_vit():
    """Convolutions instead of the patch embedding (Xiao et al. 2021)."""
    stem = [ConvStemConfig(channels, kernel_size=3, stride=2) for channels in (12, 16, 24, 32)]
    return models.VisionTransformer(**VIT, conv_stem_configs=stem)


def mobilenet_backbone(**outputs):
    """MobileNet v3 with dilation instead of its last stride; `outputs`: feature index → name."""
    setting, _ = mobilenetv3._mobilenet_v3_conf("mobilenet_v3_small", width_mult=0.75, dilated=True)
    features = models.MobileNetV3(setting, last_channel=64).features
    wanted = {str(index): name for name, index in outputs.items()}
    channels = {name: features[index].out_channels for name, index in outputs.items()}
    return IntermediateLayerGetter(features, return_layers=wanted), channels


def narrow_fcn():
    backbone, channels = mobilenet_backbone(aux=3, out=12)
    return FCN(backbone, FCNHead(channels["out"], CLASSES), FCNHead(channels["aux"], CLASSES))


def narrow_deeplabv3():
    backbone, channels = mobilenet_backbone(out=12)
    head = nn.Sequential(
        ASPP(channels["out"], [2, 4, 6], 16), nn.Conv2d(16, 16, 3, padding=1, bias=False), nn.BatchNorm2d(16),
        nn.ReLU(), nn.Conv2d(16, CLASSES, 1))
    return DeepLabV3(backbone, head)


def narrow_lraspp():
    backbone, channels = mobilenet_backbone(low=1, high=12)
    return LRASPP(backbone, channels["low"], channels["high"], CLASSES, inter_channels=16)


def narrow_swin(**version):
    return models.SwinTransformer(
        patch_size=[4, 4], embed_dim=24, depths=[2, 2], num_heads=[2, 4], window_size=[4, 4], num_classes=CLASSES,
        **version)


def narrow_convnext():
    stages = [CNBlockConfig(24, 48, 2), CNBlockConfig(48, 96, 2), CNBlockConfig(96, None, 2)]
    return models.ConvNeXt(stages, num_classes=CLASSES)


# name: (input size, constructor)
ARCHITECTURES = {
    "resnet18": (96, lambda: models.resnet18(num_classes=CLASSES)),
    "vgg11": (96, lambda: narrow_vgg(batch_norm=False)),
    "vgg11_bn": (96, lambda: narrow_vgg(batch_norm=True)),
    "mobilenet_v2": (96, lambda: models.mobilenet_v2(width_mult=0.35, num_classes=CLASSES)),
    "mobilenet_v3_small": (96, lambda: models.mobilenet_v3_small(width_mult=0.5, num_classes=CLASSES)),
    "densenet": (96, lambda: models.DenseNet(12, (2, 3, 3, 2), 24, num_classes=CLASSES)),
    "googlenet": (96, lambda: models.GoogLeNet(CLASSES, aux_logits=False, transform_input=True, init_weights=False)),
    "efficientnet_b0": (96, narrow_efficientnet),
    "vit": (64, lambda: models.VisionTransformer(**VIT)),
    "vit_registers": (64, lambda: ViTWithExtraTokens(4, **VIT)),
    "deit": (64, lambda: DeiT(**VIT)),
    "vit_hybrid": (64, hybrid_vit),
    "swin": (64, narrow_swin),
    "swin_v2": (
        64,
        lambda: narrow_swin(block=swin.SwinTransformerBlockV2, downsample_layer=swin.PatchMergingV2),
    ),
    "convnext": (64, narrow_convnext),
    "shufflenet_v2_x0_5": (96, lambda: models.shufflenet_v2_x0_5(num_classes=CLASSES)),
    "squeezenet1_1": (96, lambda: models.squeezenet1_1(num_classes=CLASSES)),
    "fcn": (64, narrow_fcn),
    "deeplabv3": (64, narrow_deeplabv3),
    "lraspp": (64, narrow_lraspp),
}


def randomise(model):
    """Gives every parameter and every floating-point statistic a value that keeps activations near 1."""
    for module in model.modules():
        normalises = isinstance(module, (nn.BatchNorm2d, nn.LayerNorm))
        for name, parameter in module.named_parameters(recurse=False):
            with torch.no_grad():
                if name == "logit_scale":  # Swin v2: the logarithm of a temperature
                    parameter.copy_(math.log(10) + 0.2 * torch.randn_like(parameter))
                elif name == "layer_scale" or (normalises and name == "weight"):
                    parameter.uniform_(0.5, 1.5)
                elif name.endswith("weight") and parameter.dim() > 1:
                    fan_in = parameter[0].numel()
                    parameter.normal_(0, math.sqrt(1.6 / fan_in))
                else:  # biases, class token, position embeddings, relative position tables
                    parameter.normal_(0, 0.2)
        if isinstance(module, nn.BatchNorm2d):
            module.running_mean.normal_(0, 0.2)
            module.running_var.uniform_(0.5, 1.5)
            module.num_batches_tracked.fill_(100)


def tensors_of(output):
    """All tensors of the answer: a scripted GoogLeNet gives a named tuple, segmentation models a dictionary."""
    if isinstance(output, dict):
        return list(output.values())
    return [tensor for tensor in output if tensor is not None] if isinstance(output, tuple) else [output]


def check_not_degenerate(name, model, picture):
    """Raises AssertionError where a logit or a parameter's gradient is zero or not finite."""
    score = 0
    for logits in tensors_of(model(picture)):
        assert logits.shape[:2] == (picture.shape[0], CLASSES), f"{name}: output is {tuple(logits.shape)}"
        assert torch.isfinite(logits).all() and 0.01 < logits.std() < 1e4, f"{name}: logits are degenerate: {logits}"
        score = score + logits[:, 0].sum()
    gradients = torch.autograd.grad(score, list(model.parameters()), allow_unused=True)
    for (parameter, _), gradient in zip(model.named_parameters(), gradients):
        assert gradient is not None, f"{name}: the output does not depend on {parameter}"
        assert torch.isfinite(gradient).all(), f"{name}: the gradient of {parameter} is not finite"
        assert gradient.abs().max() > 0, f"{name}: the gradient of {parameter} is zero"


def description(name, size):
    return json.dumps({
        "schema": 1,
        "name": name,
        "source": "tools/export_torchvision.py, random weights",
        "license": "BSD-3-Clause",
        "input": {"width": size, "height": size, "channels": "RGB", "mean": MEAN, "std": STD,
                  "resize": "stretch", "interpolation": "bilinear"},
        "labels": [f"class-{index}" for index in range(CLASSES)],
    }, indent=2)


def save(module, path, name, size):
    """Writes beside and renames, so that an interrupted run leaves no half file. The archive's root folder is named
    after the file, hence a folder of its own instead of another file name."""
    with tempfile.TemporaryDirectory(dir=os.path.dirname(path), prefix=".partial-") as folder:
        part = os.path.join(folder, os.path.basename(path))
        torch.jit.save(module, part, _extra_files={"camscope.json": description(name, size)})
        os.replace(part, path)


def check_equal(name, module, model, picture):
    """The export must compute what the model computes, also at another batch size than it was traced with."""
    with torch.no_grad():
        answers = zip(tensors_of(model(picture)), tensors_of(module(picture)), strict=True)
    for expected, actual in answers:
        error = (expected - actual).abs().max() / expected.abs().max()
        assert error < 1e-5, f"{name}: differs from the eager model by {error:.1e}"


def export(name, folder):
    """Writes what is missing of one architecture; returns the names of the files written."""
    size, construct = ARCHITECTURES[name]
    wanted = {f"{name}_scripted.pt": "script", f"{name}_traced.pt": "trace"}
    if name == "vit":
        # Traced without gradients, attention becomes the fused operator that has no derivative.
        wanted["vit_traced_nograd.pt"] = "trace without gradients"
    missing = [file for file in wanted if not os.path.exists(os.path.join(folder, file))]
    if not missing:
        return []

    torch.manual_seed(zlib.crc32(name.encode()))
    model = construct()
    randomise(model)
    model.eval()
    picture = torch.randn(3, 3, size, size)
    check_not_degenerate(name, model, picture)
    for file in missing:
        if wanted[file] == "script":
            module = torch.jit.script(model)
        else:
            with torch.set_grad_enabled(wanted[file] == "trace"):
                module = torch.jit.trace(model, picture[:1], check_trace=False, strict=False)
        check_equal(file, module, model, picture)
        save(module, os.path.join(folder, file), name, size)
    return missing


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", required=True, metavar="DIR", help="folder to write to; files that exist are kept")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"any of: {', '.join(ARCHITECTURES)}; all by default")
    arguments = parser.parse_args()
    unknown = [name for name in arguments.names if name not in ARCHITECTURES]
    if unknown:
        parser.error(f"no architecture named {', '.join(unknown)}; known: {', '.join(ARCHITECTURES)}")

    # Tracing reports every shape that becomes a constant, and torchvision its own deprecations.
    warnings.filterwarnings("ignore")
    torch.set_num_threads(1)
    os.makedirs(arguments.out, exist_ok=True)
    for name in arguments.names or ARCHITECTURES:
        for file in export(name, arguments.out):
            print(file, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
