"""Floors: a score that was reached may not be lost again."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

__all__ = ["Floor", "below", "read_floors", "risen", "write_floors"]

PATH = Path(__file__).with_name("floors.json")
SLACK = 0.3
"""Points by which a score may differ between machines: other processors round otherwise."""
SLACK_OF_RECORDS = 3.0
"""The same for the eight records, where one statement more or less is a point and a half."""


@dataclass(frozen=True, slots=True)
class Floor:
    """The least score allowed, and the digest of the corpus on which it was reached."""

    least: float
    corpus: str


def read_floors() -> dict[str, Floor]:
    """The floors by name of the figure."""
    return {name: Floor(**row) for name, row in json.loads(PATH.read_text(encoding="utf-8")).items()}


def write_floors(floors: dict[str, Floor]) -> None:
    """Write the floors, by name."""
    rows = {name: asdict(floors[name]) for name in sorted(floors)}
    PATH.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


def below(scores: dict[str, float], corpora: dict[str, str], floors: dict[str, Floor]) -> list[str]:
    """What is wrong, a sentence each: a score under its floor, a figure or a corpus that is gone."""
    out = []
    for name, floor in floors.items():
        if name not in scores:
            out.append(f"{name} was not scored, but has a floor of {floor.least}")
        elif corpora[name] != floor.corpus:
            out.append(
                f"{name} was scored on another corpus ({corpora[name]}) than its floor ({floor.corpus})"
            )
        elif scores[name] < floor.least - (SLACK_OF_RECORDS if name.startswith("records.") else SLACK):
            out.append(f"{name} is {scores[name]:.2f}, under its floor of {floor.least:.2f}")
    return out


def risen(scores: dict[str, float], corpora: dict[str, str], floors: dict[str, Floor]) -> dict[str, Floor]:
    """The floors raised to these scores where they are higher; none is lowered."""
    out = dict(floors)
    for name, score in scores.items():
        if name not in out or score > out[name].least or corpora[name] != out[name].corpus:
            out[name] = Floor(round(score, 2), corpora[name])
    return out
