"""The annotator of events: what the narrator reports as done or due."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sayso.annotations.events.chain import skip_back
from sayso.annotations.events.clauses import clause_of
from sayso.annotations.events.days import Days
from sayso.annotations.events.deeds import Deed, deeds_of
from sayso.annotations.events.lexicon import OTHER, Style
from sayso.annotations.events.narrated import Told, is_told
from sayso.annotations.events.roles import actor_and_target
from sayso.annotations.events.scheduled import scheduled
from sayso.annotations.events.voting import with_votes
from sayso.annotations.events.words import Words, sentences, words_of
from sayso.model import Attribution, Document, Event, Layer, Layers, Span, TimeExpression

__all__ = ["EventsAnnotator"]

Bounds = tuple[int, int]
_DATELINE = re.compile(r"[^\W\d_a-z]{3,}[^\n.!?]{0,60}?\s[-–—]{1,2}\s")


class EventsAnnotator:
    """Finds the events that a text's narrator asserts: done, or arranged and due.

    Not what stands inside the content of an attribution, nor a wish, a negation, a condition, a title; an act
    done in words alone is a statement, not an event, but for a few (condemned, apologised). The code is a
    PLOVER root code, None for an event that PLOVER has no code for. Where the construction is ambiguous
    there is no event.
    """

    name = "events"
    version = "2"
    needs: tuple[type[Any], ...] = (Attribution, TimeExpression)
    gives = Event

    def __call__(self, document: Document, layers: Layers) -> Layer[Event]:
        """The events of `document`, in order of the text."""
        words, days = words_of(document.text), Days(layers.of(TimeExpression))
        told = Told(document.text, layers.of(Attribution))
        events = [
            event
            for bounds in sentences(words)
            if told.is_sentence(_span(words, bounds))
            for event in _events(words, bounds, told, days)
        ]
        events = with_votes(words, events, told, days)
        return Layer(Event, self.name, self.version, tuple(sorted(events, key=lambda e: e.evidence)))


def _events(words: Words, bounds: Bounds, told: Told, days: Days) -> Iterator[Event]:
    taken: list[Span] = []
    codes: set[str | None] = set()
    for deed in deeds_of(words, bounds):
        if not is_told(words, deed, told, bounds):
            continue
        event = _event(words, deed, bounds, days, taken)
        if event is None or (_goes_on(words, deed) and event.code in codes):
            continue
        taken.append(event.evidence[0])
        codes.add(event.code)
        yield event
    for event in scheduled(words, bounds, days):
        if not any(span.overlaps(event.evidence[0]) for span in taken) and told.at(event.evidence[0].start):
            yield event


def _goes_on(words: Words, deed: Deed) -> bool:
    """Whether the verb shares its subject with one before ("killed three and wounded five": one event)."""
    before = skip_back(words, deed.chain.start - 1, 0)
    return words.lower[before] in ("and", ",", "but") and deed.frame.style is not Style.NOUN


def _event(words: Words, deed: Deed, bounds: Bounds, days: Days, taken: list[Span]) -> Event | None:
    """The event of `deed`; None if its verb stands in the evidence of one before (`taken`)."""
    first, last = clause = clause_of(words, deed, bounds)
    begin = _after_dateline(words.text, words.starts[first])
    while first < deed.verb and (
        words.starts[first] < begin
        or words.lower[first] in ",;:)"
        or any(span.end > words.starts[first] for span in taken)
    ):
        first += 1
    if any(span.end > words.starts[first] for span in taken):
        return None
    span = _span(words, (first, last))
    actor, target = actor_and_target(words, deed, clause)
    on = days.of(span, words.starts[deed.at], _span(words, bounds))
    return Event((span,), None if deed.code == OTHER else deed.code, actor, target, on)


def _after_dateline(text: str, place: int) -> int:
    """Where the sentence of a paragraph begins that has a place and day before a dash; else `place`."""
    match = _DATELINE.match(text, text.rfind("\n", 0, place) + 1)
    return max(place, match.end()) if match else place


def _span(words: Words, bounds: Bounds) -> Span:
    return words.span(*bounds)
