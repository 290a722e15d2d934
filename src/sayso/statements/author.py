"""Who speaks where a text says "I": its author, if byline, title, formula or foot let one know."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.model import ActorKind, Document, Speaker, value_of
from sayso.statements.cast import Cast
from sayso.statements.letters import signatory
from sayso.statements.named import Sort, named
from sayso.statements.who import Who, of_person

__all__ = ["Author", "author_of"]

_BY = re.compile(
    r"\b(?:Statement|Remarks|Address|Speech|Letter|Message|Testimony|Article|Opinion)\b[^\n]{0,12}?\b(?:from|by|of)\s+",
    re.I,
)
_FIRST_LINES = 400


@dataclass(frozen=True, slots=True)
class Author:
    """The author as a speaker, None if the text does not let one know; `own` if the document is the utterance itself."""

    who: Who | None
    own: bool


def author_of(document: Document, cast: Cast) -> Author:
    """The one person whose statement the title says that it is, or of the byline, or who signs the text."""
    title = value_of(document.title) or ""
    first = document.text[:_FIRST_LINES].split("\n\n")[0]
    lines = "\n".join(cast.headlines.plain(line) for line in (title, *first.split("\n")))
    match = _BY.search(lines)
    if match:
        rest = lines[match.end() :].split("\n")[0]
        persons = [n for n in named(rest) if n.sort is Sort.PERSON and n.start <= len("the ")]
        if persons:
            name = persons[0].span.of(rest)
            return Author(_person(cast, name, persons[0].role), own=True)
    names = [n for n in named(value_of(document.byline) or "") if n.sort is Sort.PERSON]
    if len(names) == 1:
        byline = value_of(document.byline) or ""
        return Author(_person(cast, names[0].span.of(byline), names[0].role), own=False)
    signed = signatory(cast)
    return Author(signed, own=signed is not None)


def _person(cast: Cast, name: str, role: str | None) -> Who:
    known = cast.person(name)
    if known:
        known.sure = True
        return of_person(known, 0, role)
    return Who(Speaker(name, ActorKind.PERSON, role))
