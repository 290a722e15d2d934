"""What a statement weighs in a draft, its day, and whether it denies."""

from __future__ import annotations

from datetime import date

from sayso.model import Act, Kind, Mode, Verdict, day_range, value_of
from sayso.record.contract import Entry

__all__ = ["day_of", "denies", "is_dated", "latest_day", "weight"]


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
        + 0.3 * denies(entry)
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


def is_dated(entry: Entry) -> bool:
    """Whether anything says when it was said or published."""
    return day_of(entry) > date.min


def latest_day(entry: Entry) -> date:
    """The last day that telling it speaks of: that of the saying or of the publication."""
    published = value_of(entry.document.published)
    days = day_range(published) if published else None
    return max(day_of(entry), days[0] if days else date.min)


def denies(entry: Entry) -> bool:
    """Whether it contests a claim."""
    return bool(entry.statement.denies) or entry.statement.act in {Act.DENY, Act.REJECT}
