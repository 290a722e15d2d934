"""Reported words: whether they can be read outside their article, and where in a sentence they may stand."""

from __future__ import annotations

import re

from sayso.answers.brief.verbatim import marked_regions
from sayso.model import Kind, Span
from sayso.record.contract import Entry

__all__ = ["LEAST_WORDS", "is_sentence", "opens_sentence", "part_of", "stands_alone"]

LEAST_WORDS = 4
"""Words fewer than these say too little by themselves."""

WH = re.compile(r"(whether|if|who|what|how|why|when|where|which)\b", re.I)
FIRST_PERSON = re.compile(r"\b(I|we|us|our|ours|my|mine|me|you|your|yours)\b", re.I)
SECOND_SENTENCE = re.compile(r"[.?!][”\"’']?\s+[“\"‘]?[A-Z]")


def stands_alone(entry: Entry) -> bool:
    """Whether reported words can be read outside their article: one sentence, not the speaker's own I and we."""
    statement, text = entry.statement, entry.document.text
    own = ""
    for piece in statement.content:
        words, end = piece.of(text), 0
        for region in marked_regions(text, piece, Kind.MIXED):
            own += words[end : max(0, region.start - piece.start - 1)] + " … "
            end = region.end - piece.start + 1
        own += words[end:]
    whole = " ".join(x.of(text) for x in statement.content)
    if FIRST_PERSON.search(own) or SECOND_SENTENCE.search(" ".join(whole.split())):
        return False
    return statement.kind is not Kind.INDIRECT or len(own.split()) >= LEAST_WORDS


def part_of(words: str) -> str:
    """Verbatim words for a reference, without the stop that parted them from the rest of their sentence.

    A stop within quotation marks stays: building drops it where another one follows.
    """
    return " ".join(words.split()).rstrip(" .,;:")


def is_sentence(words: str, *, upper: bool) -> bool:
    """Whether reported words may open a sentence: not a that-clause, an infinitive, a question."""
    start = words.lstrip(' “"')
    bound = re.match(r"(that|to|for|because|as|of|from|by|with|against|only)\b", start, re.I) or WH.match(
        start
    )
    return not bound and (not upper or start[:1].isupper() or start[:1].isdigit())


def opens_sentence(text: str, piece: Span) -> bool:
    """Whether a piece of a text begins one of its sentences."""
    before = text[max(0, piece.start - 3) : piece.start].rstrip(" \t")
    return piece.start == 0 or not before or before[-1] in '.?!”"\n'
