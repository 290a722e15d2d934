"""Drafted quotations: statements drawn from a record at random, each with one edit, and the verdict that is due."""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from eval.quotations.edits import EDITS, Edit
from eval.quotations.passages import sentences, times_in
from sayso.answers.check import Fit
from sayso.model import Kind, Mode, Span
from sayso.record import Entry, Store

__all__ = ["MARKS", "Case", "Drawn", "drawn", "edited", "statements"]

MARKS = re.compile("[\"“”„«»‘]|''|(?<!\\w)'|'(?!\\w)")
OWN_EDITS = re.compile(r"\[|…|\.\.\.")
"""What an earlier editor did."""
FEWEST, MOST = 9, 45
MOST_OF_ONE = 40
"""Statements of one document: a long one must not fill the set."""
SURE = 0.8
HONEST, TURNED, OTHERS = 120, 60, 40
"""Cases of one edit."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A statement of the record with one stretch of its words that can stand between quotation marks."""

    entry: Entry
    words: str

    @property
    def speaker(self) -> str:
        """Who spoke, as the statement names it."""
        assert self.entry.statement.speaker is not None
        return self.entry.statement.speaker.name


@dataclass(frozen=True, slots=True)
class Case:
    """One drafted quotation: the kind of edit, the verdict due, the draft's paragraph, the words quoted in it."""

    edit: str
    due: Fit
    paragraph: str
    words: str
    turned: bool = False
    honest: bool = False
    marked: bool = True


def statements(store: Store, rng: random.Random) -> Iterator[Entry]:
    """The statements of the record that nobody judged wrong, document by document, in random order."""
    documents = [x.document for x in store.documents(limit=sys.maxsize) if x.statements and not x.copy_of]
    for document in rng.sample(documents, len(documents)):
        found = store.statements_over(document.sha256, Span(0, len(document.text)))
        yield from rng.sample(found, min(len(found), MOST_OF_ONE))


def drawn(store: Store, rng: random.Random, number: int) -> list[Drawn]:
    """Direct speech of named speakers, at random, each statement once."""
    out: list[Drawn] = []
    for entry in statements(store, rng):
        statement = entry.statement
        said = (
            statement.kind is Kind.DIRECT and statement.mode is Mode.SPEECH and statement.confidence >= SURE
        )
        if said and _named(entry) and (words := _stretch(entry, rng)):
            out.append(Drawn(entry, words))
        if len(out) == number:
            break
    return out


def _named(entry: Entry) -> bool:
    speaker = entry.statement.speaker
    words = speaker.name.split() if speaker else []
    return len(words) >= 2 and all(x[0].isupper() for x in words)


def _stretch(entry: Entry, rng: random.Random) -> str | None:
    """One to three whole sentences of one piece of the content, without marks inside."""
    pieces = [x.strip() for x in entry.citation.words]
    ending = [x for x, following in zip(pieces, [*pieces[1:], "A"], strict=True) if _ends(x, following)]
    for piece in rng.sample(ending, len(ending)):
        inner = piece[1:-1].strip() if piece[0] in '"“' and piece[-1] in '"”' and len(piece) > 2 else piece
        paragraphs = inner.split("\n")
        for paragraph in rng.sample(paragraphs, len(paragraphs)):
            parts = sentences(paragraph)
            for start in rng.sample(range(len(parts)), len(parts)):
                for length in (3, 2, 1):
                    words = " ".join(parts[start : start + length])
                    if words in paragraph and _can_be_quoted(words):
                        return words
    return None


def _ends(piece: str, following: str) -> bool:
    """Whether a piece ends its sentence: “…,” she said, “if …” goes on in the next one."""
    return piece.rstrip('"”')[-1:] in ".?!" or following.lstrip('"“')[:1].isupper()


def _can_be_quoted(words: str) -> bool:
    plain = not MARKS.search(words) and not OWN_EDITS.search(words)
    return plain and FEWEST <= len(words.split()) <= MOST and words[0].isupper()


def edited(pool: list[Drawn], rng: random.Random) -> Iterator[Case]:
    """The cases of every edit of words, those of each edit together."""
    for edit in EDITS:
        yield from _edited(edit, pool, rng)


def _edited(edit: Edit, pool: list[Drawn], rng: random.Random) -> Iterator[Case]:
    left = HONEST if edit.honest else TURNED if edit.turned else OTHERS
    for one in rng.sample(pool, len(pool)):
        made = edit.make(one.words, rng)
        if made and "…" in made and times_in(one.entry.document.text, made):
            continue  # "can you — can you say": nothing is left out
        if made and (made != one.words or edit.due is Fit.EXACT) and len(made.split()) >= 4:
            said = rng.choice(("said", "told reporters", "added"))
            paragraph = f"{one.speaker} {said}: “{made}”"
            yield Case(edit.name, edit.due, paragraph, made, edit.turned, edit.honest)
            left -= 1
        if not left:
            return
