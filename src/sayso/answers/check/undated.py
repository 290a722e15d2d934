"""A day of the month that a draft without a date of its own names beside its verb of saying: “on 3 March”."""

from __future__ import annotations

import calendar
import re
from datetime import date

from sayso.answers.check.saying import saying_verb

__all__ = ["day_of_the_year", "on_that_day", "told_day"]

_MONTHS = {name.casefold(): number for number, name in enumerate(calendar.month_name) if name}
_MONTH = "|".join(x.capitalize() for x in _MONTHS)
_NTH = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_DAY = re.compile(
    rf"\b[Oo]n (?:\w+day,? )?(?:(?P<month>{_MONTH}) {_NTH.format('nth')}|(?:the )?{_NTH.format('day')}(?: of)? (?P<name>{_MONTH}))"
    r"\b(?!,? (?:in )?\d{4})"
)
_OTHER_CLAUSE = re.compile(
    r"[;:]|\b(?:after|before|since|when|until|because|while|where|which|who|that|if|although|and|but|about|of|from|by)\b"
)
"""Words with which something else begins that can have a day of its own."""
_COMMA = re.compile("[,;:]")
_YEARLESS = re.compile(r"XXXX-(\d\d)-(\d\d)")


def day_of_the_year(before: str, after: str) -> str | None:
    """The day, as XXXX-03-03 (TIMEX3), that goes with the verb of saying before or after a quotation.

    >>> day_of_the_year("On March 3, Ana Ruiz said: “", ""), day_of_the_year("", "” Ana Ruiz said on Monday")
    ('XXXX-03-03', None)
    """
    for side, last in ((after, False), (before, True)):
        if (verb := saying_verb(side, last=last)) is None:
            continue
        for found in _DAY.finditer(side):
            low, high = sorted((verb.span(), found.span()))
            clause = _COMMA.split(side[: found.start()])[-1]  # "Ruiz, who came on 3 March, said"
            if not _OTHER_CLAUSE.search(side[low[1] : high[0]]) and not _OTHER_CLAUSE.search(clause):
                return _value(found)
    return None


def _value(found: re.Match[str]) -> str | None:
    month, day = _MONTHS[(found["month"] or found["name"]).casefold()], int(found["nth"] or found["day"])
    return f"XXXX-{month:02}-{day:02}" if 1 <= day <= calendar.monthrange(2000, month)[1] else None


def on_that_day(value: str, days: tuple[date, date]) -> bool:
    """Whether a day without its year can be one of these; true for any other value."""
    found = _YEARLESS.fullmatch(value)
    if not found:
        return True
    first, last = ((x.month, x.day) for x in days)
    day = int(found[1]), int(found[2])
    return first <= day <= last if days[0].year == days[1].year else day >= first or day <= last


def told_day(value: str) -> str:
    """A TIMEX3 value as it is told to a person: a day without its year by its name.

    >>> told_day("XXXX-03-03"), told_day("2031-03-03")
    ('3 March', '2031-03-03')
    """
    found = _YEARLESS.fullmatch(value)
    return f"{int(found[2])} {calendar.month_name[int(found[1])]}" if found else value
