"""Files, folders and standard input as captures."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from sayso.model import Capture, Cause, Problem, Severity, Source, SourceKind, Told
from sayso.sources import Limits, captures, source_of

NOBODY = 65534


def taken(address: str | Path, now: datetime, **options: Any) -> list[Capture | Problem]:
    return list(captures(str(address), now=lambda: now, **options))


def test_a_file_is_one_capture_with_its_bytes_untouched(tmp_path: Path, now: datetime) -> None:
    path = tmp_path / "dam.txt"
    path.write_bytes(b"The gates stay shut.\r\n\r\n")
    told = Told(published="2031-03-19", publisher="The Velm Courier")
    assert taken(path, now, told=told) == [
        Capture(b"The gates stay shut.\r\n\r\n", path.as_uri(), str(path), now, "text/plain", (), told)
    ]


def test_a_folder_is_taken_whole_and_in_order(tmp_path: Path, now: datetime) -> None:
    for name in ("b.md", "a.txt", "logo.png", ".hidden.txt", "sub/c.html", ".git/config", "sub/site.css"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("A text about the dam.", encoding="utf-8")
    (tmp_path / "sub" / "round").symlink_to(tmp_path, target_is_directory=True)
    found = [(thing.name, thing.media_type) for thing in taken(tmp_path, now) if isinstance(thing, Capture)]
    assert found == [
        (str(tmp_path / "a.txt"), "text/plain"),
        (str(tmp_path / "b.md"), "text/markdown"),
        (str(tmp_path / "sub" / "c.html"), "text/html"),
    ]


def test_standard_input(now: datetime) -> None:
    assert taken("-", now, stdin=BytesIO(b"She will not go.\n")) == [
        Capture(b"She will not go.\n", "-", "standard input", now, "text/plain")
    ]


def test_json_lines_on_standard_input_are_known_by_what_they_are(now: datetime) -> None:
    found = taken("-", now, stdin=BytesIO(b'{"text": "One."}\n{"text": "Two."}\n'))
    assert [thing.address for thing in found if isinstance(thing, Capture)] == ["-#L1", "-#L2"]


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("-", SourceKind.STDIN),
        ("https://courier.example/dam", SourceKind.ADDRESS),
        (".", SourceKind.FOLDER),
        ("dam.txt", SourceKind.FILE),
    ],
)
def test_the_source_a_user_names(address: str, kind: SourceKind) -> None:
    assert source_of(address) == Source(address, kind)


def test_a_missing_file(tmp_path: Path, now: datetime) -> None:
    path = str(tmp_path / "gone.txt")
    assert taken(path, now) == [
        Problem(
            Cause.MISSING,
            path,
            "There is no such file or folder.",
            "Check the spelling; for a web address, begin with https://.",
        )
    ]


def test_a_folder_without_a_text(tmp_path: Path, now: datetime) -> None:
    (tmp_path / "logo.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert taken(tmp_path, now) == [
        Problem(
            Cause.EMPTY,
            str(tmp_path),
            "The folder holds no file that could be a text.",
            "Check that it is the right one; hidden files, pictures, sound and archives are passed over.",
        )
    ]


def test_a_file_above_the_limit_is_not_taken(tmp_path: Path, now: datetime) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"x" * 70_000)
    (problem,) = taken(path, now, limits=Limits(max_bytes=69_999))
    assert problem == Problem(
        Cause.TOO_LARGE,
        str(path),
        "It holds more than 69,999 bytes, the limit for one text.",
        "Split it into its articles, or take out what is no text, and add the parts.",
    )
    (capture,) = taken(path, now, limits=Limits(max_bytes=70_000))
    assert isinstance(capture, Capture)


@pytest.fixture
def locked() -> Iterator[Path]:
    """A folder with a file that may be read, one that may not, and a folder that may not."""
    # Not in tmp_path: pytest keeps that from other users.
    with TemporaryDirectory() as made:
        folder = Path(made) / "desk"
        (folder / "closed").mkdir(parents=True)
        for name in ("open.txt", "shut.txt", "closed/in.txt"):
            (folder / name).write_text("The gates stay shut.", encoding="utf-8")
        Path(made).chmod(0o755)
        folder.chmod(0o755)
        (folder / "shut.txt").chmod(0)
        (folder / "closed").chmod(0)
        yield folder
        (folder / "closed").chmod(0o755)


AS_A_USER = """
import os, sys
from datetime import UTC, datetime
from sayso.model import Capture
from sayso.sources import captures
if os.geteuid() == 0:
    os.setgroups([]), os.setgid({nobody}), os.setuid({nobody})
found = (thing for name in sys.argv[1:] for thing in captures(name, now=lambda: datetime(2031, 3, 20, tzinfo=UTC)))
for thing in found:
    print("capture" if isinstance(thing, Capture) else thing.cause.value, getattr(thing, "thing", ""), sep="|")
    print(getattr(thing, "message", thing.name if isinstance(thing, Capture) else ""))
"""


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions of POSIX")
def test_what_may_not_be_read_is_told_and_the_rest_is_read(locked: Path) -> None:
    # The superuser may read everything, so the look is taken as somebody else.
    code = AS_A_USER.format(nobody=NOBODY)
    run = subprocess.run(
        [sys.executable, "-c", code, str(locked), str(locked / "closed" / "in.txt")],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert run.stdout.splitlines() == [
        "capture|",
        str(locked / "open.txt"),
        f"no-permission|{locked / 'shut.txt'}",
        "You are not allowed to read this.",
        f"no-permission|{locked / 'closed'}",
        "You are not allowed to read this.",
        f"no-permission|{locked / 'closed' / 'in.txt'}",
        "You are not allowed to read this.",
    ]


@pytest.mark.parametrize(
    ("address", "advice"),
    [
        ("ftp://courier.example/dam.txt", "Fetch it with another program and add the file."),
        ("file:///home/ana/dam.txt", "Name the file itself: /home/ana/dam.txt"),
    ],
)
def test_an_address_that_is_not_of_the_web(address: str, advice: str, now: datetime) -> None:
    scheme = address.partition(":")[0]
    assert taken(address, now) == [
        Problem(
            Cause.UNSUPPORTED_ADDRESS,
            address,
            f"Addresses that begin with {scheme}:// are not read, only http:// and https://.",
            advice,
            Severity.LOST,
        )
    ]
