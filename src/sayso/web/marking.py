"""How a piece of an article's text is marked: its classes, and what a pointer resting on it is told."""

from __future__ import annotations

from sayso.answers.article import Article, Piece
from sayso.model import Mode, Verdict

__all__ = ["classes", "title"]

DEEPEST = 3


def classes(article: Article, piece: Piece) -> str:
    """The roles of the innermost statement and how deep its words stand within others', and its notes."""
    names: list[str] = []
    depth = sum(x.role == "content" for x in piece.touches)
    if depth:
        names += ["content", f"d{min(depth, DEEPEST)}"]
    names += [role for role in ("source", "cue") if any(x.role == role for x in piece.touches)]
    if piece.touches:
        entry = article.kept.entries[piece.touches[-1].place]
        if entry.statement.mode is Mode.ATTITUDE:
            names.append("attitude")
        if entry.verdict and entry.verdict.verdict is Verdict.WRONG:
            names.append("judged-wrong")
    names += sorted({article.notes[x].kind for x in piece.notes})
    return " ".join(names)


def title(article: Article, piece: Piece) -> str:
    """The values of its times, instruments and events."""
    notes = (article.notes[x] for x in piece.notes)
    return "; ".join(f"{x.kind}: {x.name or 'not known'}{f', {x.detail}' if x.detail else ''}" for x in notes)
