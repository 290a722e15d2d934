"""What a draft quotes: every stretch between marks, whoever is said to have said it."""

from __future__ import annotations

import pytest

from sayso.answers.check import Fit, check
from sayso.answers.check.draft import quotations, unmarked
from sayso.answers.check.marks import quoted_in
from sayso.answers.check.saying import named_beside
from sayso.answers.check.to_json import checked_json
from sayso.record import Store
from tests.answers.check.conftest import direct
from tests.record.made import NOW, intake, reading


@pytest.mark.parametrize(
    ("paragraph", "stretches"),
    [
        ("“We stay,” she said. “We do.”", ["We stay,", "We do."]),
        ('"We stay," she said of the "dam war."', ["We stay,", "dam war."]),
        ("“We heard ‘no’ twice.”", ["We heard ‘no’ twice."]),
        ("'We stay,' she said. It is the workers' right.", ["We stay,"]),
        ("The ‘dam war’ is “over.”", ["dam war", "over."]),
        ("«We stay», and „we do“, and ``it is'' so.", ["We stay", "we do", "it is"]),
        ("“We go on in the next paragraph.", ["We go on in the next paragraph."]),
        ('The rod is 6" long and the "gate" 9" wide.', ["gate"]),
        ("It's the council's own rule of the ’80s.", []),
        ("", []),
    ],
)
def test_every_stretch_between_marks(paragraph: str, stretches: list[str]) -> None:
    assert [paragraph[a:b] for a, b in quoted_in(paragraph)] == stretches


@pytest.mark.parametrize(
    ("before", "after", "name"),
    [
        ("Water Minister Ana Ruiz told reporters: “", "", "Water Minister Ana Ruiz"),
        ("“", ",” Ana Ruiz added.", "Ana Ruiz"),
        ("“", ",” added Ana Ruiz, the minister.", "Ana Ruiz"),
        ("According to Ana Ruiz, the dam is “", "”.", "Ana Ruiz"),
        ("The film “", "” opened in Halm.", None),
        ("She moved to Halm and “", "” ended.", None),
    ],
)
def test_the_plainest_of_attributions_is_not_missed(before: str, after: str, name: str | None) -> None:
    assert named_beside(before, after) == name


def test_a_quotation_without_an_attribution_is_looked_up_all_the_same(store: Store) -> None:
    checked = check(store, reading("The “dam war” is over. “The river is low” stood on a wall.\n"))
    assert [(x.words, x.fit) for x in checked.items] == [
        ("dam war", Fit.NOT_FOUND),
        ("The river is low", Fit.EXACT),
    ]
    assert not checked.passes


def test_in_a_list_of_sources_only_titles_of_the_record_are_no_quotations(store: Store) -> None:
    store.keep(
        intake(reading("The gauge fell.\n", title="Ruiz: “The river is dry”", name="gauge.txt")), now=NOW
    )
    draft = (
        "The dam\n\nSources\n\nHalm Courier, “Ruiz: ‘The river is dry’”, 3 May 2031.\n\n"
        "Oster Post, “We took the water in 2031”, 2031.\n\n“The river is dry,” Ana Ruiz said in 2031.\n"
    )
    found = [x for x in check(store, reading(draft)).items if x.marked]
    assert [x.words for x in found] == ["We took the water in 2031", "The river is dry,"]
    assert not any(x.passes for x in found)


def test_the_reader_says_whose_it_is(store: Store) -> None:
    checked = check(store, reading("[“The river is low,”] «Ana Ruiz» {said}.\n"))
    (item,) = checked.items
    assert (item.speaker, item.fit) == ("Ana Ruiz", Fit.OTHER_SPEAKER)


def test_what_the_reader_missed_is_not_taken_for_nobodys(store: Store) -> None:
    (item,) = check(store, reading("“The river is low,” Ana Ruiz said.\n")).items
    assert (item.speaker, item.fit) == ("Ana Ruiz", Fit.OTHER_SPEAKER)


def test_who_carries_is_not_who_speaks(store: Store) -> None:
    made = reading("[“The river is low,”] Jon Halm said, the «Orland Times» {reported}.\n")
    (item,) = check(store, made).items
    assert (item.speaker, item.via) == ("Jon Halm", ("Orland Times",))
    assert item.fit is Fit.OTHER_CHAIN


def test_an_attribution_of_words_that_all_are_common_has_a_nearest_too(empty: Store) -> None:
    lines = "".join(
        f"[“We will mend the old gates, {number}.”] «Lea Orm» {{said}}.\n" for number in range(420)
    )
    empty.keep(intake(direct(reading(lines, name="gates.txt"))), now=NOW)
    (item,) = check(empty, reading("«Lea Orm» {said} [that we will mend the old gates].\n")).items
    assert item.fit is Fit.BESIDE
    assert item.nearest[0].entry
    assert item.nearest[0].entry.citation.words[0].startswith("“We will mend the old gates")


def test_an_attribution_without_marks_is_shown_beside_the_nearest(store: Store) -> None:
    made = reading("«Ana Ruiz» {said} [that no letter of any kind will change that].\n«Ruiz» {said} [so].\n")
    checked = check(store, made)
    (item,) = checked.items
    assert (item.fit, item.marked, item.passes) == (Fit.BESIDE, False, False)
    assert item.nearest[0].entry
    assert item.nearest[0].entry.statement.speaker
    assert item.nearest[0].entry.statement.speaker.name == "Ana Ruiz"
    assert checked.passes  # no quotation is wrong
    assert len(unmarked(made)) == 1


def test_an_attribution_to_one_who_said_nothing_like_it(empty: Store) -> None:
    made = reading("«Ana Ruiz» {said} [that no letter of any kind will change that].\n")
    assert [x.fit for x in check(empty, made).items] == [Fit.NOT_FOUND]


def test_items_come_in_the_order_of_the_draft_with_their_lines(store: Store) -> None:
    made = reading("«Ruiz» {said} [that the dam was to be opened].\n“The river is low.”\n\n“Dragons.”\n")
    checked = check(store, made)
    assert [(x.line, x.marked) for x in checked.items] == [(1, False), (2, True), (4, True)]
    told = check(store, made, lines=lambda place: 7).items
    assert {x.line for x in told} == {7}


def test_a_draft_that_quotes_nothing_passes(store: Store) -> None:
    checked = check(store, reading("The river ran low all week.\n"))
    assert (checked.items, checked.passes) == ((), True)


def test_as_json_each_match_can_be_resolved(store: Store) -> None:
    checked = check(store, reading("“The gates are shut … The fields are dry,” Jon Halm said.\n"))
    told = checked_json(checked)
    assert (told["quotations"], told["passing"], told["passes"]) == (1, 1, True)
    (item,) = told["items"]
    for match in item["matches"]:
        text = store.document(match["document"]).text
        assert [text[a:b] for a, b in match["spans"]] == match["words"]


def test_the_sentence_around_a_quotation(store: Store) -> None:
    made = reading("It rained. He would not say that they “open the dam” today. They might.\n")
    (sought,) = quotations(made)
    assert sought.outside == "He would not say that they “ … ” today"


@pytest.mark.parametrize(
    ("draft", "day"),
    [
        ("On March 13, Jon Halm said: “The river is low.”\n", None),
        ("“The river is low,” Jon Halm said on 13 March.\n", None),
        ("On March 3, Jon Halm said: “The river is low.”\n", "3 March"),
        ("On Thursday, 3 March, Jon Halm said: “The river is low.”\n", "3 March"),
        ("“The river is low,” Jon Halm told the council on the 13th of April.\n", "13 April"),
        ("“The river is low,” Jon Halm said on Monday.\n", None),
        ("Jon Halm, who on March 3 had come home, said: “The river is low.”\n", None),
        ("Jon Halm said of the storm on 3 March: “The river is low.”\n", None),
        ("“The river is low,” said Jon Halm, who came on 3 March.\n", None),
        ("On March 3 the rain ended, and Jon Halm said: “The river is low.”\n", None),
    ],
)
def test_a_day_without_a_year_in_a_draft_without_a_day(store: Store, draft: str, day: str | None) -> None:
    (item,) = check(store, reading(draft, published=None)).items
    assert item.passes is (day is None), item.findings
    if day:
        assert item.findings[0].note == f"By the record it was said on 2031-03-13, not {day}."


@pytest.mark.parametrize(
    "draft",
    [
        "who\twhat\n\nAna Ruiz\t“The river is low.”\n",
        "«Ana Ruiz»{:} [“The river is low.”]\n",
        "| Ana Ruiz | “The river is low.” |\n",
        "Ana Ruiz “The river is low.”\n",
        "Ana Ruiz - “The river is low.”\n",
        "Ana Ruiz, the water minister: „The river is low.“\n",
        "“The river is low.”\n\n— Ana Ruiz\n",
        "“The river is low.” (Ana Ruiz, Halmar)\n",
        "In the words of Ana Ruiz, “The river is low.”\n",
        "Ana Ruiz was clear. “The river is low.”\n",
    ],
)
def test_whose_words_the_page_makes_them(store: Store, draft: str) -> None:
    (item,) = check(store, reading(draft)).items
    assert (item.speaker, item.fit) == ("Ana Ruiz", Fit.OTHER_SPEAKER)


@pytest.mark.parametrize(
    "draft",
    [
        "Update: “The river is low.”\n",
        "«Key Quotes»{:} [“The river is low.”]\n",
        "Selected Statements — “The river is low.”\n",
        "Main Points: “The river is low.”\n",
        "Ana Ruiz met Jon Halm. “The river is low.”\n",
        "“The river is low.”\n",
    ],
)
def test_a_page_that_does_not_say_whose_words_they_are(store: Store, draft: str) -> None:
    (item,) = check(store, reading(draft)).items
    assert item.speaker is None
    assert item.findings[0].note.endswith("by the record Jon Halm said them.")
