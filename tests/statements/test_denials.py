"""Which claim a statement contests."""

from __future__ import annotations

import pytest

from sayso.model import Attribution, Document, Kind, Span
from sayso.statements.denials import denied_answer, denied_claim


def contested(cue: str, content: str, after: str = ".") -> str | None:
    text = f"He {cue} {content}{after}"
    start = text.index(content, 3 + len(cue))
    kind = Kind.DIRECT if content.startswith('"') else Kind.INDIRECT
    spans = (Span(3, 3 + len(cue.split(" the ")[0])),) if cue else ()
    return denied_claim(
        Document(text, "claim.txt"), Attribution((Span(start, start + len(content)),), spans, kind=kind)
    )


@pytest.mark.parametrize(
    ("cue", "content", "claim"),
    [
        ("denied", "that any gate had been moved", "any gate had been moved"),
        ("flatly denied", "having met\nthe envoy", "having met the envoy"),
        ("refutes", "claims made in the Ledger's report", "claims made in the Ledger's report"),
        ("rejected", "the Ledger's report that money was paid", "the Ledger's report that money was paid"),
        ("dismissed", "the rumours as idle", "the rumours"),
        ("dismissed", 'the allegation as "fairy tales"', "the allegation"),
        (
            "rejected",
            "a claim that Ruiz acted as mayor of Lowen",
            "a claim that Ruiz acted as mayor of Lowen",
        ),
        ("called", "the report false", "the report"),
        ("called the story", '"a complete fabrication"', "the story"),
        ("said", "there is no truth in the report that gates were moved", "the report that gates were moved"),
        (
            "said",
            '"Those who say that the gates were moved are lying."',
            "Those who say that the gates were moved",
        ),
        ("said", "the board firmly denies claims that gates were moved", "claims that gates were moved"),
        ("said", "the ban is not part of any plan", "the ban is not part of any plan"),
        ("said", "she was never pressed by any envoy", "she was never pressed by any envoy"),
    ],
)
def test_a_contested_claim(cue: str, content: str, claim: str) -> None:
    assert contested(cue, content) == claim


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("rejected", "an offer of forty million crowns"),
        ("rejected", "any mission that would later claim the dam"),  # the noun is not what is rejected
        ("said", "that he denied nothing"),
        ("", "that any gate had been moved"),
        ("did not deny", "that gates were moved"),
        ("called", "the plan a gift"),
        ("said", "the gate was not shut"),
        ("called", "the weather false"),
        ("said", "I don't have any specific plans"),
        ("noted", "that we do not have any dam yet"),
        ("said", '"I will not go to any dam."'),
    ],
)
def test_no_claim_is_contested(cue: str, content: str) -> None:
    assert contested(cue, content) is None


def test_a_negation_against_anothers_word_contests_it() -> None:
    content = "that the gates are not shut"
    assert contested("argues", content, ", but engineers say they are.") == "the gates are not shut"
    assert contested("argues", content, ", and rain fell.") is None


@pytest.mark.parametrize(
    ("question", "answer", "claim"),
    [
        ("And did the dam break?", "No, it stands.", "did the dam break?"),
        ("Did the dam break?", "No. It stands.", "Did the dam break?"),
        ("Did the dam break?", "Yes, it did.", None),
        ("Did the dam break?", "No topper.", None),
        ("Who broke the dam?", "No. Next.", None),
    ],
)
def test_a_negative_answer(question: str, answer: str, claim: str | None) -> None:
    assert denied_answer(question, answer) == claim
