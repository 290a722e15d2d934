"""Why a brief is not built: each reason with the file and the line that it is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.model import SaysoError

__all__ = ["BriefRefused", "Refusal"]


@dataclass(frozen=True, order=True, slots=True)
class Refusal:
    """One reason: `line` counts from 1 in the file, 0 for the whole of it."""

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.reason}" if self.line else f"{self.file}: {self.reason}"


class BriefRefused(SaysoError):
    """A brief that is not built; nothing was written. `refusals` are all reasons, in order of the file."""

    def __init__(self, refusals: Iterable[Refusal]) -> None:
        self.refusals = tuple(sorted(set(refusals)))
        super().__init__("the brief is not built:\n" + "\n".join(map(str, self.refusals)))
