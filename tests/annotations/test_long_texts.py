"""Long texts without sentences: reading time grows with the length, not with its square."""

import time

import pytest

from sayso.annotations.references import ReferencesAnnotator
from sayso.annotations.times import TimesAnnotator
from sayso.model import Document, Layers

# A quadratic pattern takes minutes here.
LIMIT_SECONDS = 20


@pytest.mark.parametrize("annotate", [TimesAnnotator(), ReferencesAnnotator()], ids=lambda each: each.name)
@pytest.mark.parametrize(
    "words",
    [
        "one two three four ",
        "COURT ORDER ",
        "Court of the Act ",
        "May March ",
        "the deal ",
        "1998-",
        ", and ",
    ],
)
def test_a_long_text_is_read_soon(annotate, words):
    began = time.process_time()
    annotate(Document(words * 12_000, "sample"), Layers())
    assert time.process_time() - began < LIMIT_SECONDS
