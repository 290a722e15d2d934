"""Score weights on dev in torch, quickly: whole paragraphs in windows of 224 pieces, one threshold, no finer points.

`python -m training.dev --corpus DIR --base DIR FILE...` prints the scores of each file of weights.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from sayso.annotations.reader.chain import Chain
from sayso.annotations.reader.links import CONTENT, CUE, SOURCE, TAGS, linked, pieces_of
from training.corpus import Gold, label, read_corpus, tokenizer_at
from training.measure import Tally
from training.network import Linear, Reader, attach
from training.windows import Window, pack

__all__ = ["load", "tally_of"]


def load(path: Path) -> Reader:
    """The model with the weights kept at `path`, for reading."""
    model = Reader()
    attach(model, torch.load(path))
    return model.eval()


def chain_of(model: Reader) -> Chain:
    """The model's moves between tags, for numpy."""
    with torch.no_grad():
        return Chain(model.moves.numpy(), model.begin.numpy(), model.end.numpy())


@torch.no_grad()
def tally_of(weights: Tensor, dev: Path, base: Path, part: slice, threshold: float = 0.55) -> Tally:
    """What the weights get right on a part of the texts of dev."""
    model = Reader()
    attach(model, weights)
    model.eval()
    for module in model.modules():
        if isinstance(module, Linear):
            module.train()  # half precision, which is twice as fast and near enough here
    tokenizer, chain = tokenizer_at(base / "tokenizer.json"), chain_of(model)
    tally = Tally()
    for text in read_corpus(dev)[part]:
        found: list[Gold] = []
        paragraphs = label(tokenizer, text.text, text.gold)
        starts = np.concatenate([p.paragraph.starts for p in paragraphs])
        ends = np.concatenate([p.paragraph.ends for p in paragraphs])
        offset = 0
        for window in pack(paragraphs, iter(lambda: 224, None)):
            n = len(window.tags)
            out = model(torch.from_numpy(window.ids[None]), torch.from_numpy(window.shapes[None]))[0].numpy()
            found += read_window(
                window, out, chain, starts[offset : offset + n], ends[offset : offset + n], threshold
            )
            offset += n
        tally.add(text.text, text.gold, found)
    return tally


def read_window(
    window: Window, out: np.ndarray, chain: Chain, starts: np.ndarray, ends: np.ndarray, threshold: float
) -> list[Gold]:
    """The attributions of one window, by code points."""
    rows, opens = out[window.first], np.flatnonzero(window.opens).tolist()
    paragraphs = [rows[a:b, :TAGS] for a, b in zip(opens, [*opens[1:], len(rows)], strict=True)]
    tags, sure = np.concatenate(chain.likeliest(paragraphs)), np.concatenate(chain.posteriors(paragraphs))
    sources, cues, contents = (pieces_of(tags, sure, role, opens) for role in (SOURCE, CUE, CONTENT))
    contents = [c for c in contents if c.sure >= threshold]
    out_golds = []
    for one in linked(rows[:, TAGS:], out[0, TAGS:], sources, cues, contents):
        spans = [[(int(starts[p.start]), int(ends[p.end - 1])) for p in pieces if p] for pieces in
                 ((one.source,), (one.cue,), one.content)]  # fmt: skip
        out_golds.append(Gold(*spans))
    return out_golds


def main() -> None:
    """Score files, one after the other."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("weights", type=Path, nargs="+")
    options = parser.parse_args()
    torch.set_num_threads(1)
    for file in options.weights:
        tally = tally_of(torch.load(file), options.corpus / "dev", options.base, slice(None))
        print(file.name, tally.scores(), flush=True)


if __name__ == "__main__":
    main()
