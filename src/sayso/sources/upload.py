"""What is handed over as bytes and has no address of its own: a dropped file, a pasted text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

from sayso.model import Capture, Problem, Told
from sayso.sources.limits import Limits
from sayso.sources.parts import parts_of
from sayso.sources.receipt import Receipt

__all__ = ["ADDRESS", "Upload", "uploaded"]

ADDRESS = "upload"
"""The one source of all that is handed over."""


@dataclass(frozen=True, slots=True)
class Upload:
    """Bytes that wait at `path`, and the name under which they came; the name is never taken for a place."""

    name: str
    path: Path

    @property
    def suffix(self) -> str:
        """The suffix of the name, in lower case: `.jsonl`."""
        return Path(self.name.replace("\\", "/")).suffix.lower()


def uploaded(upload: Upload, told: Told, received: datetime, limits: Limits) -> Iterator[Capture | Problem]:
    """The captures in an upload, whose address is `upload:` and the name."""
    receipt = Receipt(f"{ADDRESS}:{quote(upload.name)}", upload.name, received, told)
    with upload.path.open("rb") as stream:
        yield from parts_of(stream, receipt, limits)
