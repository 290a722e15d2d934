"""The page of the commands, from the functions behind them."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from types import NoneType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from typer.models import ArgumentInfo, OptionInfo

from docs._tools.markdown import cell, table
from sayso.cli import app

__all__ = ["commands_page"]

OPENING = """\
# Commands

`sayso COMMAND [OPTIONS]`. Every command has `--help`. The exit status is 0 when all was done, 1 when something
that was named could not be read, 2 when the call was wrong, 3 when the record cannot be used or an answer was
refused; see [Use sayso from a script](../how-to/scripts.md).
"""
BY_THE_MACHINE = {"workers": "2, or 1 on a machine with one core"}
"""Defaults that the machine decides, said in words so that this page is the same on all of them."""


def commands_page() -> str:
    """One section a command: what it does, what it takes, and every option."""
    sections = [_section(x.callback) for x in app.registered_commands if x.callback]
    for group in app.registered_groups:
        commands = group.typer_instance.registered_commands if group.typer_instance else []
        sections += [_section(x.callback, f"{group.name} {x.name}") for x in commands if x.callback]
    return "\n".join((OPENING, *sections))


def _section(command: Callable[..., Any], named: str | None = None) -> str:
    name = named or command.__name__.replace("_", "-")
    arguments, options = _parameters(command)
    usage = " ".join(("sayso", name, *(x[0] for x in arguments), "[OPTIONS]"))
    parts = [f"## {name}", f"```text\n{usage}\n```", inspect.cleandoc(command.__doc__ or "")]
    if arguments:
        parts.append(table(("argument", "what it is"), [(f"`{a}`", text) for a, text in arguments]))
    parts.append(table(("option", "default", "what it does"), options))
    return "\n\n".join(parts) + "\n"


def _parameters(command: Callable[..., Any]) -> tuple[list[tuple[str, str]], list[tuple[str, str, str]]]:
    arguments: list[tuple[str, str]] = []
    options: list[tuple[str, str, str]] = []
    hints = get_type_hints(command, include_extras=True)
    for name, parameter in inspect.signature(command).parameters.items():
        kind, info = _annotated(hints[name])
        help_text = cell(info.help or "")
        if isinstance(info, ArgumentInfo):
            required = parameter.default is inspect.Parameter.empty
            shown = info.metavar or f"{name.upper()}{'...' if get_origin(kind) is list else ''}"
            arguments.append((shown if required else f"[{shown}]", _with_choices(help_text, kind)))
        else:
            options.append((_option(name, kind, info), _default(name, parameter.default), help_text))
    return arguments, options


def _annotated(hint: Any) -> tuple[Any, ArgumentInfo | OptionInfo]:
    """The bare type of a parameter and what Typer is told of it."""
    bare, info = next(_unpacked(hint))
    kinds = [x for x in get_args(bare) if x is not NoneType]
    return (kinds[0] if len(kinds) == 1 and get_origin(bare) is not list else bare), info


def _unpacked(hint: Any) -> Iterator[tuple[Any, ArgumentInfo | OptionInfo]]:
    if get_origin(hint) is Annotated:
        bare, info = get_args(hint)
        yield bare, info
    for part in get_args(hint):  # Annotated[...] | None, as a default of None makes it
        yield from _unpacked(part)


def _option(name: str, kind: Any, info: OptionInfo) -> str:
    # Within Annotated, Typer takes the first name of the option as its default and sorts that out later.
    named = [x for x in (info.default, *(info.param_decls or ())) if isinstance(x, str) and x.startswith("-")]
    flag = ", ".join(named) or f"--{name.replace('_', '-')}"
    value = "" if kind is bool else f" {info.metavar or _value(kind, info)}"
    return f"`{flag}{value}`"


def _value(kind: Any, info: OptionInfo) -> str:
    if get_origin(kind) is list:  # an option that may be given several times
        return f"{_value(get_args(kind)[0], info)} ..."
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return "|".join(x.value for x in kind)
    if kind is float and info.max is not None:
        return f"{info.min:g}..{info.max:g}"
    return {str: "TEXT", int: "N", float: "N", Path: "PATH"}[kind]


def _with_choices(text: str, kind: Any) -> str:
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return f"{text} One of {', '.join(f'`{x.value}`' for x in kind)}."
    return text


def _default(name: str, value: Any) -> str:
    if name in BY_THE_MACHINE:
        return BY_THE_MACHINE[name]
    if value is None or value is False or value == "":
        return "—"
    return f"`{value}`"
