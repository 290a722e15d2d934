"""What a judgement is, what it changes, and what stands after several."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from sayso.model import (
    Correction,
    Document,
    Judgement,
    Kind,
    Mode,
    Reference,
    SaysoError,
    Span,
    SpanError,
    Spans,
    Speaker,
    Statement,
    UsageError,
    Verdict,
    not_taken_back,
    standing,
    statement_id,
)

TEXT = "Ana Ruiz, citing the Nerith Waters Treaty, said that the gates, which leak, would open."
DOCUMENT = Document(TEXT, "gates.txt")
NOW = datetime(2031, 3, 20, 9, 0, tzinfo=UTC)


def at(words: str) -> Span:
    """Where these words stand in the text."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


FOUND = Statement(
    id=statement_id(DOCUMENT.sha256, (at("the gates"),), (at("Ana Ruiz"),)),
    document=DOCUMENT.sha256,
    content=(at("the gates"),),
    cue=(at("said"),),
    source=(at("Ana Ruiz"),),
    speaker=Speaker("Ana Ruiz", role="water minister", mention=at("Ana Ruiz")),
    kind=Kind.INDIRECT,
    mode=Mode.SPEECH,
    confidence=0.8,
    said_on="2031-03-10",
    said_on_evidence=at("would open"),
)


@pytest.mark.parametrize(
    ("correction", "expected"),
    [
        (Correction(speaker="Tomas Vel"), {"speaker": Speaker("Tomas Vel")}),
        (Correction(speaker=""), {"speaker": None}),
        (Correction(said_on="2031-W11"), {"said_on": "2031-W11", "said_on_evidence": None}),
        (Correction(said_on=""), {"said_on": None, "said_on_evidence": None}),
        (Correction(via=("Nerith Press Agency",)), {"via": ("Nerith Press Agency",)}),
        (Correction(kind=Kind.MIXED), {"kind": Kind.MIXED}),
        (Correction(source=()), {"source": ()}),
        (Correction(cue=(at("citing"),)), {"cue": (at("citing"),)}),
        (
            Correction(content=(at("would open"), at("the gates"))),
            {"content": (at("the gates"), at("would open"))},
        ),
    ],
)
def test_a_correction_changes_its_field_and_nothing_else(
    correction: Correction, expected: dict[str, Any]
) -> None:
    assert correction.of(FOUND, DOCUMENT) == replace(FOUND, **expected)


def test_a_corrected_content_cites_what_stands_in_it() -> None:
    treaty = Reference(at("the Nerith Waters Treaty"), "Nerith Waters Treaty", None)
    wider = (Span(0, at("open.").end),)
    corrected = Correction(content=wider).of(FOUND, DOCUMENT, [treaty])
    assert corrected.cites == (treaty,)
    assert Correction(content=(at("would open"),)).of(corrected, DOCUMENT, [treaty]).cites == ()


@pytest.mark.parametrize(
    ("correction", "error", "message"),
    [
        (Correction(said_on="soon"), UsageError, "'soon' is no day"),
        (Correction(speaker="—"), UsageError, "nobody's name"),
        (Correction(via=("Halm Agency", "?")), UsageError, "nobody's name"),
        (Correction(content=()), UsageError, "judge it wrong"),
        (Correction(content=(at(" "),)), UsageError, "white space"),
        (Correction(source=(Span(80, 800),)), SpanError, "ends after the text"),
        (Correction(cue=(at("said that"), at("that the"))), SpanError, "overlap"),
    ],
)
def test_a_correction_that_cannot_be_is_refused(
    correction: Correction, error: type[SaysoError], message: str
) -> None:
    with pytest.raises(error, match=message):
        correction.of(FOUND, DOCUMENT)


@pytest.mark.parametrize(
    ("verdict", "correction"),
    [
        (Verdict.CORRECTED, Correction()),
        (Verdict.RIGHT, Correction(speaker="Tomas Vel")),
        (Verdict.OPEN, Correction(content=())),
    ],
)
def test_only_a_verdict_of_corrected_has_a_correction(verdict: Verdict, correction: Correction) -> None:
    with pytest.raises(UsageError, match="a verdict of corrected, and no other"):
        Judgement(FOUND.id, verdict, "mira", NOW, correction=correction)


def judged(*verdicts: str) -> list[Judgement]:
    """Judgements as `author verdict`, or `author verdict blind`, in their order."""
    out = []
    for told in verdicts:
        author, verdict, *blind = told.split()
        correction = Correction(speaker="Tomas Vel") if verdict == "corrected" else Correction()
        out.append(Judgement(FOUND.id, Verdict(verdict), author, NOW, told, correction, bool(blind)))
    return out


@pytest.mark.parametrize(
    ("given", "left", "stands"),
    [
        ([], [], None),
        (["mira right"], ["mira right"], "mira right"),
        (["mira right", "mira wrong"], ["mira right", "mira wrong"], "mira wrong"),
        (["mira right", "mira open"], [], None),
        # Taking back is taking back one: what stood before stands again.
        (["mira right", "mira wrong", "mira open"], ["mira right"], "mira right"),
        (["mira corrected", "jo wrong", "jo open"], ["mira corrected"], "mira corrected"),
        (["mira right", "mira wrong", "mira open", "mira open", "mira open"], [], None),
        (["mira open", "mira wrong"], ["mira wrong"], "mira wrong"),
        # What was judged blind is kept, and changes nothing.
        (["mira right", "jo wrong blind"], ["mira right", "jo wrong blind"], "mira right"),
        (["mira right", "jo wrong blind", "jo open blind"], ["mira right"], "mira right"),
        (["mira right", "jo wrong blind", "mira open"], ["jo wrong blind"], None),
        (["jo wrong blind", "lee right blind", "jo open blind"], ["lee right blind"], None),
    ],
)
def test_what_is_left_and_what_stands(given: list[str], left: list[str], stands: str | None) -> None:
    made = judged(*given)
    assert [x.note for x in not_taken_back(made)] == left
    last = standing(made)
    assert (last and last.note) == stands


def test_spans_may_be_given_as_none_at_all() -> None:
    none: Spans = ()
    assert Correction(cue=none)
    assert not Correction()
