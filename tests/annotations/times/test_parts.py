"""The almanac, the numbers, the notation of patterns, the tense of a clause, and the layer itself."""

from datetime import date

import pytest

from sayso.annotations.contract import Annotator
from sayso.annotations.times import TimesAnnotator, almanac
from sayso.annotations.times.grammar import compile_pattern
from sayso.annotations.times.numbers import amount, year_in_words
from sayso.annotations.times.tense import FUTURE, NEITHER, PAST, direction
from sayso.annotations.times.tokens import tokenise
from sayso.annotations.times.words import letter_of_class
from sayso.model import Document, Layers, TimeExpression

THURSDAY = date(2017, 10, 26)


def test_the_layer_says_who_made_it():
    annotate: Annotator = TimesAnnotator()
    layer = annotate(Document("Nothing here.", "sample"), Layers())
    assert (layer.kind, layer.made_by, layer.items) == (TimeExpression, "times/2", ())
    assert (annotate.needs, annotate.gives) == ((), TimeExpression)


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1998, date(1998, 4, 12)),
        (2000, date(2000, 4, 23)),
        (2019, date(2019, 4, 21)),
        (2024, date(2024, 3, 31)),
    ],
)
def test_easter(year, day):
    assert almanac.easter(year) == day


@pytest.mark.parametrize(
    ("weekday", "steps", "day"),
    [
        (4, almanac.LAST_UP_TO, THURSDAY),
        (4, almanac.LAST_BEFORE, date(2017, 10, 19)),
        (4, almanac.NEXT_AFTER, date(2017, 11, 2)),
        (4, almanac.NEXT_FROM, THURSDAY),
        (1, almanac.LAST_UP_TO, date(2017, 10, 23)),
        (1, almanac.NEXT_FROM, date(2017, 10, 30)),
    ],
)
def test_weekdays_near_a_day(weekday, steps, day):
    assert almanac.weekday_near(THURSDAY, weekday, steps) == day


@pytest.mark.parametrize(
    ("months", "day"),
    [(0, date(2024, 1, 31)), (1, date(2024, 2, 29)), (-2, date(2023, 11, 30)), (12, date(2025, 1, 31))],
)
def test_months_later_stay_within_the_month(months, day):
    assert almanac.shift_months(date(2024, 1, 31), months) == day


def test_steps_beyond_the_calendar_lead_nowhere():
    assert almanac.shift_months(date(9999, 12, 1), 1) is None
    assert almanac.shift_days(date(1, 1, 1), -1) is None


def test_iso_weeks_belong_to_the_year_of_their_thursday():
    assert almanac.week_value(date(2018, 12, 31)) == "2019-W01"
    assert almanac.week_value(date(2017, 1, 1)) == "2016-W52"


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("two hundred and ten", 210),
        ("a hundred", 100),
        ("twenty - one", 21),
        ("two thousand five", 2005),
        ("1,200", 1200),
        ("2 1/2", 2.5),
        ("2.5", 2.5),
        ("a few", None),
        ("1/0", None),
    ],
)
def test_amounts(words, number):
    assert amount(words.split()) == number


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("nineteen ninety - six", 1996),
        ("eighteen twelve", 1812),
        ("twenty seventeen", 2017),
        ("two thousand", 2000),
        ("two thousand eight", 2008),
        ("ninety six", None),
        ("nineteen", None),
        ("two hundred", None),
    ],
)
def test_years_in_words(words, year):
    assert year_in_words(words.split()) == year


def test_a_pattern_is_written_in_classes_of_tokens():
    letters = tokenise("on 3 May 1998").letters
    match = compile_pattern("day=DayNumber month={Month} (Comma? year=YearNumber)?").search(letters)
    assert match is not None
    assert {name: match.span(name) for name in ("day", "month", "year")} == {
        "day": (1, 2),
        "month": (2, 3),
        "year": (3, 4),
    }


def test_a_capture_in_two_branches_has_two_names():
    assert set(compile_pattern("x=Today|x=Now").groupindex) == {"x", "x_2"}


def test_an_unknown_class_is_an_error():
    with pytest.raises(KeyError, match="Yesteryear"):
        compile_pattern("Yesteryear")


def test_every_class_has_its_own_letter():
    letters = letter_of_class()
    assert len(set(letters.values())) == len(letters)


@pytest.mark.parametrize(
    ("text", "looks"),
    [
        ("They met *Monday*", PAST),
        ("They will meet *Monday*", FUTURE),
        ("They will be named *Monday*", FUTURE),
        ("They have been named *Monday*", PAST),
        ("They are due to meet *Monday*", FUTURE),
        ("They had been due to meet *Monday*", PAST),
        ("They could not be reached *Monday*", PAST),
        ("On *Monday* they left", PAST),
        ("On *Monday* they'll leave", FUTURE),
        ("They left. The *Monday* market", NEITHER),
        ("They left\n\n*Monday*", NEITHER),
        ("Gen. Orr left Halm *Monday*", PAST),
        ("*Monday*", NEITHER),
    ],
)
def test_which_way_a_clause_looks(text, looks):
    before, inside, after = text.split("*")
    tokens = tokenise(before + inside + after)
    first = tokens.words.index(inside.lower())
    assert direction(tokens, first, first + 1) == looks
