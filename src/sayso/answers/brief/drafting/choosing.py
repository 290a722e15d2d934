"""What a draft tells: the newest and weightiest statement first, then what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sayso.answers.brief.drafting.frames import frame_of
from sayso.answers.brief.drafting.naming import actor_key, is_nameable
from sayso.model import Act, Kind, Mode, UsageError, Verdict, day_range, value_of
from sayso.record.contract import Entry, Order, Query, Store

__all__ = ["Choice", "Wanted", "choose", "day_of", "salient", "weight"]

LEAST_SURE = 0.75
"""How sure a reading must be for a sentence to be drafted from it, unless a person judged it right."""

MOST = 400
"""Statements looked at for one draft, the newest."""

LEAD, OTHERS, EACH, DENIALS, EARLIER = 4, 5, 2, 4, 4
"""How many sentences the parts of a draft have: of the lead's occasion, speakers and sentences of each, and so on."""

NEAR = 4000
"""Characters within which words of one occasion are taken to be of one matter."""

RECENT = 10
"""Days before the first statement within which what others said still answers it."""

PER_DAY = 0.15
"""What a day of age takes from a statement's weight when the first is chosen."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a brief is to be about, as in a search; an empty field asks for everything."""

    by: str = ""
    about: str = ""
    cites: str = ""
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """The statements of a draft, part by part; `others` are of one speaker each. `seen` are all looked at.

    `left` are those that answer and that no part has.
    """

    lead: tuple[Entry, ...]
    others: tuple[tuple[Entry, ...], ...]
    denials: tuple[Entry, ...]
    earlier: tuple[Entry, ...]
    left: tuple[Entry, ...]
    seen: tuple[Entry, ...]


def weight(entry: Entry) -> float:
    """How much a statement weighs in a draft.

    Its confidence; more for direct words, for a day and an occasion that the text gives, for what it cites or denies, for each outlet that carries
    it again, and where a person judged it right; less for an attitude, and for a very long one.
    """
    statement = entry.statement
    judged = entry.verdict
    words = sum(len(x.split()) for x in entry.citation.words)
    return (
        statement.confidence
        + 0.3 * (statement.kind is not Kind.INDIRECT)
        + 0.2 * bool(statement.occasion)
        + 0.2 * bool(statement.said_on)
        + 0.3 * bool(statement.cites)
        + 0.3 * _denies(entry)
        + 0.25 * min(3, len(entry.carriers) - 1)
        + 0.5 * (judged is not None and judged.verdict in {Verdict.RIGHT, Verdict.CORRECTED})
        - 0.6 * (statement.mode is Mode.ATTITUDE)
        - 0.5 * (words > 60)
    )


def day_of(entry: Entry) -> date:
    """The day of the saying, else of the publication; the first of days for neither."""
    for value in (entry.statement.said_on, value_of(entry.document.published)):
        if value and (days := day_range(value)):
            return days[0]
    return date.min


def _published(entry: Entry) -> date:
    published = value_of(entry.document.published)
    return date.fromisoformat(published) if published else day_of(entry)


def choose(store: Store, wanted: Wanted) -> Choice:
    """The statements of a draft; `UsageError` if none answers that a sentence can be made from."""
    asked = Query(
        words=wanted.about,
        by=wanted.by,
        cites=wanted.cites,
        since=wanted.since,
        until=wanted.until,
        leave_out_wrong=True,
        order=Order.DAY,
        limit=MOST,
    )
    matter = _found(store, asked)
    around = _around(store, asked, matter)
    seen = tuple({x.statement.id: x for x in (*matter, *around)}.values())
    can = [x for x in seen if _can_be_told(x, seen)]
    answers = [x for x in matter if x in can]
    if not answers:
        raise UsageError(_nothing(len(matter)))
    newest = max(_published(x) for x in answers)
    first = max(answers, key=lambda x: (weight(x) - PER_DAY * (newest - _published(x)).days, x.statement.id))
    return _parts(first, answers, can, seen, about=bool(wanted.about or wanted.cites))


def _nothing(found: int) -> str:
    if found:
        return f"of {found} statements that answer, none can be told in a sentence by itself; see them with `sayso said`"
    return "no statement in the record answers; ask for less, or see what there is with `sayso said`"


def _found(store: Store, query: Query) -> tuple[Entry, ...]:
    return tuple(x.entry for x in store.search(query))


def _around(store: Store, asked: Query, matter: Sequence[Entry]) -> tuple[Entry, ...]:
    """What others said of the matter, and what else the texts that answer carry."""
    others = _found(store, replace(asked, by="")) if asked.by and (asked.words or asked.cites) else ()
    texts = {x.document.sha256 for x in matter}
    days = [day_of(x) for x in matter]
    if not days:
        return others
    near = replace(asked, by="", words="", cites="", since=asked.since, until=asked.until)
    return (*others, *(x for x in _found(store, near) if x.document.sha256 in texts))


def _can_be_told(entry: Entry, seen: Sequence[Entry]) -> bool:
    judged = entry.verdict
    right = judged is not None and judged.verdict in {Verdict.RIGHT, Verdict.CORRECTED}
    sure = right or entry.statement.confidence >= LEAST_SURE
    return sure and is_nameable(entry) and frame_of(entry) is not None and not _is_disputed(entry, seen)


def _is_disputed(entry: Entry, seen: Iterable[Entry]) -> bool:
    """Whether another reading gives some of the same words to somebody else: then nobody is named."""
    return any(
        x.document == entry.document
        and actor_key(x) not in {None, actor_key(entry)}
        and x.statement.inside != entry.statement.id
        and any(a.overlaps(b) for a in x.statement.content for b in entry.statement.content)
        for x in seen
    )


def _parts(
    first: Entry, answers: Sequence[Entry], can: Sequence[Entry], seen: tuple[Entry, ...], *, about: bool
) -> Choice:
    used: list[Entry] = []
    who, until = actor_key(first), day_of(first)

    def take(candidates: Iterable[Entry], most: int) -> tuple[Entry, ...]:
        """The weightiest that say something new, in the order of their text."""
        got: list[Entry] = []
        for x in sorted(candidates, key=lambda x: (-weight(x), x.statement.id)):
            if len(got) < most and x not in used and not any(_same_words(x, y) for y in used):
                got.append(x)
                used.append(x)
        return tuple(sorted(got, key=lambda x: (-day_of(x).toordinal(), *_place(x))))

    def of_occasion(x: Entry) -> bool:
        same = actor_key(x) == who and x.document == first.document and day_of(x) >= until
        # What one says an hour later in the same room may be of something else.
        return same and (x in answers or abs(_place(x)[1] - _place(first)[1]) <= NEAR)

    used.append(first)
    lead = (first, *sorted(take((x for x in can if of_occasion(x)), LEAD - 1), key=_place))
    pool = list(answers) if about else list(can)
    now = [x for x in pool if actor_key(x) != who and not _denies(x) and (until - day_of(x)).days <= RECENT]
    speakers = _by_speaker(now)[:OTHERS]
    others = tuple(part for x in speakers if (part := take(x, EACH)))
    denials = take((x for x in {id(x): x for x in (*pool, *can)}.values() if _denies(x)), DENIALS)
    same = {actor_key(x) for x in (*lead, *(y for z in others for y in z), *denials)}
    matter = salient(used)
    before = [
        x
        for x in can
        if actor_key(x) in same
        and x.document != first.document
        and day_of(x) < until
        and (x in answers or len(salient([x]) & matter) >= 2)
    ]
    earlier = take(before, EARLIER)
    left = tuple(x for x in answers if x not in used)
    return Choice(lead, others, denials, earlier, left, seen)


def _by_speaker(entries: Iterable[Entry]) -> list[list[Entry]]:
    """Statements by who made them, the newest and weightiest speakers first."""
    out: dict[str | None, list[Entry]] = {}
    for x in entries:
        out.setdefault(actor_key(x), []).append(x)

    def heaviest(group: list[Entry]) -> float:
        return max(weight(x) + PER_DAY * day_of(x).toordinal() for x in group)

    return sorted(out.values(), key=lambda x: (-heaviest(x), x[0].statement.id))


def _place(entry: Entry) -> tuple[str, int]:
    return entry.document.sha256, entry.statement.content[0].start


def _denies(entry: Entry) -> bool:
    return bool(entry.statement.denies) or entry.statement.act in {Act.DENY, Act.REJECT}


def _plain(entry: Entry) -> str:
    return " ".join(re.findall(r"\w+", " ".join(entry.citation.words).casefold()))


def _same_words(one: Entry, other: Entry) -> bool:
    a, b = _plain(one).removeprefix("that "), _plain(other).removeprefix("that ")
    return a in b or b in a


def salient(entries: Iterable[Entry]) -> set[str]:
    """Long words: what statements of one matter share."""
    return {w for x in entries for w in _plain(x).split() if len(w) > 5}
