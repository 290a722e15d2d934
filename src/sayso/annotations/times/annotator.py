"""The annotator of times: tokens, rules, the longest matches, and their values in the order of the text."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date
from typing import Any

from sayso.annotations.times.almanac import day_value, parse_day, shift_days
from sayso.annotations.times.date_rules import DATE_RULES
from sayso.annotations.times.found import Found
from sayso.annotations.times.islands import matches
from sayso.annotations.times.length_rules import LENGTH_RULES
from sayso.annotations.times.relative_rules import RELATIVE_RULES
from sayso.annotations.times.scene import Scene
from sayso.annotations.times.tokens import tokenise
from sayso.annotations.times.words import letter_of_class
from sayso.model import Document, Layer, Layers, Span, TimeExpression

__all__ = ["TimesAnnotator"]

_RULES = (*DATE_RULES, *RELATIVE_RULES, *LENGTH_RULES)


class TimesAnnotator:
    """Finds the time expressions of an English text and gives each its TIMEX3 value (TimeML 1.2.1).

    Values are resolved against the document's publication day, the tense of the clause, and the times
    named before; a value that these do not let one know is None. Spans never overlap.
    """

    name = "times"
    version = "2"
    needs: tuple[type[Any], ...] = ()
    gives = TimeExpression

    def __call__(self, document: Document, layers: Layers) -> Layer[TimeExpression]:
        """The times of `document`, in order of the text."""
        tokens = tokenise(document.text)
        scene = Scene(_published(document))
        items, place = [], 0
        for found in _longest(matches(tokens, _RULES)):
            scene.turn(tokens.letters.count(letter_of_class()["Break"], place, found.first))
            items.append(_read(found, scene))
            place = found.first
        return Layer(TimeExpression, self.name, self.version, tuple(items))


def _published(document: Document) -> date | None:
    """The day of publication; None for one at the edge of the calendar, which has no neighbours."""
    day = parse_day(document.published.value) if document.published else None
    return day if day and day.year - 1 > MINYEAR and day.year + 1 < MAXYEAR else None


def _longest(candidates: list[Found]) -> list[Found]:
    """Of matches that overlap, the longest, then the one of the earlier rule; in order of the text."""
    taken: set[int] = set()
    chosen = []
    for found in sorted(candidates, key=lambda found: found.first - found.last):
        tokens = range(found.first, found.last)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            chosen.append(found)
    return sorted(chosen, key=lambda found: found.first)


def _read(found: Found, scene: Scene) -> TimeExpression:
    value = found.rule.resolve(found, scene)
    # The eve of a month or year is any time before it.
    day = parse_day(value)
    before = shift_days(day, -1) if day and found.eve else None
    value = day_value(before) if before else value
    if value is not None:
        scene.note(
            value,
            found.first,
            told=found.rule.told,
            here=found.counts_from_here,
            heads=found.heads_its_sentence,
            premodifies=found.premodifies,
        )
    tokens = found.tokens
    return TimeExpression(
        Span(tokens.starts[found.first - (found.eve if before else 0)], tokens.ends[found.last - 1]), value
    )
