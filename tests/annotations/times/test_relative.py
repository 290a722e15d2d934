"""Times told from the day of the text or from another named in it. Published on Thursday, 26 October 2017."""

import pytest

PUBLISHED = "2017-10-26"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He spoke today.", [("today", "2017-10-26")]),
        ("Earlier today the house voted.", [("Earlier today", "2017-10-26")]),
        ("He spoke yesterday.", [("yesterday", "2017-10-25")]),
        ("He will speak tomorrow.", [("tomorrow", "2017-10-27")]),
        ("He left the day before yesterday.", [("the day before yesterday", "2017-10-24")]),
        ("He left the day after tomorrow.", [("the day after tomorrow", "2017-10-28")]),
        ("He spoke this morning.", [("this morning", "2017-10-26TMO")]),
        ("He spoke last night.", [("last night", "2017-10-25TNI")]),
        ("He will speak tonight.", [("tonight", "2017-10-26TNI")]),
        # weekdays: the last up to the day of the text, or the next where the verb looks on
        ("The minister said on Wednesday that it held.", [("Wednesday", "2017-10-25")]),
        ("The minister said Thursday that it held.", [("Thursday", "2017-10-26")]),
        ("The vote was held on Friday.", [("Friday", "2017-10-20")]),
        ("The vote will be held on Friday.", [("Friday", "2017-10-27")]),
        ("The vote is due on Monday.", [("Monday", "2017-10-30")]),
        ("The vote had been due on Monday.", [("Monday", "2017-10-23")]),
        ("The council is to meet Tuesday.", [("Tuesday", "2017-10-31")]),
        ("On Monday the council will meet.", [("Monday", "2017-10-30")]),
        ("The vote was put off until Tuesday.", [("Tuesday", "2017-10-31")]),
        ("Nobody could be reached; he could not be found Monday.", [("Monday", "2017-10-23")]),
        ("They would look for ways around Wednesday's ruling.", [("Wednesday", "2017-10-25")]),
        ("They met last Friday.", [("last Friday", "2017-10-20")]),
        ("They meet next Friday.", [("next Friday", "2017-10-27")]),
        ("They meet this Saturday.", [("this Saturday", "2017-10-28")]),
        ("This Sunday she swam the strait.", [("This Sunday", "2017-10-22")]),
        ("They met on Monday of last week.", [("Monday of last week", "2017-10-16")]),
        ("They fled following Wednesday's quake.", [("Wednesday", "2017-10-25")]),
        ("They met Friday evening.", [("Friday evening", "2017-10-20TEV")]),
        ("They met early Monday.", [("early Monday", "2017-10-23")]),
        # weeks, months, years
        ("Last week the ministry denied it.", [("Last week", "2017-W42")]),
        ("They meet next week.", [("next week", "2017-W44")]),
        ("They meet later this week.", [("later this week", "2017-W43")]),
        ("They met in the week of March 6.", [("the week of March 6", "2017-W10")]),
        ("They met the week before last.", [("the week before last", "2017-W41")]),
        ("They will meet at the weekend.", [("the weekend", "2017-W43-WE")]),
        ("Last month it fell.", [("Last month", "2017-09")]),
        ("It fell earlier this month.", [("earlier this month", "2017-10")]),
        ("It fell this year.", [("this year", "2017")]),
        ("It falls early next year.", [("early next year", "2018")]),
        ("It ends at the end of the year.", [("the end of the year", "2017")]),
        ("It happened earlier in the month.", [("earlier in the month", "2017-10")]),
        # distances
        ("They left two years ago.", [("two years ago", "2015")]),
        ("They left three weeks ago.", [("three weeks ago", "2017-W40")]),
        ("They left ten days ago.", [("ten days ago", "2017-10-16")]),
        ("They left five months ago.", [("five months ago", "2017-05")]),
        ("They left a decade ago.", [("a decade ago", "200X")]),
        ("They left a couple of years ago.", [("a couple of years ago", "2015")]),
        ("They left a few days ago.", [("a few days ago", "PAST_REF")]),
        ("They return two weeks from now.", [("two weeks from now", "2017-W45")]),
        # times of day
        ("It ended at 10 p.m. on Tuesday.", [("10 p.m. on Tuesday", "2017-10-24T22:00")]),
        ("Today at 10:30 BST (0930 GMT) it ended.", [("Today at 10:30 BST (0930 GMT)", "2017-10-26T10:30")]),
        ("It ends tomorrow at noon.", [("tomorrow at noon", "2017-10-27T12:00")]),
        ("It ended at 3pm yesterday.", [("3pm yesterday", "2017-10-25T15:00")]),
        ("It ended at 7:15 a.m. local time.", [("7:15 a.m. local time", "2017-10-26T07:15")]),
        ("It began at ten o'clock.", [("ten o'clock", "2017-10-26T10:00")]),
        ("It ends at 5 p.m. EST, Nov. 6.", [("5 p.m. EST, Nov. 6", "2017-11-06T17:00")]),
        ("It began on the night of 3 March.", [("the night of 3 March", "2017-03-03TNI")]),
    ],
)
def test_told_from_the_day_of_the_text(read, text, expected):
    assert read(text, PUBLISHED) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On 12 March they met. The next day they left.",
            [("12 March", "2017-03-12"), ("The next day", "2017-03-13")],
        ),
        (
            "The court ruled on 11 September. On the same day a second one agreed.",
            [("11 September", "2017-09-11"), ("the same day", "2017-09-11")],
        ),
        (
            "On 12 March 2015 they met. Two days earlier they had talked.",
            [("12 March 2015", "2015-03-12"), ("Two days earlier", "2015-03-10")],
        ),
        (
            "On 12 March they met. Later that week they signed.",
            [("12 March", "2017-03-12"), ("Later that week", "2017-W10")],
        ),
        (
            "It rained in March 2015. The previous month was dry.",
            [("March 2015", "2015-03"), ("The previous month", "2015-02")],
        ),
        ("He won in 2004. The following year he lost.", [("2004", "2004"), ("The following year", "2005")]),
        ("He won in 2004. Ten years later he lost.", [("2004", "2004"), ("Ten years later", "2014")]),
        (
            "On 12 March they met. The day before, it had rained.",
            [("12 March", "2017-03-12"), ("The day before", "2017-03-11")],
        ),
        (
            "The ban ends on 31 October. They must leave by that date.",
            [("31 October", "2017-10-31"), ("that date", "2017-10-31")],
        ),
        (
            "She was held on 3 May 2009 and freed in June.",
            [("3 May 2009", "2009-05-03"), ("June", "2009-06")],
        ),
    ],
)
def test_told_from_another_time(read, text, expected):
    assert read(text, PUBLISHED) == expected


def test_history_takes_its_years_from_the_text(read):
    text = (
        "The Vellan war began in 1911. On 9 December 1911 the Reeds crossed the Orr.\n\n"
        "On 20 December they took Halm. In January the town fell, and on 3 March the king fled."
    )
    assert read(text, PUBLISHED) == [
        ("1911", "1911"),
        ("9 December 1911", "1911-12-09"),
        ("20 December", "1911-12-20"),
        ("January", "1912-01"),
        ("3 March", "1912-03-03"),
    ]


def test_news_that_looks_back_stays_news(read):
    text = "On Monday Halm voted. It had joined in 1973, and in 1992 it left. In March it applied again."
    assert read(text, PUBLISHED) == [
        ("Monday", "2017-10-23"),
        ("1973", "1973"),
        ("1992", "1992"),
        ("March", "2017-03"),
    ]


def test_a_year_before_its_noun_moves_no_story(read):
    text = "Halm's 2008 opponent Vale, the 2012 candidate, lost. In May she made a gaffe."
    assert read(text, PUBLISHED)[-1] == ("May", "2017-05")
    assert read("Vale lost in 2008 and in 2012. In May she made a gaffe.", PUBLISHED)[-1] == (
        "May",
        "2012-05",
    )


def test_history_ends_with_its_paragraph_where_the_text_has_a_day_of_its_own(read):
    text = (
        "Halm votes on Friday. It voted in 1973, in 1981 and in 1992.\n\nVale has until October 28 to appeal."
    )
    assert read(text, PUBLISHED)[-1] == ("October 28", "2017-10-28")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Friday they met.", [("Friday", None)]),
        ("Yesterday it rained; last week it snowed.", [("Yesterday", None), ("last week", None)]),
        ("It fell two years ago.", [("two years ago", None)]),
        ("It opened on 4 July.", [("4 July", "XXXX-07-04")]),
        ("It opened in July.", [("July", "XXXX-07")]),
        (
            "On 3 May 2015 it rained. The next day it cleared. On 7 June it rained again.",
            [("3 May 2015", "2015-05-03"), ("The next day", "2015-05-04"), ("7 June", "2015-06-07")],
        ),
        ("It lasted six months and ended recently.", [("six months", "P6M"), ("recently", "PAST_REF")]),
    ],
)
def test_without_a_day_of_publication(read, text, expected):
    assert read(text, None) == expected


@pytest.mark.parametrize("published", ["soon", "2017", "2017-13-45", ""])
def test_a_day_of_publication_that_is_none_is_as_if_missing(read, published):
    assert read("On Friday they met.", published) == [("Friday", None)]
