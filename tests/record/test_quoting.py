"""A quotation is found again by a few of its words, whatever became of the others."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Span, parse_day_range
from sayso.record import Store
from sayso.record.shingles import GUARANTEED, RUN, kept_shingles, shingles
from tests.record.made import NOW, intake, reading
from tests.record.test_migrations import fill, older, opened

DAM = (
    "«Ana Ruiz» {said} [“We will not open the dam before the rain comes, and no letter will change that.”]\n"
    "The river ran low all week.\n"
    "«Jon Halm» {said} [“We will open the dam.”]\n"
)


@pytest.fixture
def dam(store: Store) -> Store:
    """A record of one article."""
    store.keep(intake(reading(DAM)), now=NOW)
    return store


def seen(store: Store, words: str, speaker: str = "") -> list[str]:
    """What stands at the places where the words are found, without the room around them."""
    return [x.document.text_at(x.span).strip() for x in store.sightings(words, speaker=speaker)]


@pytest.mark.parametrize(
    "words",
    [
        "We will not open the dam before the rain comes",
        "WE WILL – NOT OPEN “the dam” before the rain comes",
        "We will not open the dam before the sun comes, and no letter will change that",
        "the rain comes, and no letter",
    ],
    ids=["as it stands", "in another dress", "a word changed", "few words"],
)
def test_a_passage_is_seen_by_its_words(dam: Store, words: str) -> None:
    assert "not open the dam before the rain" in seen(dam, words)[0]


def test_few_words_are_found_as_a_phrase(dam: Store) -> None:
    assert seen(dam, "ran low") == ["ran low"]
    assert seen(dam, "letter") == ["letter"]
    assert seen(dam, "low ran") == []
    assert seen(dam, "dragons eat letters at the dam of stone") == []
    assert seen(dam, "—") == []


def test_of_what_many_said_the_speakers_own_words_are_seen_first(store: Store) -> None:
    line = "«{}» {{said}} [we will look into that and come back to you].\n"
    for number in range(60):
        marked = line.format(f"Speaker Number{number}").replace("{{", "{").replace("}}", "}")
        store.keep(intake(reading(marked, name=f"{number}.txt")), now=NOW)
    found = store.sightings(
        "we will look into that and come back to you", speaker="Speaker Number57", limit=60
    )
    assert any("Number57" in x.document.text for x in found)


def test_the_days_on_which_a_speaker_spoke_narrow_it(store: Store) -> None:
    for number in range(1, 60):
        one = reading(
            "«Ana Ruiz» {said} [we will look into that and come back to you].\n", name=f"{number}.txt"
        )
        text = one.document.text + str(number)
        document = replace(one.document, text=text)
        said = replace(
            one.statements[0],
            id=f"{number:016x}",
            document=document.sha256,
            said_on=f"2031-{1 + number // 28:02}-{1 + number % 28:02}",
        )
        store.keep(intake(replace(one, document=document, statements=(said,))), now=NOW)
    days = parse_day_range("2031-03-02")
    found = store.sightings(
        "we will look into that and come back to you", speaker="Ana Ruiz", days=days, limit=60
    )
    assert any(x.document.text.endswith("57") for x in found)


def test_the_statements_over_a_passage(dam: Store) -> None:
    document = next(dam.documents()).document
    start = document.text.index("open the dam before")
    (entry,) = dam.statements_over(document.sha256, Span(start, start + 4))
    assert entry.statement.speaker
    assert entry.statement.speaker.name == "Ana Ruiz"
    low = document.text.index("low all")
    assert dam.statements_over(document.sha256, Span(low, low + 3)) == ()


def test_the_nearest_statements_share_the_rarest_words(dam: Store) -> None:
    assert [x.statement.speaker.name for x in dam.nearest("a letter about rain") if x.statement.speaker] == [
        "Ana Ruiz"
    ]
    assert dam.nearest("the dam opens", speaker="Jon Halm")[0].citation.words == ("“We will open the dam.”",)
    assert dam.nearest("dragons") == ()
    assert dam.nearest("the dam", speaker="Nobody Known") == ()


def test_denials_of_a_speaker(store: Store) -> None:
    one = reading("«Ana Ruiz» {denied} [that the dam was sold].\n«Jon Halm» {said} [so].\n")
    denial = replace(one.statements[0], denies="that the dam was sold")
    store.keep(intake(replace(one, statements=(denial, one.statements[1]))), now=NOW)
    assert [x.statement.denies for x in store.denials("Ana Ruiz")] == ["that the dam was sold"]
    assert store.denials("Jon Halm") == ()
    assert store.denials("") == ()


def test_actors_by_their_name_or_its_words(dam: Store) -> None:
    assert dam.actors_called("Ana Ruiz") == dam.actors_called("ruiz")
    assert len(dam.actors_called("Jon Halm")) == 1
    assert dam.actors_called("") == frozenset()


def test_a_record_of_an_older_version_finds_quotations(tmp_path: Path) -> None:
    full, old = tmp_path / "full.sayso", tmp_path / "old.sayso"
    store = opened(full)
    store.keep(intake(reading(DAM)), now=NOW)
    store.close()
    older(old)
    fill(old, full)
    brought = opened(old)
    assert "not open the dam" in seen(brought, "We will not open the dam before the rain")[0]
    brought.close()


words = st.lists(
    st.sampled_from(["dam", "gate", "rain", "river", "we", "will", "not", "open", "the", "of"]),
    min_size=GUARANTEED,
    max_size=40,
)


@given(words, words, words)
def test_what_two_texts_share_in_a_row_is_kept_in_both(
    before: list[str], shared: list[str], after: list[str]
) -> None:
    one = {x.key for x in kept_shingles(" ".join([*before, *shared]))}
    other = {x.key for x in kept_shingles(" ".join([*shared, *after]))}
    assert one & other & {x.key for x in shingles(" ".join(shared))}


def test_a_text_of_few_words_has_few_shingles() -> None:
    assert shingles("so it") == []
    assert len(kept_shingles("so it is")) == len(shingles("so it is")) == 1
    assert RUN == 3
