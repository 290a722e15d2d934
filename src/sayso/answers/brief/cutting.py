"""Whether the part of a text that a reference takes loses words on which the meaning turns: judged where it stands."""

from __future__ import annotations

from sayso.answers.brief.laid import Laid
from sayso.answers.brief.resolve import Quoted
from sayso.answers.brief.telling import sentence_around
from sayso.answers.check.align import Placed
from sayso.answers.check.candidate import Candidate
from sayso.answers.check.cut_off import cut_off
from sayso.answers.check.lookups import Lookups
from sayso.answers.check.region import Region, region
from sayso.answers.check.reported import reports_lost
from sayso.answers.check.sought import Sought
from sayso.answers.check.values import Match
from sayso.model import Span
from sayso.record.contract import Store

__all__ = ["cut_short"]


def cut_short(store: Store, n: int, one: Quoted, laid: Laid) -> str | None:
    """What the part loses by the cut, at its own place and no other; None for a whole statement, or nothing lost."""
    if one.ref.words is None:
        return None
    places = [x.place for x in one.pieces]
    where = region(one.document, Span(places[0].start, places[-1].end))
    pieces = [x for place in places if (x := _placed(where, place))]
    if len(pieces) < len(places):
        return None
    matches = [Match(one.document, (x,), one.entry) for x in places]
    candidate = Candidate(tuple(pieces), (True,) * (len(pieces) - 1))
    before, after = sentence_around(n, laid)
    sought = Sought(one.words, Span(0, len(one.words)), before=before, after=after)
    found = [*cut_off(candidate, sought, matches), *reports_lost(Lookups(store), matches)]
    return f"is {found[0].fit.value}: {found[0].note.removesuffix('.')}" if found else None


def _placed(where: Region, place: Span) -> Placed | None:
    """The words of a region that begin at a place of its text."""
    numbers = [at for at, x in enumerate(where.words) if place.start <= x.start < place.end]
    said = tuple(where.words[at] for at in numbers)
    return Placed(said, where, tuple(enumerate(numbers)), 0.0) if numbers else None
