"""The counts of a vote, and the decision that they belong to."""

import pytest

from sayso.annotations.events.votes import votes_in
from sayso.model import Vote


@pytest.mark.parametrize(
    ("text", "vote"),
    [
        ("The motion fell by 112 votes to 61, with nine abstentions.", Vote(112, 61, 9)),
        ("The assembly passed it 423-2.", Vote(423, 2)),
        ("The council voted 9 to 0 to close the port.", Vote(9, 0)),
        ("The council voted nine to four to close the port.", Vote(9, 4)),
        ("Senators voted 51–48.", Vote(51, 48)),
        ("Members voted 61-38 against the motion.", Vote(38, 61)),
        ("It was a 5-4 decision of the harbour court.", Vote(5, 4)),
        ("Twelve members voted in favour, one against and two abstained.", Vote(12, 1, 2)),
        ("The draft won 13 votes in favour, none against, with two abstentions.", Vote(13, 0, 2)),
        ("Twenty-one votes for, three against and one hundred and two abstentions.", Vote(21, 3, 102)),
        ("Only two members did not.", Vote(None, 2)),
        ("All members but two voted for the motion.", Vote(None, 2)),
        ("Every member except Ruiz and four others stayed; all but three voted against.", Vote(3, None)),
        ("It was rejected by one hundred and thirty votes to fifty-two.", Vote(130, 52)),
        ("It was adopted by unanimous vote.", Vote(None, 0)),
        ("This is the unanimous judgment of all 11 justices.", Vote(11, 0)),
        ("The vote was nearly unanimous as 80 members voted for the bill.", Vote(80)),
        ("Voting for the action were: Ana R. Ruiz, Chair; Jon Berg, Vice Chair; and Mia Holt.", Vote(3)),
        ("Voting against the action were Ana Ruiz and Jon Berg, who preferred to wait.", Vote(None, 2)),
        ("Some 40 Greens and 12 Liberals voted against.", None),
        ("Some 52 percent voted for and 48 percent against.", None),
        ("The team won 3-2 on Sunday.", None),
        ("The court heard three cases against the council.", None),
        ("The assembly sat from 9 to 11.", None),
    ],
)
def test_counts(text, vote):
    assert votes_in(text) == vote


def test_a_count_joins_the_decision_before_it(read):
    text = (
        "The Aven assembly approved the harbour bill. Some 80 members voted for it. Only two members did not."
    )
    (event,) = read(text)
    assert (event.code, event.vote) == ("AGREE", Vote(80, 2))
    assert [span.of(text) for span in event.evidence] == [
        "The Aven assembly approved the harbour bill",
        "Some 80 members voted for it.",
        "Only two members did not.",
    ]


def test_a_count_with_no_decision_stands_alone(read):
    (event,) = read("The tally was brief. The council voted 9 to 4.")
    assert (event.code, event.vote) == (None, Vote(9, 4))


def test_a_count_of_another_decision_is_no_part_of_the_one_before(read):
    text = (
        "The Aven council rejected the harbour bill by 9 to 4. "
        "An amendment was adopted on Friday by 7 votes to 6. The committee unanimously endorsed a report."
    )
    assert [(x.code, x.vote, x.on) for x in read(text)] == [
        ("REJECT", Vote(9, 4), None),
        (None, Vote(7, 6), "2031-03-14"),
        (None, Vote(None, 0), None),
    ]


def test_the_day_of_a_dateline_is_not_that_of_the_deed(read):
    text = "AVEN, 20 March 2031 - The Aven assembly approved the bill 9-4 on Tuesday."
    (event,) = read(text)
    assert (event.target, event.on, event.vote) == ("bill", "2031-03-18", Vote(9, 4))
