"""Which claim a statement contests, in the article's own words."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from sayso.model import Attribution, Document

__all__ = ["denied_claim"]

WORD = re.compile(r"[^\W\d_]+")
NEAR = 4
"""A claim's noun stands among the first words of what is rejected: "a widely shared report that …"."""


def denied_claim(document: Document, attribution: Attribution) -> str | None:
    """The claim that the attribution contests: its content, where the cue is a denial.

    "She denied that gates were moved" contests that gates were moved; a verb of refusal ("rejected",
    "dismissed") contests a claim only where what it refuses is one ("the report that …").
    """
    words = _words()
    cue = {x.casefold() for span in attribution.cue for x in WORD.findall(document.text_at(span))}
    content = document.text_at(attribution.content[0])
    opening = [x.casefold() for x in WORD.findall(content)[:NEAR]]
    refused = cue & words["refusal"] and words["claim"].intersection(opening)
    if cue & words["denial"] or refused:
        return " ".join(" … ".join(document.texts_at(attribution.content)).split())
    return None


@cache
def _words() -> dict[str, frozenset[str]]:
    text = files("sayso").joinpath("data/denials.txt").read_text(encoding="utf-8")
    sections: dict[str, set[str]] = {}
    section = ""
    for line in text.splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif not line.startswith("#"):
            sections.setdefault(section, set()).update(line.split())
    return {name: frozenset(words) for name, words in sections.items()}
