"""What a reader makes of a capture, and the document that comes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from sayso.documents import trouble
from sayso.documents.language import language_of
from sayso.model import Capture, Document, Fact, Problem, Where

__all__ = ["Draft", "finished"]


@dataclass(frozen=True, slots=True)
class Draft:
    """A normalised text, what its source says of it, and what there is to note."""

    text: str = field(repr=False)
    title: Fact | None = None
    byline: Fact | None = None
    publisher: Fact | None = None
    published: Fact | None = None
    address: str | None = None
    notes: tuple[Problem, ...] = ()


def finished(capture: Capture, draft: Draft, reader: str) -> Iterator[Document | Problem]:
    """The document of `draft` and after it the notes; what the user told of it wins over what it says."""
    told = capture.told
    published = _told(told.published) or draft.published
    document = Document(
        text=draft.text,
        name=capture.name,
        title=_told(told.title) or draft.title,
        byline=draft.byline,
        publisher=_told(told.publisher) or draft.publisher,
        published=published,
        language=language_of(draft.text),
        address=draft.address or capture.address,
        capture=capture.sha256,
        reader=reader,
    )
    yield document
    yield from draft.notes
    if published is None:
        yield trouble.NO_DATE.of(capture.name)
    elif published.guess:
        yield trouble.GUESSED_DATE.of(capture.name, day=published.value, where=published.where.value)


def _told(value: str | None) -> Fact | None:
    return Fact(value, Where.USER) if value else None
