from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.annotations.times import TimesAnnotator
from sayso.model import Document, Fact, Layers, Where

Times = list[tuple[str, str | None]]
Read = Callable[[str, str | None], Times]


@pytest.fixture(scope="session")
def read() -> Read:
    """The times of a text published on a day, as (words, value)."""
    annotate = TimesAnnotator()

    def times(text: str, published: str | None) -> Times:
        fact = Fact(published, Where.USER) if published else None
        document = Document(text, "sample", published=fact)
        return [(document.text_at(x.span), x.value) for x in annotate(document, Layers()).items]

    return times
