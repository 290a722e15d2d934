"""Uploads into the record, and trying again what went wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.model import Cause, SourceKind, Told
from sayso.pipeline import Progress, add, can_be_retried, open_record, reread, retry_of
from sayso.record import Query, Store
from sayso.sources import Upload
from tests.conftest import NOW
from tests.pipeline.simple import SaidThat, simple_reader

TEXT = "Ana Ruiz said that the gates were open.\n"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty record."""
    kept = open_record(tmp_path / "record.sayso", now=NOW)
    yield kept
    kept.close()


def added(store: Store, *things: str | Upload, told: Told = Told()) -> Progress:  # noqa: B008
    """The sum of a run."""
    *_, done = add(store, things, make_reader=simple_reader, now=lambda: NOW, told=told)
    return done


def upload(tmp_path: Path, name: str, content: bytes) -> Upload:
    """Bytes as they wait."""
    path = tmp_path / "waiting"
    path.write_bytes(content)
    return Upload(name, path)


def test_an_upload_is_kept_under_its_own_name(tmp_path: Path, store: Store) -> None:
    done = added(store, upload(tmp_path, "gates & locks.txt", TEXT.encode()), told=Told("2031-03-14"))
    (found,) = store.search(Query())
    document = found.entry.document
    assert (document.name, document.address) == ("gates & locks.txt", "upload:gates%20%26%20locks.txt")
    assert done.texts == (document.sha256,)
    assert document.capture is not None
    assert store.content(document.capture) == TEXT.encode()


def test_an_upload_named_like_a_place_is_no_place(tmp_path: Path, store: Store) -> None:
    for name in ("/etc/passwd", "../../secret.txt", "https://else.example/a.html", "-", "C:\\x.txt"):
        added(store, upload(tmp_path, name, TEXT.encode() + name.encode()))
    assert {x.document.name for x in store.documents()} == {
        "/etc/passwd", "../../secret.txt", "https://else.example/a.html", "-", "C:\\x.txt",
    }  # fmt: skip


def test_what_the_record_holds_names_its_text_too(tmp_path: Path, store: Store) -> None:
    thing = upload(tmp_path, "gates.txt", TEXT.encode())
    first, second = added(store, thing), added(store, thing)
    assert (first.documents, second.documents, second.known) == (1, 0, 1)
    assert first.texts == second.texts != ()


def test_the_lines_of_an_uploaded_json_lines_file_are_counted(tmp_path: Path, store: Store) -> None:
    lines = b'{"text": "Ana Ruiz said that it rained."}\n{"text": "Tomas Vel said that it did not."}\n'
    done = added(store, upload(tmp_path, "all.JSONL", lines))
    assert (done.total, done.documents, len(done.texts)) == (2, 2, 2)


def test_a_missing_file_is_tried_again_at_its_place(tmp_path: Path, store: Store) -> None:
    path = tmp_path / "gates.txt"
    added(store, str(path))
    (kept,) = store.problems()
    assert (kept.problem.cause, kept.source.kind) == (Cause.MISSING, SourceKind.FILE)
    path.write_text(TEXT)
    again = retry_of(store, kept, tmp_path)
    assert again == str(path)
    added(store, again, told=Told("2031-03-14"))
    assert store.problems() == ()
    assert store.problem(kept.number).cleared


def test_what_fails_otherwise_the_next_time_is_told_once(tmp_path: Path, store: Store) -> None:
    path = tmp_path / "gates.txt"
    added(store, str(path))
    path.write_bytes(b"")
    added(store, str(path))
    path.write_bytes(b"\x00\x01\x02 no text")
    added(store, str(path))
    assert [x.problem.cause for x in store.problems()] == [Cause.UNKNOWN_FORMAT] or [
        x.problem.cause for x in store.problems()
    ] == [Cause.NOT_TEXT]


def test_an_upload_is_tried_again_from_what_the_record_kept(tmp_path: Path, store: Store) -> None:
    added(store, upload(tmp_path, "empty.txt", b"  \n"))
    (kept,) = store.problems()
    folder = tmp_path / "again"
    folder.mkdir()
    again = retry_of(store, kept, folder)
    assert isinstance(again, Upload)
    assert (again.name, again.path.read_bytes()) == ("empty.txt", b"  \n")


def test_a_day_that_is_said_with_the_retry_clears_its_problem(tmp_path: Path, store: Store) -> None:
    added(store, upload(tmp_path, "gates.txt", TEXT.encode()))
    (kept,) = store.problems()
    assert kept.problem.cause is Cause.NO_DATE
    again = retry_of(store, kept, tmp_path)
    assert again is not None
    added(store, again, told=Told("2031-03-14"))
    assert store.problems() == ()
    (found,) = store.search(Query())
    assert found.entry.document.published is not None
    assert len(found.entry.carriers) == 1


def test_what_the_reader_failed_on_is_read_when_it_is_added_again(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    thing = upload(tmp_path, "gates.txt", b"FAIL: Ana Ruiz said that it rained.")
    added(store, thing, told=Told("2031-03-14"))
    (kept,) = store.problems()
    assert (kept.problem.cause, can_be_retried(kept), store.count(Query())) == (Cause.READING_FAILED, True, 0)
    again = retry_of(store, kept, tmp_path)
    assert again is not None
    assert added(store, again, told=Told("2031-03-14")).problems == (kept.problem,)
    monkeypatch.setattr(SaidThat, "__call__", SaidThat.find)  # a reader without that fault
    assert added(store, again, told=Told("2031-03-14")).statements == 1
    assert (store.problems(), store.count(Query())) == ((), 1)
    assert added(store, again, told=Told("2031-03-14")).known == 1


def test_what_the_reader_fails_on_does_not_end_reading_again(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    added(store, upload(tmp_path, "gates.txt", b"FAIL: Ana Ruiz said that it rained."))
    added(store, upload(tmp_path, "weather.txt", TEXT.encode()))
    *_, done = reread(store, make_reader=simple_reader, now=lambda: NOW)
    assert [x.cause for x in done.problems] == [Cause.READING_FAILED]
    monkeypatch.setattr(SaidThat, "__call__", SaidThat.find)
    *_, done = reread(store, make_reader=simple_reader, now=lambda: NOW)
    assert (done.statements, Cause.READING_FAILED in {x.problem.cause for x in store.problems()}) == (
        1,
        False,
    )
