"""`sayso brief new` and `sayso brief build` as a person runs them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import sayso

ARTICLE = """Water Minister Ana Ruiz said on Monday that the gates of the Halm dam would stay open until May.

"We keep our word," Ruiz told reporters. "The river is a guest here."

The Oster government denied that any gate of the dam had been moved.
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a record of one article, and a brief that was drafted from it."""
    path = tmp_path_factory.mktemp("brief")
    (path / "dam.txt").write_text(ARTICLE)
    added = sayso(
        "add",
        path / "dam.txt",
        "--db",
        path / "r.sayso",
        "--published",
        "2031-03-11",
        "--publisher",
        "Halm Courier",
    )
    assert added.returncode == 0, added.stderr
    made = sayso(
        "brief", "new", "--by", "Ruiz", "--db", path / "r.sayso", "--day", "2031-03-12", "--author", "Mira Holt", "--out", path / "dam.md"
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    return path


def build(folder: Path, *arguments: str | Path, brief: str = "dam.md") -> tuple[int, str, str]:
    done = sayso("brief", "build", folder / brief, "--db", folder / "r.sayso", *arguments)
    return done.returncode, done.stdout, done.stderr


def test_a_draft_is_its_authors(folder: Path) -> None:
    text = (folder / "dam.md").read_text()
    assert text.startswith("---\ntitle: ")
    assert "author: Mira Holt\nday: 2031-03-12\nrecord: " in text
    assert '"We keep our word,"}} Water Minister Ana Ruiz told reporters' in text
    again = sayso("brief", "new", "--by", "Ruiz", "--db", folder / "r.sayso", "--out", folder / "dam.md")
    assert again.returncode == 2
    assert "is there already, and is its author's" in again.stderr
    assert (folder / "dam.md").read_text() == text


def test_a_draft_is_printed(folder: Path) -> None:
    done = sayso("brief", "new", "--about", "gates", "--db", folder / "r.sayso")
    assert done.stdout.startswith("---\ntitle: 'Gates: who said what'\n")
    as_json = json.loads(
        sayso("brief", "new", "--about", "gates", "--db", folder / "r.sayso", "--json").stdout
    )
    assert set(as_json) == {"title", "text", "statements", "left"}
    nothing = sayso("brief", "new", "--by", "Nobody", "--db", folder / "r.sayso")
    assert (nothing.returncode, nothing.stdout) == (2, "")
    assert "no statement in the record answers" in nothing.stderr


@pytest.mark.usefixtures("pango")
def test_all_four_formats_stand_beside_the_brief(folder: Path) -> None:
    status, out, err = build(folder)
    assert status == 0, err
    assert "all verbatim; on the record of " in out
    built = folder / "built"
    assert sorted(x.name for x in built.iterdir()) == ["dam.docx", "dam.html", "dam.md", "dam.pdf"]
    assert "“We keep our word,” Water Minister Ana Ruiz told reporters" in (built / "dam.md").read_text()


def test_a_build_as_json(folder: Path, tmp_path: Path) -> None:
    status, out, err = build(folder, "--to", "md", "--out", tmp_path, "--json")
    assert status == 0, err
    answer = json.loads(out)
    assert answer["files"] == [str(tmp_path / "dam.md")]
    assert answer["references"][0]["source"] == 1
    assert answer["sources"][0]["publisher"] == "Halm Courier"
    assert len(answer["sources"][0]["capture"]) == 64


@pytest.mark.usefixtures("pango")
def test_the_brief_of_a_day_is_built_again_byte_for_byte(folder: Path, tmp_path: Path) -> None:
    assert build(folder, "--out", tmp_path / "one")[0] == 0
    day = json.loads(build(folder, "--to", "md", "--out", tmp_path / "x", "--json")[1])["record_day"]
    assert build(folder, "--as-of", day, "--out", tmp_path / "two")[0] == 0
    one, two = tmp_path / "one", tmp_path / "two"
    assert {x.name: x.read_bytes() for x in one.iterdir()} == {x.name: x.read_bytes() for x in two.iterdir()}


def test_days_that_are_none(folder: Path) -> None:
    assert build(folder, "--as-of", "2999-01-01")[0] == 2
    assert "2999-01-01 has not come" in build(folder, "--as-of", "2999-01-01")[2]
    assert "is more than one day" in build(folder, "--as-of", "2031")[2]
    assert "no statement in the record has an id" in build(folder, "--as-of", "2001-01-01")[2]


@pytest.mark.parametrize(
    ("change", "status", "why"),
    [
        (("We keep our word", "We kept our word"), 3, "“We kept our word,” is not verbatim in statement "),
        (("{{said ", "{{sad "), 3, "is no reference"),
        (("## Comment\n", "## Comment\n\nShe called it “a farce”.\n"), 3, "“a farce”: not in the record"),
        (("---\ntitle", "title"), 3, "a brief begins with front matter"),
        (
            ("author:", "template: none.html\nauthor:"),
            2,
            "none.html cannot be read: No such file or directory",
        ),
        (("author:", "style: none.csl\nauthor:"), 2, "there is no citation style none.csl"),
    ],
)
def test_nothing_is_written_when_a_brief_is_refused(
    folder: Path, tmp_path: Path, change: tuple[str, str], status: int, why: str
) -> None:
    text = (folder / "dam.md").read_text()
    assert change[0] in text
    (folder / "wrong.md").write_text(text.replace(*change))
    done = build(folder, "--out", tmp_path / "out", "--to", "html", "--to", "md", brief="wrong.md")
    assert (done[0], done[1]) == (status, "")
    assert why in done[2]
    assert not (tmp_path / "out").exists()


def test_files_of_before_stay_when_a_build_fails(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "dam.html").write_text("of before")
    template = tmp_path / "page.html"
    template.write_text("{{ nothing }}")
    status, _, err = build(folder, "--out", tmp_path, "--to", "html", "--template", template)
    assert status == 3
    assert f"{template}:1: the template has an error: 'nothing' is undefined" in err
    assert (tmp_path / "dam.html").read_text() == "of before"
    assert sorted(x.name for x in tmp_path.iterdir() if x.is_file()) == ["dam.html", "page.html"]


def test_the_brief_itself_is_never_written_over(folder: Path) -> None:
    status, _, err = build(folder, "--out", folder, "--to", "md")
    assert status == 2
    assert "would be written over; name another folder with --out" in err


def test_a_brief_that_is_not_there_or_no_text(folder: Path) -> None:
    assert "cannot be read: No such file or directory" in build(folder, brief="none.md")[2]
    (folder / "bytes.md").write_bytes(b"---\ntitle: \xff\n---\n")
    assert "is no UTF-8 text (at byte 11); save it as UTF-8" in build(folder, brief="bytes.md")[2]
    assert "a brief is built to one of md, html, docx, pdf" in build(folder, "--to", "odt")[2]
