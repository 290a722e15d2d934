"""Transcripts: whose turn it is stands in a label, and a paragraph without one goes on with the turn before it.

Layout, not language, so a rule: "MS. OKAFOR: …", "Q  …", "Ana Ruiz: …". A label counts only in a text that has
several, since one line like it may be a headline; and where somebody speaks again, or has a person's title, since
"PROTECTING THE COAST: …" and two more such lines are the headings of a leaflet.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.annotations.reader.borders import LABEL
from sayso.annotations.reader.paragraphs import paragraph_ranges
from sayso.model import Span, Spans

__all__ = ["Turn", "turns"]

_CAPITALS = re.compile(
    r"(?P<name>[A-Z][A-Z.’'-]*(?:[ \xa0](?:[A-Z][A-Z.’'-]*|of|the|de|van|Mc[A-Z]+)){0,6})"
    r"(?P<role>[ ]?[(\[][^)\]\n]{1,60}[)\]])?(?P<colon>:)[ \t\xa0]*(?=\S)"
)
_NAMED = re.compile(
    r"(?P<name>[A-Z][\w.’'-]*(?:[ \xa0][A-Z][\w.’'-]*){0,3})(?P<role>[ ]?[(\[][^)\]\n]{1,60}[)\]])?(?P<colon>:)[ \t\xa0]+(?=\S)"
)
_QUESTION = re.compile(r"(?P<name>[QA])(?P<colon>[:.])?(?:[ \t\xa0]+|(?<=[:.]))(?=[A-Z“\"—–'‘\[(])")
_TITLED = re.compile(r"(?:MR|MRS|MS|DR|SEN|REP|GOV|GEN|AMB)\b")
_ASIDE = re.compile(r"[(\[][^)\]]*[)\]]\.?|[*#_\-–— ]+|(?:END\b.*)?\d{1,2}:\d\d\s*[AP]\.?M\.?.*|END\b.*")
# What a listener puts in, and manners: a turn of nothing else says nothing.
_BACKCHANNEL = frozenset(
    [
        "ah",
        "all",
        "bye",
        "good",
        "hello",
        "hi",
        "hm",
        "huh",
        "mhm",
        "mm-hmm",
        "morning",
        "afternoon",
        "evening",
        "much",
        "oh",
        "ok",
        "okay",
        "please",
        "right",
        "so",
        "sorry",
        "sure",
        "thank",
        "thanks",
        "uh",
        "uh-huh",
        "um",
        "very",
        "well",
        "wow",
        "yeah",
        "you",
    ]
)
_LEAST = 3
"""Labelled paragraphs that make a transcript."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn: the label's name, its colon (none after a bare Q), and the words, a span a paragraph; none in an "Okay"."""

    source: Span
    cue: Spans
    content: Spans


def turns(text: str) -> list[Turn]:
    """The turns of a transcript in order, none if the text is no transcript."""
    paragraphs = paragraph_ranges(text)
    labels = _labels(text, paragraphs)
    if not _is_transcript(labels):
        return []
    names = Counter(m.group("name") for m in labels if m and m.re is _NAMED)
    held: list[tuple[re.Match[str], list[Span]]] = []
    speaking = False
    for (start, end), label in zip(paragraphs, labels, strict=True):
        if label and label.re is _NAMED and names[label.group("name")] < 2:
            label = None
        if label:
            held.append((label, [Span(label.end(), end)]))
            speaking = True
        elif LABEL.match(text, start):
            speaking = False  # another's, in an interview that has labels of both kinds
        elif _ASIDE.fullmatch(text, start, end):
            speaking = speaking and text[start] in "(["
        elif speaking:
            held[-1][1].append(Span(start, end))
    return [_turn(label, words if _says_something(text, words) else []) for label, words in held]


def _labels(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[re.Match[str] | None]:
    """The label of each paragraph that has one; "A" is an article unless somebody asks."""
    labels = [_label(text, a, b) for a, b in paragraphs]
    if any(m and m.group("name") == "Q" for m in labels):
        return labels
    return [None if m and m.re is _QUESTION else m for m in labels]


def _is_transcript(labels: Sequence[re.Match[str] | None]) -> bool:
    strong = [m for m in labels if m and m.re is not _NAMED]
    if len(strong) >= _LEAST:
        somebody = any(m.re is _QUESTION or _TITLED.match(m.group("name")) for m in strong)
        return somebody or len({m.group("name") for m in strong}) < len(strong)
    names = Counter(m.group("name") for m in labels if m and m.re is _NAMED)
    return sum(n > 1 for n in names.values()) > 1 and names.total() >= 2 * _LEAST


def _says_something(text: str, words: list[Span]) -> bool:
    said = [w for span in words for w in re.findall(r"\w[\w-]*", span.of(text))]
    broken_off = len(said) <= 2 and words[-1].of(text).endswith(("—", "–", "--", "-"))  # "Ana —"
    return not broken_off and any(w.casefold() not in _BACKCHANNEL for w in said)


def _label(text: str, start: int, end: int) -> re.Match[str] | None:
    for pattern in (_QUESTION, _CAPITALS, _NAMED):
        found = pattern.match(text, start, end)
        if found and found.end() < end:
            return found
    return None


def _turn(label: re.Match[str], words: list[Span]) -> Turn:
    colon = label.span("colon")
    return Turn(Span(*label.span("name")), (Span(*colon),) if colon[0] >= 0 else (), tuple(words))
