"""What the record answers with: a statement with its document, citation, judgements and carriers; a passage."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Actor, Citation, Document, Judgement, Spans, Statement, sha256_hex, standing

__all__ = ["Carrier", "Entry", "Passage"]


@dataclass(frozen=True, slots=True)
class Carrier:
    """One publication of a text: the address and what is known of who published it, and when."""

    publisher: str | None
    title: str | None
    published: str | None
    address: str | None
    document: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One statement of the record with its document, its judgements and its carriers.

    `found_now` is whether the newest reading of the document still finds it as it stands here;
    `made_by` names every annotator version that did. `actor` is who speaks, across documents: whoever held
    the office named, else the one named, under the id of all that were judged to be the same.
    `same_as` is the id of the statement that this one, in a copy of its text, carries again.
    """

    statement: Statement
    document: Document
    citation: Citation
    judgements: tuple[Judgement, ...]
    carriers: tuple[Carrier, ...]
    made_by: tuple[str, ...]
    found_now: bool
    actor: Actor | None = None
    same_as: str | None = None

    @property
    def verdict(self) -> Judgement | None:
        """The judgement that stands: the newest that was not taken back, nor made blind."""
        return standing(self.judgements)

    @property
    def version(self) -> str:
        """What a reviewer has seen: another one once the statement stands otherwise or is judged again."""
        return sha256_hex(f"{len(self.judgements)} {self.statement!r}".encode())[:16]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an archived text, seen to stand at their spans in it; pieces in order of the text."""

    document: Document
    spans: Spans
    words: tuple[str, ...]
