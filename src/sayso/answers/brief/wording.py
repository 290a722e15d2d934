"""Days, names and attributions as a brief words them."""

from __future__ import annotations

import re
from datetime import date

from sayso.model import day_range, value_of
from sayso.record.contract import Entry

__all__ = ["attribution", "day_text", "unbroken", "value_text"]

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
DATE = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)})\b")
QUARTERS = ("first", "second", "third", "fourth")


def day_text(day: date, *, year: bool = True) -> str:
    """
    >>> day_text(date(2031, 3, 14))
    '14 March 2031'
    """
    return f"{day.day} {MONTHS[day.month - 1]}" + (f" {day.year}" if year else "")


def unbroken(text: str) -> str:
    """The text with no line break between the day and the month of a date.

    >>> unbroken("on 14 March 2031")
    'on 14\\xa0March 2031'
    """
    return DATE.sub("\\1\xa0\\2", text)


def value_text(value: str, about: date | None = None) -> str | None:
    """A TIMEX3 value as an adverbial; the year only where it is not that of `about`. None for no known days.

    >>> value_text("2031-03-14", date(2031, 3, 20))
    'on 14 March'
    >>> value_text("2031-W10", date(2031, 3, 20)), value_text("2024")
    ('in the week of 3 March', 'in 2024')
    """
    days = day_range(value)
    if days is None:
        return None
    first, last = days
    year = "" if about and about.year == first.year else f" {first.year}"
    if first == last:
        return f"on {day_text(first, year=bool(year))}"
    if "W" in value:
        return f"in the week of {day_text(first, year=bool(year))}"
    if "Q" in value:
        return f"in the {QUARTERS[first.month // 3]} quarter of {first.year}"
    if len(value) == 7 and value[4] == "-" and value[5:].isdigit():
        return f"in {MONTHS[first.month - 1]}{year}"
    return f"in {first.year}" if len(value) == 4 and value.isdigit() else None


def attribution(entry: Entry) -> str:
    """Who said it, in what office, when, and who published it: the line under a quotation that stands alone."""
    statement, document = entry.statement, entry.document
    speaker = statement.speaker
    who = "Speaker not known" if speaker is None else speaker.name
    if speaker and speaker.role:
        who += f", {speaker.role}"
    when = value_text(statement.said_on) if statement.said_on else None
    publisher, published = value_of(document.publisher), value_of(document.published)
    parts = [who, when.removeprefix("on ") if when else None]
    if publisher:
        parts.append(f"in {publisher}")
    if published and not when:
        parts.append(f"published {day_text(date.fromisoformat(published))}")
    return ", ".join(x for x in parts if x)
