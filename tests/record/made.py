"""Readings made by hand, for tests of the record: texts with «source», {cue} and [content] marked."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from sayso.model import (
    Attribution,
    Capture,
    Document,
    Fact,
    Kind,
    Layer,
    Layers,
    Problem,
    Reading,
    Source,
    SourceKind,
    Span,
    Speaker,
    Statement,
    Where,
    statement_id,
)
from sayso.record import Intake

NOW = datetime(2031, 3, 20, 9, 0, tzinfo=UTC)
MARKS = {"«": "source", "{": "cue", "[": "content"}
ENDS = {"»", "}", "]"}


def unmarked(marked: str) -> tuple[str, list[dict[str, list[Span]]]]:
    """The text, and for each of its lines the spans that its marks give."""
    text, found = "", []
    for line in marked.split("\n"):
        spans: dict[str, list[Span]] = {"source": [], "cue": [], "content": []}
        start, role = 0, ""
        for char in line:
            if char in MARKS:
                start, role = len(text), MARKS[char]
            elif char in ENDS:
                spans[role].append(Span(start, len(text)))
            else:
                text += char
        text += "\n"
        found.append(spans)
    return text, found


def reading(
    marked: str,
    *,
    publisher: str | None = "Halm Courier",
    published: str | None = "2031-03-14",
    title: str | None = "The dam",
    made_by: str = "hand/1",
    speakers: dict[str, str] | None = None,
    name: str = "dam.txt",
) -> Reading:
    """The reading of a marked text: one statement for each line with content.

    The speaker is the words of the source, or what `speakers` says that they stand for.
    """
    text, lines = unmarked(marked)
    document = Document(
        text,
        name,
        title=Fact(title, Where.META_TAG) if title else None,
        publisher=Fact(publisher, Where.META_TAG) if publisher else None,
        published=Fact(published, Where.META_TAG) if published else None,
        address=f"https://courier.example/{name}",
        capture="c" * 64,
    )
    statements, attributions = [], []
    for spans in lines:
        if not spans["content"]:
            continue
        content, cue, source = (tuple(spans[x]) for x in ("content", "cue", "source"))
        named = document.text_at(source[0]) if source else None
        speaker = Speaker((speakers or {}).get(named, named)) if named else None
        attributions.append(Attribution(content, cue, source))
        statements.append(
            Statement(
                id=statement_id(document.sha256, content, source),
                document=document.sha256,
                content=content,
                cue=cue,
                source=source,
                speaker=speaker,
                kind=Kind.INDIRECT,
                mode=attributions[-1].mode,
                confidence=0.9,
            )
        )
    layer = Layer(Attribution, "hand", made_by.partition("/")[2], tuple(attributions))
    return Reading(document, Layers((layer,)), tuple(statements), made_by)


def intake(
    *readings: Reading,
    keys: tuple[bytes, ...] = (),
    problems: tuple[Problem, ...] = (),
) -> Intake:
    """What a capture of these readings' texts gives; its bytes are the texts."""
    first = readings[0].document if readings else Document("nothing", "nothing.txt")
    capture = Capture(
        content="".join(x.document.text for x in readings).encode() or b"?",
        address=first.address or "file:///nothing.txt",
        name=first.name,
        received=NOW,
        media_type="text/plain",
        headers=(("Content-Type", "text/plain"),),
    )
    kept = tuple(replace(x, document=replace(x.document, capture=capture.sha256)) for x in readings)
    source = Source("articles", SourceKind.FOLDER)
    return Intake(source, capture, kept, tuple(keys for _ in kept), "copies/test", problems)
