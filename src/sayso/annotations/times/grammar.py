"""Patterns of times over token classes, in a notation of class names.

`month=Month day=DayNumber (Comma? year=YearNumber)?` is a regular expression whose units are tokens:
`Name` a token of that class, `Name=` before it a capture, `{Macro}` a part defined once. Parentheses,
bars, `?`, `*`, `+`, look-ahead and look-behind mean what they mean in Python's `re`.
"""

from __future__ import annotations

import re
from collections import Counter

from sayso.annotations.times.words import letter_of_class

__all__ = ["MACROS", "compile_pattern"]

_NAME = re.compile(r"(?:(?P<capture>[a-z_]+)=)?(?:(?P<class>[A-Z]\w*)|\{(?P<macro>\w+)\}|(?P<open>\((?!\?)))")

MACROS = {
    "Month": "(Month|DoubtfulMonth|ShortMonth Dot?)",
    "Weekday": "(Weekday|ShortWeekday Dot?)",
    "Season": "(Season|DoubtfulSeason)",
    "Day": "(DayNumber|DayOrdinal)",
    "Ordinal": "(Ordinal|DayOrdinal)",
    "Unit": "(Unit|DayWord|WeekWord|MonthWord|YearWord|Century)",
    "Units": "({Unit}|Units|Quarter|Quarters|Semester)",
    "Figure": "(DayNumber|YearNumber|Number)",
    "Words": "(Cardinal|One) (Dash? (Cardinal|One)|And (Cardinal|One)){0,8}",
    "Count": "({Figure} (And? Fraction|Dash Fraction)?|Fraction|A? {Words})",
    "Vague": "(A? Few Of?|Some)",
    "About": "(About|Up To|No? More Than|At Least)",
    "Early": "(Early Dash?|Earlier|Later)",
    "Edge": "(The? Edge Of)",
    "Lead": "({Edge}? The? {Early}?)",
    "Year": "(YearNumber|ShortYear)",
    "That": "(Last|Next|This Past|This Coming|This|That Same|That|The Same|Same|The? Previous|The Following|Past|Coming"
    "|The Next|The Last)",
    "InYear": "((Comma|Of)? year={Year}|Comma? Of? rel_year={That} YearWord)",
    "InThatYear": "(Comma? Of? rel_year={That} YearWord)",
    "PartOf": "(The {Early}? part=Morning Of)",
    "DatedWeekday": "({Weekday} Comma? The?)",
    "Hour": "(({Figure}|ClockTime|{Words}) (Meridiem|AmPm)|ClockTime|({Figure}|{Words}) Clock|The? Noon)",
}


def compile_pattern(source: str) -> re.Pattern[str]:
    """`source` as a regular expression over the letters of token classes.

    A capture that stands in two branches is `year` in the first and `year_2` in the second, as `re`
    wants names to be unique.
    """
    letters = letter_of_class()
    seen: Counter[str] = Counter()

    def replace(match: re.Match[str]) -> str:
        prefix = "(?:"
        if capture := match["capture"]:
            seen[capture] += 1
            prefix = f"(?P<{capture}>" if seen[capture] == 1 else f"(?P<{capture}_{seen[capture]}>"
        if match["macro"]:
            return f"{prefix}{expand(MACROS[match['macro']])})"
        if match["class"]:
            return f"{prefix}{letters[match['class']]})" if capture else letters[match["class"]]
        return prefix

    def expand(part: str) -> str:
        return _NAME.sub(replace, part).replace(" ", "")

    return re.compile(expand(source))
