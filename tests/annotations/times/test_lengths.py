"""Lengths of time, how often, and times that are only past, present or future."""

import pytest

PUBLISHED = "2017-10-26"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It lasted six months.", [("six months", "P6M")]),
        ("It lasted nearly two hours.", [("nearly two hours", "PT2H")]),
        ("A two-hour meeting.", [("A two-hour", "PT2H")]),
        ("The eight-year war.", [("eight-year", "P8Y")]),
        ("It lasted half an hour.", [("half an hour", "PT30M")]),
        ("It lasted two and a half years.", [("two and a half years", "P2Y6M")]),
        ("It lasted 2 1/2 years.", [("2 1/2 years", "P2Y6M")]),
        ("It lasted a minute and a half.", [("a minute and a half", "PT1M30S")]),
        ("It lasted a hundred years.", [("a hundred years", "P100Y")]),
        ("It lasted two decades.", [("two decades", "P20Y")]),
        ("It lasted a fortnight.", [("a fortnight", "P2W")]),
        ("It held for a quarter-century.", [("a quarter-century", "P25Y")]),
        ("It lasted 90 seconds.", [("90 seconds", "PT90S")]),
        ("It will end within a year.", [("a year", "P1Y")]),
        ("It took at least 30 days.", [("at least 30 days", "P30D")]),
        ("It lasted several years.", [("several years", "PXY")]),
        ("It lasted a couple of weeks.", [("a couple of weeks", "P2W")]),
        ("They talked for years.", [("years", "PXY")]),
        ("It came within hours.", [("hours", "PTXH")]),
        ("Over the past three months it fell.", [("the past three months", "P3M")]),
        ("In the next few days it falls.", [("the next few days", "PXD")]),
        ("In the first nine months of 2016.", [("the first nine months", "P9M"), ("2016", "2016")]),
        ("It fell in the past year.", [("the past year", "P1Y")]),
        # how often
        ("They meet every Monday.", [("every Monday", "XXXX-WXX-1")]),
        ("They meet on Mondays.", [("on Mondays", "XXXX-WXX-1")]),
        ("They meet each month.", [("each month", "P1M")]),
        ("They meet every two years.", [("every two years", "P2Y")]),
        ("They meet every morning.", [("every morning", "XXXX-XX-XXTMO")]),
        ("They meet annually.", [("annually", "P1Y")]),
        ("They meet daily.", [("daily", "P1D")]),
        # past, present, future
        ("They recently met.", [("recently", "PAST_REF")]),
        ("They now agree.", [("now", "PRESENT_REF")]),
        ("They disagree right now.", [("right now", "PRESENT_REF")]),
        ("They currently agree.", [("currently", "PRESENT_REF")]),
        ("They will soon agree.", [("soon", "FUTURE_REF")]),
        ("It failed in the past.", [("the past", "PAST_REF")]),
        ("It will fail in the near future.", [("the near future", "FUTURE_REF")]),
        ("In recent weeks it failed.", [("recent weeks", "PAST_REF")]),
        ("It will fail in the coming weeks.", [("coming weeks", "FUTURE_REF")]),
        ("Nobody knows these days.", [("these days", "PRESENT_REF")]),
        ("Nobody knows at the moment.", [("the moment", "PRESENT_REF")]),
        ("Nobody knew at that time.", [("that time", "PAST_REF")]),
    ],
)
def test_lengths_and_references(read, text, expected):
    assert read(text, PUBLISHED) == expected
