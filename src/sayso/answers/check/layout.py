"""Whose words a quotation is given for by its place on the page, where no verb of saying stands beside it."""

from __future__ import annotations

import re
from collections.abc import Collection

from sayso.data import word_sets
from sayso.model import Span

__all__ = ["is_label", "named_by_place"]

_NAME = r"(?:[A-Z][\w.’'-]*\.? ){0,3}[A-Z][\w’'-]+"
_MARKS = "\"“”„‟«»＂‘’'`"
_BEFORE = (
    re.compile(rf"(?:^|\t)[\s*•·|-]*(?P<name>{_NAME})(?:,[^:.?!\t]{{1,80}}| \([^)\t]{{1,80}}\))?\s*[:|–—-]$"),
    re.compile(rf"(?:^|\t)[\s*•·|-]*(?P<name>{_NAME})(?:,[^:.?!\t]{{1,80}}| \([^)\t]{{1,80}}\))?$"),
    re.compile(rf"\b[Ii]n the words of (?P<name>{_NAME})(?:, [^:.?!,]{{1,60}})?[,:]?$"),
    re.compile(rf"\b[Aa]s (?P<name>{_NAME}) (?:puts?|has) it[,:]?$"),
)
_AFTER = (
    re.compile(rf"^\s*\((?P<name>{_NAME})[^)]{{0,80}}\)"),
    re.compile(rf"^\s*(?:[–—|-]+|\t)\s*(?P<name>{_NAME})"),
    re.compile(rf"^\s*(?P<name>{_NAME})\s*$"),
    re.compile(rf"^,?\s*in the words of (?P<name>{_NAME})"),
    re.compile(rf"^,?\s*as (?P<name>{_NAME}) (?:puts?|has) it"),
)
_BELOW = re.compile(rf"^\s*(?:[–—-]+|[Bb]y|[Ss]ource:)\s*(?P<name>{_NAME})")
_LEADING = re.compile(rf"(?P<name>{_NAME})\b[^.?!:\n]*[.!]\s*$")
_CAPITAL = re.compile(r"\b[A-Z]\w")
_STARTS = re.compile(r"[.?!]\s+(?=[A-Z])")


def named_by_place(text: str, span: Span, known: Collection[str]) -> str | None:
    """The name that a page puts to a quotation: in a table, a list, a line below it, brackets, the sentence before.

    A single word in capitals is a name only if it is one of the `known` words; “Update: “…”” names nobody.
    """
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    end = len(text) if end < 0 else end
    before = text[start : span.start].rstrip(f"{_MARKS} \t")
    after = text[span.end : end].lstrip(_MARKS + ".,")
    found = [x for pattern in _BEFORE if (x := pattern.search(before))]
    found += [x for pattern in _AFTER if (x := pattern.search(after))]
    if not after.strip() and (below := _BELOW.search(text[end:].lstrip("\n"))):
        found.append(below)
    if leading := _sentence_before(before):
        found.append(leading)
    return next((x["name"] for x in found if _is_name(x["name"], known)), None)


def _sentence_before(before: str) -> re.Match[str] | None:
    """The sentence right before a quotation that stands by itself, if it begins with a name and has no other one."""
    starts = list(_STARTS.finditer(before))
    found = _LEADING.match(before, starts[-1].end() if starts else 0)
    rest = before[found.end("name") :] if found else ""
    return found if found and not _CAPITAL.search(rest) else None


def _is_name(name: str, known: Collection[str]) -> bool:
    parts = name.split()
    return not _heads(name) and (len(parts) > 1 or parts[0] in known)


def _heads(name: str) -> bool:
    """Whether the last word of a name is one that heads a label."""
    return name.split()[-1].casefold() in word_sets("labels.txt")["head"]


def is_label(name: str, before: str) -> bool:
    """Whether what stands by itself before a quotation only says what comes, and names nobody.

    >>> is_label("Key Quotes", "Key Quotes: “"), is_label("Ana Ruiz", "Ana Ruiz: “")
    (True, False)
    """
    alone = re.fullmatch(rf"\W*{re.escape(name)}\s*[:|–—-]?[\s{_MARKS}]*", before)
    return bool(alone) and bool(name.strip()) and _heads(name)
