"""Records made by hand for briefs: articles with «source», {cue} and [content] marked, and what else is known of each."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sayso.answers.brief import Built, Format, build
from sayso.model import Document, Layers, Reading, Speaker, Statement
from sayso.record import SqliteStore, Store
from tests.conftest import NOW
from tests.record.made import intake, reading

DAY = date(2031, 3, 16)
MD = (Format.MD,)


@dataclass(frozen=True)
class Line:
    """A marked line of an article: who spoke, in what office, and any other field of the statement."""

    marked: str
    speaker: str | None = None
    role: str | None = None
    more: dict[str, Any] = field(default_factory=dict)


def line(marked: str, speaker: str | None = None, role: str | None = None, **more: Any) -> Line:
    return Line(marked, speaker, role, more)


def article(
    *lines: Line,
    publisher: str = "Halm Courier",
    published: str = "2031-03-14",
    title: str = "The dam",
    name: str = "dam.txt",
) -> Reading:
    """The reading of an article, a statement for each line that has content."""
    made = reading(
        "\n\n".join(x.marked for x in lines), publisher=publisher, published=published, title=title, name=name
    )
    with_content = [x for x in lines if "[" in x.marked]
    statements = tuple(_filled(s, x) for s, x in zip(made.statements, with_content, strict=True))
    return replace(made, statements=statements)


def _filled(statement: Statement, made: Line) -> Statement:
    more = dict(made.more)
    kind = more.pop("speaker_kind", None)
    speaker = Speaker(made.speaker, kind, made.role) if made.speaker else statement.speaker
    return replace(statement, speaker=speaker, **more)


def kept(folder: Path, *articles: Reading, now: datetime = NOW, name: str = "record.sayso") -> Store:
    """A record of these articles."""
    store = SqliteStore(folder / name, alike=lambda one, other: True, now=now)
    for one in articles:
        store.keep(intake(one), now=now)
    return store


def ids(store: Store, *articles: Reading) -> list[str]:
    """The ids of their statements, in order of the text, as a brief writes them."""
    return [x.id[:8] for one in articles for x in one.statements]


def nothing_read(text: str, day: date) -> Reading:
    """A reader that finds nobody speaking: quotation marks are all that is checked."""
    return Reading(Document(text, "draft"), Layers(), (), "nobody/1")


def brief(body: str, **facts: str) -> str:
    """A brief's file."""
    front = {"title": "The dam", "author": "Mira Holt", "day": "2031-03-16", **facts}
    return "---\n" + "".join(f"{k}: {v}\n" for k, v in front.items()) + f"---\n\n{body}\n"


def built(store: Store, text: str, **options: Any) -> Built:
    """The brief built, by default to Markdown."""
    options = {"record_day": DAY, "read": nothing_read, "formats": MD, **options}
    return build(store, text, "dam.md", **options)


def markdown(store: Store, text: str, **options: Any) -> str:
    """The Markdown that the brief is built to."""
    return built(store, text, **options).files[Format.MD].decode()


def first_paragraph(text: str) -> str:
    """What stands below the lines of day and author."""
    return text.split("\n\n")[3]
