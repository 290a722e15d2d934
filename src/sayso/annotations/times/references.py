"""Words that point to the past, the present or the future without saying when."""

from __future__ import annotations

from sayso.annotations.times.found import Found
from sayso.annotations.times.scene import Scene
from sayso.annotations.times.words import table

__all__ = ["future", "past", "present", "reference_word"]


def reference_word(found: Found, scene: Scene) -> str | None:
    """The value of "now", "recently", "soon" and their like."""
    return next(str(table("references")[word]) for word in found.all_words() if word in table("references"))


def past(found: Found, scene: Scene) -> str | None:
    """PAST_REF."""
    return "PAST_REF"


def present(found: Found, scene: Scene) -> str | None:
    """PRESENT_REF."""
    return "PRESENT_REF"


def future(found: Found, scene: Scene) -> str | None:
    """FUTURE_REF."""
    return "FUTURE_REF"
