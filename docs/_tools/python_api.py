"""The pages of the Python names, from their signatures and docstrings."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cached_property
from types import ModuleType
from typing import Any

import sayso
from docs._tools.markdown import cell, docstring, table
from sayso import answers, model, record
from sayso.answers.brief import BriefRefused, Refusal
from sayso.answers.passage import Part
from sayso.pipeline import Progress

__all__ = ["nouns_page", "public_page"]

PUBLIC = """\
# Python: the public names

What `import sayso` gives. The types that these names take and return are under
[the other nouns](nouns.md); how to work with them is shown in [Use sayso from Python](../how-to/python.md).
"""
NOUNS = """\
# Python: the other nouns

What the [public names](python.md) take, return and raise, by the module it is imported from. All values are
immutable.
"""
LONGEST = 88


def public_page() -> str:
    """Every name of `sayso.__all__`."""
    return "\n".join((PUBLIC, *(_section(name, getattr(sayso, name), "##") for name in sayso.__all__)))


def nouns_page() -> str:
    """Every name of the model, the answers and the store contract that is not on the public page."""
    modules: list[tuple[str, dict[str, Any]]] = [
        (model.__name__, _others(model, model.__all__)),
        (answers.__name__, _others(answers, answers.__all__) | {"Part": Part}),
        ("sayso.answers.brief", {"BriefRefused": BriefRefused, "Refusal": Refusal}),
        (record.__name__, _others(record, record.__all__)),
        ("sayso.pipeline", {"Progress": Progress}),
    ]
    parts = [NOUNS]
    for module, things in modules:
        parts.append(f"## {module}\n")
        parts += [_section(name, thing, "###") for name, thing in things.items()]
    return "\n".join(parts)


def _others(module: ModuleType, names: Iterable[str]) -> dict[str, Any]:
    return {name: getattr(module, name) for name in names if name not in sayso.__all__}


def _section(name: str, thing: Any, level: str) -> str:
    if not inspect.isclass(thing) and not inspect.isfunction(thing):
        return f"{level} {name}\n\n`{name} = {_value(thing)}`\n"
    parts = [f"{level} {name}", _declaration(name, thing), docstring(thing, name)]
    if inspect.isclass(thing):
        parts += list(_inside(name, thing))
    return "\n\n".join(part.rstrip() for part in parts) + "\n"


def _declaration(name: str, thing: Any) -> str:
    if inspect.isfunction(thing):
        return f"```python\n{_signature(name, thing)}\n```"
    if is_dataclass(thing):
        return f"```python\n{_wrapped(name, [_field(x) for x in fields(thing) if x.init])}\n```"
    if issubclass(thing, Exception):
        return f"An exception; a kind of `{thing.__bases__[0].__name__}`."
    if issubclass(thing, Enum):
        return "One of a fixed set of words."
    if "__init__" in vars(thing) and not getattr(thing, "_is_protocol", False):
        return f"```python\n{_signature(name, thing.__init__, result='')}\n```"
    return f"```python\nclass {name}\n```"


def _signature(name: str, function: Any, result: str | None = None) -> str:
    found = inspect.signature(function)
    arguments, starred = [], False
    for parameter in found.parameters.values():
        if parameter.kind is inspect.Parameter.KEYWORD_ONLY and not starred:
            arguments.append("*")
            starred = True
        if parameter.name != "self":
            arguments.append(_argument(parameter.name, parameter.annotation, parameter.default))
    return _wrapped(name, arguments, f" -> {_type(found.return_annotation)}" if result is None else result)


def _field(field: Field[Any]) -> str:
    default = field.default if field.default is not MISSING else inspect.Parameter.empty
    return _argument(field.name, field.type, default)


def _argument(name: str, annotation: Any, default: Any) -> str:
    shown = "" if default is inspect.Parameter.empty else f" = {_value(default)}"
    return f"{name}: {_type(annotation)}{shown}"


def _type(annotation: Any) -> str:
    return annotation if isinstance(annotation, str) else getattr(annotation, "__name__", str(annotation))


def _value(value: Any) -> str:
    if isinstance(value, frozenset):  # its own order differs from run to run
        return f"frozenset({{{', '.join(sorted(map(_value, value)))}}})"
    return f"{type(value).__name__}.{value.name}" if isinstance(value, Enum) else repr(value)


def _wrapped(name: str, arguments: list[str], result: str = "") -> str:
    line = f"{name}({', '.join(arguments)}){result}"
    if len(line) <= LONGEST:
        return line
    return f"{name}(\n" + "".join(f"    {x},\n" for x in arguments) + f"){result}"


def _inside(name: str, thing: type) -> Iterator[str]:
    if issubclass(thing, Enum):
        yield table(("name", "value"), [(f"`{x.name}`", f"`{x.value}`") for x in thing])
    members = list(_members(name, thing))
    if members:
        yield table(("has", "which is"), members)
    if thing is model.SaysoError:
        yield "Its kinds: " + ", ".join(f"`{x}`" for x in sorted(_kinds(thing))) + "."


def _members(name: str, thing: type) -> Iterable[tuple[str, str]]:
    for member, value in vars(thing).items():
        if member.startswith("_"):
            continue
        if isinstance(value, property | cached_property):
            yield f"`{member}`", cell(docstring(value, f"{name}.{member}"))
        elif inspect.isfunction(value):
            call = " ".join(_signature(member, value).split())
            yield f"`{call}`", cell(docstring(value, f"{name}.{member}"))


def _kinds(error: type[Exception]) -> Iterator[str]:
    for kind in error.__subclasses__():
        yield kind.__name__
        yield from _kinds(kind)
