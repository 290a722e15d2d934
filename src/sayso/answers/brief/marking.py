"""A brief's Markdown with a token for each reference, and one where its source is to be cited."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.answers.brief.resolve import Quoted
from sayso.answers.brief.source import Brief

__all__ = ["CITE", "END", "LIST", "WORDS", "with_tokens"]


# Private-use characters, which a brief's file cannot hold: what stands between them passes through Markdown as it is.
WORDS, CITE, END, LIST = "\ue000", "\ue001", "\ue002", "\ue003"

HEADING = re.compile(r"(#{1,6}) +\S")


def with_tokens(brief: Brief, quoted: Sequence[Quoted]) -> str:
    """The body with a token for each reference, and one for its source at the end of its sentence.

    Where another source follows in the same sentence, it stands behind the words. Of references to one source on one
    line the last alone is followed by its number.
    """
    out, end, body = "", 0, brief.body
    marks = [(x.ref.start, x.ref.end, n) for n, x in enumerate(quoted)]
    if brief.sources_at:
        marks.append((*brief.sources_at, -1))
    for start, stop, n in sorted(marks):
        out += body[end:start]
        end = stop
        if n < 0:
            out += LIST
            continue
        out += f"{WORDS}{n}{END}"
        if _is_last_on_line(quoted, n, body):
            upto = _cited_at(body, end, min((x for x, _, _ in marks if x >= end), default=len(body)))
            out += f"{body[end:upto]}{CITE}{n}{END}"
            end = upto
    return _without_empty_sections(out + body[end:])


def _cited_at(body: str, place: int, following: int) -> int:
    """Where the number of a source goes: behind the full stop of the sentence, if no reference comes before it."""
    line = body[place:following].split("\n", 1)[0]
    if re.search(r"[.?!…]$", body[max(0, place - 4) : place].rstrip('"}')):
        return place  # The words themselves end the sentence.
    end = re.search(r"(?<![A-Z])[.?!](?=\s+\S|\s*$)", line)
    if end and (following >= len(body) or place + end.end() < following):
        return place + end.end()
    return place + 1 if line[:1] in {".", ",", ";", ":"} else place


def _is_last_on_line(quoted: Sequence[Quoted], n: int, body: str) -> bool:
    if n + 1 == len(quoted):
        return True
    this, following = quoted[n], quoted[n + 1]
    return this.document != following.document or "\n" in body[this.ref.end : following.ref.start]


def _without_empty_sections(body: str) -> str:
    """The Markdown without headings that have nothing under them."""
    lines = body.split("\n")
    kept: list[str] = []
    for place, line in enumerate(lines):
        heading = HEADING.match(line)
        if heading:
            follows = next((x for x in lines[place + 1 :] if x.strip()), "")
            below = HEADING.match(follows)
            if not follows or follows.startswith(LIST) or (below and len(below[1]) <= len(heading[1])):
                continue
        kept.append(line)
    return "\n".join(kept)
