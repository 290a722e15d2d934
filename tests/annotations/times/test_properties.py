"""What holds of any text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from sayso.annotations.times import TimesAnnotator
from sayso.annotations.times.words import table
from sayso.model import Document, Fact, Layers, TimeExpression, Where

WORDS = [word for words in table("classes").values() for word in words]
PIECES = [
    *WORDS,
    *(word.capitalize() for word in WORDS),
    *(" ", " ", " ", ", ", ". ", "-", "–", "(", ")", "'s", "\n", "\n\n", "/", ":", "$"),
    *("1", "3rd", "12", "31", "98", "'98", "1998", "2017", "1998-99", "10:30", "p.m.", "1970s", "Q3", "1/2"),
    *("2017-10-26", "10/26/2017", "99999999999999999999", "0", "0/0", "24:59", "FY19", "½", "1e9", "٣"),
    *("said", "will", "met", "had been", "until", "May", "No", "to", "not", "old"),
]
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
DAYS = st.one_of(st.none(), st.dates().map(str), st.sampled_from(["0001-01-01", "9999-12-31", "no day"]))


def times(text: str, published: str | None) -> tuple[TimeExpression, ...]:
    fact = Fact(published, Where.USER) if published else None
    return TimesAnnotator()(Document(text, "sample", published=fact), Layers()).items


@given(TEXTS, DAYS)
@example("one January 1 BC later a year ago", "9999-12-31")
@example("0 AD; that year", None)
@settings(max_examples=400, deadline=None)
def test_spans_are_in_the_text_in_order_and_apart(text: str, published: str | None) -> None:
    spans = [time.span for time in times(text, published)]
    assert all(span.of(text).strip() for span in spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))


@given(TEXTS, DAYS, TEXTS)
@settings(max_examples=400, deadline=None)
def test_a_later_paragraph_changes_nothing_before_it(text: str, published: str | None, more: str) -> None:
    alone = times(text, published)
    assert times(f"{text}\n\n{more}", published)[: len(alone)] == alone


@given(TEXTS, DAYS)
@settings(max_examples=100, deadline=None)
def test_reading_again_gives_the_same(text: str, published: str | None) -> None:
    assert times(text, published) == times(text, published)
