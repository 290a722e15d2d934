"""Quotations about the sample articles, written by hand to be got wrong: how many verdicts are as due.

`python -m eval.quotations.tricky RECORD` shows those that are not, for a record of `demo/articles`.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import sayso
from sayso.answers.check import Item, check
from sayso.pipeline import Reader, default_reader, open_record
from sayso.record import Store

__all__ = ["Tricky", "as_due", "cases", "verdicts"]

PATH = Path(__file__).with_suffix(".toml")


@dataclass(frozen=True, slots=True)
class Tricky:
    """One sentence of a draft, the verdict due on its quotation, and what is tricky about it."""

    draft: str
    verdict: str
    why: str


def cases() -> list[Tricky]:
    """All, in the order of the file."""
    return [Tricky(**x) for x in tomllib.loads(PATH.read_text(encoding="utf-8"))["case"]]


def verdicts(store: Store, some: Sequence[Tricky], reader: Reader) -> list[Item]:
    """The quotation of each sentence, checked; each sentence is a draft by itself."""
    out = []
    for case in some:
        reading = sayso.read(case.draft, published="2031-03-16", name="draft", reader=reader)
        (item,) = [x for x in check(store, reading).items if x.marked]
        out.append(item)
    return out


def as_due(store: Store, some: Sequence[Tricky], reader: Reader) -> list[bool]:
    """Whether the verdict of each is the one due."""
    return [x.verdict == item.fit.value for x, item in zip(some, verdicts(store, some, reader), strict=True)]


def main() -> None:
    """Print what is not as due."""
    store = open_record(Path(sys.argv[1]), now=datetime.now(UTC))
    every = cases()
    right = 0
    for case, item in zip(every, verdicts(store, every, default_reader()), strict=True):
        right += case.verdict == item.fit.value
        if case.verdict != item.fit.value:
            said = [(x.fit.value, x.note) for x in item.findings]
            print(
                f"{case.draft}\n    due: {case.verdict} ({case.why})\n    {said} {item.speaker} {item.day} {item.via}"
            )
    print(f"{right} of {len(every)} verdicts as due")
    store.close()


if __name__ == "__main__":
    main()
