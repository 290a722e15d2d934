"""The network: one window of word pieces in, a row of scores a word out."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from sayso.annotations.reader.chain import Floats
from sayso.annotations.reader.pieces import Ints

__all__ = ["Encoder"]

CLS, SEP = 101, 102


class Encoder:
    """onnxruntime over the weights at `path`, opened when the first window comes.

    `threads` is how many one window may use; 0 lets onnxruntime decide. Windows are run one by one: nothing
    stands beside them, so nothing beside them can change their reading, and on a CPU a batch is no faster.
    """

    def __init__(self, path: Path, threads: int = 1) -> None:
        self.path, self.threads = path, threads

    @cached_property
    def _session(self) -> Any:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self.threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # A waiting thread that spins takes the time of whatever else the machine does.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        return onnxruntime.InferenceSession(str(self.path), options, providers=["CPUExecutionProvider"])

    def __call__(self, ids: Ints, shapes: Ints, first: Ints) -> tuple[Floats, Floats]:
        """A row a word (`first` has the index of its first piece), and the row of the window as a whole."""
        out = self._session.run(
            None,
            {
                "ids": np.concatenate([[CLS], ids, [SEP]]),
                "shapes": np.concatenate([[0], shapes, [0]]),
                "rows": np.concatenate([[0], first + 1]),
            },
        )[0]
        return out[1:], out[0]
