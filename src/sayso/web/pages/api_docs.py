"""The API told from its own description: a page that needs nothing from outside."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse

from sayso.web.templating import page

__all__ = ["router"]

router = APIRouter(include_in_schema=False)
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Field:
    """A parameter or a field of a body or an answer."""

    name: str
    type: str
    needed: bool
    about: str


@dataclass(frozen=True, slots=True)
class Call:
    """One thing that can be asked or told."""

    method: str
    path: str
    tag: str
    about: str
    parameters: tuple[Field, ...]
    body: str | None
    answers: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """One object of a body or an answer."""

    name: str
    about: str
    fields: tuple[Field, ...]


@router.get("/api")
def api_page(request: Request) -> HTMLResponse:
    """All calls and all shapes."""
    described: Json = request.app.openapi()
    schemas: Json = described["components"]["schemas"]
    shapes = [_shape(name, x) for name, x in sorted(schemas.items()) if "properties" in x]
    return page(request, "api.html", calls=list(_calls(described)), shapes=shapes)


def _calls(described: Json) -> Iterator[Call]:
    for path, methods in described["paths"].items():
        for method, call in methods.items():
            yield Call(
                method=method.upper(),
                path=path,
                tag=call["tags"][0],
                about=call.get("description") or call.get("summary", ""),
                parameters=tuple(_parameter(x) for x in call.get("parameters", ())),
                body=_content(call.get("requestBody", {})),
                answers=tuple(
                    (status, x["description"], _content(x) or "") for status, x in call["responses"].items()
                ),
            )


def _parameter(parameter: Json) -> Field:
    schema = parameter["schema"]
    about = parameter.get("description") or schema.get("description", "")
    return Field(parameter["name"], _type(schema), parameter.get("required", False), about)


def _content(body: Json) -> str | None:
    """What a body or an answer is: the name of its shape, or its media type."""
    for media, content in body.get("content", {}).items():
        found = _type(content.get("schema", {}))
        return found if "json" in media and found else media
    return None


def _shape(name: str, schema: Json) -> Shape:
    needed = set(schema.get("required", ()))
    fields = (
        Field(x, _type(field), x in needed, field.get("description", ""))
        for x, field in schema["properties"].items()
    )
    return Shape(name, schema.get("description", ""), tuple(fields))


def _type(schema: Json) -> str:
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "anyOf" in schema:
        return " or ".join(_type(x) for x in schema["anyOf"])
    if "enum" in schema:
        return ", ".join(json.dumps(x) for x in schema["enum"])
    if "const" in schema:
        return json.dumps(schema["const"])
    if schema.get("type") == "array":
        return f"array of {_type(schema['items'])}"
    return str(schema.get("type", ""))
