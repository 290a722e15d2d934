"""A statement as one pastes it: its words, who spoke, when, who published it, and where it can be checked.

Words that are not within quotation marks in the article are the article's own, and are given as such: a
report of what somebody said is never handed on as a quotation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.model import Kind, Verdict
from sayso.record.contract import Entry

__all__ = ["Quoted", "quoted"]

ELLIPSIS = " … "
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>()#+!|~-])")
_BIBTEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{char: f"\\{char}" for char in "{}%&#_$"},
}
_QUOTED = ("“", "”", '"', "«", "»", "„", "‘", "'")


@dataclass(frozen=True, slots=True)
class Quoted:
    """The same statement in three forms; each names speaker, day, publisher and `link`."""

    text: str
    markdown: str
    bibtex: str


def quoted(entry: Entry, link: str) -> Quoted:
    """The statement with `link` as the address at which it can be checked."""
    return Quoted(_text(entry, link), _markdown(entry, link), _bibtex(entry, link))


def _text(entry: Entry, link: str) -> str:
    return f"{_words(entry)} — {_who(entry)}. {_source(entry)}. {link}"


def _markdown(entry: Entry, link: str) -> str:
    words = _plain_markdown(_words(entry))
    who, source = _plain_markdown(_who(entry)), _plain_markdown(_source(entry))
    address = entry.citation.address or ""
    origin = f"[{source}](<{address}>)" if _is_web(address) else source
    return f"> {words}\n>\n> — {who}. {origin}. [sayso](<{link}>)\n"


def _bibtex(entry: Entry, link: str) -> str:
    cited = entry.citation
    fields = {
        "author": f"{{{_plain_bibtex(cited.publisher or 'Publisher not known')}}}",
        "title": _plain_bibtex(cited.title or "Untitled"),
        "year": (cited.published or "")[:4],
        "date": cited.published or "",
        "url": (cited.address or "").replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C"),
        "note": f"{_plain_bibtex(_words(entry))} --- {_plain_bibtex(_who(entry))}. {_plain_bibtex(link)}",
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@misc{{sayso-{entry.statement.id},\n{lines}}}\n"


def _words(entry: Entry) -> str:
    """The words, in quotation marks unless they have their own."""
    words = " ".join(ELLIPSIS.join(entry.citation.words).split())
    if entry.statement.kind is Kind.DIRECT and words.startswith(_QUOTED):
        return words
    return f"“{words}”"


def _who(entry: Entry) -> str:
    said, cited = entry.statement, entry.citation
    speaker = said.speaker
    name = ", ".join(x for x in (speaker.name, speaker.role) if x) if speaker else "speaker not known"
    if said.kind is not Kind.DIRECT:
        name = f"{name}, as {cited.publisher or 'the article'} reports it, in its words"
    if said.said_on:
        name = f"{name}; said {said.said_on}"
    verdict = entry.verdict
    return f"{name} [judged wrong]" if verdict and verdict.verdict is Verdict.WRONG else name


def _source(entry: Entry) -> str:
    cited = entry.citation
    title = f"“{cited.title}”" if cited.title else None
    published = cited.published or "day not known"
    return ", ".join(x for x in (cited.publisher or "publisher not known", title, published) if x)


def _plain_markdown(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", text)


def _plain_bibtex(text: str) -> str:
    return "".join(_BIBTEX.get(char, char) for char in text)


def _is_web(address: str) -> bool:
    return address.startswith(("http://", "https://")) and not any(c in address for c in "<> \n")
