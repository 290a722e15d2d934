"""JSON Lines and JSON arrays, an article at a time."""

from __future__ import annotations

import json
import tracemalloc
from datetime import UTC, datetime
from io import BytesIO, RawIOBase
from pathlib import Path

import pytest

from sayso.model import Capture, Cause, Problem, Told
from sayso.sources.limits import Limits
from sayso.sources.parts import parts_of
from sayso.sources.receipt import Receipt

MOMENT = datetime(2031, 3, 20, tzinfo=UTC)


def parts(content: bytes, name: str, limits: Limits | None = None) -> list[tuple[str, bytes] | Problem]:
    receipt = Receipt(f"file:///{name}", name, MOMENT, Told())
    found = parts_of(BytesIO(content), receipt, limits or Limits())
    return [(p.name, p.content) if isinstance(p, Capture) else p for p in found]


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        (
            "a.jsonl",
            b'{"text": 1}\n{"text": 2}',
            [("a.jsonl#L1", b'{"text": 1}'), ("a.jsonl#L2", b'{"text": 2}')],
        ),
        ("a.jsonl", b'\n  \n{"text": 1}\r\n\n', [("a.jsonl#L3", b'{"text": 1}\r')]),
        ("a.jsonl", b'{"text": \n', [("a.jsonl#L1", b'{"text": ')]),
        ("a.json", b'{"text": 1}\n', [("a.json", b'{"text": 1}\n')]),
        ("a.json", b'{"text": \n', [("a.json", b'{"text": \n')]),
        (
            "a.json",
            ' [ {"text": "é"} ,\n {"text": [2]}\n]'.encode(),
            [("a.json#/0", '{"text": "é"}'.encode()), ("a.json#/1", b'{"text": [2]}')],
        ),
        ("a.json", b"[]", []),
        ("noname", b'[{"text": 1}]', [("noname#/0", b'{"text": 1}')]),
    ],
)
def test_each_article_is_a_capture_of_its_own_bytes(
    name: str, content: bytes, expected: list[tuple[str, bytes]]
) -> None:
    assert parts(content, name) == expected


def test_an_array_that_breaks_gives_what_stands_before_the_break() -> None:
    assert parts(b'[{"text": "One."},\n {"text": "Two."}\n {"text": "Three."}]', "a.json") == [
        ("a.json#/0", b'{"text": "One."}'),
        ("a.json#/1", b'{"text": "Two."}'),
        Problem(
            Cause.BAD_LINE,
            "a.json#L3",
            "The array breaks at line 3, column 2: expecting ',' or ']'; the 2 members before that were taken.",
            "Mend the line, or save the articles as JSON Lines, where a broken line loses only itself.",
        ),
    ]


def test_an_array_nested_beyond_all_measure_is_a_problem() -> None:
    (problem,) = parts(b"[" + b"[" * 100_000, "a.json")
    assert isinstance(problem, Problem)
    assert (problem.cause, problem.thing) == (Cause.BAD_LINE, "a.json")


def test_a_line_above_the_limit_loses_only_itself() -> None:
    content = b'{"text": "One."}\n{"text": "' + b"x" * 200_000 + b'"}\n{"text": "Three."}\n'
    found = parts(content, "a.jsonl", Limits(max_bytes=1000))
    assert found[0] == ("a.jsonl#L1", b'{"text": "One."}')
    assert isinstance(found[1], Problem)
    assert (found[1].cause, found[1].thing) == (Cause.TOO_LARGE, "a.jsonl#L2")
    assert found[2] == ("a.jsonl#L3", b'{"text": "Three."}')
    assert len(found) == 3


class Endless(RawIOBase):
    """Lines of JSON without end, or one line without end."""

    def __init__(self, piece: bytes) -> None:
        self.piece = piece
        self.given = 0

    def read(self, size: int = -1, /) -> bytes:
        assert size > 0
        content = (self.piece * (size // len(self.piece) + 1))[:size]
        self.given += len(content)
        return content


def test_a_file_is_not_held_in_memory() -> None:
    line = json.dumps({"text": "The gates stay shut. " * 100}).encode() + b"\n"
    stream = Endless(line)
    tracemalloc.start()
    found = parts_of(stream, Receipt("-", "a.jsonl", MOMENT, Told()), Limits())
    for _ in range(100_000_000 // len(line)):
        next(found)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert stream.given > 95_000_000
    assert peak < 8_000_000


def test_a_stream_without_end_is_given_up_at_the_limit() -> None:
    stream = Endless(b"word ")
    receipt = Receipt("-", "standard input", MOMENT, Told())
    (problem,) = parts_of(stream, receipt, Limits(max_bytes=1_000_000))
    assert isinstance(problem, Problem)
    assert problem.cause == Cause.TOO_LARGE
    assert stream.given < 1_200_000


@pytest.mark.corpus
def test_the_corpora_come_whole(corpus: Path) -> None:
    for name, count in (("wikinews", 292), ("briefings", 2500)):
        path = corpus / name / "articles.jsonl"
        with path.open("rb") as stream:
            receipt = Receipt(path.as_uri(), str(path), MOMENT, Told())
            assert sum(isinstance(part, Capture) for part in parts_of(stream, receipt, Limits())) == count
