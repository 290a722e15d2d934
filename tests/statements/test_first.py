import pytest

from sayso.model import (
    ActorKind,
    Attribution,
    Document,
    Kind,
    Layer,
    Layers,
    Mode,
    Span,
    Speaker,
    Statement,
    statement_id,
)
from sayso.statements.first import statements

PERSON, ORGANISATION, UNNAMED = ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.UNNAMED


def span(text: str, words: str) -> Span:
    start = text.rindex(words)
    return Span(start, start + len(words))


def layers(*found: Attribution) -> Layers:
    return Layers((Layer(Attribution, "test", "1", found),))


def speaker_of(text: str, source: str) -> Speaker | None:
    """The speaker of a statement whose source is the last occurrence of `source` in `text`."""
    found = Attribution(content=(span(text, "it was late"),), source=(span(text, source),))
    (statement,) = statements(Document(text, name="test"), layers(found))
    return statement.speaker


@pytest.mark.parametrize(
    ("source", "name", "role", "kind"),
    [
        ("Foreign Minister Ana Ruiz", "Ana Ruiz", "Foreign Minister", PERSON),
        ("Orland's Foreign Minister Ana Ruiz", "Ana Ruiz", "Orland's Foreign Minister", PERSON),
        ("Foreign Ministry spokeswoman Ana Ruiz", "Ana Ruiz", "Foreign Ministry spokeswoman", PERSON),
        ("the foreign minister, Ana Ruiz", "Ana Ruiz", "foreign minister", PERSON),
        ("Ana Ruiz, the foreign minister of Orland", "Ana Ruiz", "foreign minister of Orland", PERSON),
        ("Republican leader Ana Ruiz", "Ana Ruiz", "Republican leader", PERSON),
        ("LOWEN, March 3 (OPA) — Minister Ana Ruiz", "Ana Ruiz", "Minister", PERSON),
        ("Ana Ruiz, 45", "Ana Ruiz", None, None),
        ("Ana Ruiz of the Harbour Union", "Ana Ruiz", None, None),
        ("Dr. Ana van Ruiz", "Ana van Ruiz", None, PERSON),
        ("Mr. Ruiz", "Ruiz", None, PERSON),
        ("Ruiz", "Ruiz", None, None),
        ("Ana Ruiz and Jon Vale", "Ana Ruiz and Jon Vale", None, None),
        ("the Harbour Council", "Harbour Council", None, ORGANISATION),
        ("The Foreign Ministry", "Foreign Ministry", None, ORGANISATION),
        ("the ministry", "ministry", None, None),
        ("Orland", "Orland", None, None),
        ("the mayor of Orland", "mayor of Orland", None, None),
        ("aides to Mr. Ruiz", "aides to Mr. Ruiz", None, None),
        ("the Rev. Ana Ruiz", "Ana Ruiz", None, PERSON),
        ("a senior official", "senior official", None, UNNAMED),
        ("a spokesman for the Harbour Council", "spokesman for the Harbour Council", None, UNNAMED),
        ("one diplomat", "one diplomat", None, UNNAMED),
        ("a spokesman for Minister Ana Ruiz", "spokesman for Minister Ana Ruiz", None, UNNAMED),
        ("Ana Ruiz (Harbour Greens)", "Ana Ruiz", None, None),
        ("two diplomats", "two diplomats", None, UNNAMED),
    ],
)
def test_the_speaker_is_the_name_in_the_source(
    source: str, name: str, role: str | None, kind: ActorKind | None
) -> None:
    text = f"{source} said that it was late."
    assert speaker_of(text, source) == Speaker(name, kind, role, span(text, name))


@pytest.mark.parametrize("pronoun", ["She", "he", "They", "who", "It"])
def test_who_a_pronoun_is_is_not_guessed(pronoun: str) -> None:
    text = f"Minister Ana Ruiz arrived. {pronoun} said that it was late."
    assert speaker_of(text, pronoun) is None


@pytest.mark.parametrize(
    ("before", "source", "name", "kind"),
    [
        ("Minister Ana Ruiz arrived.", "Ruiz", "Ana Ruiz", PERSON),
        ("Yesterday Ana Ruiz arrived. Ana Ruiz sat down.", "Ruiz", "Ana Ruiz", None),
        ("Ana Ruiz arrived.", "Mr. Ruiz", "Ana Ruiz", PERSON),
        ("Ana Ruiz met Jon Ruiz.", "Ruiz", "Ruiz", None),
        ("Harbour Council Greens and Some Greens met.", "Greens", "Greens", None),
        ("Ana Ruizo arrived.", "Ruiz", "Ruiz", None),
    ],
)
def test_a_surname_is_the_one_full_name_before_it(
    before: str, source: str, name: str, kind: ActorKind | None
) -> None:
    text = f"{before} {source} said that it was late."
    assert speaker_of(text, source) == Speaker(name, kind, None, span(text, name))


def test_a_source_that_is_empty_has_no_speaker() -> None:
    text = "It was said that it was late."
    found = Attribution(content=(span(text, "it was late"),))
    (statement,) = statements(Document(text, name="test"), layers(found))
    assert statement.speaker is None


def test_a_statement_is_the_attribution_with_its_id_and_the_one_it_stands_in() -> None:
    text = "The agency reported that Ana Ruiz said it was late."
    outer = Attribution(
        content=(span(text, "Ana Ruiz said it was late"),),
        cue=(span(text, "reported"),),
        source=(span(text, "The agency"),),
        confidence=0.8,
    )
    inner = Attribution(
        content=(span(text, "it was late"),),
        cue=(span(text, "said"),),
        source=(span(text, "Ana Ruiz"),),
        kind=Kind.MIXED,
        mode=Mode.ATTITUDE,
        confidence=0.2,
        inside=0,
    )
    document = Document(text, name="test")
    ids = [statement_id(document.sha256, one.content, one.source) for one in (outer, inner)]
    assert statements(document, layers(outer, inner)) == (
        Statement(
            id=ids[0],
            document=document.sha256,
            content=outer.content,
            cue=outer.cue,
            source=outer.source,
            speaker=Speaker("agency", None, None, span(text, "agency")),
            kind=Kind.INDIRECT,
            mode=Mode.SPEECH,
            confidence=0.8,
        ),
        Statement(
            id=ids[1],
            document=document.sha256,
            content=inner.content,
            cue=inner.cue,
            source=inner.source,
            speaker=Speaker("Ana Ruiz", None, None, span(text, "Ana Ruiz")),
            kind=Kind.MIXED,
            mode=Mode.ATTITUDE,
            confidence=0.2,
            inside=ids[0],
        ),
    )


def test_the_same_passage_of_the_same_source_is_one_statement() -> None:
    text = "Ana Ruiz said and repeated that it was late."
    cues = [(span(text, cue),) for cue in ("said", "repeated")]
    content, source = (span(text, "it was late"),), (span(text, "Ana Ruiz"),)
    found = [Attribution(content=content, cue=cue, source=source) for cue in cues]
    (statement,) = statements(Document(text, name="test"), layers(*found))
    assert statement.cue == cues[0]


def test_no_attributions_are_no_statements() -> None:
    assert statements(Document("Rain fell.", name="test"), Layers()) == ()
