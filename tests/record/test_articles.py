"""A whole text as the record tells it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.model import Attribution, Event, Layer, Reference, Span, TimeExpression, UnknownId, Vote
from sayso.record import Query, Store
from tests.record.made import NOW, intake, reading

DAM = """«Ana Ruiz» {said} [the dam would be opened on Monday].
«The ministry» {denied} [that any gate had been moved].
"""


def test_statements_come_in_the_order_of_the_text(store: Store) -> None:
    made = reading(DAM)
    store.keep(intake(made), now=NOW)
    found = store.article(made.document.sha256[:10])
    assert [x.statement.id for x in found.entries] == [x.id for x in made.statements]
    assert [(x.publisher, x.document) for x in found.publications] == [("Halm Courier", made.document.sha256)]
    assert (found.copy_of, found.read) == (None, True)


def test_layers_come_back_as_they_were_found(store: Store) -> None:
    made = reading(DAM)
    layers = made.layers
    for layer in (
        Layer(TimeExpression, "hand", "1", (TimeExpression(Span(38, 44), "2031-03-17"),)),
        Layer(Reference, "hand", "1", (Reference(Span(4, 9), "The Nerith Act", "article 2"),)),
        Layer(Event, "hand", "1", (Event((Span(4, 9),), "REJECT", "a", None, "2031", Vote(3, None, 1)),)),
    ):
        layers = layers.with_layer(layer)
    store.keep(intake(replace(made, layers=layers)), now=NOW)
    found = store.article(made.document.sha256).layers
    for kind in (TimeExpression, Reference, Event, Attribution):
        assert found.of(kind) == layers.of(kind)


def test_only_the_newest_reading_gives_the_layers(store: Store) -> None:
    made = reading(DAM)
    store.keep(intake(made), now=NOW)
    newer = reading(
        DAM.splitlines()[0] + "\nThe ministry denied that any gate had been moved.\n", made_by="hand/2"
    )
    store.update(newer, now=NOW)
    found = store.article(made.document.sha256)
    assert len(found.entries) == 1
    assert len(found.layers.of(Attribution)) == 1


def test_a_statement_that_stands_no_more_can_be_shown_still(store: Store) -> None:
    made = reading(DAM)
    store.keep(intake(made), now=NOW)
    newer = reading(
        DAM.splitlines()[0] + "\nThe ministry denied that any gate had been moved.\n", made_by="hand/2"
    )
    store.update(newer, now=NOW)
    gone = made.statements[1].id
    found = store.article(made.document.sha256, also=gone)
    assert [(x.statement.id, x.found_now) for x in found.entries] == [
        (made.statements[0].id, True),
        (gone, False),
    ]


def test_a_statement_of_another_text_is_left_out(store: Store) -> None:
    one, other = reading(DAM), reading("«Tomas Vel» {said} [nothing].\n", name="other.txt")
    store.keep(intake(one), now=NOW)
    store.keep(intake(other), now=NOW)
    found = store.article(one.document.sha256, also=other.statements[0].id)
    assert len(found.entries) == 2


def test_copies_are_named_with_their_texts(store: Store) -> None:
    one = reading(DAM)
    copy = reading(DAM + "By our staff.\n", publisher="Oster Herald", name="copy.txt")
    store.keep(intake(one, keys=(b"1",)), now=NOW)
    store.keep(intake(copy, keys=(b"1",)), now=NOW)
    found = store.article(copy.document.sha256)
    assert found.copy_of == one.document.sha256
    assert {x.publisher for x in found.publications} == {"Halm Courier", "Oster Herald"}


def test_who_speaks_is_told_with_every_entry(store: Store) -> None:
    store.keep(intake(reading(DAM)), now=NOW)
    found = store.search(Query(by="Ruiz"))[0].entry
    assert found.actor is not None
    assert store.actor(found.actor.id).kept.actor == found.actor


def test_a_capture_comes_back_as_it_was_received(store: Store) -> None:
    made = intake(reading(DAM))
    store.keep(made, now=NOW)
    found = store.captured(made.capture.sha256)
    assert (found.content, found.address, found.media_type) == (
        made.capture.content,
        made.capture.address,
        made.capture.media_type,
    )
    with pytest.raises(UnknownId):
        store.captured("0" * 64)
