"""Instruments that a text describes without their title: "a pact between …", "the nuclear deal", "a U.N. resolution"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.annotations.references.catalogue import Catalogue, Known
from sayso.annotations.references.cited import Cited

__all__ = ["between_parties", "by_name", "by_topic", "un_resolutions"]

_NOUN = r"(?P<noun>[Dd]eal|[Aa]greement|[Tt]reaty|[Pp]act|[Aa]ccord)"
_NAME = r"[A-Z][\w'’.-]*\w(?:\s+[A-Z][\w'’.-]*\w){0,6}"
_GROUP = rf"(?:\s+(?:group|bloc|union|alliance|region)\s+{_NAME})?"
_PARTY = rf"(?:the\s+)?(?:(?:[\w'’-]+\s+){{0,4}}?{_NAME}{_GROUP}|[a-z]\w+(?:\s+[a-z]\w+){{0,2}}?)"
_BETWEEN = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?|[Tt]his)\s+(?P<words>(?:[\w.-]+\s+){{0,3}}?){_NOUN}\s+"
    rf"(?:between\s+(?P<first>{_PARTY})\s+and\s+(?P<second>{_PARTY})|with\s+(?P<one>(?:the\s+)?{_NAME}))(?!\w)"
)
_UN_RESOLUTION = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat)\s+(?:\w+\s+)?"
    r"(?:(?:U\.N\.|UN|United Nations)(?:\s+Security Council)?|Security Council)\s+resolution\b(?!\s+\d)"
)


def by_name(text: str, known: Sequence[Known]) -> Iterator[Cited]:
    """Every well-known instrument by one of its names, with its article and year ("the 2015 Halm Accord")."""
    names = {name: entry for entry in reversed(known) for name in entry.names}
    either = "|".join(re.escape(name).replace("'", "['’]") for name in sorted(names, key=len, reverse=True))
    for match in re.finditer(
        rf"(?:\b(?:the|a|an|this|that)\s+(?:\d{{4}}\s+)?)?(?<!\w)({either})(?!\w|\s+Party)", text
    ):
        entry = names.get(match[1]) or names[match[1].replace("’", "'")]
        yield Cited(*match.span(), entry.name, entry.kind)


def between_parties(text: str, known: Sequence[Known]) -> Iterator[Cited]:
    """Treaties told by their parties; one with a title ("Agreement between …") keeps its words for a name."""
    for match in _BETWEEN.finditer(text):
        entry = next((entry for entry in known if _fits(entry, match)), None)
        if entry is not None:
            yield Cited(*match.span(), entry.name, entry.kind)
        elif match["noun"][0].isupper():
            start = match.start("words")
            yield Cited(*match.span(), re.sub(r"\s+", " ", text[start : match.end()]), "treaty")
        elif match["one"] is None:
            parties = "–".join(re.sub(r"^the\s+", "", match[part]) for part in ("first", "second"))
            yield Cited(*match.span(), f"{parties} {match['noun']}", "treaty")


def _fits(entry: Known, match: re.Match[str]) -> bool:
    said = match.group()
    if entry.parties and all(party in said for party in entry.parties):
        return True
    is_about = any(word in said for word in entry.about)
    return bool(entry.topic) and is_about and any(word in said for word in entry.topic)


def by_topic(text: str, catalogue: Catalogue) -> Iterator[Cited]:
    """ "The nuclear deal": the well-known one that the text is about, or else a deal that goes by its topic."""
    topics = "|".join(sorted(map(re.escape, catalogue.topics), key=len, reverse=True))
    nouns = "|".join(sorted(catalogue.nouns["treaty"], key=len, reverse=True))
    pattern = rf"\b(?:[Tt]he|[Tt]his|[Tt]hat)\s+(?:\d{{4}}\s+)?(?:[a-z]+\s+)?(?P<topic>{topics})\s+(?P<noun>{nouns})\b"
    for match in re.finditer(pattern, text):
        entry = next(
            (one for one in catalogue.known if match["topic"] in one.topic and _is_about(one, text)), None
        )
        yield Cited(*match.span(), entry.name if entry else f"{match['topic']} deal", "treaty")


def _is_about(entry: Known, text: str) -> bool:
    return any(word in text for word in entry.about)


def un_resolutions(text: str, named: Sequence[Cited]) -> Iterator[Cited]:
    """ "A U.N. resolution" where the text gives one number only, before or after."""
    names = {one.name for one in named if one.name.startswith("S/RES/")}
    if len(names) == 1:
        for match in _UN_RESOLUTION.finditer(text):
            yield Cited(*match.span(), next(iter(names)), "resolution")
