from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.annotations.references import ReferencesAnnotator
from sayso.model import Document, Layers

References = list[tuple[str, str]]


@pytest.fixture(scope="session")
def cited() -> Callable[[str], References]:
    """The references of a text, as (words, instrument)."""
    annotate = ReferencesAnnotator()

    def references(text: str) -> References:
        document = Document(text, "sample")
        return [(document.text_at(x.span), x.instrument) for x in annotate(document, Layers()).items]

    return references
