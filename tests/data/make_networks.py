#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Writes one small network of every kind that people bring (networks.py), beside the plain ones of make_test_models.py.

    make_networks.py --out DIR

Every file is scripted and traced where both work; `networks()` below lists them. `DIR/others/*` are refused, or answer
anew on every run. Deterministic and quick. Each export is compared with the network it was made of.

Needs Debian's python3-torch.
"""
import argparse
import copy
import os
import sys
import warnings

import torch
from torch import nn

import make_test_models as plain
import networks as kinds
from make_test_models import SIZE, Network, description


def tensors_of(answer):
    if isinstance(answer, dict):
        return [tensor for member in answer.values() for tensor in tensors_of(member)]
    if isinstance(answer, (tuple, list)):
        return [tensor for member in answer for tensor in tensors_of(member)]
    return [] if answer is None else [answer]


def scripted(module, picture):
    return torch.jit.script(module)


def traced(module, picture):
    return torch.jit.trace(module, picture, check_trace=False, strict=False)


def traced_nograd(module, picture):
    with torch.no_grad():
        return traced(module, picture)


def check_equal(name, module, exported, picture):
    with torch.no_grad():
        answers = zip(tensors_of(module(picture)), tensors_of(exported(picture)), strict=True)
    for expected, actual in answers:
        assert torch.isfinite(expected).all() and expected.std() > 0, f"{name}: the answer is degenerate"
        assert torch.allclose(expected, actual, rtol=1e-4, atol=1e-5), f"{name}: the export computes something else"


class Folder:
    def __init__(self, path):
        self.path = path

    def save(self, name, module, picture=None, about=None, exports=(scripted, traced), change=None):
        """Exports `module`, checks and saves. `change`: what becomes of the exported module before it is saved."""
        picture = torch.randn(1, 3, SIZE, SIZE) if picture is None else picture
        module.eval()
        for export in exports:
            exported = export(copy.deepcopy(module), picture)  # an export shares its network's weights
            check_equal(name, module, exported, picture)
            if change:
                exported = change(exported)
            suffix = f"_{export.__name__}" if len(exports) > 1 else ""
            plain.save_exported(os.path.join(self.path, f"{name}{suffix}.pt"), exported,
                                description() if about is None else about)


def networks(folder):
    def seeded(module):
        torch.manual_seed(11)
        return plain.randomise(module)

    save = Folder(folder).save
    only_scripted, only_traced = (scripted,), (traced,)

    for name, kind in {"half": torch.float16, "bfloat16": torch.bfloat16, "double": torch.float64}.items():
        save(name, seeded(Network()), change=lambda exported, kind=kind: exported.to(kind))
    save("half_vit", seeded(kinds.TokensInFront()), exports=only_traced, change=lambda exported: exported.half())
    # A network that casts by hand does not run on the CPU at all, so that it cannot be compared here.
    plain.save(os.path.join(folder, "half_casts.pt"), seeded(kinds.CastsToHalf()).half(), description())
    save("half_in_float", seeded(Network()).half().float(), exports=only_traced)
    save("bytes", seeded(kinds.Bytes()))
    save("no_derivative", seeded(kinds.NoDerivative()), exports=only_traced)

    save("tuple_layer", seeded(kinds.TupleLayer()))
    save("list_layer", seeded(kinds.ListLayer()))
    save("dict_layer", seeded(kinds.DictLayer()), exports=only_scripted)
    save("lstm", seeded(kinds.Recurrent()))

    save("attention4d", seeded(kinds.TokensInFront()))
    save("registers9", seeded(kinds.TokensInFront(extra=9)))
    save("wide_tokens", seeded(kinds.TokensInFront(rows=3, columns=5, extra=2)), torch.randn(1, 3, 24, 40),
         description(width=40, height=24))
    save("sequence_first", seeded(kinds.Sequence(batch_first=False)))
    save("batch_first", seeded(kinds.Sequence(batch_first=True)), exports=only_traced)
    save("torch_encoder", seeded(kinds.TorchEncoder()), exports=(scripted, traced, traced_nograd))
    save("mixer", seeded(kinds.Mixer(positions_last=True)))
    save("mixer_moved", seeded(kinds.Mixer(positions_last=False)), exports=only_traced)
    save("hybrid", seeded(kinds.Hybrid()))

    save("value_loop", seeded(kinds.ValueLoop()), exports=only_scripted)
    save("batch_mean", seeded(kinds.BatchMean()))
    save("twice", seeded(plain.Twice()))
    save("two_names", seeded(kinds.TwoNames()))
    save("deep", seeded(kinds.Deep()))
    save("keeps", seeded(kinds.Keeps()), exports=only_scripted)
    save("frozen", seeded(Network()), change=lambda exported: torch.jit.freeze(exported.eval()))

    save("position_embedding", seeded(kinds.PositionEmbedding()))
    save("depthwise_first", seeded(kinds.DepthwiseFirst()))

    save("grouped", seeded(kinds.Grouped()))
    save("wide", seeded(Network()), torch.randn(1, 3, 24, 56), description(width=56, height=24))
    save("unet", seeded(kinds.UNet()))
    save("medical", seeded(Network(channels=1)), torch.randn(1, 1, SIZE, SIZE),
         description(channels="GRAY", mean=[0.5], std=[0.25]))
    save("seven_bands", seeded(Network(channels=7)), torch.randn(1, 7, SIZE, SIZE))
    save("softmax_output", seeded(kinds.SoftmaxOutput()))
    save("named_output", seeded(kinds.NamedOutput()), exports=only_scripted)
    save("nested_output", seeded(kinds.NestedOutput()))


def unusable_networks(folder):
    """Networks that cannot be compared with themselves: refused, or another answer on every run."""
    def out(name):
        return os.path.join(folder, name)

    def seeded(module):
        torch.manual_seed(11)
        return plain.randomise(module)

    os.makedirs(folder, exist_ok=True)
    plain.save(out("drops.pt"), seeded(kinds.Drops()), description())
    training = seeded(kinds.BatchNorm()).train()
    traced_training = torch.jit.trace(training, torch.randn(2, 3, SIZE, SIZE), check_trace=False)
    plain.save_exported(out("traced_in_training.pt"), traced_training, description())
    plain.save(out("takes_list.pt"), seeded(kinds.TakesList()), description())
    quantised = torch.quantization.quantize_dynamic(seeded(Network()).eval(), {nn.Linear}, dtype=torch.qint8)
    plain.save(out("quantised.pt"), quantised, description())
    optimised = torch.jit.optimize_for_inference(torch.jit.script(seeded(Network()).eval()))
    plain.save_exported(out("optimised.pt"), optimised, description())


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", required=True, metavar="DIR", help="folder to write to; files there are replaced")
    arguments = parser.parse_args()
    warnings.filterwarnings("ignore")
    torch.set_num_threads(1)
    os.makedirs(arguments.out, exist_ok=True)
    networks(arguments.out)
    unusable_networks(os.path.join(arguments.out, "others"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
