"""Which verbs and nouns report which act, read once from `data/events.toml`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from sayso.annotations.events.inflect import plural, verb_forms
from sayso.data import table as data_table

__all__ = ["OTHER", "Frame", "Lexicon", "Style", "lexicon"]

OTHER = "OTHER"
"""What stands in the data for a kind of event that PLOVER has no code for."""


class Style(StrEnum):
    """A deed; an act done in words, which is a statement if it has a content; one that is an event also bare."""

    ACT = "act"
    SPEECH = "speech"
    BARE = "bare"
    NOUN = "noun"


_KINDS = {
    "acts": Style.ACT,
    "alone": Style.ACT,
    "speech": Style.SPEECH,
    "bare": Style.BARE,
    "nouns": Style.NOUN,
}


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb or noun with what has to stand around it for one code.

    `objects` and `subjects` are empty where the verb alone tells; `within` must stand between the verb
    and its object; `alone` takes no object.
    """

    code: str
    lemma: str
    particle: tuple[str, ...]
    objects: frozenset[str]
    subjects: frozenset[str]
    within: frozenset[str]
    style: Style
    alone: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Frames by lemma, and the lemmas that a form may be of, with what the form is."""

    frames: Mapping[str, tuple[Frame, ...]]
    nouns: Mapping[str, tuple[Frame, ...]]
    forms: Mapping[str, tuple[tuple[str, frozenset[str]], ...]]


@cache
def lexicon() -> Lexicon:
    """The lexicon that sayso ships."""
    data = data_table("events.toml")
    classes = {name: _with_plurals(words) for name, words in data["classes"].items()}
    frames: dict[str, list[Frame]] = {}
    nouns: dict[str, list[Frame]] = {}
    for code, table in data.items():
        if code in ("classes", "occasions"):
            continue
        for kind, rows in table.items():
            into = nouns if kind == "nouns" else frames
            for row in rows:
                for frame in _frames(code, kind, row, classes):
                    into.setdefault(frame.lemma, []).append(frame)
    plurals = {plural(noun): found for noun, found in nouns.items()}
    return Lexicon(_frozen(frames), _frozen(nouns | plurals), _forms(frames))


def _frozen(frames: Mapping[str, list[Frame]]) -> dict[str, tuple[Frame, ...]]:
    return {lemma: tuple(found) for lemma, found in frames.items()}


def _frames(code: str, kind: str, row: str, classes: Mapping[str, frozenset[str]]) -> Iterable[Frame]:
    head, _, subjects = row.partition("<")
    verbs, _, objects = head.partition(":")
    within = frozenset(word.strip("+") for word in objects.split() if word.startswith("+"))
    wanted = [word for word in objects.split() if not word.startswith("+")]
    for verb in verbs.split(","):
        lemma, *particle = verb.split()
        yield Frame(
            code,
            lemma,
            tuple(particle),
            _words(wanted, classes),
            _words(subjects.split(), classes),
            within,
            _KINDS[kind],
            kind == "alone",
        )


def _words(words: Iterable[str], classes: Mapping[str, frozenset[str]]) -> frozenset[str]:
    out: set[str] = set()
    for word in words:
        out |= classes[word[1:]] if word.startswith("@") else _with_plurals([word])
    return frozenset(out)


_IRREGULAR = {
    "man": "men",
    "woman": "women",
    "person": "persons",
    "child": "children",
    "policeman": "policemen",
}


def _with_plurals(words: Iterable[str]) -> frozenset[str]:
    listed = list(words)
    return frozenset(listed) | {_IRREGULAR.get(word) or plural(word) for word in listed}


def _forms(frames: Mapping[str, Any]) -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    forms: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for lemma in frames:
        for form, tags in verb_forms(lemma).items():
            forms.setdefault(form, []).append((lemma, tags))
    return {form: tuple(found) for form, found in forms.items()}
