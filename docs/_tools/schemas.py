"""The pages of what is printed as JSON, from the schemas that stand beside them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docs._tools.markdown import table

__all__ = ["schema_page"]

Schema = dict[str, Any]


def schema_page(path: Path) -> str:
    """The schema at `path` as a page: what it says of itself, then one table an object."""
    schema: Schema = json.loads(path.read_text(encoding="utf-8"))
    parts = [f"# {schema['title']}", schema["description"]]
    parts.append(f"The schema itself (JSON Schema, 2020-12): [{path.name}]({path.name}).")
    if "properties" in schema:
        parts.append(_object(schema))
    for name, part in schema["$defs"].items():
        parts += [f"## {name}", part["description"]]
        if "properties" in part:
            parts.append(_object(part))
    return "\n\n".join(parts) + "\n"


def _object(part: Schema) -> str:
    rows = [
        (f"`{name}`", _type(field), field.get("description", "")) for name, field in _fields(part).items()
    ]
    return table(("field", "type", "meaning"), rows)


def _fields(part: Schema) -> dict[str, Schema]:
    fields: dict[str, Schema] = part["properties"]
    return fields


def _type(field: Schema) -> str:
    return " or ".join(_types(field))


def _types(field: Schema) -> Iterator[str]:
    if "$ref" in field:
        name = field["$ref"].rpartition("/")[2]
        yield f"[{name}](#{name.lower().replace(' ', '-')})"
    for option in field.get("anyOf", ()):
        yield from _types(option)
    if "enum" in field:
        yield ", ".join(f"`{json.dumps(value)}`" for value in field["enum"])
        return
    kinds = field.get("type", [])
    for kind in [kinds] if isinstance(kinds, str) else kinds:
        yield f"array of {_type(field['items'])}" if kind == "array" else kind
