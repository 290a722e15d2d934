"""Days as people and machines write them, brought to YYYY-MM-DD."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_to_datetime

__all__ = ["day_in_address", "day_in_text", "day_of"]

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
EARLIEST, LATEST = 1600, 2200
MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
DAY, YEAR = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<year>\d{4})"
WRITTEN = (
    rf"{WEEKDAY}{DAY}\s+(?:of\s+)?{MONTH},?\s+{YEAR}",
    rf"{WEEKDAY}{MONTH}\s+{DAY},?\s+{YEAR}",
    r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})",
)
WRITTEN_DAYS = [re.compile(pattern, re.IGNORECASE) for pattern in WRITTEN]
MACHINE = re.compile(r"\s*(\d{4})([-/.]?)(\d{2})\2(\d{2})(?!\d)")
IN_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d\d)([-/_.])(\d{1,2})\2(\d{1,2})(?!\d)")
IN_ADDRESS_JOINED = re.compile(r"/((?:19|20)\d\d)(?:/?)(\d\d)/?(\d\d)(?:/|$)")
LINE_IS_DAY = [re.compile(rf"(?:published\s*(?:on)?:?\s*)?{p}\W*", re.IGNORECASE) for p in WRITTEN]
# "Velm, 12 March 2031 (ORA) —", "VELM, March 12, 2031 /ORA/ -", "12 March 2031 – "
DATELINE = [
    re.compile(
        rf"(?:\(?[A-Z][\w.'’ -]{{1,40}},\s+){{0,2}}{p}\s*(?:[(/][^()/\n]{{1,60}}[)/]\s*)?[-–—:]",
        re.IGNORECASE,
    )
    for p in WRITTEN
]
OPENING_LINES = 4


def day_of(value: str) -> str | None:
    """The day that `value` states: ISO 8601 (with or without a time), RFC 2822, or written in English.

    Of a moment the day as written is taken, that of the place where it was written. None for what
    states no day, or lets one choose (03/04/2031).
    """
    found = MACHINE.match(value)
    if found:
        return _day(found[1], found[3], found[4])
    for pattern in WRITTEN_DAYS:
        found = pattern.search(value)
        if found:
            return _day(found["year"], _month(found["month"]), found["day"])
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (TypeError, ValueError):
        return None


def day_in_address(address: str) -> str | None:
    """The day that the path of an address states, as in `/2031/03/12/` or `/20310312/`."""
    path = address.partition("://")[2].partition("/")[2].partition("?")[0]
    found = IN_ADDRESS.search(path)
    if found:
        return _day(found[1], found[3], found[4])
    joined = IN_ADDRESS_JOINED.search("/" + path)
    return _day(joined[1], joined[2], joined[3]) if joined else None


def day_in_text(text: str) -> str | None:
    """The day of a text: one of its first lines that holds nothing else, or its dateline."""
    lines = [line.strip() for line in text[:2000].split("\n") if line.strip()][:OPENING_LINES]
    for line in lines:
        for whole, dateline in zip(LINE_IS_DAY, DATELINE, strict=True):
            found = whole.fullmatch(line) or dateline.match(line)
            if found:
                return _day(found["year"], _month(found["month"]), found["day"])
    return None


def _month(name: str) -> str:
    return name if name.isdecimal() else str(MONTHS.index(name[:3].lower()) + 1)


def _day(year: str, month: str, day: str) -> str | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found.isoformat() if EARLIEST <= found.year <= LATEST else None
