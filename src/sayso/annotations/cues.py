"""Cue verbs: which verbs ascribe words or thoughts to somebody."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources

from sayso.model import Mode

__all__ = ["Cue", "cue_verbs"]


@dataclass(frozen=True, slots=True)
class Cue:
    """What a verb tells of the words it governs, and whether its noun object is such words."""

    mode: Mode
    takes_object: bool


@cache
def cue_verbs() -> dict[str, Cue]:
    """Every form of every cue verb, lower case, from `data/cue_verbs.txt`."""
    mode, cues = Mode.SPEECH, {}
    text = resources.files("sayso.data").joinpath("cue_verbs.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("["):
            mode = Mode(line.strip("[]"))
        elif not line.startswith("#"):
            forms, _, takes_object = line.partition("+")
            cues.update(dict.fromkeys(forms.split(), Cue(mode, takes_object == "object")))
    return cues
