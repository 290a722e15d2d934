"""Letters, memoranda and proclamations: to whom they go stands at the head, who writes them in a formula or at the foot."""

from __future__ import annotations

import re

from sayso.model import ActorKind, Span, Speaker
from sayso.statements.cast import Cast
from sayso.statements.roles import role_after
from sayso.statements.who import Who, of_person
from sayso.statements.words import is_any

__all__ = ["is_address", "of_formula", "signatory"]

_ADDRESS = re.compile(r"[ \t\xa0(]*(?:Dear[ \xa0]|(?:TO|MEMORANDUM[ \xa0](?:FOR|TO))(?::|[ \xa0]+[A-Z]{2}))")
_NAME = r"[A-Z][\w’'-]+(?:[ \xa0](?:[A-Z]\.|[A-Z][\w’'-]+)){1,4}(?:,?[ \xa0](?:JR|SR|Jr|Sr)\.?)?"
_FORMULA = re.compile(rf"\bI,[ \xa0](?P<name>{_NAME}),[ \xa0](?=(?P<office>(?:the[ \xa0])?[\w-]+))")
_FROM = re.compile(rf"^FROM:[ \xa0]+(?P<name>{_NAME})(?=[,\n])", re.MULTILINE)
_CLOSED = re.compile(
    r"^(?:(?:Yours|Very)[ \xa0])?(?:Sincerely|sincerely|faithfully|truly|Respectfully|respectfully)(?:[ \xa0]yours)?,?\s*\n+"
    rf"(?P<name>{_NAME})[ \t\xa0]*$",
    re.MULTILINE,
)
_FOOT = re.compile(rf"\n[ \t\xa0]*(?P<name>{_NAME})[ \t\xa0]*(?:\n+[^\n]{{1,60}}\d{{4}}\.?)?\s*\Z")
"""A name on the last line of all, with no more after it than the place and day."""
_INITIAL = re.compile(r"\b[A-Z]\.")


def is_address(text: str, source: Span) -> bool:
    """Whether the source stands on a line that says to whom the text goes: "Dear Ms. Ruiz:", "TO THE COUNCIL OF LOWEN:"."""
    return _ADDRESS.match(text, text.rfind("\n", 0, source.start) + 1) is not None


def of_formula(cast: Cast, source: Span) -> Who | None:
    """Who says "I, ANA RUIZ, Mayor of Lowen, …", if the source begins so."""
    found = _FORMULA.match(cast.text, source.start)
    return _who(cast, found) if found else None


def signatory(cast: Cast) -> Who | None:
    """The one who signs the text: in the formula, after its closing words, or in capitals on its last line."""
    text = cast.text
    found = [m for m in _FORMULA.finditer(text) if is_any(("office",), m["office"].split()[-1])]
    found = [m for m in found if not cast.layout.quoted(m.start())]
    found = found or [m for m in (_FROM.search(text), _CLOSED.search(text), _foot(text)) if m]
    names = {m["name"].casefold() for m in found}
    return _who(cast, found[0]) if len(names) == 1 else None


def _foot(text: str) -> re.Match[str] | None:
    """A person's name in capitals: with an initial, or a known given name first, as a heading has none."""
    found = _FOOT.search(text, max(0, len(text) - 160))
    if found is None or not found["name"].isupper():
        return None
    known = _INITIAL.search(found["name"]) or is_any(("man", "woman"), found["name"].split()[0])
    return found if known else None


def _who(cast: Cast, found: re.Match[str]) -> Who:
    name = " ".join(found["name"].split())
    name = name.title() if name.isupper() else name
    end = found.end("name")
    after = role_after(cast.text, end, len(cast.text))
    role = after.role if after else None
    known = cast.person(name)
    if known:
        known.sure = True
        return of_person(known, found.start(), role)
    return Who(Speaker(name, ActorKind.PERSON, role, Span(*found.span("name"))))
