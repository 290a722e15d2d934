"""A statement as one pastes it: whose words they are stays plain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.answers.quoting import quoted
from sayso.model import Citation, Judgement, Kind, Verdict
from sayso.record import Query, SqliteStore
from sayso.record.contract import Entry
from tests.conftest import NOW
from tests.record.made import intake, reading

LINK = "http://127.0.0.1:8000/statements/ab"


@pytest.fixture
def entry(tmp_path: Path) -> Iterator[Entry]:
    store = SqliteStore(tmp_path / "record.sayso", alike=lambda one, other: False, now=NOW)
    store.keep(intake(reading("[“The gates are shut,”] «Ana Ruiz» {said}.\n")), now=NOW)
    yield store.search(Query())[0].entry
    store.close()


def kind(entry: Entry, kind: Kind) -> Entry:
    return replace(entry, statement=replace(entry.statement, kind=kind))


def words(entry: Entry, *words: str, **fields: str) -> Entry:
    citation: Citation = replace(entry.citation, words=words, **fields)
    return replace(entry, citation=citation)


def test_plain_text_names_speaker_day_publisher_and_link(entry: Entry) -> None:
    said = replace(entry, statement=replace(entry.statement, said_on="2031-03-13", kind=Kind.DIRECT))
    assert quoted(said, LINK).text == (
        "“The gates are shut,” — Ana Ruiz; said 2031-03-13. Halm Courier, “The dam”, 2031-03-14. " + LINK
    )


def test_reported_speech_is_not_handed_on_as_the_speakers_words(entry: Entry) -> None:
    text = quoted(kind(words(entry, "that the gates were shut"), Kind.INDIRECT), LINK).text
    assert text.startswith("“that the gates were shut” — Ana Ruiz, as Halm Courier reports it, in its words.")


def test_what_was_judged_wrong_says_so(entry: Entry) -> None:
    wrong = Judgement(entry.statement.id, Verdict.WRONG, "Ilse", NOW)
    assert "[judged wrong]" in quoted(replace(entry, judgements=(wrong,)), LINK).text


def test_markdown_shows_marks_of_the_words_as_they_are(entry: Entry) -> None:
    found = quoted(words(entry, "a *bold* [claim](x) <b>"), LINK).markdown
    assert r"a \*bold\* \[claim\]\(x\) \<b\>" in found
    assert "](<https://courier.example/dam.txt>)" in found


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "https://a.example/> <b"])
def test_only_addresses_of_the_web_become_links(entry: Entry, address: str) -> None:
    assert f"(<{address}" not in quoted(words(entry, "x", address=address), LINK).markdown


def test_bibtex_escapes_what_it_would_read_as_commands(entry: Entry) -> None:
    found = quoted(words(entry, "100% of {it} costs $5 & #1_a", title="A \\input{x}"), LINK).bibtex
    assert r"100\% of \{it\} costs \$5 \& \#1\_a" in found
    assert r"A \textbackslash{}input\{x\}" in found
    assert found.startswith(f"@misc{{sayso-{entry.statement.id},\n")


def test_every_form_says_that_nobody_is_known(entry: Entry) -> None:
    nobody = replace(entry, statement=replace(entry.statement, speaker=None))
    found = quoted(nobody, LINK)
    assert all("speaker not known" in x for x in (found.text, found.markdown, found.bibtex))
