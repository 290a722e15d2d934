"""Reading the events of a short text, with its attributions named by their words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.annotations.events import EventsAnnotator
from sayso.annotations.times import TimesAnnotator
from sayso.model import Attribution, Document, Event, Fact, Layer, Layers, Span, Where

Read = Callable[..., tuple[Event, ...]]


def read_events(text: str, *contents: str) -> tuple[Event, ...]:
    """The events of `text`, published on Thursday 20 March 2031; `contents` are what others said in it."""
    document = Document(text, "test", published=Fact("2031-03-20", Where.USER))
    said = tuple(
        Attribution((Span(text.index(words), text.index(words) + len(words)),)) for words in contents
    )
    layers = Layers().with_layer(Layer(Attribution, "hand", "1", said))
    layers = layers.with_layer(TimesAnnotator()(document, layers))
    return EventsAnnotator()(document, layers).items


@pytest.fixture
def read() -> Read:
    return read_events
