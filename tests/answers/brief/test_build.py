"""A brief built: references resolved to verbatim words and numbered sources, or refused with line and reason."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from sayso.answers.brief import BriefRefused, Format
from sayso.model import ActorKind, Correction, Judgement, Kind, UsageError, Verdict
from sayso.record import Store
from tests.answers.brief.made import article, brief, built, first_paragraph, ids, kept, line, markdown
from tests.conftest import NOW

RUIZ = line(
    "[“The gates will stay open,”] «Ana Ruiz» {told} reporters. [“We will not close them in May.”]",
    "Ana Ruiz",
    "Water Minister",
    kind=Kind.DIRECT,
    speaker_kind=ActorKind.PERSON,
    said_on="2031-03-13",
)
HOLT = line('«Mira Holt» {said} [that the river was "a guest, not a servant."]', "Mira Holt", kind=Kind.MIXED)
OSTER = line("«The Oster government» {denied} [that any gate had been moved]", "Oster government")
DAM = article(RUIZ, HOLT, OSTER)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    record = kept(tmp_path, DAM)
    yield record
    record.close()


RUIZ_ID, HOLT_ID, OSTER_ID = (x.id[:8] for x in DAM.statements)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        # The whole statement, its pieces parted as in the article.
        (
            f"Ana Ruiz: {{{{said {RUIZ_ID}}}}}",
            "Ana Ruiz: “The gates will stay open,” … “We will not close them in May.”[1]",
        ),
        # A part of it, with the marks that it stood in.
        (f'Ruiz spoke of {{{{said {RUIZ_ID} "gates"}}}} only.', "Ruiz spoke of “gates” only.[1]"),
        # The ellipsis of a part is shown.
        (
            f'Ruiz: {{{{said {RUIZ_ID} "The gates will … open"}}}}.',
            "Ruiz: “The gates will” … “open”.[1]",
        ),
        # Straight marks are the house's; the stop before a full stop goes.
        (f"Holt said {{{{said {HOLT_ID}}}}}.", "Holt said that the river was “a guest, not a servant”.[1]"),
        # Reported words have no marks.
        (f"The Oster government denied {{{{said {OSTER_ID}}}}}.", "The Oster government denied that any gate had been moved.[1]"),
        # A part of marked words within reported ones.
        (f'Holt called it {{{{said {HOLT_ID} "a guest"}}}}.', "Holt called it “a guest”.[1]"),
        # A part that begins outside the marks and ends within is closed.
        (f'Holt said {{{{said {HOLT_ID} "the river was "a guest"}}}}.', "Holt said the river was “a guest”.[1]"),
        # The file breaks its lines where it likes.
        (f'Ruiz: {{{{said {RUIZ_ID}\n"The gates\n  will stay open"}}}}.', "Ruiz: “The gates will stay open”.[1]"),
        # A passage of the text, which is no statement's.
        (
            '{{passage DOC "told reporters"}} are the paper\'s words.',
            "“told reporters” are the paper's words.[1]",
        ),
    ],
)  # fmt: skip
def test_what_a_reference_becomes(store: Store, written: str, shown: str) -> None:
    text = brief(written.replace("DOC", DAM.document.sha256[:12]))
    assert first_paragraph(markdown(store, text)) == shown


def test_a_reference_by_itself_is_a_quotation_with_its_attribution(store: Store) -> None:
    text = markdown(store, brief(f"{{{{said {RUIZ_ID}}}}}"))
    assert "> “The gates will stay open,” … “We will not close them in May.”\n" in text
    assert "\nAna Ruiz, Water Minister, 13 March 2031, in Halm Courier[1]\n" in text


def test_a_source_says_all_that_makes_it_checkable(store: Store) -> None:
    text = markdown(store, brief(f"Ruiz: {{{{said {RUIZ_ID}}}}}"))
    digest = store.document(DAM.document.sha256).capture
    assert digest
    assert "1. Halm Courier, *The dam*, 14 March 2031." in text
    assert "<https://courier.example/dam.txt>" in text
    assert f"captured 20 March 2031, SHA-256 `{digest}`" in text
    assert "This brief stands on the record of 16 March 2031." in text


def test_sources_are_numbered_in_the_order_of_their_first_use(tmp_path: Path) -> None:
    other = article(
        line("«Bo Lind» {said} [that it would rain]", "Bo Lind"), publisher="Oster Radio", name="r.txt"
    )
    store = kept(tmp_path, DAM, other)
    (lind,) = ids(store, other)
    text = markdown(
        store,
        brief(
            f"Lind said {{{{said {lind}}}}}.\nRuiz: {{{{said {RUIZ_ID}}}}}\nLind said {{{{said {lind}}}}}."
        ),
    )
    assert "rain.[1] Ruiz: “The gates" in text
    assert "May.”[2] Lind said that it would rain.[1]" in text
    assert text.index("1. Oster Radio") < text.index("2. Halm Courier")
    store.close()


def test_an_empty_comment_is_not_shown_and_the_list_stands_where_it_is_wanted(store: Store) -> None:
    body = f"Ruiz: {{{{said {RUIZ_ID}}}}}\n\n## Comment\n\n<!-- yours -->\n\n{{{{sources}}}}\n\n## Annex\n\nOf the desk."
    text = markdown(store, brief(body))
    assert "Comment" not in text
    assert "yours" not in text
    assert text.index("## Sources") < text.index("## Annex") < text.index("Of the desk.")


def test_words_of_the_record_are_not_read_as_markdown_or_html(tmp_path: Path) -> None:
    odd = article(line("«Bo Lind» {said} [that *all* <b>gates</b> were_open & well]", "Bo Lind"))
    store = kept(tmp_path, odd)
    (lind,) = ids(store, odd)
    done = built(store, brief(f"Lind said {{{{said {lind}}}}}."), formats=(Format.HTML, Format.MD))
    assert "that *all* &lt;b&gt;gates&lt;/b&gt; were_open &amp; well" in done.files[Format.HTML].decode()
    assert r"that \*all\* \<b>gates\</b> were_open & well" in done.files[Format.MD].decode()
    store.close()


def refused(store: Store, text: str, **options: object) -> list[str]:
    with pytest.raises(BriefRefused) as raised:
        built(store, text, **options)
    return [str(x) for x in raised.value.refusals]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("Ruiz: {{said 00000000}}", "dam.md:7: no statement in the record has an id that begins with '00000000'"),
        (
            f'Ruiz: {{{{said {RUIZ_ID} "The gates will be open"}}}}',
            f"dam.md:7: “The gates will be open” is not verbatim in statement {RUIZ_ID}, "
            "which reads: “The gates will stay open,” … “We will not close them in May.”",
        ),
        (f'Ruiz: {{{{said {RUIZ_ID} "The gate"}}}}', f"dam.md:7: “The gate” is not verbatim in statement {RUIZ_ID}"),
        ('{{passage DOC "never told"}}', "dam.md:7: “never told” is not verbatim in dam.txt"),
        # What a speaker is quoted with is no other's, nor the text's, by way of a passage either.
        (
            'The minister: {{passage DOC "We will not close them in May."}}',
            "dam.md:7: nothing here names Ana Ruiz, who said this",
        ),
        ("{{passage DOC}}", "dam.md:7: a passage says which words of the text it quotes"),
        ("{{sayd 1234}}", "dam.md:7: {{sayd 1234}} is no reference; write {{said ID}}"),
        ("{{said 1234", "dam.md:7: a reference begins here and does not end"),
        (f"The minister: {{{{said {RUIZ_ID}}}}} she said.", "dam.md:7: nothing here names Ana Ruiz, who said this"),
        ("He called it “a scandal”.", "dam.md:7: “a scandal”: not in the record"),
        ("\nRuiz said, “The gates will stay\nshut,” and left.", "dam.md:8: “The gates will stay shut,”: "),
        # A block quotation needs no marks to be one.
        (
            "Ruiz said:\n\n> The gates will\n> stay shut.\n>\n> — Ana Ruiz",
            "dam.md:9: “The gates will stay shut.”: ",
        ),
        ("> – The gates will stay shut, said Ana Ruiz.", "dam.md:7: “– The gates will stay shut"),
        ("- Ana Ruiz:\n  > The gates will stay shut.", "dam.md:8: “The gates will stay shut.”: "),
        # The marks come with the words: reported ones have none.
        (f"The Oster government denied “{{{{said {OSTER_ID}}}}}”.", "dam.md:7: quotation marks stand around"),
        (f'Ruiz: "{{{{said {RUIZ_ID}}}}}"', "dam.md:7: quotation marks stand around a reference"),
        # What a page, a Word file or this file's Markdown would not show is not passed over.
        (f"Ruiz `{{{{said {RUIZ_ID}}}}}` said so.", "dam.md:7: a reference within code is no reference"),
        ("The dam\n![from above](dam.png).", "dam.md:8: a brief has no pictures"),
        ("The dam stands.[^1]", "dam.md:7: [^1] is a footnote"),
    ],
)  # fmt: skip
def test_what_is_refused_and_where(store: Store, body: str, reason: str) -> None:
    (said,) = refused(store, brief(body.replace("DOC", DAM.document.sha256[:12])))
    assert said.startswith(reason)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("The Oster government denied {{said OSTER}}.", True),
        ("The Oster government has flatly denied {{said OSTER}}.", True),
        ('It is untrue, the Oster government said, {{said OSTER "that any gate had been moved"}}.', True),
        ("The Oster government admitted {{said OSTER}}.", False),
        ('The Oster government said {{said OSTER "any gate had been moved"}}.', False),
        ("The Oster government did not deny {{said OSTER}}.", False),
        ("Not true that {{said OSTER}}, says the Oster government.", True),
        ("The Oster government finds that it is wrong to deny that {{said OSTER}}.", False),
        ("The Oster government wrongly denied {{said OSTER}}.", False),
        # Who denied one thing and said another said it.
        ("The Oster government, which denied the leak, confirmed {{said OSTER}}.", False),
        ("{{said OSTER}}", False),
        ("Mira Holt, who denied the leak, said {{said HOLT}}.", True),
        ("Mira Holt denied the leak: {{said HOLT}}", True),
        ("Mira Holt did not mince words and said {{said HOLT}}.", True),
        ("Mira Holt denied {{said HOLT}}.", False),
        ("Mira Holt never said {{said HOLT}}.", False),
        ("Mira Holt did not say {{said HOLT}}.", False),
    ],
)
def test_a_claim_denied_is_told_as_denied_and_words_said_as_said(store: Store, body: str, told: bool) -> None:
    text = brief(body.replace("OSTER", OSTER_ID).replace("HOLT", HOLT_ID))
    if told:
        assert built(store, text).quoted
    else:
        (why,) = refused(store, text)
        assert "the record has these words as" in why


@pytest.mark.parametrize("part", ["close them in May", "We … close them in May", "We will … close them"])
def test_a_part_is_judged_where_it_stands_and_may_not_lose_its_not(store: Store, part: str) -> None:
    (why,) = refused(store, brief(f'Ruiz: {{{{said {RUIZ_ID} "{part}"}}}}'))
    assert "“not”" in why
    assert "lost" in why


@pytest.mark.parametrize(
    "body",
    [
        "Ruiz said:\n\n> The gates will\n> stay open,\n\nand went.",
        f"Ruiz said:\n\n> {{{{said {RUIZ_ID}}}}}\n>\n> — Ana Ruiz",
        "Ruiz said:\n> We will not close them\nin May.\n> — Ana Ruiz",
    ],
)
def test_a_block_quotation_that_the_record_holds_is_let_through(store: Store, body: str) -> None:
    assert built(store, brief(body))


def test_what_a_text_writes_itself_stands_under_no_other_name(tmp_path: Path) -> None:
    built_then = article(line("The dam was built in 2019 by two hundred men."), HOLT)
    store = kept(tmp_path, built_then)
    words = (
        f'{{{{passage {built_then.document.sha256[:12]} "The dam was built in 2019 by two hundred men."}}}}'
    )
    assert built(store, brief(f"The Halm Courier wrote: {words}"))
    for other in ("The Lowen Post", "Minister Ana Ruiz"):
        (why,) = refused(store, brief(f"{other} wrote: {words}"))
        assert why.endswith(f"stands under the name of {other}; it is what Halm Courier wrote")
    store.close()


def test_every_reason_is_told_at_once(store: Store) -> None:
    said = refused(store, brief("Ruiz: {{said 00000000}}\n\nOr {{said 11111111}}, “not found”."))
    assert [x.split(": ")[0] for x in said] == ["dam.md:7", "dam.md:9", "dam.md:9"]


def test_the_title_is_checked_too(store: Store) -> None:
    (said,) = refused(store, brief("Nothing.", title="'Ruiz: “The gates will stay shut”'"))
    assert said.startswith("dam.md:2: “The gates will stay shut”: ")


def test_a_quotation_of_its_own_that_the_record_holds_is_let_through(store: Store) -> None:
    assert "“We will not close them in May,” says" in markdown(
        store, brief("“We will not close them in May,” says the desk.")
    )


@pytest.mark.parametrize(
    ("front", "reason"),
    [
        ("Ruiz: said", "dam.md:1: a brief begins with front matter"),
        ("---\ntitle: [\n---\n", "dam.md:3: the front matter is no YAML"),
        ("---\n- a\n---\n", "dam.md:2: the front matter has no fields"),
        ("---\ntitle: Dam\nday: soon\n---\n", "dam.md:3: day: soon is no day"),
        ("---\nauthor: Holt\nday: 2031-03-16\n---\n", "dam.md:1: the front matter has no title"),
        ("---\ntitle: Dam\n---\n", "dam.md:1: the front matter has no day"),
    ],
)
def test_front_matter_that_is_none(store: Store, front: str, reason: str) -> None:
    assert refused(store, front)[0].startswith(reason)


def test_a_statement_judged_wrong_is_refused_until_that_is_taken_back(store: Store) -> None:
    text = brief(f"Ruiz: {{{{said {RUIZ_ID}}}}}")
    statement = DAM.statements[0].id
    store.judge(Judgement(statement, Verdict.WRONG, "mh", NOW, "she quotes her predecessor"))
    (said,) = refused(store, text)
    assert said == (
        f"dam.md:7: statement {RUIZ_ID} was judged wrong by mh on 2031-03-20: she quotes her predecessor; "
        "take it out, or take the judgement back"
    )
    store.judge(Judgement(statement, Verdict.OPEN, "mh", NOW + timedelta(hours=1)))
    assert "The gates will stay open" in markdown(store, text)


def test_a_corrected_statement_is_quoted_as_corrected(store: Store) -> None:
    statement = DAM.statements[1].id
    corrected = Correction(speaker="Bo Lind")
    store.judge(Judgement(statement, Verdict.CORRECTED, "mh", NOW, correction=corrected))
    text = markdown(store, brief(f"{{{{said {HOLT_ID}}}}}"))
    assert "Bo Lind, in Halm Courier, published 14 March 2031[1]" in text
    said = refused(store, brief(f"Holt said {{{{said {HOLT_ID}}}}}."))
    assert "dam.md:7: nothing here names Bo Lind, who said this" in said


def test_a_statement_that_a_newer_reading_no_longer_finds_is_refused(store: Store) -> None:
    store.update(replace(store_reading(store), statements=(), made_by="hand/2"), now=NOW)
    (said,) = refused(store, brief(f"Ruiz: {{{{said {RUIZ_ID}}}}}"))
    assert f"statement {RUIZ_ID} does not stand any more" in said


def store_reading(store: Store):  # type: ignore[no-untyped-def]
    return replace(DAM, document=store.document(DAM.document.sha256))


def test_a_statement_of_a_copy_was_merged_into_the_first(tmp_path: Path) -> None:
    words = "«Bo Lind» {said} [that the gates would stay open until May]"
    first = article(line(words, "Bo Lind"))
    copy = article(line(words, "Bo Lind"), line("The end."), publisher="Oster Radio", name="copy.txt")
    store = kept(tmp_path)
    from tests.record.made import intake

    for one in (first, copy):
        store.keep(intake(one, keys=(b"b",)), now=NOW)
    one, other = ids(store, first, copy)
    (said,) = refused(store, brief(f"Lind said {{{{said {other}}}}}."))
    assert said == (
        f"dam.md:7: statement {other} is carried by a copy and was merged into {one}; refer to that one instead"
    )
    assert "Also carried by Oster Radio." in markdown(store, brief(f"Lind said {{{{said {one}}}}}."))
    store.close()


def change(store: Store, sql: str, *values: object) -> None:
    with closing(sqlite3.connect(store.place)) as record, record:
        record.execute(sql, values)


def test_a_capture_that_does_not_fit_its_digest_is_refused(store: Store) -> None:
    change(store, "UPDATE contents SET bytes = ?", zlib.compress(b"other bytes"))
    (said,) = refused(store, brief(f"Ruiz: {{{{said {RUIZ_ID}}}}}"))
    assert "dam.md:7: the capture of dam.txt has the digest " in said
    assert "the record was changed from outside: put back a backup" in said


def test_a_damaged_capture_is_refused(store: Store) -> None:
    change(store, "UPDATE contents SET bytes = ?", b"no zlib")
    (said,) = refused(store, brief(f"Ruiz: {{{{said {RUIZ_ID}}}}}"))
    assert said.endswith("bytes kept in the record are damaged; put back a backup of the record")


def test_a_record_without_captures_is_refused(store: Store) -> None:
    change(store, "PRAGMA foreign_keys = OFF")
    change(store, "DELETE FROM captures")
    change(store, "DELETE FROM contents")
    (said,) = refused(store, brief(f"Ruiz: {{{{said {RUIZ_ID}}}}}"))
    assert said.startswith("dam.md:7: the record has no capture of dam.txt; add it again")


def test_a_text_changed_from_outside_is_refused(store: Store) -> None:
    change(store, "UPDATE documents SET text = replace(text, 'stay open', 'stay shut')")
    (said,) = refused(store, brief(f"Ruiz: {{{{said {RUIZ_ID}}}}}"))
    assert said.startswith("dam.md:7: document ")
    assert "its text does not have its digest" in said


@pytest.mark.parametrize(
    ("template", "line_number", "why"),
    [
        ("<h1>{{ title }}\n{% for s in sources %}\n", 2, "Unexpected end of template"),
        ("<h1>{{ title }}</h1>\n\n{{ headline }}\n", 3, "'headline' is undefined"),
        ("{{ sources[0].nothing }}", 1, "has no attribute 'nothing'"),
        ("a\n{{ title.__class__.__mro__ }}\n", 2, "unsafe"),
        ("{{ 1 / 0 }}", 1, "division by zero"),
    ],
)
def test_a_template_with_an_error_is_refused(
    store: Store, tmp_path: Path, template: str, line_number: int, why: str
) -> None:
    path = tmp_path / "page.html"
    path.write_text(template)
    (said,) = refused(store, brief(f"Ruiz: {{{{said {RUIZ_ID}}}}}"), template=path)
    assert said.startswith(f"{path}:{line_number}: the template has an error: ")
    assert why in said


@pytest.mark.parametrize("template", ["", "<html><body>Halm desk</body></html>"])
def test_a_template_without_the_brief_is_refused(store: Store, tmp_path: Path, template: str) -> None:
    path = tmp_path / "desk.html"
    path.write_text(template)
    (said,) = refused(store, brief(f"Ruiz: {{{{said {RUIZ_ID}}}}}"), template=path)
    assert said == f"{path}:1: the template does not show the brief: put {{{{ body }}}} where its text goes"


def test_a_template_of_the_desk_makes_every_format(store: Store, tmp_path: Path) -> None:
    (tmp_path / "desk.html").write_text(
        "<h1>River desk: {{ title }}</h1>{{ body }}<p>{{ sources | length }} source, {{ more.desk }}</p>"
    )
    text = brief(f"Ruiz: {{{{said {RUIZ_ID}}}}}", template="desk.html", desk="Halm")
    assert markdown(store, text, folder=tmp_path) == (
        "# River desk: The dam\n\nRuiz: “The gates will stay open,” … “We will not close them in May.”[1]\n\n1 source, Halm\n"
    )


def test_a_template_that_is_not_there(store: Store, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"the template .*none\.html cannot be read: No such file"):
        built(store, brief("Nothing."), template=tmp_path / "none.html")


def test_another_citation_style(store: Store, tmp_path: Path) -> None:
    text = markdown(store, brief(f"Ruiz: {{{{said {RUIZ_ID}}}}}"), style="harvard-cite-them-right")
    assert "in May.” [(Halm Courier, 2031)]" not in text
    assert "in May.” (Halm Courier, 2031)" in text
    assert "Halm Courier (2031) “The dam”, *Halm Courier*, 14 March." in text


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (None, "there is no citation style own.csl; name a .csl file, or one of numbered, harvard-cite-them-right"),
        ("no xml", "is no XML"),
        ("<style xmlns='http://purl.org/net/xbiblio/csl'/>", "is no citation style with a list of sources"),
    ],
)  # fmt: skip
def test_a_citation_style_that_is_none(store: Store, tmp_path: Path, content: str | None, why: str) -> None:
    if content is not None:
        (tmp_path / "own.csl").write_text(content)
    with pytest.raises(UsageError) as raised:
        built(store, brief("Nothing.", style="own.csl"), folder=tmp_path)
    assert why in str(raised.value)


def test_a_brief_without_references_has_no_list(store: Store) -> None:
    assert "Sources" not in markdown(store, brief("Nothing happened.", day=str(date(2031, 3, 17))))
