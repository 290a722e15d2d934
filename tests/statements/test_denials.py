"""Which claim a statement contests."""

from __future__ import annotations

import pytest

from sayso.model import Attribution, Document, Span
from sayso.statements.denials import denied_claim


@pytest.mark.parametrize(
    ("cue", "content", "claim"),
    [
        ("denied", "that any gate had been moved", "that any gate had been moved"),
        ("flatly denied", "having met\nthe envoy", "having met the envoy"),
        ("refutes", "claims made in the Ledger's report", "claims made in the Ledger's report"),
        (
            "rejected",
            "the Ledger's report that money was offered",
            "the Ledger's report that money was offered",
        ),
        ("dismissed", "the rumours as idle", "the rumours as idle"),
        ("rejected", "an offer of forty million crowns", None),
        ("rejected", "any mission that would later claim the dam", None),  # the noun is not what is rejected
        ("said", "that he denied nothing", None),
        ("", "that any gate had been moved", None),
    ],
)
def test_which_claim_is_contested(cue: str, content: str, claim: str | None) -> None:
    text = f"He {cue} {content}."
    start = text.rindex(content)
    spans = (Span(3, 3 + len(cue)),) if cue else ()
    attribution = Attribution((Span(start, start + len(content)),), spans)
    assert denied_claim(Document(text, "claim.txt"), attribution) == claim
