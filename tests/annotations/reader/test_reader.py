"""Who said what, through the whole reader."""

import pickle
from dataclasses import replace

import pytest

from sayso.annotations.reader import AttributionReader
from sayso.annotations.reader.kinds import is_surname
from sayso.annotations.reader.modes import mode_of
from sayso.model import Document, Kind, Layers, Mode, Span
from tests.annotations.reader.articles import FIRST_PERSON, LATER, NEWS, TRANSCRIPT


def said(reader, text):
    """(source, content) of each attribution."""
    return [
        (" ".join(s.of(text) for s in a.source), " … ".join(s.of(text) for s in a.content))
        for a in reader.read(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will leave on Friday,” Ana Ruiz said.", [("Ana Ruiz", "“We will leave on Friday,”")]),
        ('"We will leave on Friday," Ana Ruiz said.', [("Ana Ruiz", '"We will leave on Friday,"')]),
        ("«We will leave on Friday,» Ana Ruiz said.", [("Ana Ruiz", "«We will leave on Friday,»")]),
        ("''We will leave on Friday,'' Ana Ruiz said.", [("Ana Ruiz", "''We will leave on Friday,''")]),
        ("‘We will leave on Friday,’ Ana Ruiz said.", [("Ana Ruiz", "‘We will leave on Friday,’")]),
        ("We will leave on Friday, Ana Ruiz said.", [("Ana Ruiz", "We will leave on Friday")]),
        ("“We will leave on Friday, Ana Ruiz said.", [("Ana Ruiz", "“We will leave on Friday")]),
        ("— We will leave on Friday, — Ana Ruiz said.", [("Ana Ruiz", "— We will leave on Friday")]),
        (
            "Ana Ruiz said that the harbour would open on Friday.",
            [("Ana Ruiz", "that the harbour would open on Friday")],
        ),
        (
            "According to the harbour board, the pier is safe.",
            [("the harbour board", "the pier is safe")],
        ),
        ("Minister: No talks with Orlen", [("Minister", "No talks with Orlen")]),
        ("The harbour was quiet. Nets dried in the sun.", []),
        ("She reads The Velm Courier every morning.", []),
        ("Tomas Brandl Says Ingrid Okafor Will Leave", [("Tomas Brandl", "Ingrid Okafor Will Leave")]),
    ],
)
def test_who_said_what(reader, text, expected):
    assert said(reader, text) == expected


def test_a_quotation_broken_by_its_cue_is_one_statement(reader):
    text = "“We will leave,” Ana Ruiz said. “But we will come back in the spring.”"
    assert said(reader, text) == [("Ana Ruiz", "“We will leave,” … “But we will come back in the spring.”")]


def test_a_quotation_over_three_paragraphs_is_one_statement(reader):
    text = (
        "“We built the western pier in a hurry,” Ingrid Okafor said. “Everybody knew that it would not last.\n\n"
        "“Then came the money for the bridge, and nobody spoke of the pier again.\n\n"
        "“Now we pay for both.”\n\nThe board meets on Thursday."
    )
    [one] = reader.read(text)
    assert " ".join(s.of(text) for s in one.source) == "Ingrid Okafor"
    assert [s.of(text)[:10] for s in one.content] == ["“We built ", "“Everybody", "“Then came", "“Now we pa"]
    assert one.kind is Kind.DIRECT


def test_speech_within_speech_points_to_the_speech_it_stands_in(reader):
    text = (
        "Tomas Brandl told reporters on Tuesday that the harbour board had denied that the pier was unsafe."
    )
    found = reader.read(text)
    [outer] = [a for a in found if a.inside is None]
    inner = [a for a in found if a.inside is not None]
    assert outer.source[0].of(text) == "Tomas Brandl"
    assert [a.source[0].of(text) for a in inner] == ["the harbour board"]
    assert all(found[a.inside].content[0].covers(a.content[0]) for a in inner)


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        (
            "Defence Minister Orla Fenwick said that the government refutes claims made in a Velm Courier report "
            "that troops had crossed the border.",
            "Defence Minister Orla Fenwick",
            "the government",
        ),
        (
            "Interior spokesman Tal Brin said the ministry rejects claims made in a report by the Norrland Institute.",
            "Interior spokesman Tal Brin",
            "the ministry",
        ),
    ],
)
def test_a_denial_within_speech_is_the_layer_of_who_denies(reader, text, outer, inner):
    found = reader.read(text)
    assert [(a.source[0].of(text), a.inside) for a in found] == [(outer, None), (inner, 0)]


def test_a_heading_of_a_leaflet_says_nothing(reader):
    text = (
        "PROTECTING THE COAST OF VELM: The council’s neglect let the sea take the road. The warden will pursue all those "
        "who dug sand there.\n\nPAYING FOR THE WALL: “Ships pay,” Ana Ruiz said on Monday.\n\nLOOKING AHEAD: It opens in May."
    )
    assert {source for source, _ in said(reader, text)} <= {"Ana Ruiz", "The warden"}


@pytest.mark.parametrize(
    ("cue", "mode"),
    [
        ("did not identify", Mode.ATTITUDE),
        ("has never confirmed", Mode.ATTITUDE),
        ("was not announced", Mode.ATTITUDE),
        ("would not say", Mode.ATTITUDE),
        ("didn’t disclose", Mode.ATTITUDE),
        ("did not deny", Mode.SPEECH),
        ("did not dispute", Mode.SPEECH),
        ("has not only said", Mode.SPEECH),
        ("said she did not know of", Mode.SPEECH),
        ("declined to comment on", Mode.SPEECH),
    ],
)
def test_what_was_not_said_is_no_speech(cue, mode):
    assert mode_of(cue) is mode


@pytest.mark.parametrize(
    ("text", "surname"),
    [
        ("The mill was sold by its owner, Mark Say.", True),
        ("Mark Says Mill Is Sold", False),
        ("Mark said so.", False),
        ("MARK In this mill, nobody was.", False),
    ],
)
def test_a_surname_that_looks_like_a_cue(text, surname):
    at = text.casefold().index("mark")
    cue = Span(at + 5, at + 5 + len(text[at + 5 :].split()[0].rstrip(".")))
    assert is_surname(text, (Span(at, at + 4),), cue) is surname


def test_an_article_with_kinds_and_modes(reader):
    found = {" ".join(s.of(NEWS) for s in a.source): a for a in reader.read(NEWS)}
    assert found["Ingrid Okafor, who leads the board"].kind is Kind.DIRECT
    assert found["the city's harbour board"].kind is Kind.INDIRECT
    assert found["Mayor Ana Ruiz"].mode is Mode.SPEECH
    assert all(0 <= a.confidence <= 1 for a in found.values())


def test_a_government_speaks_in_the_first_person(reader):
    found = said(reader, FIRST_PERSON)
    assert {source for source, _ in found} == {"I", "The harbour board"}
    assert ("I", "Parliament to release forty million crowns for the harbour of Velm without delay") in found


def test_a_transcript(reader):
    found = reader.read(TRANSCRIPT)
    outer = [a for a in found if a.inside is None]
    assert [a.source[0].of(TRANSCRIPT) for a in outer] == ["MS. OKAFOR", "Q", "MS. OKAFOR"]
    assert {a.kind for a in outer} == {Kind.DIRECT}
    assert [s.of(TRANSCRIPT) for s in outer[0].content] == [
        "Good morning. Forty ships have been waiting since Sunday.",
        "The board meets again tonight, and the mayor has told us that she will come.",
    ]


@pytest.mark.parametrize("dropped", range(1, 6))
def test_an_article_reads_the_same_from_a_later_start(reader, dropped):
    """From the second window on nothing changes; the first is the article's start itself."""
    filler = "\n\n".join((NEWS, LATER, FIRST_PERSON)) * 3
    lines = filler.split("\n\n")
    whole, cut = "\n\n".join(lines), "\n\n".join(lines[dropped:])
    moved = len(whole) - len(cut)

    def far(text, shift):
        return [
            (a.content, a.source, a.cue, a.kind, a.mode, a.confidence)
            for a in reader.read(text)
            if a.content[0].start + shift > moved + 2500
        ]

    def shifted(spans):
        return tuple(replace(s, start=s.start + moved, end=s.end + moved) for s in spans)

    late = [(shifted(c), shifted(s), shifted(q), *rest) for c, s, q, *rest in far(cut, moved)]
    assert late
    assert late == [tuple(x) for x in far(whole, 0)]


def test_the_same_text_reads_the_same_alone_and_in_company(reader):
    alone = reader.read(NEWS)
    for other in (TRANSCRIPT, LATER, "", FIRST_PERSON):
        reader.read(other)
        assert reader.read(NEWS) == alone


def test_two_threads_read_what_one_reads(reader):
    assert AttributionReader(threads=2).read(NEWS) == reader.read(NEWS)


@pytest.mark.parametrize("text", ["", "\n", "…", "“", "\u200b\n\ud7ff", "No comment", "a" * 5000, "«»''``"])
def test_odd_texts_are_read_without_complaint(reader, text):
    assert all(s.of(text) for a in reader.read(text) for s in a.spans())


def test_a_paragraph_of_thousands_of_words(reader):
    text = "The board said that the pier was safe. Nobody else spoke. " * 500
    found = reader.read(text)
    assert len([a for a in found if a.inside is None]) > 490
    assert {" ".join(s.of(text) for s in a.source) for a in found} == {"The board"}


def test_words_are_never_cut(reader):
    text = "E.U. leaders said that the U.S. plan for Velm, worth 1.5 billion crowns, didn't go far enough."
    for one in reader.read(text):
        for span in one.spans():
            before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
            assert not (before.isalnum() and text[span.start].isalnum())
            assert not (after.isalnum() and text[span.end - 1].isalnum())
    assert said(reader, text)[0][0] == "E.U. leaders"


def test_the_annotator_names_itself(reader):
    layer = reader(Document(NEWS, "news.txt"), Layers())
    assert (layer.annotator, layer.version) == ("reader", reader.version)
    assert list(layer.items) == reader.read(NEWS)


def test_a_reader_goes_to_another_process_without_its_weights(reader):
    assert len(pickle.dumps(reader)) < 2000
    assert pickle.loads(pickle.dumps(reader)).version == reader.version
