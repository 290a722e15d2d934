"""Instruments that go by a number: resolutions, executive orders, bills, EU law, and court cases by their parties."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.annotations.references.catalogue import security_council_name
from sayso.annotations.references.cited import Cited

__all__ = ["numbered"]

_UN = re.compile(r"\bU\.?N\.?\b|United Nations|Security Council|General Assembly|UNSC")
_COURT = re.compile(r"\b[Cc]ourts?\b|\b[Jj]udges?\b|\b[Jj]ustices?\b")

_RESOLUTION = re.compile(
    r"""(?P<lead>(?:\b[Tt]he\s+|\b[Aa]n?\s+)?
        (?:\[?(?:U\.N\.|UN|United\ Nations)\]?\s+)?
        (?P<body>Security\ Council\s+|UNSC\s+|General\ Assembly\s+|Human\ Rights\ Council\s+
               |House\s+(?:Joint\s+)?|Senate\s+(?:Joint\s+)?)?)
        \b[Rr]esolutions?\s+(?:[Nn]o\.?\s*)?
        (?P<number>\d{1,4}(?:/\d{1,3})?)(?!\d|%|\s?percent)(?:\s*\((?P<year>\d{4})\))?""",
    re.VERBOSE,
)
_FURTHER = re.compile(r"(?:,\s*(?:and\s+)?|\s+and\s+|\s+or\s+)(?P<number>\d{2,4}(?:/\d{1,3})?)(?![\d%]|,\d|\s+percent)"
                      r"(?:\s*\((?P<year>\d{4})\))?")  # fmt: skip
_TURNED = re.compile(r"\b[Tt]he\s+(?P<number>\d{3,4})\s+[Rr]esolution\b")
_SYMBOL = re.compile(
    r"\b(?:(?P<council>S/RES/|UNSCR\s+|UNSC\s+)(?P<number>\d{1,4})(?:\s*\((?P<year>\d{4})\))?"
    r"|(?P<assembly>A/(?:HRC/)?RES/[\w/-]*\d))"
)
_ORDER = re.compile(r"\b(?:[Tt]he\s+)?(?:Executive\s+Order|E\.?O\.?)\s+(?:No\.?\s*)?(?P<number>\d{4,5})\b")
_BILL = re.compile(
    r"\b(?:H\.\s?R\.\s?(?P<number>\d{1,4})|(?:Public\s+Law|Pub\.\s?L\.)\s+(?P<law>\d+[-–]\d+))\b"
)
_EU = re.compile(
    r"\b(?:[Tt]he\s+)?(?:(?:Council|Commission|Delegated|Implementing|EU)\s+)*(?P<form>Regulation|Directive|Decision)\s+"
    r"(?:\((?P<body>EU|EC|EEC)\)\s+)?(?:[Nn]o\.?\s+)?(?P<number>\d{2,4}/\d{1,4})(?:/(?P<tail>EU|EC|EEC))?\b"
)
_PARTY = r"(?:[A-Z][\w.'’-]*|R\s\([^)]{2,40}\))(?:\s(?:of\s|the\s|and\s|&\s|for\s)*(?:[A-Z][\w'’-]*|\([^)]{2,30}\))){0,8}"
_CASE = re.compile(rf"(?P<first>{_PARTY})\sv\.?\s(?P<second>(?:[Tt]he\s)?{_PARTY})")
_NO_PARTY = re.compile(r"^(?:In|The|And|But|Under|Since|After|When|That)\s+")


def numbered(text: str) -> Iterator[Cited]:
    """Every numbered instrument and court case in `text`."""
    is_un = _UN.search(text) is not None
    for match in _RESOLUTION.finditer(text):
        yield from _resolutions(text, match, is_un=is_un)
    if is_un:
        for match in _TURNED.finditer(text):
            yield Cited(*match.span(), security_council_name(int(match["number"])), "resolution")
    for match in _SYMBOL.finditer(text):
        name = match["assembly"] or security_council_name(int(match["number"]), _year(match))
        yield Cited(*match.span(), name, "resolution")
    for match in _ORDER.finditer(text):
        yield Cited(*match.span(), f"Executive Order {match['number']}", "order")
    for match in _BILL.finditer(text):
        yield Cited(
            *match.span(), f"Public Law {match['law']}" if match["law"] else f"H.R. {match['number']}", "act"
        )
    for match in _EU.finditer(text):
        body = match["body"] or match["tail"] or "EU"
        yield Cited(*match.span(), f"{match['form']} ({body}) {match['number']}", "regulation")
    if _COURT.search(text):
        yield from _cases(text)


def _year(match: re.Match[str]) -> int | None:
    return int(match["year"]) if match["year"] else None


def _resolutions(text: str, match: re.Match[str], *, is_un: bool) -> Iterator[Cited]:
    """One resolution, and those that are listed after it ("resolutions 242 and 338")."""
    name = _resolution_name(match, match["body"] or "", is_un=is_un)
    if name is None:
        return
    yield Cited(match.start(), match.end(), name, "resolution")
    if "esolutions" not in match.group():
        return
    end = match.end()
    while more := _FURTHER.match(text, end):
        further = _resolution_name(more, match["body"] or "", is_un=is_un)
        if further is not None:
            yield Cited(more.start("number"), more.end(), further, "resolution")
        end = more.end()


def _resolution_name(match: re.Match[str], body: str, *, is_un: bool) -> str | None:
    number = match["number"]
    if body.startswith(("House", "Senate")):
        return f"{'H' if body[0] == 'H' else 'S'}.{'J.' if 'Joint' in body else ''}Res. {number}"
    if body.startswith("Human"):
        return f"A/HRC/RES/{number}"
    if "/" in number or body.startswith("General"):
        return f"A/RES/{number}"
    return security_council_name(int(number), _year(match)) if is_un or body else None


def _cases(text: str) -> Iterator[Cited]:
    for match in _CASE.finditer(text):
        lead = _NO_PARTY.match(match["first"])
        start = match.start() + (lead.end() if lead else 0)
        second = match["second"].rstrip(".")
        end = match.start("second") + len(second)
        yield Cited(start, end, f"{text[start : match.end('first')]} v. {second}", "case")
