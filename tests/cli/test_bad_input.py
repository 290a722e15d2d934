"""Every kind of bad input at once: each has its own problem, nothing is lost, the rest is read."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.running import lines, sayso
from tests.documents.making import column, pdf
from tests.sources.site import page, redirect, site

SPEECH = "Ana Ruiz, the water minister of Halmar, said on Monday that the gates would be opened.\n"
CAFE = f"“We met in the Café Oléron,” the envoy said.\n{SPEECH}"
LINES, BROKEN = 100, (17, 40, 93)
BIG = 50_000_000


def many(path: Path) -> None:
    """A hundred lines of which three are broken."""
    rows = [
        json.dumps({"text": f"Ana Ruiz said that gate {n} was open to all of us.", "published": "2031-03-11"})
        for n in range(LINES)
    ]
    for number in BROKEN:
        rows[number - 1] = rows[number - 1][:20]
    path.write_text("\n".join(rows) + "\n")


def zipped(path: Path) -> None:
    """A zip archive that is no Word document, under the name of one."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("notes.txt", SPEECH)


def big(path: Path) -> None:
    """A page of fifty million characters that are all markup and words."""
    words = "<p>The gates of the dam stay shut, and the river is low.</p>\n"
    path.write_text(f"<html><body>{words * (BIG // len(words))}</body></html>")


Make = Callable[[Path], object]
FILES: dict[str, tuple[Make, set[str], int]] = {
    # what it is, the causes of its problems, how many documents it gives all the same
    "empty.txt": (lambda x: x.write_bytes(b""), {"empty"}, 0),
    "binary.txt": (lambda x: x.write_bytes(bytes(range(256)) * 40), {"not-text"}, 0),
    "latin-1.txt": (lambda x: x.write_bytes(CAFE.replace("“", '"').replace("”", '"').encode("latin-1")), {"encoding", "no-date"}, 1),
    "cp1252.txt": (lambda x: x.write_bytes(CAFE.encode("cp1252")), {"encoding", "no-date"}, 1),
    "utf-16.txt": (lambda x: x.write_bytes((CAFE + "It was cold.\n").encode("utf-16")), {"no-date"}, 1),
    "utf-16-bare.txt": (lambda x: x.write_bytes((SPEECH + "It rained.\n").encode("utf-16-le")), {"no-date"}, 1),
    "big.html": (big, {"too-large"}, 0),
    "login.html": (lambda x: x.write_text("<html><body><form>Name <input> Password <input></form></body></html>"), {"no-article"}, 0),
    "many.jsonl": (many, {"bad-line"}, LINES - len(BROKEN)),
    "locked.pdf": (lambda x: x.write_bytes(pdf([column(["The gates stay shut."])], encrypt=True)), {"encrypted"}, 0),
    "scan.pdf": (lambda x: x.write_bytes(pdf([[], []])), {"no-text-layer"}, 0),
    "zip.docx": (zipped, {"broken-file"}, 0),
    "undated.txt": (lambda x: x.write_text("Piet Oss said that the bridge would close.\n"), {"no-date"}, 1),
}  # fmt: skip


@pytest.fixture(scope="module")
def added(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, int]:
    """A record to which all of it was added in one call; the folder, the record, the exit status."""
    folder = tmp_path_factory.mktemp("bad")
    things = folder / "things"
    things.mkdir()
    for name, (make, _, _) in FILES.items():
        make(things / name)
    with site() as here:
        here.pages = {
            "/round": redirect(f"{here.address}/round"),
            "/picture": page(b"\x89PNG\r\n\x1a\n", "image/png"),
        }
        addresses = [f"{here.address}{x}" for x in ("/round", "/none", "/picture")]
        done = sayso(
            "add", things, folder / "missing.txt", *addresses, "ftp://press.example/a", "--db", folder / "r.sayso", "--workers", "1"
        )  # fmt: skip
    return folder, folder / "r.sayso", done.returncode


def test_each_has_its_own_problem(added: tuple[Path, Path, int]) -> None:
    folder, record, status = added
    assert status == 1
    told: dict[str, set[str]] = {}
    for problem in lines(sayso("problems", "--json", "--db", record).stdout):
        assert problem["message"].endswith((".", "…"))
        assert problem["advice"].endswith(".")
        name = problem["thing"].partition("#")[0].removeprefix(f"{folder}/things/")
        told.setdefault(name.partition("127.0.0.1")[2].partition("/")[2] or name, set()).add(problem["cause"])
    assert told == {
        **{name: causes for name, (_, causes, _) in FILES.items()},
        str(folder / "missing.txt"): {"missing"},
        "round": {"redirects"},
        "none": {"http-status"},
        "picture": {"unknown-format"},
        "ftp://press.example/a": {"unsupported-address"},
    }


def test_the_rest_is_read(added: tuple[Path, Path, int]) -> None:
    _, record, _ = added
    kept = [x["name"] for x in lines(sayso("documents", "--json", "--limit", "500", "--db", record).stdout)]
    for name, (_, _, number) in FILES.items():
        assert sum(Path(x.partition("#")[0]).name == name for x in kept) == number, name
    (answer,) = lines(sayso("said", "Café", "--json", "--db", record).stdout)
    assert {x["citation"]["words"][0].strip('“”"') for x in answer["statements"]} == {
        "We met in the Café Oléron,"
    }


def test_the_lines_that_are_broken_are_named(added: tuple[Path, Path, int]) -> None:
    _, record, _ = added
    problems = lines(sayso("problems", "--json", "--db", record).stdout)
    assert [x["thing"].rpartition("#L")[2] for x in problems if x["cause"] == "bad-line"] == list(
        map(str, BROKEN)
    )
