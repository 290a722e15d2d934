"""The frame of a sentence: the article's own order of cue and content, with a new subject, day and chain.

The words of the content stand in a reference and are never changed. A frame is only chosen where the content
can begin as it does after the verb: else there is none, and the statement is not drafted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from sayso.answers.brief.drafting.clauses import (
    LEAST_WORDS,
    is_sentence,
    opens_sentence,
    part_of,
    stands_alone,
)
from sayso.answers.brief.drafting.speech import asks, is_broken_off, says_something, without_formulas
from sayso.answers.brief.drafting.verbs import ASK, SAY, Verb, turns, verb_of
from sayso.answers.brief.verbatim import marked_regions
from sayso.model import ActorKind, Kind, Span
from sayso.record.contract import Entry

__all__ = ["Frame", "Shape", "frame_of"]

VERBATIM_START = re.compile(r"(did|would|will|could|should|must|may|might|refused|declined|neither)\b")
ANSWER = re.compile(
    r"(?:(?:yes|yeah|yep|yup|no|nope|none|okay|ok|oh|sure|right|correct|exactly)(?:[.,!:;]| [—–-])|(?:yeah|yep|yup)\b"
    r"|(?:because|good (?:morning|afternoon|evening)|thank(?:s| you)|of course)\b"
    r"|(?:i|we|you|he|she|it|they|that) (?:do|does|did|has|have|had|will|would|can|could|is|are|was|were|am)(?:n['’]t| not)?[.,;!])",
    re.I,
)
"""How words begin that cannot be read without the question, or are none of the matter."""

MOST_WORDS = 80
"""Words of a quotation longer than these are for the author to cut."""

LEAST_OF_CLAUSE = 6
"""Words of a reported clause fewer than these say too little by themselves."""


class Shape(StrEnum):
    """How verb and words stand together."""

    QUOTE_FIRST = "“…,” X said. “…”"
    QUOTE_LAST = "X said: “…”"
    CLAUSE = "X said that …"
    BARE = "X rejected …"
    CLAUSE_FIRST = "…, X said"
    ACCORDING = "according to X, …"


@dataclass(frozen=True, slots=True)
class Frame:
    """A shape with its verb and the verbatim parts; `verb` None for `verbatim`, the article's own cue.

    Each part is a reference by itself, without the marks around it; `ends` is whether the last part brings its own
    full stop.
    """

    shape: Shape
    verb: Verb | None
    parts: tuple[str, ...]
    ends: bool
    verbatim: str = ""


def frame_of(entry: Entry) -> Frame | None:
    """The frame in which a sentence can tell the statement; None where it would not be safe."""
    statement, text = entry.statement, entry.document.text
    if statement.inside or not statement.content or _is_turned(entry):
        return None
    cue = " ".join(" ".join(entry.document.texts_at(statement.cue)).split())
    pieces = statement.content
    before = [x for x in pieces if statement.cue and x.end <= statement.cue[0].start]
    if statement.kind is Kind.DIRECT and not pieces[0].of(text).lstrip().casefold().startswith("that "):
        return _direct(entry, cue, bool(before))
    if not stands_alone(entry):
        return None
    if cue.casefold() == "according to":
        return _according(entry, bool(before))
    verb = verb_of(cue)
    if before:
        return _clause_first(entry, verb)
    return _clause_last(entry, cue, verb)


def _is_turned(entry: Entry) -> bool:
    """Whether a word between source, cue and content turns what is told: has *never* said."""
    statement, text = entry.statement, entry.document.text
    if verb_of(" ".join(entry.document.texts_at(statement.cue))) is None:
        return False  # Told in the article's own words, or not at all.
    spans = sorted((*statement.source, *statement.cue, *statement.content))
    gaps = [text[a.end : b.start] for a, b in pairwise(spans) if a.end < b.start]
    return any(turns(x) for x in gaps if len(x) < 200)


def _direct(entry: Entry, cue: str, quote_first: bool) -> Frame | None:
    words = _spoken(entry)
    if not words or not (words[0][:1].isupper() or words[0][:1].isdigit()):
        return None
    if ANSWER.match(words[0]) or not LEAST_WORDS <= sum(len(x.split()) for x in words) <= MOST_WORDS:
        return None
    speaker = entry.statement.speaker
    if cue == ":" and (speaker is None or speaker.kind is not ActorKind.PERSON):
        return None  # A turn of a transcript is somebody's; a headline's colon is not.
    found = verb_of(cue) if cue not in {"", ":"} else SAY
    verb = found if found and found.words else SAY
    if found is None and not quote_first and cue not in {"", ":"}:
        return None
    by_comma = quote_first and bool(re.search(r"[,?!…—–-]$", words[0]))
    if asks(words[:1] if by_comma else words):
        if cue in {"", ":"}:
            return None  # A turn that asks is part of an exchange.
        verb = ASK if verb.lemma in {"say", "tell"} else verb
    if by_comma:
        *parts, last = words
        return Frame(Shape.QUOTE_FIRST, verb, (*parts, _ended(last) if parts else last), True)
    if all(re.search(r"[.?!…]$", x) for x in words[:-1]):
        return Frame(
            Shape.QUOTE_LAST, verb, (*words[:-1], _ended(words[-1])), bool(re.search(r"[.?!…]$", words[-1]))
        )
    return None


def _spoken(entry: Entry) -> list[str]:
    """The words between the marks, piece by piece, without those at the end that say nothing by themselves.

    None if nothing is left, or if what is left begins otherwise than the statement.
    """
    text = entry.document.text
    pieces = [_inner(text, x, entry.statement.kind) for x in entry.statement.content]
    words = [without_formulas(x) for x in pieces]
    while words and (not words[-1] or is_broken_off(words[-1]) or (words[1:] and _is_idle(words[-1]))):
        words.pop()
    return words if all(words) and says_something(" ".join(words)) else []


def _is_idle(words: str) -> bool:
    """A sentence by itself that says nothing; what goes on in small letters belongs to the words before."""
    return not words[:1].islower() and not says_something(words)


def _ended(words: str) -> str:
    """Words that end a sentence: without a comma that has nothing to part any more."""
    return words if re.search(r"[.?!…]$", words) else words.rstrip(" ,;:")


def _inner(text: str, piece: Span, kind: Kind) -> str:
    regions = marked_regions(text, piece, kind)
    place = Span(regions[0].start, regions[-1].end) if regions else piece
    return " ".join(place.of(text).split())


def _according(entry: Entry, content_first: bool) -> Frame | None:
    text, pieces = entry.document.text, entry.statement.content
    if len(pieces) > 1 or not is_sentence(pieces[0].of(text), upper=content_first):
        return None
    if content_first and not opens_sentence(text, pieces[0]):
        return None
    shape = Shape.CLAUSE_FIRST if content_first else Shape.ACCORDING
    return Frame(shape, None, (part_of(pieces[0].of(text)),), False, "according to")


def _clause_first(entry: Entry, verb: Verb | None) -> Frame | None:
    """`…, X said`, as the article has it; a second piece follows the verb as it does there."""
    text, pieces = entry.document.text, entry.statement.content
    if verb is None or not verb.clause or len(pieces) > 2 or not is_sentence(pieces[0].of(text), upper=True):
        return None
    if not opens_sentence(text, pieces[0]):
        return None
    parts = [part_of(x.of(text)) for x in pieces]
    if len(parts) == 2 and not parts[1][:1].islower():
        return None
    return Frame(Shape.CLAUSE_FIRST, verb, tuple(parts), False)


def _clause_last(entry: Entry, cue: str, verb: Verb | None) -> Frame | None:
    statement, text = entry.statement, entry.document.text
    if len(statement.content) > 1 or not statement.cue:
        return None
    piece = statement.content[0]
    words = piece.of(text).strip()
    gap = text[statement.cue[-1].end : piece.start]
    part = part_of(words)
    if verb is None:
        close = not gap.strip() and _follows_its_source(entry)
        return Frame(Shape.BARE, None, (part,), False, cue) if close and VERBATIM_START.match(cue) else None
    if verb.clause and statement.kind is Kind.INDIRECT and len(part.split()) < LEAST_OF_CLAUSE:
        return None
    if verb.clause and re.match(r"that\s", words):
        return Frame(Shape.CLAUSE, verb, (part,), False)
    if verb.lemma == "tell":
        # What follows “told” is an addressee first: the clause is the words behind it.
        return Frame(Shape.CLAUSE, SAY, (part,), False) if re.match(r"that\s", words) else None
    return Frame(Shape.BARE, verb, (part,), False) if not gap.strip() else None


def _follows_its_source(entry: Entry) -> bool:
    statement, text = entry.statement, entry.document.text
    return bool(statement.source) and not text[statement.source[-1].end : statement.cue[0].start].strip()
