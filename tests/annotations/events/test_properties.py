"""Whatever the text, the layer keeps its promises."""

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.annotations.events import EventsAnnotator, root_code
from sayso.model import Document, Event, Layers

WORDS = st.sampled_from(
    [
        "was",
        "were",
        "put",
        "on",
        "call",
        "off",
        "the",
        "a",
        "Norland",
        "said",
        "that",
        "will",
        "not",
        "to",
        "attack",
        "attacked",
        ",",
        ".",
        "?",
        ":",
        ";",
        "—",
        "“",
        "”",
        '"',
        "'",
        "killed",
        "be",
        "by",
        "withdrew",
        "pull",
        "out",
        "9-4",
        "voted",
        "against",
        "after",
        "if",
        "meeting",
        "sanctions",
        "imposed",
        "and",
        "which",
        "5",
        "\n",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_any_text_gives_spans_within_it(text: str):
    layer = EventsAnnotator()(Document(text, "any"), Layers())
    assert layer.kind is Event
    for event in layer.items:
        assert list(event.evidence) == sorted(event.evidence)
        assert all(span.of(text).strip() for span in event.evidence)
    root_code(text)


def test_the_same_document_gives_the_same_layer():
    document = Document("Norland expelled an envoy. The council voted 9 to 4.", "same")
    assert EventsAnnotator()(document, Layers()) == EventsAnnotator()(document, Layers())


def test_an_empty_text_has_no_events():
    assert EventsAnnotator()(Document("", "empty"), Layers()).items == ()
