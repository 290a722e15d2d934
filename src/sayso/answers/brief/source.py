"""A brief as its author keeps it: front matter, Markdown, and references to the record."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import yaml

from sayso.answers.brief.refusal import BriefRefused, Refusal

__all__ = ["Brief", "Ref", "parse_brief"]

FRONT = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
MARK = re.compile(r"\{\{.*?\}\}", re.DOTALL)
REF = re.compile(
    r"\{\{\s*(?P<what>said|passage)\s+(?P<id>[0-9a-fA-F]+)(?:\s+\"(?P<words>.*)\")?\s*\}\}", re.DOTALL
)
SOURCES = re.compile(r"\{\{\s*sources\s*\}\}")
OWN = ("title", "author", "day", "record", "template", "style")
PRIVATE = re.compile("[\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference at `start` to `end` of the body: `said` a statement, or `passage` of a document.

    `id` is how the id begins; `words` the part that is quoted, None for the whole statement.
    """

    line: int
    start: int
    end: int
    what: str
    id: str
    words: str | None


@dataclass(frozen=True, slots=True)
class Brief:
    """A brief's file: what its front matter says, its body without comments, and where what stands.

    `day` is the brief's own day, `record` the day of the record that it was drafted from; `more` is all
    else that the front matter says. `sources_at` is where the body wants the list of sources, `title_line` where its title stands.
    """

    name: str
    title: str
    author: str
    day: date
    record: date | None
    template: str | None
    style: str | None
    more: Mapping[str, str]
    body: str = field(repr=False)
    first_line: int = 1
    refs: tuple[Ref, ...] = ()
    sources_at: tuple[int, int] | None = None
    title_line: int = 2


def parse_brief(text: str, name: str) -> Brief:
    """The brief in the file `name`; `BriefRefused` with every line that is none."""
    text = PRIVATE.sub("", text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    found = FRONT.match(text)
    if found is None:
        raise BriefRefused(
            [
                Refusal(
                    name, 1, "a brief begins with front matter: a line ---, title, author and day, a line ---"
                )
            ]
        )
    refusals: list[Refusal] = []
    facts = _facts(found["yaml"], name, refusals)
    # A comment keeps its lines, so that every line keeps its number.
    body = COMMENT.sub(lambda x: "\n" * x[0].count("\n"), text[found.end() :])
    first = 1 + text.count("\n", 0, found.end())
    marks = list(_marks(body, name, first, refusals))
    places = [x for x in marks if isinstance(x, tuple)]
    title, day = facts.get("title", ""), _day(facts, "day", name, _line_of("day", found["yaml"]), refusals)
    if not title:
        refusals.append(Refusal(name, 1, "the front matter has no title"))
    if day is None and "day" not in facts:
        refusals.append(Refusal(name, 1, "the front matter has no day; write it as day: 2031-03-14"))
    record = _day(facts, "record", name, _line_of("record", found["yaml"]), refusals)
    if refusals or day is None:
        raise BriefRefused(refusals)
    return Brief(
        name,
        title,
        facts.get("author", ""),
        day,
        record,
        facts.get("template"),
        facts.get("style"),
        {key: value for key, value in facts.items() if key not in OWN},
        body,
        first,
        tuple(x for x in marks if isinstance(x, Ref)),
        places[0] if places else None,
        _line_of("title", found["yaml"]),
    )


def _line_of(key: str, front: str) -> int:
    """The line of the file on which a field of the front matter stands."""
    return next((n for n, line in enumerate(front.split("\n"), 2) if line.lower().startswith(f"{key}:")), 1)


def _facts(text: str, name: str, refusals: list[Refusal]) -> dict[str, str]:
    try:
        data: Any = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0)
        why = getattr(error, "problem", None) or str(error)
        refusals.append(Refusal(name, line + 2, f"the front matter is no YAML: {why}"))
        return {"title": "?", "day": "?"}
    if not isinstance(data, dict):
        refusals.append(Refusal(name, 2, "the front matter has no fields; write title: …"))
        return {"title": "?", "day": "?"}
    return {str(key).lower(): _plain(value) for key, value in data.items() if value is not None}


def _plain(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value).strip()


def _day(facts: Mapping[str, str], key: str, name: str, line: int, refusals: list[Refusal]) -> date | None:
    if key not in facts or facts[key] == "?":
        return None
    try:
        return date.fromisoformat(facts[key])
    except ValueError:
        refusals.append(Refusal(name, line, f"{key}: {facts[key]} is no day; write it as 2031-03-14"))
        return None


def _marks(body: str, name: str, first: int, refusals: list[Refusal]) -> Iterator[Ref | tuple[int, int]]:
    end = 0
    for found in MARK.finditer(body):
        line = first + body.count("\n", 0, found.start())
        end = found.end()
        if SOURCES.fullmatch(found[0]):
            yield found.span()
        elif ref := REF.fullmatch(found[0]):
            yield Ref(line, found.start(), found.end(), ref["what"], ref["id"].lower(), ref["words"])
        else:
            short = " ".join(found[0].split())
            refusals.append(Refusal(name, line, f"{short} is no reference; write {_FORMS}"))
    open_mark = body.find("{{", end)
    if open_mark >= 0:
        line = first + body.count("\n", 0, open_mark)
        refusals.append(Refusal(name, line, "a reference begins here and does not end; close it with }}"))


_FORMS = '{{said ID}}, {{said ID "some of its words"}}, {{passage ID "words of a text"}} or {{sources}}'
