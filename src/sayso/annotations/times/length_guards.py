"""Whether what looks like a length of time, or a time without a date, is one."""

from __future__ import annotations

from sayso.annotations.times.clock import hour_and_minute
from sayso.annotations.times.found import Found
from sayso.annotations.times.tense import PAST, direction, is_past_verb
from sayso.annotations.times.words import word_set

__all__ = [
    "is_bare_units",
    "is_clock",
    "is_duration",
    "is_fiscal",
    "is_moment",
    "is_pointed_at",
    "is_reference",
    "is_set_word",
    "is_that_time",
    "is_the_year",
    "is_these_days",
    "is_year_ago",
    "stands_alone",
]


def is_duration(found: Found) -> bool:
    """A counted unit is a length of time unless it is an age, a fraction, a rate or part of a name."""
    after, unit = found.after(), found.word("unit")
    if found.before() in ("-", "$", "no") or (unit.startswith("quarter") and after == "of"):
        return False
    if unit.startswith("year") and _is_age(found):
        return False
    # "24 hours a day"
    if unit == "hours" and after == "a" and found.after(1) == "day":
        return False
    return not found.has("one") or _is_one_unit(found)


def _is_age(found: Found) -> bool:
    """ "a six-year-old", "52 years old"."""
    following = found.after(1) if found.after() == "-" else found.after()
    return following in ("old", "olds") or "old" in found.all_words()


def _is_one_unit(found: Found) -> bool:
    """ "within a year" is a length of time; "four flights a week", "$2 million a year" are rates."""
    before = found.before()
    if found.has("half") or found.first == 0 or found.all_words()[0] not in ("a", "an"):
        return True
    if before in word_set("guards", "before_one_unit") or found.after() in word_set(
        "guards", "after_one_unit"
    ):
        return True
    return before in (".", ",", "(", "-") or before.endswith("ed")


def is_bare_units(found: Found) -> bool:
    """ "for years", "within weeks": uncounted units that a preposition makes a length of time."""
    if found.before() == "of" and found.before(2) in word_set("guards", "multitudes"):
        return False
    return found.before() in word_set("guards", "before_bare_units")


def is_set_word(found: Found) -> bool:
    """How often, as an adverb; a "quarterly dividend" is a thing."""
    return found.word("set") != "quarterly" or stands_alone(found)


def is_reference(found: Found) -> bool:
    """ "now" and its like; "soon" beside a past verb only says "not long after"."""
    if found.tokens.is_capital(found.first) and found.tokens.is_capital(found.last):
        # "Current Biology", "Now Magazine"
        return found.before() in ("", ".")
    if found.all_words() != ["soon"]:
        return True
    if found.before() in ("as", "so", "too", "very", "how") or found.after() in ("after", "as", "enough"):
        return False
    return direction(found.tokens, found.first, found.last) != PAST and not is_past_verb(found.after())


def is_these_days(found: Found) -> bool:
    """ "These days" alone."""
    return found.all_words() == ["these", "days"]


def is_moment(found: Found) -> bool:
    """ "At the moment" or "at this moment"."""
    return found.before() == "at"


def is_that_time(found: Found) -> bool:
    """ "At the time", "at that time"."""
    return found.before() in ("at", "by") and stands_alone(found)


def is_clock(found: Found) -> bool:
    """A time of day that a clock shows; "high noon" is a saying."""
    return found.before() != "high" and hour_and_minute(found.words("clock")) is not None


def is_pointed_at(found: Found) -> bool:
    """A unit after "last", "this", "the same".

    Not "the next minute", nor "the last week of September", nor a programme called "This Week".
    """
    if found.after() == "of" and found.words("rel")[0] == "the":
        return False
    return found.word("unit") not in ("minute", "hour") and not (
        found.tokens.is_capital(found.last - 1) and found.tokens.is_capital(found.last - 2)
    )


def is_fiscal(found: Found) -> bool:
    """A fiscal year, or a year called the current or latest one."""
    return bool({"fiscal", "financial", "calendar", "current", "latest"} & set(found.all_words()))


def is_the_year(found: Found) -> bool:
    """ "For the year" in a report of results."""
    return (
        found.after() in ("ended", "ending")
        or "full" in found.all_words()
        or (found.before() == "for" and not found.after().isalpha())
    )


def is_year_ago(found: Found) -> bool:
    """ "year-ago" or "year-earlier" before a noun of results, or "a year ago" left to its own rule."""
    return "-" in found.all_words()


def stands_alone(found: Found) -> bool:
    """Whether what follows is no noun that the words would describe ("in the past" but "in the past tense")."""
    after = found.after()
    return not after or not after[0].isalpha() or after in word_set("guards", "function_words")
