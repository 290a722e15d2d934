"""Matrices in eight bits, so that what comes out of them changes least on texts of train.

Two things are done beforehand, once. A few channels of a normalised state are ten times as large as the others, and a row's
steps are as wide as its largest channel asks: so each channel is divided by a factor by which its column of the
matrix is multiplied, half way between evening out the one and the other (Xiao et al. 2023, "SmoothQuant", alpha 0.5).
And weights are rounded column by column, each column's error made good in the columns that are still to come, as
far as their inputs go together (Frantar et al. 2023, "GPTQ").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from tokenizers import Tokenizer

from sayso.annotations.reader.encoder import CLS, SEP
from sayso.annotations.reader.text import joints, pieces_of_text
from sayso.annotations.reader.windows import windows
from training.corpus import Text
from training.export import LAYERS, Rounded, build, matrix_of

__all__ = ["rounded"]

ALPHA = 0.5
"""How much of the evening out falls to the matrix."""
DAMPING = 0.002
"""What is added to the squares of the inputs, as a share of their mean, so that their matrix can be inverted."""
Window = dict[str, np.ndarray]


def rounded(
    weights: Mapping[str, np.ndarray], texts: Sequence[Text], tokenizer: Tokenizer
) -> dict[str, Rounded]:
    """Every matrix of the encoder by its name, rounded for what these texts put into it."""
    inputs = dict(_inputs())
    largest, products = _measured(weights, set(inputs.values()), texts, tokenizer)
    made = {}
    for name, state in inputs.items():
        matrix, together = matrix_of(weights, name), products[state]
        by = None
        if state.endswith(("norm", "state")):
            by = _evening(largest[state], matrix)
            matrix, together = matrix * by, together / np.outer(by, by)
        made[name] = Rounded(*_steps(matrix, together), by)
    return made


def _inputs() -> Iterator[tuple[str, str]]:
    """Each matrix and the state that it is multiplied with."""
    for i in range(LAYERS):
        at = f"blocks.{i}."
        yield at + "mixed", f"blocks.{i - 1}.output_norm" if i else "state"
        yield at + "output", at + "seen"
        yield at + "inner", at + "attention_norm"
        yield at + "outer", at + "gelu"


def _evening(activation: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """A factor a channel; their geometric mean is one."""
    raw = activation**ALPHA / np.maximum(np.abs(weight).max(axis=0), 1e-5) ** (1 - ALPHA)
    return (raw / np.exp(np.log(raw).mean())).astype(np.float32)


def _steps(weight: np.ndarray, together: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The matrix (out, in) in whole steps, and the step of each row; `together` (in, in) is how its inputs go together."""
    scale = np.abs(weight).max(axis=1) / 127
    steps = np.zeros(weight.shape, dtype=np.int8)
    damped = together + np.diag(np.full(len(together), DAMPING * np.diag(together).mean()))
    ahead = np.linalg.cholesky(np.linalg.inv(damped)).T
    left = weight.astype(np.float64)
    for k in np.arange(len(together)):
        steps[:, k] = np.clip(np.round(left[:, k] / scale), -127, 127)
        error = (left[:, k] - steps[:, k] * scale) / ahead[k, k]
        left[:, k + 1 :] -= np.outer(error, ahead[k, k + 1 :])
    return steps, scale.astype(np.float32)


def _measured(
    weights: Mapping[str, np.ndarray], names: set[str], texts: Sequence[Text], tokenizer: Tokenizer
) -> tuple[dict[str, np.ndarray], dict[str, np.ndarray]]:
    """By state, the largest size of each channel and the sum of products of each two channels."""
    import onnxruntime

    wanted = sorted(names)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "float.onnx"
        build(weights, path, watched=wanted)
        session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    largest = dict.fromkeys(wanted, np.zeros(1, np.float32))
    products = dict.fromkeys(wanted, np.zeros(1))
    for window in (w for text in texts for w in _windows(text.text, tokenizer)):
        for name, (state,) in zip(wanted, session.run(wanted, window), strict=True):
            largest[name] = np.maximum(largest[name], np.abs(state).max(axis=0))
            products[name] = products[name] + (state.T @ state).astype(np.float64)
    return largest, products


def _windows(text: str, tokenizer: Tokenizer) -> Iterator[Window]:
    """A text as the network is given it."""
    pieces = pieces_of_text(tokenizer, text)
    for window in windows(pieces, joints(text, pieces)):
        a, b = int(pieces.first[window.start]), int(pieces.first[window.stop])
        yield {
            "ids": np.concatenate([[CLS], pieces.ids[a:b], [SEP]]),
            "shapes": np.concatenate([[0], pieces.shapes[a:b], [0]]),
            "rows": np.zeros(1, dtype=np.int64),
        }
