"""From files to the record: once, in order, whatever happens to a worker."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.model import Cause, Told
from sayso.pipeline import Progress, Reader, Resolver, add, open_record, reread
from sayso.record import Query, Store
from tests.conftest import NOW
from tests.pipeline.simple import SaidThat, resolve, simple_reader


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty record."""
    kept = open_record(tmp_path / "record.sayso", now=NOW)
    yield kept
    kept.close()


def lines(tmp_path: Path, texts: list[str]) -> str:
    """A JSON Lines file of these texts."""
    path = tmp_path / "articles.jsonl"
    rows = [
        {
            "url": f"https://courier.example/{n}",
            "title": f"Gates {n}",
            "published": "2031-03-14",
            "text": text,
        }
        for n, text in enumerate(texts)
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return str(path)


def run(store: Store, *addresses: str, workers: int = 1, told: Told = Told()) -> Progress:  # noqa: B008
    """Add, to the end."""
    done = Progress()
    for done in add(store, addresses, make_reader=simple_reader, now=lambda: NOW, told=told, workers=workers):
        pass
    return done


def said(store: Store) -> list[str]:
    """All words of the record, in order of their rows."""
    return sorted(x.entry.citation.words[0] for x in store.search(Query(limit=1000)))


def speech(n: int) -> str:
    return f"Ana Ruiz said that gate {n} was open. Nobody else was asked about the gates of the river."


@pytest.mark.parametrize("workers", [1, 2])
def test_what_is_added_twice_is_there_once(store: Store, tmp_path: Path, workers: int) -> None:
    path = lines(tmp_path, [speech(n) for n in range(30)])
    done = run(store, path, workers=workers)
    assert (done.total, done.captures, done.documents, done.statements, done.problems) == (30, 30, 30, 30, ())
    again = run(store, path, workers=workers)
    assert (again.captures, again.known, again.documents, again.statements) == (30, 30, 0, 0)
    assert said(store) == sorted(f"that gate {n} was open" for n in range(30))


def test_documents_are_kept_in_the_order_received(store: Store, tmp_path: Path) -> None:
    run(store, lines(tmp_path, [speech(n) for n in range(40)]), workers=2)
    names = [x.document.name for x in store.documents(limit=100)]
    assert names == sorted(names, key=lambda name: -int(name.rpartition("L")[2]))


def test_a_text_on_which_the_reader_fails_is_kept_unread_and_the_rest_goes_on(
    store: Store, tmp_path: Path
) -> None:
    done = run(store, lines(tmp_path, [speech(0), "FAIL. " + speech(1), speech(2)]))
    (problem,) = done.lost
    assert problem.cause is Cause.READING_FAILED
    assert "ValueError: a fault of the reader" in problem.message
    assert said(store) == ["that gate 0 was open", "that gate 2 was open"]
    assert (store.counts().documents, store.counts().documents_not_read) == (3, 1)
    assert [x.problem for x in store.problems()] == [problem]


def test_a_worker_that_dies_costs_one_capture(store: Store, tmp_path: Path) -> None:
    texts = [speech(n) for n in range(24)]
    texts[11] = "DIE. " + texts[11]
    done = run(store, lines(tmp_path, texts), workers=2)
    (problem,) = done.lost
    assert problem.cause is Cause.READING_FAILED
    assert problem.thing.endswith("#L12")
    assert "died" in problem.message
    assert said(store) == sorted(f"that gate {n} was open" for n in range(24) if n != 11)
    assert store.counts().captures == 24
    # Its bytes are kept; `add` tries them again, and them alone.
    again = run(store, str(tmp_path / "articles.jsonl"), workers=2)
    assert (again.captures, again.known, len(again.lost), store.counts().captures) == (24, 23, 1, 24)


def test_what_the_user_tells_reaches_the_document(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "gates.txt"
    path.write_text(speech(1))
    run(store, str(path), told=Told("2031-03-01", "Halm Courier", "The gates"))
    (kept,) = store.documents()
    facts = (kept.document.published, kept.document.publisher, kept.document.title)
    assert [(x.value, x.where.value) for x in facts if x] == [
        ("2031-03-01", "user"),
        ("Halm Courier", "user"),
        ("The gates", "user"),
    ]


def test_reread_reads_what_older_annotators_read(store: Store, tmp_path: Path) -> None:
    run(store, lines(tmp_path, [speech(n) for n in range(3)]))

    def newer() -> Reader:
        annotator = SaidThat()
        annotator.version = "2"
        return Reader((annotator,), Resolver("simple", "1", resolve))

    *_, done = reread(store, make_reader=newer, now=lambda: NOW)
    assert (done.total, done.captures, done.documents, done.statements) == (3, 3, 3, 0)
    found = store.search(Query(limit=10))
    assert {x.entry.made_by for x in found} == {("said-that/1 simple/1", "said-that/2 simple/1")}
    *_, again = reread(store, make_reader=newer, now=lambda: NOW)
    assert again.total == 0
