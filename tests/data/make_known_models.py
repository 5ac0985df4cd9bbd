#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Writes small networks whose maps are known beforehand: by an identity, by a symmetry, or because they must be blank.

    make_known_models.py --out DIR

Twins differ in one respect that a map must not show, or must: `*_shifted` adds a constant to all logits, `*_permuted`
has its channels in another order, `*_symmetric` answers a mirrored picture with mirrored activations. Deterministic and
quick; what a name promises is checked while writing.

Needs Debian's python3-torch.
"""
import argparse
import copy
import os
import sys
import warnings

import torch
from torch import nn

from make_test_models import CLASSES, SIZE, Network, description, randomise, save

SHIFT = 3.0


# ------------------------------------------------------------------------------------------------- twins

class Pooled(Network):
    """Pools before the ReLU: behind it zeros tie, and what a deconvnet sends back goes to the first of them, whichever
    way round the picture is."""

    def __init__(self):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(3, 8, 3, padding=1), nn.MaxPool2d(2), nn.ReLU())


class Deep(nn.Module):
    """Negative activations, batch norm, and a head that is not linear."""

    def __init__(self):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(3, 8, 3, padding=1), nn.BatchNorm2d(8), nn.SiLU(), nn.MaxPool2d(2))
        self.stage = nn.Sequential(nn.Conv2d(8, 12, 3, padding=1), nn.ReLU())
        self.pool = nn.AdaptiveAvgPool2d(1)
        self.hidden = nn.Sequential(nn.Linear(12, 10), nn.ReLU())
        self.classifier = nn.Linear(10, CLASSES)

    def forward(self, x):
        return self.classifier(self.hidden(self.pool(self.stage(self.stem(x))).flatten(1)))


class ConvolutionLast(Network):
    """A convolution gives the classes' maps, their maxima are the logits."""

    def __init__(self):
        super().__init__()
        self.classifier = nn.Conv2d(12, CLASSES, 1)

    def forward(self, x):
        return self.classifier(self.features(x)).amax((2, 3))


class PooledClasses(Network):
    """A convolution gives the classes' maps, a ReLU cuts them off, their means are the logits (NiN, SqueezeNet)."""

    def __init__(self):
        super().__init__()
        self.classifier = nn.Conv2d(12, CLASSES, 1)
        self.relu = nn.ReLU()

    def forward(self, x):
        return self.pool(self.relu(self.classifier(self.features(x)))).flatten(1)


class Colours(Network):
    """Its one layer with a grid passes the picture's colours on."""

    def __init__(self):
        super().__init__()
        self.stage = nn.Conv2d(3, 3, 1)
        self.classifier = nn.Linear(3, CLASSES)

    def forward(self, x):
        return self.classifier(self.pool(self.stage(x)).flatten(1))


def shifted(module):
    """The constant is the last bias's, so that a convolution's bias changes where one is the last layer."""
    twin = copy.deepcopy(module)
    with torch.no_grad():
        twin.classifier.bias += SHIFT
    return twin


def reorder(layer, outputs=None, inputs=None):
    """Puts a layer's channels into another order."""
    with torch.no_grad():
        for name, parameter in list(layer.named_parameters()) + list(layer.named_buffers()):
            if outputs is not None and parameter.dim() > 0:
                parameter.copy_(parameter.clone()[outputs])
            if inputs is not None and name == "weight":
                parameter.copy_(parameter.clone()[:, inputs])


def permuted(module):
    """Both the stem's and the stage's channels, and the weights behind them alike."""
    twin = copy.deepcopy(module)
    early, late = torch.randperm(8), torch.randperm(12)
    for layer in twin.stem:
        reorder(layer, outputs=early)
    reorder(twin.stage[0], outputs=late, inputs=early)
    reorder(twin.hidden[0] if isinstance(twin, Deep) else twin.classifier, inputs=late)
    return twin


def symmetric(module):
    """Kernels that are their own mirror image."""
    twin = copy.deepcopy(module)
    with torch.no_grad():
        for layer in twin.modules():
            if isinstance(layer, nn.Conv2d):
                layer.weight.copy_((layer.weight + layer.weight.flip(3)) / 2)
    return twin


def twins(out, seeded):
    picture = torch.rand(1, 3, SIZE, SIZE) * 4 - 2
    for name, module in ("pooled", seeded(Pooled())), ("deep", seeded(Deep())):
        module.eval()
        logits = module(picture)
        save(out(f"{name}.pt"), module, description())
        twin = shifted(module).eval()
        assert torch.allclose(twin(picture), logits + SHIFT, atol=1e-5)
        assert ((logits < 0) & (logits > -SHIFT)).any(), "one score is to change its sign"
        save(out(f"{name}_shifted.pt"), twin, description())
        twin = permuted(module).eval()
        assert torch.allclose(twin(picture), logits, atol=1e-5)
        assert not torch.allclose(twin.stem(picture), module.stem(picture), atol=0.1)
        save(out(f"{name}_permuted.pt"), twin, description())
        twin = symmetric(module).eval()
        mirrored = twin.stage(twin.stem(picture.flip(3))).flip(3)
        assert torch.allclose(mirrored, twin.stage(twin.stem(picture)), atol=1e-5)
        save(out(f"{name}_symmetric.pt"), twin, description())

    last = seeded(ConvolutionLast())
    save(out("convolution_last.pt"), last, description())
    save(out("convolution_last_shifted.pt"), shifted(last), description())
    with torch.no_grad():
        last.classifier.bias.zero_()
    save(out("convolution_last_unbiased.pt"), last, description())
    save(out("convolution_last_unbiased_shifted.pt"), shifted(last), description())


# ------------------------------------------------------------------------------------- blank for a reason

class SoftmaxOutput(Network):
    """Ends in a softmax of which one class has everything: its gradient is exactly zero."""

    def __init__(self):
        super().__init__()
        self.register_buffer("offset", 1000 * torch.eye(CLASSES)[2])

    def forward(self, x):
        return torch.softmax(self.classifier(self.pool(self.features(x)).flatten(1)) + self.offset, 1)


class SigmoidOutput(Network):
    """Ends in a sigmoid that is exactly one."""

    def __init__(self):
        super().__init__(classes=1)

    def forward(self, x):
        return torch.sigmoid(self.classifier(self.pool(self.features(x)).flatten(1)) + 1000)


class HidesNaN(Network):
    """A channel of the stage is NaN, from its weights, and the answer is finite all the same."""

    def forward(self, x):
        return self.classifier(self.pool(torch.nan_to_num(self.features(x))).flatten(1))


class NormPooling(Network):
    """The norm of a pruned channel is zero, where the root has no derivative: the answer is finite, the gradient is
    NaN."""

    def __init__(self):
        super().__init__(last=nn.Identity)

    def forward(self, x):
        return self.classifier(self.features(x).pow(2).mean((2, 3)).sqrt())


class Detached(Network):
    """No derivative leads from the stage back to the stem."""

    def forward(self, x):
        return self.classifier(self.pool(self.stage(self.stem(x).detach())).flatten(1))


class Auxiliary(Network):
    """Two classifiers, the second beside the path to the first."""

    def __init__(self):
        super().__init__()
        self.aux = nn.Sequential(nn.Conv2d(8, 6, 3, padding=1), nn.ReLU())
        self.aux_classifier = nn.Linear(6, CLASSES)

    def forward(self, x):
        early = self.stem(x)
        logits = self.classifier(self.pool(self.stage(early)).flatten(1))
        beside = self.aux_classifier(self.pool(self.aux(early)).flatten(1))
        return logits, beside


class ReadsItsAnswer(Network):
    """Goes on behind its first answer: `decode` is a grid of positions that the logits do not depend on."""

    def __init__(self):
        super().__init__()
        self.decode = nn.Sequential(nn.ConvTranspose2d(CLASSES, 3, 8), nn.ReLU())

    def forward(self, x):
        logits = self.classifier(self.pool(self.features(x)).flatten(1))
        return logits, self.decode(logits[:, :, None, None])


def blanks(out, seeded):
    picture = torch.rand(1, 3, SIZE, SIZE) * 4 - 2
    module = seeded(SoftmaxOutput())
    assert module(picture)[0, 2] == 1
    save(out("softmax_output.pt"), module, description())
    save(out("sigmoid_output.pt"), seeded(SigmoidOutput()), description(labels=["yes"]))

    module = seeded(Network())  # of which class 1 has nothing for it
    with torch.no_grad():
        module.classifier.weight[1] = -module.classifier.weight[1].abs()
    save(out("all_against.pt"), module, description())

    module = seeded(HidesNaN())
    with torch.no_grad():
        module.stage[0].weight[3] = float("nan")
    assert module(picture).isfinite().all() and module.features(picture).isnan().any()
    save(out("hides_nan.pt"), module, description())

    module = seeded(NormPooling())
    with torch.no_grad():
        module.stage[0].weight[3] = 0
        module.stage[0].bias[3] = 0
    leaf = picture.requires_grad_()
    module(leaf)[0, 2].backward()
    assert module(picture).isfinite().all() and leaf.grad.isnan().any()
    save(out("norm_pooling.pt"), module, description())

    save(out("detached.pt"), seeded(Detached()), description())
    save(out("auxiliary.pt"), seeded(Auxiliary()), description())
    save(out("reads_its_answer.pt"), seeded(ReadsItsAnswer()), description())


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", required=True, metavar="DIR", help="folder to write to; files there are replaced")
    arguments = parser.parse_args()

    def seeded(module):
        torch.manual_seed(7)
        return randomise(module)

    warnings.filterwarnings("ignore")
    torch.set_num_threads(1)
    os.makedirs(arguments.out, exist_ok=True)
    out = lambda name: os.path.join(arguments.out, name)
    twins(out, seeded)
    # Neither ReLU nor any other corner, and pooled and linear behind `stage`.
    save(out("smooth.pt"), seeded(Network(activation=nn.SiLU, last=nn.Identity)), description())
    save(out("pooled_classes.pt"), seeded(PooledClasses()), description())
    colours = seeded(Colours())
    with torch.no_grad():
        colours.stage.weight.copy_(torch.eye(3)[:, :, None, None])
        colours.stage.bias.zero_()
    save(out("colours.pt"), colours, description())
    blanks(out, seeded)
    return 0


if __name__ == "__main__":
    sys.exit(main())
