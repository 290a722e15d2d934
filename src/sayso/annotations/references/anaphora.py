"""What "the deal", "this act", "the resolution" refer to: the last instrument mentioned of that kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.annotations.references.catalogue import Catalogue
from sayso.annotations.references.cited import Cited

__all__ = ["anaphors"]

# Further than this (code points) from the last mention, "the bill" is mostly another one.
_REACH = 2500
_WORD_BEFORE = re.compile(r"([A-Za-z]+)\s+$")
_MODIFIER = r"(?:\d{4}|[a-z]+ed|new|final|draft|landmark|historic|same|whole)"
# "the deal between …" and "the deal-maker" are others; "the Constitution Party" is a name.
_NOT_AFTER = r"(?![-–]\w|\s+(?:signed\s+|reached\s+)?between\b|\s+(?:makers?|firms?|enforcement|schools?|professors?)\b)"


def anaphors(text: str, named: Sequence[Cited], catalogue: Catalogue) -> Iterator[Cited]:
    """Mentions by a noun alone, not far after another mention; none where nothing of that kind came before.

    "The resolution of the dispute" and "against the law" are none.
    """
    nouns = "|".join(sorted((n for group in catalogue.nouns.values() for n in group), key=len, reverse=True))
    pattern = re.compile(
        rf"\b(?:[Tt]he|[Tt]his|[Tt]hat)\s+(?:{_MODIFIER}\s+)?"
        rf"(?:(?P<noun>{nouns})|(?P<title>{nouns.title()})(?!\s+[A-Z][a-z]))\b{_NOT_AFTER}"
    )
    mentions = sorted(named, key=lambda one: one.start)
    last: dict[str, Cited] = {}
    upcoming = iter([*mentions, None])
    following = next(upcoming)
    for match in pattern.finditer(text):
        while following is not None and following.end <= match.start():
            last[following.kind] = following
            following = next(upcoming)
        kind = catalogue.kind_of_noun(match["noun"] or match["title"])
        before = last.get(kind) if kind else None
        if kind is None or before is None or match.start() - before.end > _REACH:
            continue
        if not _is_idiom(text, match, catalogue):
            last[kind] = Cited(*match.span(), before.name, kind)
            yield last[kind]


def _is_idiom(text: str, match: re.Match[str], catalogue: Catalogue) -> bool:
    """ "The resolution of", "the law of the land", "against the law"."""
    noun = match["noun"]
    if noun in ("resolution", "law") and re.match(r"\s+(?:of|to)\b", text[match.end() :]):
        return True
    word = _WORD_BEFORE.search(text[max(0, match.start() - 20) : match.start()])
    return noun in ("law", "order") and word is not None and word[1].lower() in catalogue.idioms
