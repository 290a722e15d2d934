"""Make what is shipped: `python -m training.ship --corpus DIR --base DIR --weights FILE... --data DIR`.

Writes reader.onnx (eight bits; `--whole` for float32), reader_tokenizer.json and reader.json into --data, and prints what dev says of
them. Several weight files are averaged.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
from pathlib import Path

import torch

from sayso.annotations.reader.chain import Chain
from sayso.annotations.reader.confidence import FEATURES
from sayso.annotations.reader.encoder import Encoder
from training.corpus import read_corpus, tokenizer_at
from training.dev import chain_of
from training.export import build
from training.fit import fitted, read_all
from training.network import Reader, attach
from training.rounding import rounded

NESTED = 0.9
PLAIN = 0.88
SEED, ROUNDED_ON = 4, 60
"""Articles of train for which the weights are rounded, and how they are drawn."""
CONTESTED = 0.7
SOURCE = (
    "Weights: MiniLM-L6 (Apache-2.0) trained by training/run.py on the train part of PolNeAR 1.0; numbers here: "
    "training/fit.py on its dev part."
)


def main() -> None:
    """Average, export, fit, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--weights", type=Path, nargs="+", required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--whole", action="store_true", help="float32, to see what eight bits cost")
    options = parser.parse_args()
    model = Reader().eval()
    attach(model, torch.stack([torch.load(w) for w in options.weights]).mean(0))
    network = options.data / "reader.onnx"
    weights = {k: v.numpy() for k, v in model.state_dict().items()}
    tokenizer = tokenizer_at(options.base / "tokenizer.json")
    texts = random.Random(SEED).sample(read_corpus(options.corpus / "train"), ROUNDED_ON)
    build(weights, network, None if options.whole else rounded(weights, texts, tokenizer))
    (options.data / "reader_tokenizer.json").write_text(tokenizer.to_str(), "utf-8")
    chain = chain_of(model)
    chain = Chain(*(m.round(4) for m in (chain.moves, chain.begin, chain.end)))
    reads = read_all(read_corpus(options.corpus / "dev"), tokenizer, Encoder(network, 1), chain)
    chosen, heldout = fitted(reads)
    written = {
        "about": SOURCE,
        "sha256": hashlib.sha256(network.read_bytes()).hexdigest(),
        "stray": chosen["stray"],
        "drop": chosen["drop"],
        "nested": NESTED,
        "plain": PLAIN,
        "contested": CONTESTED,
        "confidence": dict(zip(FEATURES, chosen["weights"], strict=True)),
        "chain": {n: [[round(float(x), 4) for x in r] for r in m] if m.ndim == 2 else [round(float(x), 4) for x in m]
                  for n, m in (("moves", chain.moves), ("begin", chain.begin), ("end", chain.end))},
    }  # fmt: skip
    (options.data / "reader.json").write_text(json.dumps(written, indent=1) + "\n", "utf-8")
    print(json.dumps({"chosen": chosen, "held out": heldout}, indent=1))


if __name__ == "__main__":
    main()
