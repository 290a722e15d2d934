"""References resolved: the verbatim words, who said them, and the source; or why not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.answers.brief.refusal import Refusal
from sayso.answers.brief.source import Brief, Ref
from sayso.answers.brief.sources import CaptureTrouble, captured
from sayso.answers.brief.verbatim import Shown, located, shown
from sayso.model import (
    AmbiguousId,
    Document,
    Kind,
    RecordError,
    Span,
    Spans,
    UnknownId,
    VerbatimError,
    Verdict,
)
from sayso.record.contract import Entry, Store

__all__ = ["Quoted", "resolve"]

LONGEST = 160
"""Characters of a statement that a refusal shows."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A reference with what it stands for: `pieces` in order of the text; `entry` for a statement."""

    ref: Ref
    document: Document
    entry: Entry | None
    pieces: tuple[Shown, ...]

    @property
    def words(self) -> str:
        """The words as they are shown, an ellipsis for what is left out between them."""
        return " … ".join(x.words for x in self.pieces)


class _Not(Exception):
    """Why a reference does not resolve."""


def resolve(store: Store, brief: Brief) -> tuple[list[Quoted], list[Refusal]]:
    """What each reference of the brief stands for, and each that stands for nothing that may be quoted."""
    out: list[Quoted] = []
    refusals: list[Refusal] = []
    for ref in brief.refs:
        try:
            quoted = _statement(store, ref) if ref.what == "said" else _passage(store, ref)
            captured(store, quoted.document)
            quoted = _fitted(quoted, brief.body[ref.end : ref.end + 1])
        except (_Not, CaptureTrouble, UnknownId, AmbiguousId, VerbatimError, RecordError) as error:
            refusals.append(Refusal(brief.name, ref.line, str(error)))
        else:
            out.append(quoted)
    return out, refusals


def _statement(store: Store, ref: Ref) -> Quoted:
    entry = store.entry(ref.id)
    statement, document = entry.statement, entry.document
    what = f"statement {statement.id[: max(8, len(ref.id))]}"
    if entry.same_as:
        raise _Not(
            f"{what} is carried by a copy and was merged into {entry.same_as[:8]}; refer to that one instead"
        )
    verdict = entry.verdict
    if verdict and verdict.verdict is Verdict.WRONG:
        why = f": {verdict.note}" if verdict.note else ""
        raise _Not(
            f"{what} was judged wrong by {verdict.author} on {verdict.made:%Y-%m-%d}{why}; "
            "take it out, or take the judgement back"
        )
    if not entry.found_now and verdict is None:
        raise _Not(
            f"{what} does not stand any more: the newest reading of its text finds it otherwise or not at all; "
            "look for it again with `sayso said`"
        )
    if ref.words is None:
        return Quoted(
            ref, document, entry, _each(document, statement.content, statement.content, statement.kind)
        )
    places = located(ref.words, document.text, statement.content)
    if places is None:
        raise _Not(
            f"“{_short(ref.words)}” is not verbatim in {what}, "
            f"which reads: {_short(' … '.join(entry.citation.words))}"
        )
    return Quoted(ref, document, entry, _each(document, places, statement.content, statement.kind))


def _passage(store: Store, ref: Ref) -> Quoted:
    if not ref.words:
        raise _Not('a passage says which words of the text it quotes: {{passage ID "words"}}')
    document = store.document(ref.id)
    whole = Span(0, len(document.text))
    places = located(ref.words, document.text, [whole])
    if places is None:
        raise _Not(f"“{_short(ref.words)}” is not verbatim in {document.name}")
    pieces = tuple(Shown(f"“{_nested(' '.join(x.of(document.text).split()))}”", True, x) for x in places)
    return Quoted(ref, document, None, pieces)


def _nested(words: str) -> str:
    """Double marks within a quotation as single ones."""
    plain = re.sub(r'"([^"]*)"', r"“\1”", words)
    return plain.translate({ord("“"): "‘", ord("”"): "’"})


def _fitted(quoted: Quoted, following: str) -> Quoted:
    """Without a stop at its end where the brief goes on with another: “…,”. becomes “…”."""
    if following not in {".", ",", ";", ":"}:
        return quoted
    last = quoted.pieces[-1]
    fitted = replace(last, words=re.sub(r"[.,;:]+(”?)$", r"\1", last.words))
    return replace(quoted, pieces=(*quoted.pieces[:-1], fitted))


def _each(document: Document, places: Sequence[Span], content: Spans, kind: Kind) -> tuple[Shown, ...]:
    held = [next(x for x in content if x.covers(place)) for place in places]
    return tuple(shown(document.text, p, piece, kind) for p, piece in zip(places, held, strict=True))


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= LONGEST else f"{plain[:LONGEST].rsplit(' ', 1)[0]} …"
