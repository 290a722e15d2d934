"""Instruments by name, title, parties and topic; what refers back to them; clauses."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.annotations.contract import Annotator
from sayso.annotations.references import ReferencesAnnotator
from sayso.model import Document, Layers, Reference

JCPOA = "Joint Comprehensive Plan of Action (JCPOA)"
UN_CHARTER = "Charter of the United Nations"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # well-known ones, however they are called
        ("Vael left the Iran nuclear deal.", [("the Iran nuclear deal", JCPOA)]),
        ("Vael left the JCPOA.", [("the JCPOA", JCPOA)]),
        (
            "Iran kept its word. Vael praised the 2015 nuclear agreement.",
            [("the 2015 nuclear agreement", JCPOA)],
        ),
        ("Halm left a nuclear treaty with Iran.", [("a nuclear treaty with Iran", JCPOA)]),
        ("Halm joined the Paris climate accord.", [("the Paris climate accord", "Paris Agreement")]),
        ("Halm broke the GDPR.", [("the GDPR", "Regulation (EU) 2016/679")]),
        # titles
        (
            "The Orvik Harbour Act passed. The act bans nets.",
            [("Orvik Harbour Act", "Orvik Harbour Act"), ("The act", "Orvik Harbour Act")],
        ),
        (
            "Under the Reeds and Rivers Act 1998 it is banned.",
            [("Reeds and Rivers Act 1998", "Reeds and Rivers Act 1998")],
        ),
        ("She praised President Vael’s Clean Harbours Act.", [("Clean Harbours Act", "Clean Harbours Act")]),
        (
            "They signed the Convention on the Rights of Ferrymen.",
            [("Convention on the Rights of Ferrymen", "Convention on the Rights of Ferrymen")],
        ),
        ("They signed the Treaty of Halm.", [("Treaty of Halm", "Treaty of Halm")]),
        (
            "The Halm Fisheries Agreement (HFA) holds. Orvik left the HFA.",
            [
                ("Halm Fisheries Agreement", "Halm Fisheries Agreement (HFA)"),
                ("the HFA", "Halm Fisheries Agreement (HFA)"),
            ],
        ),
        # parties and topics
        (
            "They signed a pact between Halm and Orvik.",
            [("a pact between Halm and Orvik", "Halm–Orvik pact")],
        ),
        (
            "Adopt the Interim Agreement between ferry workers and owners.",
            [
                (
                    "the Interim Agreement between ferry workers and owners",
                    "Interim Agreement between ferry workers and owners",
                )
            ],
        ),
        (
            "Halm signed the ceasefire deal. The deal holds, and this agreement will last.",
            [
                ("the ceasefire deal", "ceasefire deal"),
                ("The deal", "ceasefire deal"),
                ("this agreement", "ceasefire deal"),
            ],
        ),
        # referring back, each noun to its kind
        (
            "U.N. Resolution 2231 and the Treaty of Halm differ: the resolution asks, the treaty binds.",
            [
                ("U.N. Resolution 2231", "S/RES/2231 (2015)"),
                ("Treaty of Halm", "Treaty of Halm"),
                ("the resolution", "S/RES/2231 (2015)"),
                ("the treaty", "Treaty of Halm"),
            ],
        ),
        (
            "It broke a U.N. resolution, Vael said. U.N. Resolution 2231 calls on Halm to stop.",
            [("a U.N. resolution", "S/RES/2231 (2015)"), ("U.N. Resolution 2231", "S/RES/2231 (2015)")],
        ),
        # none
        ("The deal was off, and the act was over.", []),
        ("A resolution of the strike is near.", []),
        (
            "The Treaty of Halm led to a fair resolution of the strike.",
            [("Treaty of Halm", "Treaty of Halm")],
        ),
        (
            "The Orvik Harbour Act passed. Nobody acted against the law.",
            [("Orvik Harbour Act", "Orvik Harbour Act")],
        ),
        ("Senator Bill Orr spoke at the Republican National Convention.", []),
        ("She teaches at Orvik Law School.", []),
        ("Halm must deal with Iran.", []),
        ("They met at the Harbour Lovers Convention.", []),
        ("", []),
    ],
)
def test_named_instruments(cited, text, expected):
    assert cited(text) == expected


@pytest.mark.parametrize(
    ("text", "words", "instrument", "clause"),
    [
        (
            "It acted under Article 51 of the UN Charter.",
            "Article 51 of the UN Charter",
            UN_CHARTER,
            "Article 51",
        ),
        (
            "It acted under Chapter VII of the U.N. Charter.",
            "Chapter VII of the U.N. Charter",
            UN_CHARTER,
            "Chapter VII",
        ),
        (
            "See the Orvik Harbour Act, section 3(b).",
            "Orvik Harbour Act, section 3(b)",
            "Orvik Harbour Act",
            "section 3(b)",
        ),
        (
            "The North Atlantic Treaty’s Article 5 binds.",
            "North Atlantic Treaty’s Article 5",
            "North Atlantic Treaty",
            "Article 5",
        ),
    ],
)
def test_the_clause_is_kept(text, words, instrument, clause):
    document = Document(text, "sample")
    (found,) = ReferencesAnnotator()(document, Layers()).items
    assert (document.text_at(found.span).removeprefix("The "), found.instrument, found.clause) == (
        words,
        instrument,
        clause,
    )


def test_a_clause_between_two_instruments_belongs_to_one(cited):
    assert cited("See the Orvik Harbour Act, Article 5 of the Treaty of Halm.") == [
        ("Orvik Harbour Act, Article 5", "Orvik Harbour Act"),
        ("Treaty of Halm", "Treaty of Halm"),
    ]


def test_further_instruments_come_from_a_file(tmp_path: Path):
    own = tmp_path / "own.toml"
    own.write_text(
        '[[instrument]]\nname = "Reed Compact (RC)"\nkind = "treaty"\nnames = ["Reed Compact", "RC"]\n'
    )
    document = Document("Halm left the Reed Compact. The RC holds, and the compact will last.", "sample")
    items = ReferencesAnnotator(own)(document, Layers()).items
    assert [(document.text_at(x.span), x.instrument) for x in items] == [
        ("the Reed Compact", "Reed Compact (RC)"),
        ("RC", "Reed Compact (RC)"),
        ("the compact", "Reed Compact (RC)"),
    ]


def test_the_layer_says_who_made_it():
    annotate: Annotator = ReferencesAnnotator()
    layer = annotate(Document("Nothing here.", "sample"), Layers())
    assert (layer.kind, layer.made_by, layer.items) == (Reference, "references/1", ())


PIECES = [
    "U.N.",
    "Resolution",
    "resolutions",
    "2231",
    "(2015)",
    "and",
    "the",
    "The",
    "deal",
    "Act",
    "Bill",
    "of",
    "Treaty",
]
PIECES += [
    "between",
    "Halm",
    "Orvik",
    "v.",
    "court",
    "Article 5",
    "(HFA)",
    "nuclear",
    "Iran",
    ",",
    ".",
    "a",
    "Convention on",
]


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join)))
@settings(max_examples=400, deadline=None)
def test_spans_are_in_the_text_in_order_and_apart(text: str):
    spans = [x.span for x in ReferencesAnnotator()(Document(text, "sample"), Layers()).items]
    assert all(span.of(text) for span in spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))
