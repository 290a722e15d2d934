"""Sentences of a draft: who said what, when, where, and on whose word, each from one statement."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from sayso.answers.brief.drafting.cast import Cast, Named
from sayso.answers.brief.drafting.chains import chain_of, published_by, told_to_publisher
from sayso.answers.brief.drafting.frames import Frame, Shape, frame_of
from sayso.answers.brief.drafting.naming import actor_key
from sayso.answers.brief.drafting.verbs import SAY, adds
from sayso.answers.brief.wording import day_text, value_text
from sayso.model import value_of
from sayso.record.contract import Entry

__all__ = ["Sentence", "Teller", "joined"]

NO_ADDRESSEE = re.compile(r"^(about|for|to|on|in|that|of|with|by|at|from|us|me|him|her|them|it)$", re.I)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a draft without its full stop, where it has none; what it is made from.

    `told` is all but the chain of carriers, which comes last. `can_go_on` is whether “, adding that …” may follow.
    """

    told: str
    chain: str
    ends: bool
    can_go_on: bool
    entry: Entry
    evidence: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The whole sentence."""
        whole = self.told + (f", {self.chain}" if self.chain else "")
        return _capitalised(whole if self.ends else f"{whole}.")


@dataclass(frozen=True, slots=True)
class _Setting:
    """When, on what occasion and to whom, in words; empty where the sentence before has said it."""

    when: str = ""
    where: str = ""
    whom: str = ""


@dataclass
class Teller:
    """Tells statements of one draft, each speaker and each publisher as they were named before.

    `day` is the brief's own day: the year is given where it is another.
    """

    cast: Cast
    day: date
    at_hand: str | None = None
    occasion: tuple[str, str | None, str | None] | None = None

    def new_paragraph(self) -> None:
        """From here on everything is told anew but who is who: the day, the occasion, on whose word."""
        self.at_hand = self.occasion = None
        self.cast.new_paragraph()

    def tell(self, entry: Entry, *, before: bool = False) -> Sentence | None:
        """The sentence; `before` puts it in the past before that of the others. None if it cannot be told."""
        frame = frame_of(entry)
        if frame is None:
            return None
        named = self.cast.subject(entry)
        key = f"{actor_key(entry)} {entry.document.sha256}"
        known = key == self.at_hand or (_whom(entry) and told_to_publisher(entry))
        chain = "" if known else self._chain(entry, frame)
        occasion = (key, entry.statement.said_on, entry.statement.occasion)
        goes_on, self.at_hand, self.occasion = occasion == self.occasion, key, occasion
        setting = _Setting() if goes_on else _Setting(self._when(entry), _where(entry, frame), _whom(entry))
        return _framed(entry, frame, named, chain, setting, before=before)

    def _when(self, entry: Entry) -> str:
        said = entry.statement.said_on
        return (value_text(said, self.day) or "") if said else ""

    def _chain(self, entry: Entry, frame: Frame) -> str:
        """On whose word, and the day of publication where that of the saying is not known."""
        published = None if self._when(entry) else value_of(entry.document.published)
        day = date.fromisoformat(published) if published else None
        on = f" on {day_text(day, year=day.year != self.day.year)}" if day else ""
        return chain_of(entry, on, quotes=frame.shape in {Shape.QUOTE_FIRST, Shape.QUOTE_LAST})


def _framed(
    entry: Entry, frame: Frame, named: Named, chain: str, setting: _Setting, *, before: bool
) -> Sentence:
    refs = [_ref(entry, x) for x in frame.parts]
    verb, when = _verb(frame, setting.whom, before=before), setting.when
    does = " ".join(x for x in (verb, setting.where, when) if x)
    subject, comma = named.text.removesuffix(","), "," if named.apposed else ""
    evidence = (named.evidence,) if named.evidence else ()
    if frame.shape is Shape.QUOTE_FIRST:
        told, chain, ends = _quote_first(refs, frame, f"{named.text} {does}", chain)
    elif frame.shape is Shape.QUOTE_LAST:
        told, chain, ends = f"{named.text} {_between(does, chain)}: {' '.join(refs)}", "", frame.ends
    elif frame.shape is Shape.CLAUSE:
        told, ends = f"{named.text} {does} {refs[0]}", False
    elif frame.shape is Shape.BARE:
        told, ends = _dated(f"{named.text} {verb} {refs[0]}", when), False
    elif frame.shape is Shape.CLAUSE_FIRST:
        told, ends = _clause_first(refs, frame, subject, comma, does), False
    else:
        told, ends = f"according to {subject}, {refs[0]}", False
    can_go_on = frame.shape in {Shape.CLAUSE, Shape.BARE}
    return Sentence(told, chain, ends, can_go_on, entry, evidence)


def _dated(clause: str, when: str) -> str:
    """A clause whose verb must stay beside its object: the day goes first."""
    return f"{when}, {clause}" if when else clause


def _between(does: str, chain: str) -> str:
    """What was done and on whose word, where the words themselves come last."""
    return f"{does}, {chain}" if chain else does


def _quote_first(refs: list[str], frame: Frame, does: str, chain: str) -> tuple[str, str, bool]:
    tail = f"{does}, {chain}" if chain else does
    if len(refs) == 1:
        return f"{refs[0]} {tail}", "", False
    goes_on = frame.parts[1][:1].islower()
    ends = bool(re.search(r"[.?!…]$", frame.parts[-1]))
    return f"{refs[0]} {tail}{',' if goes_on else '.'} {' '.join(refs[1:])}", "", ends


def _clause_first(refs: list[str], frame: Frame, subject: str, comma: str, does: str) -> str:
    if frame.verb is None:
        return f"{refs[0]}, according to {subject}"
    rest = f", {refs[1]}" if len(refs) > 1 else ""
    return f"{refs[0]}, {subject}{comma} {does}{rest}"


def _verb(frame: Frame, whom: str, *, before: bool) -> str:
    if frame.verb is None:
        return frame.verbatim
    if whom and frame.verb.lemma in {"tell", "say"} and frame.shape is not Shape.BARE:
        return f"{'had ' if before else ''}told {whom}"
    return SAY.told(before=before) if frame.verb.lemma == "tell" else frame.verb.told(before=before)


def _whom(entry: Entry) -> str:
    """Who was told, where the article tells it with that verb; the publisher by its whole name."""
    cue = " ".join(entry.document.texts_at(entry.statement.cue)).casefold().split()
    to = entry.statement.addressee
    if not to or NO_ADDRESSEE.match(to) or not {"told", "tells", "telling"} & set(cue):
        return ""
    return (published_by(entry.document) if told_to_publisher(entry) else None) or to


def _where(entry: Entry, frame: Frame) -> str:
    """The occasion with the preposition that the article gives it."""
    occasion = entry.statement.occasion
    if not occasion or frame.shape in {Shape.BARE, Shape.ACCORDING} or (frame.verb and frame.verb.rest):
        return ""
    found = re.search(rf"\b(in|at|during|on)\s+{re.escape(occasion)}\b", entry.document.text, re.I)
    return f"{found[1].lower()} {occasion}" if found else ""


def _ref(entry: Entry, words: str) -> str:
    return f'{{{{said {entry.statement.id[:8]} "{words}"}}}}'


def joined(first: Sentence, second: Sentence, frame: Frame | None) -> Sentence | None:
    """Two of one speaker and text as one: “…, adding that …”; None where they cannot be."""
    one, other = first.entry, second.entry
    near = 0 <= other.statement.content[0].start - one.statement.content[-1].end <= 600
    if not (
        first.can_go_on and near and frame and frame.shape is Shape.CLAUSE and frame.verb and adds(frame.verb)
    ):
        return None
    if one.document != other.document or actor_key(one) != actor_key(other) or second.chain:
        return None
    if one.statement.said_on != other.statement.said_on:
        return None
    told = f"{first.told}, adding {_ref(other, frame.parts[0])}"
    return Sentence(told, first.chain, False, False, one, (*first.evidence, other.statement.id))


def _capitalised(sentence: str) -> str:
    return sentence if sentence.startswith("{{") else sentence[:1].upper() + sentence[1:]
