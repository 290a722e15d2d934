"""Sentences by grammar: who said what, when, where and on whose word, the words themselves never changed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from sayso.answers.brief.drafting.cast import Cast
from sayso.answers.brief.drafting.frames import frame_of
from sayso.answers.brief.drafting.naming import is_nameable
from sayso.answers.brief.drafting.sentences import Teller, joined
from sayso.model import ActorKind, Kind
from sayso.record import Entry
from tests.answers.brief.made import DAY, Line, article, kept, line

PERSON, BODY, GROUP, UNNAMED = ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.GROUP, ActorKind.UNNAMED


def plainly(sentence: str) -> str:
    """The sentence with its references as ⟨words⟩."""
    return re.sub(r'\{\{\w+ \w+ "(.*?)"\}\}', r"⟨\1⟩", sentence)


def entries(folder: Path, *lines: Line, **facts: Any) -> list[Entry]:
    made = article(*lines, **facts)
    store = kept(folder, made)
    out = [store.entry(x.id) for x in made.statements]
    store.close()
    return out


def told(folder: Path, *lines: Line, before: bool = False, **facts: Any) -> str:
    """The sentences of an article's statements, one after the other."""
    found = entries(folder, *lines, **facts)
    teller = Teller(Cast(tuple(found), tuple(found)), DAY)
    made = [teller.tell(x, before=before) for x in found if is_nameable(x)]
    return " ".join(plainly(x.text) for x in made if x)


RUIZ = {"speaker": "Ana Ruiz", "role": "Water Minister", "speaker_kind": PERSON}

ONE = [
    # The words first, as in the article, and what comes after the cue behind it.
    (
        line("[“The gates will stay open,”] «Ana Ruiz» {told} reporters. [“We keep our word.”]",
             **RUIZ, kind=Kind.DIRECT, said_on="2031-03-13", addressee="reporters"),
        "⟨The gates will stay open,⟩ Water Minister Ana Ruiz told reporters on 13 March, as quoted by the Halm Courier. "
        "⟨We keep our word.⟩",
    ),
    # A sentence that is broken by the cue goes on behind it.
    (
        line("[“If it rains,”] «Ana Ruiz» {said}, [“the gates will be opened.”]", **RUIZ, kind=Kind.DIRECT),
        "⟨If it rains,⟩ Water Minister Ana Ruiz said, as quoted by the Halm Courier on 14 March, ⟨the gates will be opened.⟩",
    ),
    # The words last.
    (
        line("«Ana Ruiz» {answered}: [“No gate was moved.”]", **RUIZ, kind=Kind.DIRECT),
        "Water Minister Ana Ruiz answered, as quoted by the Halm Courier on 14 March: ⟨No gate was moved.⟩",
    ),
    # A that-clause, with the occasion by its preposition.
    (
        line("In a speech at Halm «Ana Ruiz» {said} [that the gates would stay open].", **RUIZ,
             occasion="a speech at Halm", said_on="2031-03-13"),
        "Water Minister Ana Ruiz said in a speech at Halm on 13 March ⟨that the gates would stay open⟩, "
        "the Halm Courier reported.",
    ),
    # Told to the paper itself: it is named once, by its whole name.
    (
        line("«Ana Ruiz» {told} the Courier [that the gates would stay open].", **RUIZ, addressee="the Courier",
             said_on="2031-03-13"),
        "Water Minister Ana Ruiz told the Halm Courier on 13 March ⟨that the gates would stay open⟩.",
    ),
    # Carried by another: the one nearest to the speaker reported it.
    (
        line("«Ana Ruiz» {said} [that the gates would stay open], the Nerith Agency reported.", **RUIZ, via=("Nerith Agency",)),
        "Water Minister Ana Ruiz said ⟨that the gates would stay open⟩, the Nerith Agency reported, "
        "as carried by the Halm Courier on 14 March.",
    ),
    # A verb with an object stays beside it, and the day goes first.
    (
        line("«Ana Ruiz» {rejected} [the report of a leak at the dam].", **RUIZ, said_on="2031-03-12"),
        "On 12 March, Water Minister Ana Ruiz rejected ⟨the report of a leak at the dam⟩, the Halm Courier reported.",
    ),
    (
        line("«Ana Ruiz» {has called on} [both states to publish what they measure].", **RUIZ),
        "Water Minister Ana Ruiz called on ⟨both states to publish what they measure⟩, the Halm Courier reported on 14 March.",
    ),
    # Mixed: the marks within stay, and the stop within them.
    (
        line('«Ana Ruiz» {says} [the river is "a guest, not a servant."]', **RUIZ, kind=Kind.MIXED),
        'Water Minister Ana Ruiz said ⟨the river is "a guest, not a servant."⟩, the Halm Courier reported on 14 March.',
    ),
    # The clause first.
    (
        line("[The gates will stay open], «Ana Ruiz» {said} on Thursday, [two days after the flood].", **RUIZ,
             said_on="2031-03-13"),
        "⟨The gates will stay open⟩, Water Minister Ana Ruiz said on 13 March, ⟨two days after the flood⟩, "
        "the Halm Courier reported.",
    ),
    (
        line("[The flow fell by half], {according to} «the grid operator of Halm».", "grid operator of Halm", speaker_kind=BODY),
        "⟨The flow fell by half⟩, according to the grid operator of Halm, the Halm Courier reported on 14 March.",
    ),
    (
        line("{According to} «the grid operator of Halm», [the flow fell by half].", "grid operator of Halm", speaker_kind=BODY),
        "According to the grid operator of Halm, ⟨the flow fell by half⟩, the Halm Courier reported on 14 March.",
    ),
    # The article's own negation, word for word.
    (
        line("«She» {did not say} [whether the gates would stay open].", **RUIZ),
        "Water Minister Ana Ruiz did not say ⟨whether the gates would stay open⟩, the Halm Courier reported on 14 March.",
    ),
    # A turn of a transcript.
    (
        line("«Ana Ruiz»{:} [We keep our word, and the gates stay open.]", **RUIZ, kind=Kind.DIRECT),
        "Water Minister Ana Ruiz said, as quoted by the Halm Courier on 14 March: ⟨We keep our word, and the gates stay open.⟩",
    ),
    # A question is asked; what gives the floor to the next is left out.
    (
        line("[“Who pays for the gates of Halm?”] «Ana Ruiz» {said}.", **RUIZ, kind=Kind.DIRECT),
        "⟨Who pays for the gates of Halm?⟩ Water Minister Ana Ruiz asked, as quoted by the Halm Courier on 14 March.",
    ),
    (
        line("«Ana Ruiz»{:} [The gates of the dam stay open. Thank you. Go ahead, Lind.]", **RUIZ, kind=Kind.DIRECT),
        "Water Minister Ana Ruiz said, as quoted by the Halm Courier on 14 March: ⟨The gates of the dam stay open.⟩",
    ),
    # Offices.
    (
        line("«Ana Ruiz» {denied} [that any gate had been moved].", "Ana Ruiz", "chair of the Halm Council", speaker_kind=PERSON),
        "Ana Ruiz, chair of the Halm Council, denied ⟨that any gate had been moved⟩, the Halm Courier reported on 14 March.",
    ),
    (
        line("«Ana Ruiz» {denied} [that any gate had been moved].", "Ana Ruiz", "Halmar's water minister", speaker_kind=PERSON),
        "Halmar's water minister, Ana Ruiz, denied ⟨that any gate had been moved⟩, the Halm Courier reported on 14 March.",
    ),
    (
        line("«A spokesman for Ana Ruiz» {said} [that no gate had been moved].", "Ana Ruiz", "spokesman for", speaker_kind=PERSON),
        "A spokesman for Ana Ruiz said ⟨that no gate had been moved⟩, the Halm Courier reported on 14 March.",
    ),
    (
        line("«Two engineers» {said} [that no gate had been moved].", "Two engineers", speaker_kind=UNNAMED),
        "Two engineers said ⟨that no gate had been moved⟩, the Halm Courier reported on 14 March.",
    ),
    (
        line("«The Halm Council» {said} [that no gate had been moved].", "Halm Council", speaker_kind=BODY, said_on="2031-W10"),
        "The Halm Council said in the week of 3 March ⟨that no gate had been moved⟩, the Halm Courier reported.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("made", "sentence"), ONE, ids=[x[1][:60] for x in ONE])
def test_one_statement_in_a_sentence(tmp_path: Path, made: Line, sentence: str) -> None:
    assert told(tmp_path, made, publisher="the Halm Courier") == sentence


NONE = [
    line("«Ana Ruiz» {told} Bo Lind [of the flood of that year].", **RUIZ),  # no clause, and “told of” has no object here
    line("«She» {has never} once {said} [that the gates would stay open].", **RUIZ),
    line("«Ana Ruiz» never {said} [that the gates would stay open].", **RUIZ),
    line("«Ana Ruiz» {said} [that we keep our word at the dam].", **RUIZ),  # her own “we”
    line("«Ana Ruiz» {said} [that the gates were open. The river rose].", **RUIZ),  # a second sentence is nobody's
    line("«Ana Ruiz» {said} [that it had].", **RUIZ),  # too little by itself
    line("In «her» {view} [the gates should stay open until May].", **RUIZ),
    line("«Ana Ruiz»{:} [a denial that stands against a report]", **RUIZ),  # a headline's colon
    line("«who» {said} [that the gates would stay open until May]", **RUIZ),
    line("«the person» {said} [that the gates would stay open]", "person", speaker_kind=UNNAMED),
    line("«Paragraph 5» {asks} [the council to open the gates in May]", "Paragraph 5"),
    line("The government offered [money if the gates were opened], «Ana Ruiz» {said}.", **RUIZ),  # no sentence begins there
    line("«Ana Ruiz»{:} [No. There was none.]", **RUIZ, kind=Kind.DIRECT),  # nobody knows the question
    line("«Ana Ruiz»{:} [Not yet, no.]", **RUIZ, kind=Kind.DIRECT),
    line("«Ana Ruiz»{:} [Okay. Thank you very much, everybody.]", **RUIZ, kind=Kind.DIRECT),  # formulas
    line("«Ana Ruiz»{:} [Go ahead, go ahead. Lind, please.]", **RUIZ, kind=Kind.DIRECT),
    line("«Ana Ruiz»{:} [The gates of the dam themselves have —]", **RUIZ, kind=Kind.DIRECT),  # broken off
    line("«Ana Ruiz»{:} [What did the ministry of Oster do?]", **RUIZ, kind=Kind.DIRECT),  # part of an exchange
    line("«Ana Ruiz» {is quoted as saying} [that the gates would stay open until May].", **RUIZ),
    line("«Ana Ruiz» {called} [“to keep measuring”].", **RUIZ, kind=Kind.DIRECT),  # a fragment
]  # fmt: skip


@pytest.mark.parametrize("made", NONE, ids=[x.marked[:60] for x in NONE])
def test_what_cannot_be_told_safely_is_not_told(tmp_path: Path, made: Line) -> None:
    assert told(tmp_path, made) == ""


def test_the_office_on_first_mention_and_the_surname_after(tmp_path: Path) -> None:
    text = told(
        tmp_path,
        line("«Ana Ruiz, the water minister of Halmar,» {said} [that the gates would stay open].", "Ana Ruiz",
             "water minister of Halmar", speaker_kind=PERSON),
        line("«Bo Lind» {denied} [that any gate had been moved].", "Bo Lind", speaker_kind=PERSON),
        line("«Ruiz» {denied} [that any gate would be moved].", "Ana Ruiz", speaker_kind=PERSON),
        line("«She» {warned} [that the river would rise again].", "Ana Ruiz", speaker_kind=PERSON),
        publisher="Halm Radio",
    )  # fmt: skip
    assert text == (
        "Ana Ruiz, water minister of Halmar, said ⟨that the gates would stay open⟩, Halm Radio reported on 14 March. "
        "Bo Lind denied ⟨that any gate had been moved⟩, Halm Radio reported on 14 March. "
        "Ruiz denied ⟨that any gate would be moved⟩, Halm Radio reported on 14 March. "
        "She warned ⟨that the river would rise again⟩."
    )


def test_the_surname_though_no_article_uses_it_alone(tmp_path: Path) -> None:
    text = told(
        tmp_path,
        line("«Ana Ruiz» {said} [that the gates would stay open].", "Ana Ruiz", speaker_kind=PERSON),
        line("«Ana Ruiz» {denied} [that any gate had been moved].", "Ana Ruiz", speaker_kind=PERSON),
    )
    assert "Ruiz denied ⟨that any" in text
    assert "Ana Ruiz denied" not in text


def test_what_is_no_office_is_left_out(tmp_path: Path) -> None:
    made = line(
        "«Ana Ruiz»{:} [The gates stay open until May.]",
        "Ana Ruiz",
        "And Halmar?",
        speaker_kind=PERSON,
        kind=Kind.DIRECT,
    )
    assert told(tmp_path, made).startswith("Ana Ruiz said, ")


def test_two_of_one_surname_keep_their_whole_names(tmp_path: Path) -> None:
    text = told(
        tmp_path,
        line("«Ruiz» {said} [that the gates would stay open].", "Ana Ruiz", speaker_kind=PERSON),
        line("«Bo Ruiz» {said} [that the gates would be closed].", "Bo Ruiz", speaker_kind=PERSON),
        line("«Ruiz» {denied} [that any gate had been moved].", "Ana Ruiz", speaker_kind=PERSON),
    )
    assert "Ana Ruiz denied" in text


def test_the_past_before_the_past(tmp_path: Path) -> None:
    text = told(
        tmp_path,
        line("«Ana Ruiz» {says} [that the gates would stay open].", **RUIZ, said_on="2031-03"),
        line("[“We wrote to nobody,”] «she» {told} the house.", "Ana Ruiz", speaker_kind=PERSON, kind=Kind.DIRECT,
             addressee="the house"),
        line("«She» {has denied} [a report of a leak at the dam].", "Ana Ruiz", speaker_kind=PERSON),
        before=True,
        publisher="Halm Radio",
    )  # fmt: skip
    assert text == (
        "Water Minister Ana Ruiz had said in March ⟨that the gates would stay open⟩, Halm Radio reported. "
        "⟨We wrote to nobody,⟩ she had told the house. "
        "She had denied ⟨a report of a leak at the dam⟩."
    )


def test_a_day_of_another_year_says_its_year(tmp_path: Path) -> None:
    text = told(
        tmp_path, line("«Ana Ruiz» {denied} [that any gate was moved].", **RUIZ, said_on="2030-12-30")
    )
    assert text.startswith("Water Minister Ana Ruiz denied ⟨that any gate was moved⟩") or text.startswith(
        "On 30 December 2030, "
    )


def test_adding_that(tmp_path: Path) -> None:
    one, other = entries(
        tmp_path,
        line("«Ana Ruiz» {rejected} [the report of a leak at the dam].", **RUIZ),
        line("«She» {said} [that the gates would stay open].", "Ana Ruiz", speaker_kind=PERSON),
    )
    teller = Teller(Cast((one, other), (one, other)), DAY)
    first, second = teller.tell(one), teller.tell(other)
    assert first
    assert second
    both = joined(first, second, frame_of(other))
    assert both
    assert plainly(both.text) == (
        "Water Minister Ana Ruiz rejected ⟨the report of a leak at the dam⟩, adding ⟨that the gates would stay open⟩, "
        "Halm Courier reported on 14 March."
    )
    assert joined(second, first, frame_of(one)) is None


def test_who_is_known_to_report_reports(tmp_path: Path) -> None:
    made = line("«Ana Ruiz» {denied} [that any gate had been moved].", **RUIZ)
    said = "Water Minister Ana Ruiz denied ⟨that any gate had been moved⟩, "
    for n, (publisher, chain) in enumerate(
        {
            "Oster News Agency": "the Oster News Agency reported on 14 March.",
            "The Oster Times": "The Oster Times reported on 14 March.",
            "Ministry of Water": "according to the Ministry of Water on 14 March.",
            "Press Office of Halmar": "according to the Press Office of Halmar on 14 March.",
        }.items()
    ):
        assert told(tmp_path / str(n), made, publisher=publisher) == said + chain
