# SPDX-License-Identifier: Apache-2.0
"""The networks that make_networks.py writes: one small network of every kind that people bring.

Unusual weights (half precision), layers (tuples, LSTMs, attention of every layout), programs (branches and loops on
values, modules used twice, frozen modules), inputs and outputs.
"""
from typing import Dict, List, NamedTuple, Optional, Tuple

import torch
from torch import nn

from make_test_models import CLASSES, Network

# ------------------------------------------------------------------------------------------ weights and casts


class CastsToHalf(Network):
    """Casts the picture to its weights' type by hand, as half-precision exports do, and answers in float."""

    def forward(self, x):
        x = x.half()
        late = self.features(x)
        scale = torch.ones([1, 12, 1, 1], dtype=torch.float16, device=x.device)
        return self.classifier(self.pool(late * scale).flatten(1)).float()


class Bytes(Network):
    """Rounds the picture to bytes before it normalises it: no gradient gets past the rounding."""

    def forward(self, x):
        pixels = (x * 64 + 128).clamp(0, 255).to(torch.uint8)
        return self.classifier(self.pool(self.features(pixels.float() / 128 - 1)).flatten(1))


class NoDerivative(Network):
    """Goes on with the next larger number, an operator for which Torch has no derivative."""

    def forward(self, x):
        early = self.stem(x)
        return self.classifier(self.pool(self.stage(torch.nextafter(early, early + 1))).flatten(1))


# ---------------------------------------------------------------------------------------- layers with several outputs

class SelfAttention(nn.Module):
    """Answers with (tokens, attention), both B×N×…: only the first is an activation of the picture."""

    def __init__(self, width):
        super().__init__()
        self.qkv = nn.Linear(width, 3 * width)

    def forward(self, x) -> Tuple[torch.Tensor, torch.Tensor]:
        q, k, v = self.qkv(x).chunk(3, -1)
        attention = torch.softmax(q @ k.transpose(1, 2) / q.shape[-1] ** 0.5, -1)
        return x + attention @ v, attention


class TupleLayer(Network):
    def __init__(self):
        super().__init__()
        self.attend = SelfAttention(12)

    def forward(self, x):
        grid = self.pool4(self.features(x))
        tokens, _ = self.attend(grid.flatten(2).transpose(1, 2))
        return self.classifier(tokens.mean(1))

    def pool4(self, x):
        return nn.functional.adaptive_avg_pool2d(x, [4, 4])


class Pyramid(nn.Module):
    """Answers with a list of maps, finest first."""

    def __init__(self):
        super().__init__()
        self.steps = nn.ModuleList([nn.Conv2d(8, 8, 3, padding=1, stride=2) for _ in range(3)])

    def forward(self, x) -> List[torch.Tensor]:
        maps: List[torch.Tensor] = []
        for step in self.steps:
            x = step(x).relu()
            maps.append(x)
        return maps


class ListLayer(Network):
    def __init__(self):
        super().__init__()
        self.pyramid = Pyramid()
        self.classifier = nn.Linear(24, CLASSES)

    def forward(self, x):
        maps = self.pyramid(self.stem(x))
        return self.classifier(torch.cat([self.pool(level).flatten(1) for level in maps], 1))


class DictLayer(Network):
    """A backbone that answers with a dictionary, which is looped over."""

    def __init__(self):
        super().__init__()
        self.backbone = Stages()
        self.classifier = nn.Linear(20, CLASSES)

    def forward(self, x):
        pooled = [self.pool(stage).flatten(1) for _, stage in self.backbone(x).items()]
        return self.classifier(torch.cat(pooled, 1))


class Stages(Network):
    def forward(self, x) -> Dict[str, torch.Tensor]:
        early = self.stem(x)
        return {"early": early, "late": self.stage(early)}


class Recurrent(Network):
    """An LSTM that reads the columns from left to right; its layer is (outputs, (h, c))."""

    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(12, 10, batch_first=True)
        self.classifier = nn.Linear(10, CLASSES)

    def forward(self, x):
        columns = self.features(x).mean(2).transpose(1, 2)
        outputs, _ = self.lstm(columns)
        return self.classifier(outputs[:, -1])


# ---------------------------------------------------------------------------------------- transformers

class Block(nn.Module):
    """Attention written out with one tensor for all heads, B×heads×N×d, as timm does."""

    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.norm1 = nn.LayerNorm(width)
        self.qkv = nn.Linear(width, 3 * width)
        self.proj = nn.Linear(width, width)
        self.norm2 = nn.LayerNorm(width)
        self.mlp = nn.Sequential(nn.Linear(width, 2 * width), nn.GELU(), nn.Linear(2 * width, width))

    def forward(self, x):
        count, tokens, width = x.shape
        qkv = self.qkv(self.norm1(x)).reshape(count, tokens, 3, self.heads, width // self.heads)
        q, k, v = qkv.permute(2, 0, 3, 1, 4).unbind(0)
        attention = (q * (width // self.heads) ** -0.5) @ k.transpose(-2, -1)
        mixed = (attention.softmax(-1) @ v).transpose(1, 2).reshape(count, tokens, width)
        x = x + self.proj(mixed)
        return x + self.mlp(self.norm2(x))


class TokensInFront(nn.Module):
    """`extra` learned tokens before `columns`×`rows` patches; the first token is read."""

    def __init__(self, extra=1, width=24, rows=4, columns=4, pooled=False):
        super().__init__()
        self.embed = nn.Conv2d(3, width, 8, 8)
        self.extra = nn.Parameter(torch.zeros(1, extra, width))
        self.position = nn.Parameter(torch.zeros(1, extra + rows * columns, width))
        self.blocks = nn.Sequential(Block(width, 2), Block(width, 2))
        self.norm = nn.LayerNorm(width)
        self.head = nn.Linear(width, CLASSES)
        self.pooled = pooled

    def forward(self, x):
        x = self.embed(x).flatten(2).transpose(1, 2)
        x = torch.cat([self.extra.expand(x.shape[0], -1, -1), x], 1) + self.position
        x = self.norm(self.blocks(x))
        return self.head(x.mean(1) if self.pooled else x[:, 0])


class Sequence(TokensInFront):
    """Tokens×batch×channels between the embedding and the head, as in CLIP, or batch first; else the same."""

    def __init__(self, batch_first):
        super().__init__()
        self.batch_first = batch_first
        layer = nn.TransformerEncoderLayer(24, 2, 32, activation="gelu", batch_first=batch_first)
        self.layers = nn.TransformerEncoder(layer, 2)

    def forward(self, x):
        x = self.embed(x).flatten(2).transpose(1, 2)
        x = torch.cat([self.extra.expand(x.shape[0], -1, -1), x], 1) + self.position
        x = self.layers(x) if self.batch_first else self.layers(x.permute(1, 0, 2)).permute(1, 0, 2)
        return self.head(self.norm(x)[:, 0])


class TorchEncoder(TokensInFront):
    """PyTorch's own encoder layers, normalised before and after: traced without gradients they become one operator."""

    def __init__(self):
        super().__init__()
        self.blocks = nn.Sequential(*[
            nn.TransformerEncoderLayer(24, 2, 32, activation=kind, batch_first=True, norm_first=first)
            for kind, first in (("gelu", True), ("relu", False))])


class Mixer(TokensInFront):
    """Mixes over positions with the positions last (B×K×N), or moved there for the purpose; else the same."""

    def __init__(self, positions_last):
        super().__init__()
        self.positions_last = positions_last
        self.mix_positions = nn.Linear(16, 16)
        self.mix_channels = nn.Sequential(nn.Linear(24, 32), nn.GELU(), nn.Linear(32, 24))

    def forward(self, x):
        x = self.embed(x).flatten(2)
        if self.positions_last:
            x = (x + self.mix_positions(x)).transpose(1, 2)
        else:
            x = x.transpose(1, 2) + self.mix_positions(x).transpose(1, 2)
        return self.head((x + self.mix_channels(self.norm(x))).mean(1))


class Hybrid(nn.Module):
    """Convolutions with a transformer on top, without a class token: all positions are averaged."""

    def __init__(self):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(3, 8, 3, 2, 1), nn.BatchNorm2d(8), nn.ReLU())
        self.stage = nn.Sequential(nn.Conv2d(8, 16, 3, 2, 1), nn.BatchNorm2d(16), nn.ReLU())
        self.blocks = nn.Sequential(Block(16, 2), Block(16, 2))
        self.norm = nn.LayerNorm(16)
        self.head = nn.Linear(16, CLASSES)

    def forward(self, x):
        x = self.stage(self.stem(x)).flatten(2).transpose(1, 2)
        return self.head(self.norm(self.blocks(x)).mean(1))


# ---------------------------------------------------------------------------------------- programs

class ValueLoop(Network):
    """Refines until the activation is small enough: how often depends on the picture."""

    def __init__(self):
        super().__init__()
        self.refine = nn.Conv2d(12, 12, 3, padding=1)

    def forward(self, x):
        late = self.features(x)
        for _ in range(4):
            if late.abs().mean() > 0.25:
                late = (0.6 * self.refine(late)).relu()
        return self.classifier(self.pool(late).flatten(1))


class BatchMean(Network):
    """Subtracts the mean of the whole batch: pictures in a batch change each other's score."""

    def forward(self, x):
        return self.classifier(self.pool(self.features(x - x.mean())).flatten(1))


class TwoNames(Network):
    """One module under two names, and two modules that share their weight."""

    def __init__(self):
        super().__init__()
        self.first = nn.Sequential(nn.Conv2d(8, 8, 3, padding=1), nn.ReLU())
        self.second = self.first
        self.third = nn.Conv2d(8, 8, 3, padding=1)
        self.third.weight = self.first[0].weight
        self.classifier = nn.Linear(8, CLASSES)

    def forward(self, x):
        return self.classifier(self.pool(self.third(self.second(self.first(self.stem(x))))).flatten(1))


class Nested(nn.Module):
    """A convolution `depth` modules deep."""

    def __init__(self, depth):
        super().__init__()
        self.inner = Nested(depth - 1) if depth > 0 else nn.Sequential(nn.Conv2d(8, 8, 3, padding=1), nn.ReLU())

    def forward(self, x):
        return self.inner(x)


class Drops(Network):
    """Calls dropout without saying that it is evaluated: it goes on dropping."""

    def forward(self, x):
        return self.classifier(nn.functional.dropout(self.pool(self.features(x)).flatten(1)))


class BatchNorm(Network):
    def __init__(self):
        super().__init__()
        self.norm = nn.BatchNorm2d(8)

    def forward(self, x):
        return self.classifier(self.pool(self.stage(self.norm(self.stem(x)))).flatten(1))


class PositionEmbedding(Network):
    """Its first parameter has four dimensions and says nothing of the input's channels."""

    def __init__(self):
        super().__init__()
        self.position = nn.Parameter(torch.zeros(1, 8, 16, 16))

    def forward(self, x):
        return self.classifier(self.pool(self.stage(self.stem(x) + self.position)).flatten(1))


class DepthwiseFirst(Network):
    """A grouped convolution first: its weights have one channel, its input three."""

    def __init__(self):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(3, 6, 3, padding=1, groups=3), nn.Conv2d(6, 8, 1), nn.MaxPool2d(2))


class TakesList(Network):
    def forward(self, pictures: List[torch.Tensor]):
        return self.classifier(self.pool(self.features(torch.stack(pictures))).flatten(1))


class Deep(Network):
    def __init__(self):
        super().__init__()
        self.nested = Nested(40)

    def forward(self, x):
        return self.classifier(self.pool(self.stage(self.nested(self.stem(x)))).flatten(1))


class Keeps(Network):
    """Keeps its stages in a list and a counter of its own while it runs, as models with hooks do."""

    seen: List[torch.Tensor]

    def __init__(self):
        super().__init__()
        self.seen = []
        self.calls = 0

    def forward(self, x):
        self.calls += 1
        self.seen.clear()
        early = self.stem(x)
        self.seen.append(early)
        self.seen.append(self.stage(early))
        return self.classifier(self.pool(self.seen[-1]).flatten(1))


# ---------------------------------------------------------------------------------------- convolutions

class Grouped(nn.Module):
    """Grouped, dilated and depthwise convolutions, shuffled channels, squeeze and excitation, group norm."""

    def __init__(self):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(3, 12, 3, 2, 1, bias=False), nn.GroupNorm(3, 12), nn.PReLU(12))
        self.grouped = nn.Sequential(nn.Conv2d(12, 12, 3, padding=1, groups=3), nn.Hardswish())
        self.shuffle = nn.ChannelShuffle(3)
        self.dilated = nn.Sequential(nn.Conv2d(12, 12, 3, padding=2, dilation=2, groups=12), nn.ELU())
        self.squeeze = nn.Sequential(
            nn.AdaptiveAvgPool2d(1), nn.Conv2d(12, 4, 1), nn.Mish(), nn.Conv2d(4, 12, 1), nn.Sigmoid())
        self.last = nn.Sequential(nn.Conv2d(12, 16, 1), nn.LeakyReLU(0.1))
        self.pool = nn.AdaptiveAvgPool2d((1, 1))
        self.classifier = nn.Linear(16, CLASSES)

    def forward(self, x):
        x = self.dilated(self.shuffle(self.grouped(self.stem(x))))
        x = self.last(x * self.squeeze(x))
        return self.classifier(torch.flatten(self.pool(x), 1))


class UNet(nn.Module):
    """Down, up by a transposed convolution, a skip connection: class scores of every pixel, a lone tensor."""

    def __init__(self):
        super().__init__()
        self.down = nn.Sequential(nn.Conv2d(3, 8, 3, padding=1), nn.ReLU())
        self.bottom = nn.Sequential(nn.MaxPool2d(2), nn.Conv2d(8, 12, 3, padding=1), nn.ReLU())
        self.up = nn.ConvTranspose2d(12, 8, 2, stride=2)
        self.merge = nn.Sequential(nn.Conv2d(16, 8, 3, padding=1), nn.ReLU())
        self.classifier = nn.Conv2d(8, CLASSES, 1)

    def forward(self, x):
        early = self.down(x)
        return self.classifier(self.merge(torch.cat([early, self.up(self.bottom(early))], 1)))


class SoftmaxOutput(Network):
    """Answers with probabilities instead of logits."""

    def forward(self, x):
        return torch.softmax(self.classifier(self.pool(self.features(x)).flatten(1)), 1)


# ---------------------------------------------------------------------------------------- outputs

class Answer(NamedTuple):
    logits: torch.Tensor
    features: Optional[torch.Tensor]


class NamedOutput(Network):
    """A named tuple, one member of which is None."""

    def forward(self, x):
        return Answer(self.classifier(self.pool(self.features(x)).flatten(1)), None)


class NestedOutput(Network):
    """Lists inside tuples."""

    def forward(self, x) -> Tuple[torch.Tensor, Tuple[List[torch.Tensor], torch.Tensor]]:
        early = self.stem(x)
        late = self.stage(early)
        pooled = self.pool(late).flatten(1)
        return self.classifier(pooled), ([early, late], pooled)
