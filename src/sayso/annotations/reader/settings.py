"""What goes with the weights: the chain's moves, thresholds, the confidence's coefficients, the digest."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np

from sayso.annotations.reader.chain import Chain
from sayso.annotations.reader.confidence import FEATURES

__all__ = ["DATA", "Settings", "settings"]

DATA = Path(str(files("sayso") / "data"))


@dataclass(frozen=True, slots=True)
class Settings:
    """`stray`: what a further content of an attribution needs (see `trimmed`); `drop`: confidence that an attribution
    needs.

    `nested` is the confidence that an attribution within another needs, `plain` what it needs if its cue is plainly
    "said", `contested` if it is a verb that contests ("refutes").
    `sha256` is the digest of the weights that all of it was fitted to.
    """

    chain: Chain
    stray: float
    drop: float
    nested: float
    plain: float
    contested: float
    confidence: tuple[float, ...]
    sha256: str


def settings(folder: Path = DATA) -> Settings:
    """The settings in `reader.json` of `folder`, as shipped if none is named."""
    held: dict[str, Any] = json.loads((folder / "reader.json").read_text("utf-8"))
    chain = held["chain"]
    return Settings(
        chain=Chain(*(_floats(chain[name]) for name in ("moves", "begin", "end"))),
        stray=held["stray"],
        drop=held["drop"],
        nested=held["nested"],
        plain=held["plain"],
        contested=held["contested"],
        confidence=tuple(held["confidence"][name] for name in FEATURES),
        sha256=held["sha256"],
    )


def _floats(rows: Sequence[Any]) -> np.ndarray[Any, np.dtype[np.float32]]:
    return np.array(rows, dtype=np.float32)
