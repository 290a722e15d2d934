"""Trying again what went wrong."""

from __future__ import annotations

import re
from pathlib import Path

from sayso.model import Cause, SourceKind
from sayso.record import KeptProblem, Store
from sayso.sources import Upload

__all__ = ["can_be_retried", "retry_of"]

PART = re.compile(r"#(?:L\d+|/\d+)$")


def can_be_retried(kept: KeptProblem) -> bool:
    """Whether adding the thing again may mend the problem."""
    return kept.problem.cause is not Cause.LANGUAGE_NOT_READ


def retry_of(store: Store, kept: KeptProblem, folder: Path) -> str | Upload | None:
    """What to add again for a problem: the file or address, or what was handed over, from the record's own copy.

    The copy is written into `folder`. None where nothing can be had again.
    """
    if not can_be_retried(kept):
        return None
    if kept.source.kind is SourceKind.ADDRESS:
        return kept.source.address
    thing = PART.sub("", kept.problem.thing)
    if kept.source.kind in (SourceKind.FILE, SourceKind.FOLDER):
        return thing
    capture = store.capture_named(kept.problem.thing)
    if capture is None:
        return None
    path = folder / capture.sha256
    path.write_bytes(capture.content)
    return Upload(capture.name, path)
