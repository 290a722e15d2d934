"""Days, months, years and longer stretches that a text names. Published on Thursday, 26 October 2017."""

import pytest

PUBLISHED = "2017-10-26"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # days
        ("They met on 12 March 2016.", [("12 March 2016", "2016-03-12")]),
        ("They met on March 12, 2016.", [("March 12, 2016", "2016-03-12")]),
        ("Orvik, Monday, 23 October 2017", [("Monday, 23 October 2017", "2017-10-23")]),
        ("It began on the 3rd of May 1998.", [("the 3rd of May 1998", "1998-05-03")]),
        ("The treaty of Sept. 4, 2015 holds.", [("Sept. 4, 2015", "2015-09-04")]),
        ("Filed 2017-09-30 at noon.", [("2017-09-30", "2017-09-30"), ("noon", "2017-09-30T12:00")]),
        ("Filed 10/24/2017.", [("10/24/2017", "2017-10-24")]),
        ("Filed 24/10/2017.", [("24/10/2017", "2017-10-24")]),
        ("It began on June 31, 2016.", [("June 31, 2016", "2016-06")]),
        ("The envoy left on October the 7th of last year.", [("October the 7th of last year", "2016-10-07")]),
        # days and months without a year: the nearest, as the tense allows
        ("The port was shut on March 3.", [("March 3", "2017-03-03")]),
        ("The port was shut on Dec. 3.", [("Dec. 3", "2016-12-03")]),
        ("The port will be shut on 3 March.", [("3 March", "2018-03-03")]),
        ("The port will open on Dec. 3.", [("Dec. 3", "2017-12-03")]),
        ("The summit is set for April.", [("April", "2018-04")]),
        ("The council met in December.", [("December", "2016-12")]),
        ("She will be named envoy in December.", [("December", "2017-12")]),
        ("In January, Halvorsen resigned.", [("January", "2017-01")]),
        ("They met on the eve of 12 March 2016.", [("the eve of 12 March 2016", "2016-03-11")]),
        ("They met on the eve of Friday's vote.", [("the eve of Friday", "2017-10-19")]),
        ("They met on the eve of Christmas last year.", [("the eve of Christmas last year", "2016-12-24")]),
        (
            "They met on the eve of the March 1 vote. The next day it rained.",
            [("the eve of the March 1", "2017-02-28"), ("The next day", "2017-03-01")],
        ),
        ("They met on the eve of the vote.", []),
        ("They met on the eve of the 2016 vote.", [("2016", "2016")]),
        # months
        ("It opened in May 2016.", [("May 2016", "2016-05")]),
        ("It opened in May.", [("May", "2017-05")]),
        ("It opened last May.", [("last May", "2017-05")]),
        ("It opened last November.", [("last November", "2016-11")]),
        ("It opens next March.", [("next March", "2018-03")]),
        ("It opened in June last year.", [("June last year", "2016-06")]),
        ("It opened in late August.", [("late August", "2017-08")]),
        ("It opened at the end of March.", [("the end of March", "2017-03")]),
        ("It opened in mid-July.", [("mid-July", "2017-07")]),
        ("The March accession went ahead.", [("The March", "2017-03")]),
        ("The reed cutters march each July.", [("each July", "XXXX-07")]),
        ("It was January nineteen ninety-seven.", [("January nineteen ninety-seven", "1997-01")]),
        # ranges: both ends
        ("From 3 to 5 March 2016 they met.", [("3", "2016-03-03"), ("5 March 2016", "2016-03-05")]),
        ("They met on March 3-5.", [("March 3", "2017-03-03"), ("5", "2017-03-05")]),
        ("They met on Sept. 12 and 14.", [("Sept. 12", "2017-09-12"), ("14", "2017-09-14")]),
        (
            "Between September 5 and October 3, 2016 it rained.",
            [("September 5", "2016-09-05"), ("October 3, 2016", "2016-10-03")],
        ),
        ("In March and April 2015 it rained.", [("March", "2015-03"), ("April 2015", "2015-04")]),
        ("From 1996 to 1998 she was mayor.", [("1996", "1996"), ("1998", "1998")]),
        ("She was mayor (1996–98).", [("1996", "1996"), ("98", "1998")]),
        ("The 1996-2001 plan failed.", [("1996", "1996"), ("2001", "2001")]),
        # years, decades, centuries
        ("The 2015 accord holds.", [("2015", "2015")]),
        ("In early 2014 it failed.", [("early 2014", "2014")]),
        ("Since mid-1996 it failed.", [("mid-1996", "1996")]),
        ("In 1848 the city rose.", [("1848", "1848")]),
        ("That was the year two thousand.", [("the year two thousand", "2000")]),
        ("Built in nineteen eighty-four.", [("nineteen eighty-four", "1984")]),
        ("Taken in 480 BC.", [("480 BC", "BC0480")]),
        ("In the 1970s and the '80s.", [("the 1970s", "197X"), ("the '80s", "198X")]),
        ("In the late nineties.", [("the late nineties", "199X")]),
        ("A 17th-century bridge.", [("17th-century", "16")]),
        ("In the 21st century.", [("the 21st century", "20")]),
        # seasons
        ("It was signed in the spring of 2015.", [("the spring of 2015", "2015-SP")]),
        ("It was signed this summer.", [("this summer", "2017-SU")]),
        ("It was signed last autumn.", [("last autumn", "2016-FA")]),
        ("They march every summer.", [("every summer", "XXXX-SU")]),
        ("In the summer and autumn of 2012.", [("the summer", "2012-SU"), ("autumn of 2012", "2012-FA")]),
        # holidays
        ("He died on Christmas Day.", [("Christmas Day", "2016-12-25")]),
        ("They will meet on New Year's Eve.", [("New Year's Eve", "2017-12-31")]),
        ("They met on Easter Sunday 2016.", [("Easter Sunday 2016", "2016-03-27")]),
        ("They will vote on Election Day.", [("Election Day", "2017-11-07")]),
        ("They talked at Thanksgiving last year.", [("Thanksgiving last year", "2016-11-24")]),
        ("They met in Easter week 2016.", [("Easter week", "2017-W15"), ("2016", "2016")]),
    ],
)
def test_named_dates(read, text, expected):
    assert read(text, PUBLISHED) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales rose in the third quarter.", [("the third quarter", "2017-Q3")]),
        ("Sales rose in the first quarter of 2016.", [("the first quarter of 2016", "2016-Q1")]),
        ("Third-quarter sales rose.", [("Third-quarter", "2017-Q3")]),
        ("Sales will rise in the first quarter.", [("the first quarter", "2018-Q1")]),
        ("Sales rose last quarter.", [("last quarter", "2017-Q3")]),
        ("Sales rose in Q2 2016.", [("Q2 2016", "2016-Q2")]),
        ("Sales rose in the first half of 2016.", [("the first half of 2016", "2016-H1")]),
        ("Sales rose in fiscal 2016.", [("fiscal 2016", "2016")]),
        ("Sales rose in FY16.", [("FY16", "2016")]),
        ("Sales rose in the current fiscal year.", [("the current fiscal year", "2017")]),
        (
            "Third-quarter profit rose 4% from the year-earlier quarter. A year ago it fell.",
            [
                ("Third-quarter", "2017-Q3"),
                ("the year-earlier quarter", "2016-Q3"),
                ("A year ago", "2016-Q3"),
            ],
        ),
        (
            "In the second quarter profit fell. The quarter was hard.",
            [("the second quarter", "2017-Q2"), ("The quarter", "2017-Q2")],
        ),
        (
            "Profit for the year ended March 31, 2017 rose.",
            [("the year", "P1Y"), ("March 31, 2017", "2017-03-31")],
        ),
    ],
)
def test_quarters_and_fiscal_years(read, text, expected):
    assert read(text, PUBLISHED) == expected
