"""How likely it is that an attribution is right: content and source, each at least half.

Platt's logistic curve (1999) over what the network says of its own tags and links. The coefficients were fitted on
PolNeAR's dev part; the notes on the reader have the cross-validated reliability.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from sayso.annotations.reader.links import Found

__all__ = ["FEATURES", "confidence", "features"]

FEATURES = (
    "one", "content", "least content", "edges", "to cue", "least to cue", "to source", "source", "cue", "no source",
    "pieces", "words",
)  # fmt: skip


def features(one: Found) -> list[float]:
    """What confidence rests on, in the order of FEATURES: shares as log-odds, counts as logarithms."""
    words = [p.end - p.start for p in one.content]
    mean = sum(p.sure * n for p, n in zip(one.content, words, strict=True)) / sum(words)
    return [
        1.0,
        _odds(mean),
        _odds(min(p.sure for p in one.content)),
        _odds(max(p.edge for p in one.content)),
        _odds(sum(one.to_cue) / len(one.to_cue)),
        _odds(min(one.to_cue)),
        _odds(one.to_source),
        _odds(one.source.sure) if one.source else 0.0,
        _odds(one.cue.sure),
        0.0 if one.source else 1.0,
        math.log(len(words)),
        math.log(sum(words)),
    ]


def confidence(one: Found, weights: Sequence[float]) -> float:
    """A probability, to four places."""
    total = sum(w * x for w, x in zip(weights, features(one), strict=True))
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, total)))), 4)


def _odds(share: float) -> float:
    inner = min(max(share, 0.002), 0.998)
    return math.log(inner / (1 - inner))
