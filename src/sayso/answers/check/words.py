"""A text as words that can be held against each other, and what editors may do to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.answers.check.turning import SHORT

__all__ = ["STOPS", "Word", "ends_sentence", "pieces", "plain", "stops", "words"]

_TOKEN = re.compile(
    r"""
    (?P<gap>[\[(]?\s*(?:…(?:\s*…)*|\.{3,}|(?:\.[ \u00a0]){2,}\.)\s*[\])]?)
  | (?P<number>\d+(?:[.,:]\d+)*)
  | (?P<initials>[^\W\d_](?:\.[^\W\d_])+\.?(?![^\W\d_]))
  | (?P<word>(?:\[[^\W_]+\](?=['’ʼ][^\W_])|(?:\[[^\W_]+\])?[^\W_]+)(?:['’ʼ][^\W_]+)*(?:\[[^\W_]*\])?)
  | (?P<other>\S)
    """,
    re.VERBOSE,
)
EDITORS = frozenset("\"“”„‟«»＂'‘’‚‛`´—–‒―-−")
"""Quotation marks and dashes: editors put their own."""
STOPS = re.compile(r"[.!?]")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: what it is compared by, its code points, and what stands between it and the one before.

    `before` is the punctuation, without what editors may change; `bracketed` whether it stands between
    square brackets, `mended` whether a part of it does; `gap` whether an ellipsis stands before it.
    """

    plain: str
    start: int
    end: int
    before: str = ""
    bracketed: bool = False
    mended: bool = False
    gap: bool = False


def plain(text: str) -> str:
    """A word as it is compared: in one case, with straight apostrophes, without brackets."""
    return text.casefold().replace("’", "'").replace("ʼ", "'").replace("[", "").replace("]", "").rstrip(".")


def words(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of `text` between two places, in order.

    >>> [(x.plain, x.before) for x in words("“We’ll – not, U.S. …")]
    [("we'll", ''), ('not', ''), ('u.s', ',')]
    """
    return tuple(_words(text, start, len(text) if end is None else end))


def _words(text: str, start: int, end: int) -> Iterator[Word]:
    before, bracketed, gap = "", False, False
    for token in _TOKEN.finditer(text, start, end):
        if token["gap"]:
            gap = True
        elif token["other"]:
            sign = token["other"]
            if sign in "[]":
                bracketed = sign == "["
            elif sign not in EDITORS:
                before += sign
        else:
            said = token.group()
            yield Word(plain(said), *token.span(), before, bracketed, "[" in said, gap)
            before, gap = "", False


def pieces(found: Sequence[Word]) -> list[tuple[Word, ...]]:
    """The runs of words between the ellipses of a quotation."""
    out: list[list[Word]] = []
    for word in found:
        if word.gap or not out:
            out.append([])
        out[-1].append(replace(word, gap=False))
    return [tuple(x) for x in out]


def stops(text: str, word: Word, after: Word) -> bool:
    """Whether a stop, or the end of a line, stands between two words in a row."""
    if "\n" in text[word.end : after.start]:
        return True
    return bool(STOPS.search(after.before)) and not (word.plain in SHORT and "." in after.before)


def ends_sentence(text: str, word: Word, after: Word) -> bool:
    """Whether a sentence ends between two words in a row."""
    line = "\n" in text[word.end : after.start]
    return line or (stops(text, word, after) and not text[after.start].islower())
