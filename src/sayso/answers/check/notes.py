"""What an annotated draft says beside a quotation: lines of plain text."""

from __future__ import annotations

from sayso.answers.check.values import Item, Match

__all__ = ["cited", "comment"]


def comment(item: Item) -> str:
    """The verdict, what there is to say and where the words stand, a line each."""
    lines = [_capital(", ".join(dict.fromkeys(x.fit.value for x in item.findings)))]
    lines += [x.note for x in item.findings if x.note]
    for match in item.matches:
        lines.append(f"In the record: “{_line(' … '.join(match.words))}” ({cited(match)})")
    for match in item.nearest:
        lines.append(f"Nearest: “{_line(' … '.join(match.words))}” ({cited(match)})")
    return "\n".join(lines)


def cited(match: Match) -> str:
    """Speaker, publisher, title, day, address and the statement's id."""
    citation, entry = match.citation, match.entry
    speaker = entry.statement.speaker.name if entry and entry.statement.speaker else None
    title = citation.title or match.document.name
    statement = f"statement {citation.statement}" if citation.statement else "in no statement"
    told = (speaker, citation.publisher, title, citation.published, citation.address, statement)
    return ", ".join(x for x in told if x)


def _capital(line: str) -> str:
    return line[:1].upper() + line[1:]


def _line(words: str) -> str:
    return " ".join(words.split())
