"""The corpora and their scorers, which are not part of the project."""

from __future__ import annotations

import hashlib
import importlib.util
import os
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

__all__ = ["CORPORA", "digest", "scorer"]

CORPORA = Path(os.environ.get("SAYSO_CORPORA") or Path(__file__).parents[2] / "shared" / "data")


def scorer(name: str) -> ModuleType:
    """The scorer of this name, from the folder `score` beside that of the corpora."""
    path = CORPORA.parent / "score" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"no scorer at {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def digest(files: Iterable[Path]) -> str:
    """One digest of these files' names and bytes: scores of other files are not comparable."""
    whole = hashlib.sha256()
    for path in sorted(files):
        whole.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()[:16]
