"""Whether what looks like a date is one: "May said", "the Sunday Times", "resolution 1973"."""

from __future__ import annotations

from sayso.annotations.times.found import Found
from sayso.annotations.times.holidays import holiday_day
from sayso.annotations.times.length_guards import stands_alone
from sayso.annotations.times.numbers import year_in_words
from sayso.annotations.times.words import letter_of_class, word_set

__all__ = [
    "ends_a_range",
    "is_day_number",
    "is_decade",
    "is_holiday",
    "is_month",
    "is_quarter",
    "is_season",
    "is_second_day",
    "is_short_year",
    "is_spoken_year",
    "is_today",
    "is_weekday",
    "is_year",
    "is_year_of_era",
]

# Four figures between these may be a year without a word to say so.
FIRST_BARE_YEAR, LAST_BARE_YEAR = 1900, 2050
_SHORT_MONTH = 3


def is_month(found: Found) -> bool:
    """A month's name alone is a time if nothing makes it a verb or a person."""
    if found.has("rel") or found.has("year") or found.has("rel_year"):
        return True
    word, before = found.word("month"), found.before()
    if len(word) == _SHORT_MONTH and word != "may":
        # "Mar" or "Jan" without its full stop is a name.
        return False
    introduced = _is_introduced(found)
    if before in word_set("guards", "titles") or (
        found.tokens.is_capital(found.first - 1) and not introduced
    ):
        return False
    if word in ("may", "march"):
        return introduced and not name_follows(found)
    # April, June and August are first names too.
    return introduced or word not in ("april", "june", "august") or not name_follows(found)


def _is_introduced(found: Found) -> bool:
    """Whether the word before makes the next one a time: "in May", "early March", but "the March on Versailles"."""
    lead = found.words("lead")
    if lead == ["the"]:
        return found.after() not in word_set("guards", "after_a_name")
    return bool(lead) or found.before() in word_set("guards", "before_a_month")


def name_follows(found: Found) -> bool:
    """Whether a capitalised word that is no time and no possessive comes next ("April Jones")."""
    tokens, last = found.tokens, found.last
    return tokens.is_capital(last) and tokens.letters[last] == letter_of_class()["Other"]


def is_weekday(found: Found) -> bool:
    """A weekday is none within the name of a paper, an agreement or an unhappy day."""
    if found.tokens.is_capital(found.last) and found.after() in word_set("guards", "named_after_a_day"):
        return False
    return not (
        found.before() in word_set("guards", "named_before_a_day")
        and found.tokens.is_capital(found.first - 1)
    )


def is_today(found: Found) -> bool:
    """Today, but not a programme or paper of that name ("VOA Today", "USA Today")."""
    tokens = found.tokens
    return not (
        tokens.is_capital(found.first)
        and found.last - found.first == 1
        and tokens.is_capital(found.first - 1)
    )


def is_year(found: Found) -> bool:
    """Four figures are a year unless they number a thing, count some, or are part of a longer figure."""
    before, number = found.before(), int(found.word("year"))
    if before in word_set("guards", "numbered") or found.after() in word_set("guards", "counted"):
        return False
    if before == "." and found.before(2) in word_set("guards", "numbered"):
        return False
    if _is_within_a_figure(found):
        return False
    if FIRST_BARE_YEAR <= number <= LAST_BARE_YEAR or (before == "(" and found.after() == ")"):
        return True
    return before in word_set("guards", "before_an_old_year")


def _is_within_a_figure(found: Found) -> bool:
    """Whether marks tie the figures to others: "555-1990", "/2017/10", but neither "post-1990" nor "1990-96"."""
    tokens, before = found.tokens, found.before()
    if before in word_set("guards", "ties") and touches(found, found.first - 1):
        return not (before == "-" and found.before(2) in word_set("guards", "prefixes"))
    following = tokens.word(found.last + 1)
    is_tied = found.after() in word_set("guards", "ties") and touches(found, found.last)
    return is_tied and following[:1].isdigit() and len(following) not in (2, 4)


def touches(found: Found, index: int) -> bool:
    """Whether no space parts token `index` from the next."""
    starts, ends = found.tokens.starts, found.tokens.ends
    return 0 <= index < len(starts) - 1 and ends[index] == starts[index + 1]


def is_short_year(found: Found) -> bool:
    """ "'98" after a word that introduces a year; elsewhere it may be anything."""
    return found.before() in word_set("guards", "before_a_year")


def is_spoken_year(found: Found) -> bool:
    """ "nineteen ninety-six" is a year; "two thousand" only after "the year" or "in"."""
    words = found.words("spoken")
    if year_in_words(words) is None or found.after() in word_set("guards", "counted"):
        return False
    return "thousand" not in words or found.has("lead") or found.before() in ("in", "since", "by", "until")


def is_year_of_era(found: Found) -> bool:
    """ "480 BC", "70 AD"."""
    word = found.word("year")
    return word.isdigit() and 1 <= int(word) <= LAST_BARE_YEAR


def ends_a_range(found: Found) -> bool:
    """Whether figures after a dash are the later year of a range ("1996-98", "1996-2001")."""
    begin, end = found.before(2), found.word("year").strip("'`")
    if (
        found.after() in word_set("guards", "counted")
        or not end.isdigit()
        or not touches(found, found.first - 1)
    ):
        return False
    if len(end) == 2:
        return int(end) > int(begin[2:])
    return len(end) == 4 and int(begin) < int(end) <= LAST_BARE_YEAR


def is_second_day(found: Found) -> bool:
    """Whether "14" ends a range of days ("October 12-14", "October 12 and 14")."""
    return is_day_number(found) and (not found.before().isalpha() or stands_alone(found))


def is_day_number(found: Found) -> bool:
    """A day of a month, not a count after one ("since March 20 people have died" may be either)."""
    return found.after() not in word_set("guards", "counted")


def is_decade(found: Found) -> bool:
    """ "the 30s" is a decade, "in his 30s" an age."""
    word = found.word("decade")
    return sum(c.isdigit() for c in word) == 4 or "the" in found.all_words() or not word[0].isdigit()


def is_season(found: Found) -> bool:
    """A season's name alone is a time after "in", "over" and their like ("a spring in his step" is none)."""
    if found.has("rel") or found.has("year") or found.has("rel_year"):
        return True
    tokens, before = found.tokens, found.before()
    if tokens.is_capital(found.last - 1) and not tokens.is_capital(found.first - 1):
        return False
    if found.after() == "of" and found.word("season") in ("spring", "fall"):
        # "in the fall of Halm"
        return False
    return before in word_set("guards", "before_a_season") and not name_follows(found)


def is_quarter(found: Found) -> bool:
    """A quarter of a year, not a round of a cup ("a second quarter-final")."""
    following = found.after(1) if found.after() == "-" else found.after()
    return not following.startswith("final")


def is_holiday(found: Found) -> bool:
    """A holiday that the table has, but not an agreement called after one."""
    tokens = found.tokens
    is_capital = tokens.is_capital(found.first) or tokens.is_capital(found.first + 1)
    if holiday_day(found.word("holiday"), 2000) is None or not is_capital:
        return False
    # "Easter Island", "the Good Friday Agreement"
    return not name_follows(found)
