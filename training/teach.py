"""What earlier weights think of each word of train: `python -m training.teach --corpus DIR --weights DIR --out FILE`.

DIR of the weights holds a reader.onnx with its reader.json and reader_tokenizer.json, as shipped. FILE (npz) has, by article, the posteriors of
the seven tags (words, 7). `training.run --teacher FILE` learns from them beside the annotators' tags: two annotators
agree on three attributions of four, and a model that has seen them all is less sure where they differ.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from sayso.annotations.reader.encoder import Encoder
from sayso.annotations.reader.links import TAGS
from sayso.annotations.reader.settings import settings
from sayso.annotations.reader.text import joints, pieces_of_text
from sayso.annotations.reader.windows import windows
from training.corpus import read_corpus, tokenizer_at


def main() -> None:
    """Read train, keep posteriors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    tokenizer = tokenizer_at(options.weights / "reader_tokenizer.json")
    encode, chain = Encoder(options.weights / "reader.onnx"), settings(options.weights).chain
    kept: dict[str, np.ndarray] = {}
    for text in read_corpus(options.corpus / "train"):
        pieces = pieces_of_text(tokenizer, text.text)
        rows = []
        for window in windows(pieces, joints(text.text, pieces)):
            a, b = int(pieces.first[window.start]), int(pieces.first[window.stop])
            out, _ = encode(pieces.ids[a:b], pieces.shapes[a:b], pieces.first[window.start : window.stop] - a)
            opens = [0, *(o for o in (pieces.opens - window.start).tolist() if 0 < o < len(out))]
            parts = [out[i:j, :TAGS] for i, j in zip(opens, [*opens[1:], len(out)], strict=True)]
            rows += chain.posteriors(parts)
        kept[text.name] = np.concatenate(rows).astype(np.float16)
        assert len(kept[text.name]) == len(pieces)
    np.savez(options.out, **kept)  # type: ignore[arg-type]


if __name__ == "__main__":
    main()
