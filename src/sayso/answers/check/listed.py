"""The list of sources of a draft: titles of the record's texts there are no quotations, though they have or hold marks."""

from __future__ import annotations

import re

from sayso.model import Document, Span

__all__ = ["sources_listed"]

_HEADING = re.compile(
    r"\W*(?:\d+\W+)?(?:(?:list of )?(?:sources|references)|bibliography|works cited|further reading)\W*", re.I
)
_ENTRY = re.compile(r"\b(?:1[6-9]|20)\d\d\b|\bhttps?://|\bn\.d\.")
"""What every entry has: a year, or an address."""
_SAID = re.compile(
    r"[”\"’»]\s+(?:[A-Z][\w’'-]+ ){1,4}(?:said|says|told|wrote|writes)\b|\b(?:said|says|told|wrote)\b[^.“\"]*:\s"
    r"|\b(?:admit|confirm|confess|claim|deni|deny|state|declare|announce)\w*\s[^“\"]*[“\"]|\baccording to\b"
)
"""An attribution: who writes this writes a sentence, not an entry."""


def sources_listed(document: Document) -> tuple[Span, ...]:
    """The entries under each heading that calls what follows sources: the paragraphs there with a year or an address.

    The list ends with the first paragraph that has neither, or that says who said what.
    """
    out: list[Span] = []
    within = False
    for paragraph in document.paragraphs():
        text = paragraph.of(document.text)
        if _HEADING.fullmatch(text):
            within = True
        elif within and text.strip():
            within = bool(_ENTRY.search(text)) and not _SAID.search(text)
            if within:
                out.append(paragraph)
    return tuple(out)
