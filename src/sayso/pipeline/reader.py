"""From a document to its reading: the annotators in their order, each checked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sayso.annotations.contract import Annotator
from sayso.model import Cause, ContractError, Document, Layer, Layers, Problem, Reading, SpanError, Statement

__all__ = ["Reader", "Resolver"]

LANGUAGES = frozenset({"en"})
"""The languages whose attributions the annotators know."""


class Resolver:
    """The last step, from layers to statements: a named, versioned pure function."""

    def __init__(
        self, name: str, version: str, resolve: Callable[[Document, Layers], tuple[Statement, ...]]
    ) -> None:
        self.made_by = f"{name}/{version}"
        self.resolve = resolve


class Reader:
    """Reads documents with these annotators, in this order, then resolves statements.

    `ContractError` if an annotator needs what none before it gives, or gives what is given already.
    """

    def __init__(self, annotators: Sequence[Annotator], resolver: Resolver) -> None:
        given: set[type] = set()
        for annotator in annotators:
            missing = [kind.__name__ for kind in annotator.needs if kind not in given]
            if missing:
                raise ContractError(
                    f"annotator {annotator.name} needs {', '.join(missing)}, which none before it gives; "
                    "put the one that does before it"
                )
            if annotator.gives in given:
                raise ContractError(
                    f"annotator {annotator.name} gives {annotator.gives.__name__}, which one before it gave; "
                    "leave one of the two out"
                )
            given.add(annotator.gives)
        self._annotators = tuple(annotators)
        self._resolver = resolver
        self.made_by = " ".join(
            (*(f"{annotator.name}/{annotator.version}" for annotator in annotators), resolver.made_by)
        )

    def __call__(self, document: Document) -> Reading:
        """The reading of `document`.

        One in a language that the annotators do not know is not read: its reading is made by nobody
        and says so in a problem. `ContractError` if a stage gives what it did not promise.
        """
        language = document.language
        if language is not None and language.value not in LANGUAGES:
            return Reading(document, Layers(), (), "", (_not_read(document, language.value),))
        layers = Layers()
        for annotator in self._annotators:
            layers = layers.with_layer(_checked(annotator, document, layers))
        statements = self._resolver.resolve(document, layers)
        _check_statements(self._resolver.made_by, document, statements)
        return Reading(document, layers, statements, self.made_by)


def _checked(annotator: Annotator, document: Document, layers: Layers) -> Layer[Any]:
    layer = annotator(document, layers)
    if layer.kind is not annotator.gives:
        raise ContractError(
            f"annotator {annotator.name} promised {annotator.gives.__name__} and gave {layer.kind.__name__}"
        )
    for item in layer.items:
        for span in item.spans():
            _check_span(annotator.name, document, span.end)
    return layer


def _check_statements(name: str, document: Document, statements: Sequence[Statement]) -> None:
    ids = {statement.id for statement in statements}
    if len(ids) != len(statements):
        raise ContractError(f"{name} gave one statement twice for {document.name}")
    for statement in statements:
        if not statement.content or statement.document != document.sha256:
            raise ContractError(f"{name} gave statement {statement.id} without content or of another text")
        if statement.inside is not None and statement.inside not in ids:
            raise ContractError(f"{name} put statement {statement.id} inside one that it did not give")
        for span in statement.spans:
            _check_span(name, document, span.end)


def _check_span(name: str, document: Document, end: int) -> None:
    if end > len(document.text):
        raise SpanError(f"{name} gave a span that ends at {end}, after the text of {document.name}")


def _not_read(document: Document, language: str) -> Problem:
    return Problem(
        Cause.LANGUAGE_NOT_READ,
        document.name,
        f"Its language seems to be {language!r}, which the reader does not know; no statement was looked for.",
        "`sayso add` keeps it unread, to be found with `sayso documents`; have a translation read.",
    )
