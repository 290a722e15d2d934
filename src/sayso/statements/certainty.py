"""How sure it is that the speaker named is the one meant, by how the article lets one know it."""

from __future__ import annotations

from sayso.model import Attribution, Speaker
from sayso.statements.same_name import unaccented
from sayso.statements.words import is_any

__all__ = ["certainty"]

RIGHT = {"name": (56, 58), "pronoun": (42, 43), "office": (26, 28)}
"""Speakers that were right, of those read by a person, by what the source is: see docs/design/who.md."""
_PRONOUNS = ("self_pronoun", "man_pronoun", "woman_pronoun", "thing_pronoun", "many_pronoun", "other_pronoun")


def certainty(text: str, attribution: Attribution, speaker: Speaker) -> float:
    """The share of speakers found in this way that a person judged right, 0 to 1, with one right and one wrong added.

    By name where the source has the last word of the name; by pronoun; else by an office, a body's kind, or
    the sentence where the speaker is left out.
    """
    right, judged = RIGHT[_way(text, attribution, speaker)]
    return (right + 1) / (judged + 2)


def _way(text: str, attribution: Attribution, speaker: Speaker) -> str:
    source = " ".join(span.of(text) for span in attribution.source)
    if not source:
        return "office"
    if " " not in source and is_any(_PRONOUNS, source):
        return "pronoun"
    return "name" if unaccented(speaker.name.split()[-1]) in unaccented(source) else "office"
