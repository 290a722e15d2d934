"""`sayso check` as a person runs it: drafts of every kind, what is printed and written, the exit status."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from jsonschema import Draft202012Validator
from lxml import html

from sayso.pipeline import open_record
from tests.cli.running import sayso
from tests.documents.making import pdf
from tests.record.made import NOW

SCHEMA = Path(__file__).parents[2] / "docs" / "reference" / "check.schema.json"
ARTICLE = """Ana Ruiz, the water minister of Halmar, spoke on Monday.

“We will not open the gates before the rain comes,” Ruiz said. “No letter will change that.”

“The river is low,” said Jon Halm, who grows beet near the border.
"""
RIGHT = "“We will not open the gates before the rain comes,” Ana Ruiz said."
WRONG = "“We will open the gates before the rain comes,” Ana Ruiz said."


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record with one article."""
    folder = tmp_path_factory.mktemp("record")
    (folder / "gates.txt").write_text(ARTICLE)
    path = folder / "record.sayso"
    done = sayso(
        "add", folder / "gates.txt", "--db", path, "--published", "2031-03-11", "--publisher", "Halm Courier"
    )
    assert done.returncode == 0, done.stderr
    return path


def checked(record: Path, draft: str | Path, *options: str | Path, stdin: str = "") -> tuple[int, Any]:
    """The exit status and the JSON, seen to be as its schema says."""
    done = sayso("check", draft, "--db", record, "--json", *options, stdin=stdin)
    assert done.stdout, done.stderr
    told = json.loads(done.stdout)
    Draft202012Validator(json.loads(SCHEMA.read_text())).validate(told)
    return done.returncode, told


def verdicts(told: Any) -> list[tuple[int, str, str]]:
    return [(x["line"], x["words"], x["verdict"]) for x in told["items"] if x["marked"]]


def word(*paragraphs: str) -> Any:
    made = docx.Document()
    for paragraph in paragraphs:
        made.add_paragraph(paragraph)
    return made


def saved(made: Any, path: Path) -> Path:
    made.save(path)
    return path


def test_a_right_draft_from_standard_input(record: Path) -> None:
    status, told = checked(record, "-", stdin=RIGHT)
    assert (status, told["passes"], told["quotations"], told["passing"]) == (0, True, 1, 1)
    (item,) = told["items"]
    assert item["matches"][0]["publisher"] == "Halm Courier"


def test_a_wrong_draft_says_line_verdict_and_difference(record: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(f"---\ntitle: The dam\n---\n\n# The dam\n\nIt rained.\n\n{WRONG}\n")
    done = sayso("check", draft, "--db", record)
    assert done.returncode == 1
    text = " ".join(done.stdout.split())
    assert "9 shortened so that the meaning" in text
    assert "“not” is lost. The meaning may turn on “not”." in text
    assert "We will [-not-] open the gates" in text
    assert "1 quotation: 1 to look at" in text


MARKDOWN = f"Intro.\n\n> {RIGHT}\n\n- “The river *is* low,” Jon Halm said.\n"
HTML = f"<html><body><article><h1>The dam</h1><p>It rained all week in Halmar and nobody spoke.</p><p>{RIGHT}</p><p>“The river <b>is</b> low,” Jon Halm said.</p></article></body></html>"


@pytest.mark.parametrize(
    ("name", "content", "unit", "lines"),
    [
        ("draft.txt", f"{RIGHT}\n\n“The river is low,” Jon Halm said.\n".encode(), "line", [1, 3]),
        ("draft.md", MARKDOWN.encode(), "line", [3, 5]),
        ("draft.html", HTML.encode(), "paragraph", None),
        (
            "draft.pdf",
            pdf([[(72, 700, 12, '"We will not open the gates before the rain comes," Ana Ruiz said. "The river is low," Jon Halm said.')]]),
            "paragraph",
            [1, 1],
        ),
    ],
    ids=["text", "Markdown", "HTML", "PDF"],
)  # fmt: skip
def test_drafts_of_every_kind(
    record: Path, tmp_path: Path, name: str, content: bytes, unit: str, lines: list[int] | None
) -> None:
    draft = tmp_path / name
    draft.write_bytes(content)
    _, told = checked(record, draft)
    assert told["unit"] == unit
    found = verdicts(told)
    assert len(found) == 2
    assert all(verdict.startswith("exact") for _, _, verdict in found), found
    if lines:
        assert [line for line, _, _ in found] == lines


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("draft.md", "Intro.\n\n> The river *is* low.\n>\n> — {name}\n"),
        ("draft.md", "Intro.\n\n> The river is low.\n> — {name}\n"),
        ("draft.html", "<html><body><p>It rained all week in Halmar and nobody spoke.</p><blockquote>The river is low. <cite>{name}</cite></blockquote></body></html>"),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    ("speaker", "verdict"), [("Jon Halm", "exact"), ("Ana Ruiz", "said by someone else")]
)
def test_a_block_quotation_is_a_quotation(
    record: Path, tmp_path: Path, name: str, content: str, speaker: str, verdict: str
) -> None:
    draft = tmp_path / name
    draft.write_text(content.format(name=speaker))
    _, told = checked(record, draft)
    (item,) = [x for x in told["items"] if x["marked"]]
    assert item["words"] == "The river is low."
    assert item["speaker"] == speaker
    assert item["verdict"].startswith(verdict)


def test_tracked_changes_and_footnotes_count(record: Path, tmp_path: Path) -> None:
    """What was put in is read, what was taken out is not, and a note is a part of the draft."""
    made = word("It rained.")
    runs = (
        "<w:r><w:t xml:space='preserve'>“We will </w:t></w:r><w:del w:id='1' w:author='a'><w:r><w:delText>not</w:delText></w:r></w:del>"
        "<w:ins w:id='2' w:author='a'><w:r><w:t>gladly</w:t></w:r></w:ins>"
        "<w:r><w:t xml:space='preserve'> open the gates before the rain comes,” Ana Ruiz said.</w:t></w:r>"
        "<w:r><w:footnoteReference w:id='1'/></w:r>"
    )
    made.element.body.insert(1, parse_xml(f"<w:p {nsdecls('w')}>{runs}</w:p>"))
    note = f"<w:footnotes {nsdecls('w')}><w:footnote w:id='1'><w:p><w:r><w:t>“No letter will change this,” Ruiz said.</w:t></w:r></w:p></w:footnote></w:footnotes>"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    made.part.relate_to(
        Part(PackURI("/word/footnotes.xml"), kind, note.encode(), made.part.package),
        RELATIONSHIP_TYPE.FOOTNOTES,
    )
    draft = saved(made, tmp_path / "draft.docx")
    out = tmp_path / "checked.docx"
    status, told = checked(record, draft, "--annotate", out)
    assert status == 1
    assert verdicts(told) == [
        (2, "We will gladly open the gates before the rain comes,", "altered"),
        (3, "No letter will change this,", "altered"),
    ]
    annotated = docx.Document(str(out))
    first, second = annotated.comments
    assert first.text.startswith("Altered\n“not” became “gladly”.")
    assert second.text.startswith("Altered\n“that” became “this”.")
    assert commented(out) == [("0", "We will gladly open the gates before the rain comes,"), ("1", "")]
    assert b"delText" in part_of(out, "word/document.xml")  # the author's tracked changes are still there


def test_headers_and_footers_count(record: Path, tmp_path: Path) -> None:
    made = word("It rained.")
    section = made.sections[0]
    section.header.paragraphs[0].text = "“We will open the gates before the rain comes,” Ana Ruiz said."
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = section.header.paragraphs[0].text
    section.footer.paragraphs[0].text = "“The river is low,” Jon Halm said."
    draft = saved(made, tmp_path / "draft.docx")
    out = tmp_path / "checked.docx"
    _, told = checked(record, draft, "--annotate", out)
    assert sorted((words, verdict) for _, words, verdict in verdicts(told)) == [
        ("The river is low,", "exact"),
        ("We will open the gates before the rain comes,", "shortened so that the meaning may turn"),
    ]
    assert [words for _, words in commented(out)] == ["It rained.", "It rained."]


def part_of(path: Path, name: str) -> bytes:
    with ZipFile(path) as packed:
        return packed.read(name)


def commented(path: Path) -> list[tuple[str, str]]:
    """For each comment the words between its two ends."""
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    body = docx.Document(str(path)).element.body
    open_, out = {}, []
    for element in body.iter():
        if element.tag == f"{w}commentRangeStart":
            open_[element.get(f"{w}id")] = ""
        elif element.tag == f"{w}commentRangeEnd":
            out.append((element.get(f"{w}id"), open_.pop(element.get(f"{w}id"))))
        elif element.tag == f"{w}t":
            open_ = {key: words + (element.text or "") for key, words in open_.items()}
    return out


def test_comments_stand_on_the_very_words_of_the_authors_document(record: Path, tmp_path: Path) -> None:
    made = word("A first paragraph.")
    paragraph = made.add_paragraph("  Ruiz said: “We will ")
    paragraph.add_run("not").bold = True
    paragraph.add_run(" open the gates before the rain comes” and “The river is high”, too.")
    draft = saved(made, tmp_path / "draft.docx")
    out = tmp_path / "checked.docx"
    done = sayso("check", draft, "--db", record, "--annotate", out)
    assert done.returncode == 1
    assert [words for _, words in commented(out)] == [
        "We will not open the gates before the rain comes",
        "The river is high",
    ]
    after = docx.Document(str(out))
    assert [x.text for x in after.paragraphs] == [x.text for x in docx.Document(str(draft)).paragraphs]
    assert any(run.bold and run.text == "not" for run in after.paragraphs[1].runs)


def test_a_text_becomes_a_word_document_with_comments(record: Path, tmp_path: Path) -> None:
    out = tmp_path / "checked.docx"
    sayso("check", "-", "--db", record, "--annotate", out, stdin=f"{RIGHT}\n\n{WRONG}\n")
    assert [words for _, words in commented(out)] == [
        "We will not open the gates before the rain comes,",
        "We will open the gates before the rain comes,",
    ]


def test_the_page_shows_the_archived_passage_beside_each_quotation(record: Path, tmp_path: Path) -> None:
    out = tmp_path / "checked.html"
    draft = f"{WRONG} <script>alert(1)</script>\n\nRuiz said that no letter of any kind would change that.\n"
    sayso("check", "-", "--db", record, "--annotate", out, stdin=draft)
    page = html.fromstring(out.read_text())
    assert not page.xpath("//script | //link | //img | //*[@src] | //*[@style]")
    assert "alert(1)" in page.text_content()
    (card,) = page.xpath("//section[contains(@class, 'bad')]")
    assert card.xpath("string(.//del)") == "not"
    assert "We will not open the gates before the rain comes" in card.xpath("string(.//blockquote/mark)")
    assert len(page.xpath("//section[contains(@class, 'beside')]")) == 1
    for link in page.xpath("//sup/a/@href"):
        assert page.xpath(f"//*[@id='{link[1:]}']")


@pytest.mark.parametrize(
    ("draft", "why"),
    [
        ("nowhere.md", "nowhere.md"),
        (".", "is a folder; name the file of a draft"),
        ("picture.png", "cannot be read"),
        ("broken.docx", "cannot be opened"),
        ("empty.txt", "cannot be read"),
        ("two.jsonl", "more than one document"),
    ],
)
def test_a_draft_that_is_none(record: Path, tmp_path: Path, draft: str, why: str) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04 no more")
    (tmp_path / "empty.txt").write_bytes(b" \n")
    (tmp_path / "two.jsonl").write_text('{"text": "The gates stay shut."}\n{"text": "So it is."}\n')
    out = tmp_path / "out.html"
    done = sayso("check", tmp_path / draft, "--db", record, "--annotate", out)
    assert done.returncode == 2, done.stderr
    assert "sayso:" in done.stderr
    assert not out.exists()
    assert re.search(why, done.stderr), done.stderr


@pytest.mark.parametrize("out", ["checked.odt", "checked", "draft.docx"])
def test_nothing_is_written_where_it_must_not_be(record: Path, tmp_path: Path, out: str) -> None:
    draft = saved(word(RIGHT), tmp_path / "draft.docx")
    before = draft.read_bytes()
    done = sayso("check", draft, "--db", record, "--annotate", tmp_path / out)
    assert done.returncode == 2, done.stderr
    assert draft.read_bytes() == before
    assert [x.name for x in tmp_path.iterdir() if x.suffix != ".sayso"] == ["draft.docx"]


def test_an_empty_record_and_one_without_texts(tmp_path: Path) -> None:
    open_record(tmp_path / "new.sayso", now=NOW).close()
    status, told = checked(tmp_path / "new.sayso", "-", stdin=RIGHT)
    assert (status, verdicts(told)[0][2]) == (1, "not in the record")


def test_a_statement_judged_wrong_is_not_passed(record: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sayso"
    copy.write_bytes(record.read_bytes())
    _, told = checked(copy, "-", stdin=RIGHT)
    statement = told["items"][0]["matches"][0]["statement"]
    assert sayso("judge", statement, "wrong", "--db", copy, "--note", "misheard").returncode == 0
    status, after = checked(copy, "-", stdin=RIGHT)
    assert (status, after["items"][0]["verdict"]) == (1, "judged wrong")
    assert "misheard" in after["items"][0]["findings"][0]["note"]


def test_the_drafts_own_day(record: Path) -> None:
    text = "On Monday, Ana Ruiz said: “No letter will change that.”"
    status, _ = checked(record, "-", "--published", "2031-03-12", stdin=text)
    assert status == 0
    status, told = checked(record, "-", "--published", "2031-04-12", stdin=text)
    assert status == 1
    assert told["items"][0]["verdict"] == "said on another day"


@pytest.mark.parametrize(
    ("words", "passes"),
    [
        ("The bridge should be torn down before winter.", False),
        ("The harbour master said that the bridge should be torn down before winter.", True),
    ],
)
def test_what_a_speaker_reports_of_another_is_not_her_own(tmp_path: Path, words: str, passes: bool) -> None:
    article, record = tmp_path / "bridge.txt", tmp_path / "record.sayso"
    article.write_text(
        "“The harbour master said that the bridge should be torn down before winter,” Hilde Brand told reporters.\n"
    )
    assert sayso("add", article, "--db", record, "--published", "2031-03-11").returncode == 0
    status, told = checked(record, "-", stdin=f"Hilde Brand said: “{words}”")
    assert (status == 0) is passes, told
