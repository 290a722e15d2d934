"""A brief drafted from the sample articles, in which each sentence is traced to the statement that it is made from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import sayso
from sayso.answers.brief import BriefRefused, Draft, Format, Wanted, build, draft
from sayso.answers.brief.source import Ref, parse_brief
from sayso.answers.check import PASSING, Checked, check
from sayso.model import ActorKind, Judgement, Kind, Reading, UsageError, Verdict
from sayso.pipeline import default_reader, open_record, read
from sayso.pipeline import read_draft as read_a_draft
from sayso.record import Store
from tests.answers.brief.made import DAY, article, ids, kept, line
from tests.conftest import NOW

ROOT = Path(__file__).parents[3]
READER = default_reader()


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The record of the sample articles."""
    store = open_record(tmp_path_factory.mktemp("demo") / "record.sayso", now=NOW)
    sayso.add(store, [str(ROOT / "demo" / "articles")])
    yield store
    store.close()


@pytest.fixture(scope="module")
def made(demo: Store) -> Draft:
    """A brief on the energy minister of the sample articles."""
    return draft(demo, Wanted(by="Thessel"), day=DAY, record_day=DAY, author="River desk")


def read_draft(text: str, day: date) -> Reading:
    return read(text, published=day.isoformat(), reader=READER)


def sentences(text: str) -> list[str]:
    """The lines of a draft that hold a sentence."""
    return [x for x in text.split("---\n", 2)[2].split("\n## Comment")[0].split("\n") if x.strip()]


def refs_on(line_of_text: str) -> list[Ref]:
    return list(parse_brief(f"---\ntitle: x\nday: 2031-03-16\n---\n{line_of_text}\n", "x").refs)


def test_every_sentence_is_traced_to_its_statement(demo: Store, made: Draft) -> None:
    """Whatever stands outside the verbatim words is the statement's: speaker, office, day, whom, chain, publisher."""
    lines = sentences(made.text)
    assert len(lines) > 12
    told = {x.statement.id for x in made.told}
    for one in lines:
        refs = refs_on(one)
        assert refs, one
        known: list[str] = []
        for ref in refs:
            assert ref.words
            if ref.what == "passage":
                document = demo.document(ref.id)
                known += [str(document.publisher), document.text]
                assert ref.words in " ".join(document.text.split())
                continue
            entry = demo.entry(ref.id)
            assert entry.statement.id in told
            statement, document = entry.statement, entry.document
            assert ref.words in " ".join(" ".join(document.texts_at(statement.content)).split())
            known += [document.text, str(document.publisher), *statement.via]
            known += [x.name + " " + (x.role or "") for x in [statement.speaker] if x]
        for other in re.findall(r"<!-- office: (\w+) -->", one):
            speaker = demo.entry(other).statement.speaker
            assert speaker
            known.append(speaker.role or "")
        own = re.sub(r"\{\{.*?\}\}|<!--.*?-->", " ", one)
        words = {x.casefold() for x in re.findall(r"[^\W\d_][\w'’-]*", own)}
        there = {x.casefold() for k in known for x in re.findall(r"[^\W\d_][\w'’-]*", k)}
        assert words - there <= FRAME, one


FRAME = {
    "a", "according", "adding", "against", "abstaining", "an", "and", "as", "at", "by", "carried", "for", "had", "he", "in", "march",
    "of", "on", "quoted", "reported", "said", "she", "the", "to", "told", "vote", "was", "wrote",
}  # fmt: skip
"""The words that a sentence has from its grammar; all others are of the record."""


def test_reported_words_are_never_in_marks_and_spoken_ones_always(demo: Store, made: Draft) -> None:
    done = build(demo, made.text, "t.md", record_day=DAY, read=read_draft, formats=(Format.MD,))
    assert len(done.quoted) > 20
    for one in done.quoted:
        if one.entry is None:
            continue
        for piece in one.pieces:
            spoken = one.entry.statement.kind is Kind.DIRECT and not piece.words.startswith("that ")
            assert piece.quoted == spoken, piece
            assert piece.words.startswith("“") == spoken, piece


def test_the_draft_has_the_parts_of_a_brief(made: Draft) -> None:
    text = made.text
    first = sentences(text)[0]
    assert "Energy Minister Ruvan Thessel told The Castrin Courier in an interview on 14 March" in first
    order = [
        "Thessel told The Castrin Courier in an interview",  # the newest and weightiest
        "Goran Velt-Asher, leader of the opposition Valley Front,",  # what others said
        "Thessel denied",  # what was denied, and by whom
        "The vote was 9 for, 2 against and 4 abstaining, The Lissenport Observer wrote on 10 March: ",
        "On article 9 of the Nerith Waters Treaty, the Nerith Press Agency wrote",
        "Thessel had told reporters",  # earlier statements of the same people
        "## Comment",
        "{{sources}}",
    ]
    places = [text.index(x) for x in order]
    assert places == sorted(places)


def test_the_draft_is_built_and_every_quotation_of_it_is_exact(demo: Store, made: Draft) -> None:
    done = build(demo, made.text, "t.md", record_day=DAY, read=read_draft, formats=(Format.MD,))
    text = done.files[Format.MD].decode().split("## Sources")[0]
    checked = check(demo, read_draft(re.sub(r"\[\d+\]", "", text), DAY))
    spoken = {x.words.strip("“”") for one in done.quoted if one.entry for x in one.pieces if x.quoted}
    found = {x.words: x.fit for x in checked.items if x.words in spoken}
    assert set(found) == spoken
    assert set(found.values()) <= PASSING


@pytest.mark.parametrize("kind", [Format.MD, Format.HTML, Format.DOCX])
def test_the_pages_of_a_built_draft_pass_the_check(
    demo: Store, made: Draft, tmp_path: Path, kind: Format
) -> None:
    page = tmp_path / f"brief.{kind.value}"
    page.write_bytes(
        build(demo, made.text, "t.md", record_day=DAY, read=read_draft, formats=(kind,)).files[kind]
    )
    checked = check_file(demo, page)
    assert [(x.words, x.fit) for x in checked.items if x.marked and not x.passes] == []


def check_file(store: Store, page: Path) -> Checked:
    read_page = read_a_draft(str(page), now=lambda: NOW, reader=READER)
    return check(store, read_page.reading, lines=read_page.line, blocks=read_page.blocks)


def test_a_word_changed_in_the_draft_is_refused(demo: Store, made: Draft) -> None:
    text = made.text.replace("I never refused", "I have never refused")
    with pytest.raises(BriefRefused, match=r"t\.md:8: “I have never refused an inspection,” is not verbatim"):
        build(demo, text, "t.md", record_day=DAY, read=read_draft)


def test_a_wrong_name_under_a_reference_is_refused(demo: Store, made: Draft) -> None:
    text = made.text.replace("Energy Minister Ruvan Thessel told", "Foreign Minister Hanne Ildvard told")
    with pytest.raises(BriefRefused, match=r"t\.md:8: .*Ruvan Thessel"):
        build(demo, text, "t.md", record_day=DAY, read=read_draft)


@pytest.mark.parametrize(
    "wanted",
    [Wanted(about="dam"), Wanted(about="inspectors"), Wanted(by="Ildvard"), Wanted(cites="Nerith Waters")],
)
def test_other_drafts_of_the_demo_are_built(demo: Store, wanted: Wanted) -> None:
    made = draft(demo, wanted, day=DAY, record_day=DAY)
    assert build(demo, made.text, "t.md", record_day=DAY, read=read_draft, formats=(Format.MD,)).quoted


PERSON = ActorKind.PERSON


def test_what_was_judged_wrong_or_is_disputed_is_not_drafted(tmp_path: Path) -> None:
    one = article(
        line(
            "«Ana Ruiz» {said} [that the gates would stay open until May].", "Ana Ruiz", speaker_kind=PERSON
        ),
        line("«Ana Ruiz» {said} [that the river would rise again in May].", "Ana Ruiz", speaker_kind=PERSON),
    )
    store = kept(tmp_path, one)
    first, second = ids(store, one)
    store.judge(Judgement(one.statements[0].id, Verdict.WRONG, "mh", NOW))
    text = draft(store, Wanted(by="Ruiz"), day=DAY, record_day=DAY).text
    assert first not in text
    assert second in text
    store.close()


def test_nothing_later_than_the_day_of_the_brief_is_told(demo: Store) -> None:
    day = date(2031, 3, 12)
    made = draft(demo, Wanted(by="Thessel"), day=day, record_day=DAY, read=read_draft)
    assert all(str(x.document.published) <= day.isoformat() for x in made.told)
    assert not re.search(r"\b1[3-6] March", made.text)
    whole = draft(demo, Wanted(by="Thessel"), record_day=date(2031, 1, 1))
    newest = re.search(r"up to (\d+) March 2031", whole.title)
    assert newest
    assert f"day: 2031-03-{int(newest[1]):02}" in whole.text


def test_what_building_would_refuse_is_not_drafted(tmp_path: Path) -> None:
    one = article(
        line(
            "«Ana Ruiz» {said} [that the gates would stay open until May].", "Ana Ruiz", speaker_kind=PERSON
        ),
        line("«Bo Lind» {said} [that the river would rise again in May].", "Bo Lind", speaker_kind=PERSON),
    )
    store = kept(tmp_path, one)
    wanted = Wanted(about="May")
    made = draft(store, wanted, day=DAY, record_day=DAY, read=read_draft)
    assert build(store, made.text, "t.md", record_day=DAY, read=read_draft, formats=(Format.MD,)).quoted
    store.close()


def test_one_day_twice_is_written_twice(demo: Store) -> None:
    text = draft(demo, Wanted(by="Korrin"), day=DAY, record_day=DAY).text
    assert "day: 2031-03-16\nrecord: 2031-03-16\n" in text


def test_nothing_to_draft_from(tmp_path: Path) -> None:
    one = article(line("«Ana Ruiz» {said} [that it had].", "Ana Ruiz", speaker_kind=PERSON))
    store = kept(tmp_path, one)
    with pytest.raises(UsageError, match="no statement in the record answers"):
        draft(store, Wanted(by="Nobody"), day=DAY, record_day=DAY)
    with pytest.raises(UsageError, match="of 1 statements that answer, none can be told"):
        draft(store, Wanted(by="Ruiz"), day=DAY, record_day=DAY)
    store.close()
