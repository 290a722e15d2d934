import pytest

from sayso.annotations.spoken import LONGEST_PARSE, SpokenAnnotator
from sayso.model import Attribution, Document, Kind, Layer, Layers, Mode

DIRECT, INDIRECT, MIXED = Kind


@pytest.fixture(scope="module")
def spoken() -> SpokenAnnotator:
    return SpokenAnnotator()


def read(spoken: SpokenAnnotator, text: str) -> tuple[Document, Layer[Attribution]]:
    document = Document(text, name="test")
    return document, spoken(document, Layers())


def words(document: Document, one: Attribution) -> tuple[str, str, str]:
    return tuple(" … ".join(document.texts_at(spans)) for spans in (one.source, one.cue, one.content))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will leave,” Ana Ruiz said.", [("Ana Ruiz", "said", "“We will leave,”", DIRECT)]),
        ('"We will leave," said Ana Ruiz.', [("Ana Ruiz", "said", '"We will leave,"', DIRECT)]),
        (
            "“The gates stay shut,” the minister said on Monday. “Nobody will open them.”",
            [("the minister", "said", "“The gates stay shut,” … “Nobody will open them.”", DIRECT)],
        ),
        (
            "Ruiz, who took office in May, told reporters: “The talks are over.”",
            [("Ruiz", "told", "“The talks are over.”", DIRECT)],
        ),
        (
            "The ministry said that the bridge would open in June.",
            [("The ministry", "said", "the bridge would open in June", INDIRECT)],
        ),
        (
            "According to the harbour office, four ships left on Tuesday.",
            [("the harbour office", "According to", "four ships left on Tuesday", INDIRECT)],
        ),
        (
            "The bridge, the mayor said, would never open.",
            [("the mayor", "said", "The bridge … would never open", INDIRECT)],
        ),
        (
            "Ruiz said the offer was “an insult to every farmer” in the valley.",
            [("Ruiz", "said", "the offer was “an insult to every farmer” in the valley", MIXED)],
        ),
        (
            "The embassy denied the report.",
            [("The embassy", "denied", "the report", INDIRECT)],
        ),
        (
            "The embassy called the report “a fairy tale.”",
            [("The embassy", "called", "the report “a fairy tale.”", MIXED)],
        ),
        (
            "LOWEN, March 3 (OPA) — The mayor said the bridge would open.",
            [("The mayor", "said", "the bridge would open", INDIRECT)],
        ),
        (
            "Asked what had changed, Ruiz said the result was clear.",
            [("Ruiz", "said", "the result was clear", INDIRECT)],
        ),
        ("The motion, “Water for All,” passed at noon.", []),
        ("The embassy denied it.", []),
        ("Officials were said to be calm.", []),
        ("The gates opened at noon and the water fell.", []),
        ("The old “iron gate” was painted by Ana Ruiz.", []),
    ],
)
def test_who_said_what(
    spoken: SpokenAnnotator, text: str, expected: list[tuple[str, str, str, Kind]]
) -> None:
    document, layer = read(spoken, text)
    assert [(*words(document, one), one.kind) for one in layer.items] == expected


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("The union announced that the strike was over.", Mode.SPEECH),
        ("The union fears that the strike will go on.", Mode.ATTITUDE),
        ("The union wants to end the strike.", Mode.ATTITUDE),
    ],
)
def test_saying_is_told_from_thinking(spoken: SpokenAnnotator, text: str, mode: Mode) -> None:
    assert [one.mode for one in read(spoken, text)[1].items] == [mode]


def test_a_statement_in_a_statement_points_at_it(spoken: SpokenAnnotator) -> None:
    text = "The harbour was quiet.\n\nThe agency reported that Ruiz said the talks had failed."
    document, layer = read(spoken, text)
    assert [(*words(document, one), one.inside) for one in layer.items] == [
        ("The agency", "reported", "Ruiz said the talks had failed", None),
        ("Ruiz", "said", "the talks had failed", 0),
    ]


def test_inside_counts_over_the_whole_document(spoken: SpokenAnnotator) -> None:
    paragraph = "The agency reported that Ruiz said the talks had failed."
    assert [one.inside for one in read(spoken, f"{paragraph}\n{paragraph}")[1].items] == [None, 0, None, 2]


def test_a_paragraph_longer_than_a_parse_is_cut_between_words(spoken: SpokenAnnotator) -> None:
    filler = "The boats lay still. " * (LONGEST_PARSE // 20)
    document, layer = read(spoken, f"{filler}Ruiz said the talks had failed.")
    assert [words(document, one) for one in layer.items] == [("Ruiz", "said", "the talks had failed")]


def test_the_same_document_gives_the_same_layer(spoken: SpokenAnnotator) -> None:
    text = "“Yes,” Ruiz said. According to the court, the vote stands. The mayor believes it will fall."
    first, second = read(spoken, text)[1], read(spoken, text)[1]
    assert first == second
    assert (first.kind, first.made_by) == (Attribution, "spoken/1")


def test_nothing_said_is_an_empty_layer(spoken: SpokenAnnotator) -> None:
    assert read(spoken, "\n\n")[1].items == ()
