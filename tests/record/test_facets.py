"""How an answer divides, and that narrowing to a value gives just what was counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sayso.model import Act, ActorKind, GivenActor, Judgement, Mode, Office, Reading, Speaker, Verdict
from sayso.record import Query, Store
from sayso.record.contract import By
from tests.record.made import NOW, intake, reading

DAM = """«Ana Ruiz» {said} [the dam would be opened on Monday].
«Ana Ruiz» {said} [the gates were new].
«The Riparian Council» {denied} [that any gate had been moved].
«Tomas Vel» {said} [nobody had asked the council].
"""
TALKS = """«Tomas Vel» {said} [talks on the river had ended].
"""
SPEAKERS = {
    "Ana Ruiz": Speaker("Ana Ruiz", ActorKind.PERSON),
    "Tomas Vel": Speaker("Tomas Vel", ActorKind.PERSON, "spokesman for the Riparian Council"),
    "The Riparian Council": Speaker("The Riparian Council", ActorKind.ORGANISATION),
}


ACTS = {"The Riparian Council": Act.DENY}


def told(made: Reading) -> Reading:
    """The reading with the kinds and offices of its speakers."""
    statements = (
        replace(x, speaker=SPEAKERS[x.speaker.name], act=ACTS.get(x.speaker.name, Act.ASSERT))
        for x in made.statements
        if x.speaker
    )
    return replace(made, statements=tuple(statements))


@pytest.fixture
def full(store: Store) -> Store:
    """Two articles by two publishers, and an office given in advance."""
    store.keep(intake(told(reading(DAM))), now=NOW)
    talks = reading(TALKS, publisher="Oster Herald", published="2031-04-02", name="talks.txt")
    store.keep(intake(told(talks)), now=NOW)
    store.give([GivenActor("Ana Ruiz", offices=(Office("Water Minister", country="Selmark"),))], now=NOW)
    return store


def labels(store: Store, by: By, query: Query = Query()) -> dict[str, int]:  # noqa: B008
    """The values of one division with their numbers."""
    return {v.label: v.statements for x in store.facets(query) if x.by is by for v in x.values}


def test_an_answer_divides_by_speaker_publisher_and_months(full: Store) -> None:
    assert labels(full, By.ACTOR) == {"Ana Ruiz": 2, "Tomas Vel": 2, "The Riparian Council": 1}
    assert labels(full, By.PUBLISHER) == {"Halm Courier": 4, "Oster Herald": 1}
    assert labels(full, By.PUBLISHED) == {"2031-03": 4, "2031-04": 1}


def test_an_answer_divides_by_what_the_speakers_do(full: Store) -> None:
    assert labels(full, By.ACT) == {"assert": 4, "deny": 1}
    assert full.count(Query(act=Act.DENY)) == 1
    assert labels(full, By.ACT, Query(mode=Mode.ATTITUDE)) == {}


def test_for_whom_a_speaker_speaks(full: Store) -> None:
    assert labels(full, By.STATE) == {"Selmark": 2}
    assert labels(full, By.ORGANISATION) == {"The Riparian Council": 3}
    assert full.count(Query(state="Selmark")) == 2
    assert full.count(Query(organisation="riparian")) == 3
    assert full.count(Query(organisation='"Riparian"')) == 0


def test_words_narrow_the_divisions(full: Store) -> None:
    assert labels(full, By.ACTOR, Query(words="talks")) == {"Tomas Vel": 1}


def test_what_is_judged_counts_as_judged_at_once(full: Store) -> None:
    assert labels(full, By.JUDGED) == {"no": 5}
    one = full.search(Query(words="talks"))[0].entry.statement.id
    full.judge(Judgement(one, Verdict.WRONG, "Ilse", NOW))
    assert labels(full, By.JUDGED) == {"no": 4, "yes": 1}
    assert full.count(Query(judged=True)) == 1
    assert full.count(Query(judged=False)) == 4


def test_narrowing_to_a_value_gives_what_was_counted(full: Store) -> None:
    fields = {By.ACTOR, By.ORGANISATION, By.STATE, By.PUBLISHER, By.VIA, By.CITES}
    seen = 0
    for facet in full.facets(Query()):
        for value in facet.values if facet.by in fields else ():
            assert full.count(Query(**{facet.by.value: value.value})) == value.statements
            seen += 1
    assert seen >= 7


def test_a_day_of_publication_narrows(full: Store) -> None:
    april = (date(2031, 4, 1), date(2031, 4, 30))
    assert [x.entry.citation.publisher for x in full.search(Query(published=april))] == ["Oster Herald"]


def test_values_that_are_left_out_are_counted(full: Store) -> None:
    (actors,) = (x for x in full.facets(Query(), values=1) if x.by is By.ACTOR)
    assert (len(actors.values), actors.more) == (1, 2)


def test_an_unknown_actor_has_said_nothing(full: Store) -> None:
    assert full.count(Query(actor="0123456789abcdef")) == 0


def test_a_name_in_quotation_marks_is_the_whole_name(full: Store) -> None:
    assert full.count(Query(publisher="courier")) == 4
    assert full.count(Query(publisher='"Courier"')) == 0
    assert full.count(Query(publisher='"Halm Courier"')) == 4
