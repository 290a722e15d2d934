"""An article as a JSON object: `url`, `title`, `published`, `publisher`, `authors`, `text`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sayso.documents import trouble
from sayso.documents.days import day_of
from sayso.documents.draft import Draft
from sayso.documents.encoding import decoded
from sayso.documents.normal import normalised
from sayso.documents.plain import day_fact
from sayso.model import Capture, Fact, Problem, Where

__all__ = ["day_field", "read_json", "text_field"]


def read_json(capture: Capture) -> Draft | Problem:
    """The text of the object and what its fields say; other keys are left alone."""
    name = capture.name
    try:
        data = json.loads(decoded(capture.content).text)
    except json.JSONDecodeError as error:
        return trouble.not_json(name, f"{error.msg.removesuffix(' at')} at character {error.pos + 1}")
    except (ValueError, RecursionError) as error:
        return trouble.not_json(name, str(error))
    if not isinstance(data, dict):
        return trouble.not_json(name, f"it is a JSON {type(data).__name__}")
    text = data.get("text")
    if not isinstance(text, str):
        return trouble.without_text(name, list(data))
    notes: list[Problem] = []
    text = normalised(text)
    published = day_field(data, ("published",), Where.FIELD, name, notes)
    return Draft(
        text,
        title=text_field(data, ("title",), Where.FIELD, name, notes),
        byline=text_field(data, ("authors",), Where.FIELD, name, notes),
        publisher=text_field(data, ("publisher",), Where.FIELD, name, notes),
        published=published or day_fact(text),
        address=_address(data, name, notes),
        notes=tuple(notes),
    )


def text_field(
    data: Mapping[str, Any], keys: tuple[str, ...], where: Where, name: str, notes: list[Problem]
) -> Fact | None:
    """The words under the first of `keys` that is there (a list of them joined by commas); a note if there are none."""
    key, value = _first(data, keys)
    words = value if isinstance(value, list) else [value]
    if not all(isinstance(word, str) for word in words):
        if value is not None:
            notes.append(trouble.bad_metadata(name, key, value))
        return None
    joined = ", ".join(" ".join(normalised(word).split()) for word in words if word.strip())
    return Fact(joined, where) if joined else None


def day_field(
    data: Mapping[str, Any], keys: tuple[str, ...], where: Where, name: str, notes: list[Problem]
) -> Fact | None:
    """The day under the first of `keys` that is there; a note if it is none."""
    key, value = _first(data, keys)
    if value is None or value == "":
        return None
    day = day_of(str(value))
    if day is None:
        notes.append(trouble.bad_metadata(name, key, value))
        return None
    return Fact(day, where)


def _first(data: Mapping[str, Any], keys: tuple[str, ...]) -> tuple[str, Any]:
    return next(((key, data[key]) for key in keys if data.get(key) is not None), (keys[0], None))


def _address(data: Mapping[str, Any], name: str, notes: list[Problem]) -> str | None:
    value = data.get("url")
    if value is None or value == "":
        return None
    if isinstance(value, str) and value.lower().startswith(("http://", "https://")):
        return normalised(value.strip())
    notes.append(trouble.bad_metadata(name, "url", value))
    return None
