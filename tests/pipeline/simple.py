"""A reader of one construction, for tests of what goes on around reading: `NAME said that WORDS.`"""

from __future__ import annotations

import os
import re
from typing import Any

from sayso.model import (
    Attribution,
    Document,
    Layer,
    Layers,
    Span,
    Speaker,
    Statement,
    statement_id,
)
from sayso.pipeline import Reader, Resolver

SAID = re.compile(r"(?P<source>[A-Z]\w+ [A-Z]\w+) (?P<cue>said) (?P<content>that [^.]+)\.")


class SaidThat:
    """Finds `Name Surname said that …`; a text with DIE ends the process, one with FAIL raises."""

    name = "said-that"
    version = "1"
    needs: tuple[type[Any], ...] = ()
    gives: type[Any] = Attribution

    def __call__(self, document: Document, layers: Layers) -> Layer[Attribution]:
        if "DIE" in document.text:
            os._exit(9)
        if "FAIL" in document.text:
            raise ValueError("a fault of the reader")
        return self.find(document, layers)

    def find(self, document: Document, layers: Layers) -> Layer[Attribution]:
        """What it finds in any text."""
        found = tuple(
            Attribution(*((Span(*m.span(role)),) for role in ("content", "cue", "source")))
            for m in SAID.finditer(document.text)
        )
        return Layer(Attribution, self.name, self.version, found)


def resolve(document: Document, layers: Layers) -> tuple[Statement, ...]:
    """A statement an attribution, the speaker as named."""
    return tuple(
        Statement(
            id=statement_id(document.sha256, x.content, x.source),
            document=document.sha256,
            content=x.content,
            cue=x.cue,
            source=x.source,
            speaker=Speaker(document.text_at(x.source[0])),
            kind=x.kind,
            mode=x.mode,
            confidence=x.confidence,
        )
        for x in layers.of(Attribution)
    )


def simple_reader() -> Reader:
    """The reader of these tests."""
    return Reader((SaidThat(),), Resolver("simple", "1", resolve))
