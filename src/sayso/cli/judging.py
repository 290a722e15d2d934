"""The commands about judging: one statement, and how far those who judge agree."""

from __future__ import annotations

import getpass
from dataclasses import asdict
from typing import Annotated

import typer

from sayso.answers import show as find_shown
from sayso.answers.agreement import agreement as find_agreement
from sayso.answers.review import reviewer
from sayso.cli import printing, printing_agreement, printing_statements
from sayso.cli.options import AsJson, Author, Db, Note, now, record
from sayso.model import Correction, Judgement, Kind, Span, Spans, UsageError, Verdict

__all__ = ["COMMANDS"]

Pieces = list[str] | None


def judge(
    statement: Annotated[str, typer.Argument(metavar="ID", help="The statement's id, or how it begins.")],
    verdict: Annotated[
        Verdict,
        typer.Argument(
            help="right, wrong, corrected (with what it should be), or open to take the newest verdict back."
        ),
    ],
    db: Db = None,
    note: Note = "",
    author: Author = None,
    speaker: Annotated[str | None, typer.Option(help='Corrected: who said it; "" for nobody known.')] = None,
    said_on: Annotated[
        str | None, typer.Option(metavar="DAY", help='Corrected: when; "" for not known.')
    ] = None,
    via: Annotated[
        list[str] | None, typer.Option(help='Corrected: a carrier, nearest to the article last; "" for none.')
    ] = None,
    kind: Annotated[Kind | None, typer.Option(help="Corrected: how the words are given.")] = None,
    content: Annotated[
        Pieces, typer.Option(metavar="START:END", help="Corrected: a piece of what was said, in code points.")
    ] = None,
    cue: Annotated[
        Pieces, typer.Option(metavar="START:END", help='Corrected: a piece of the cue; "" for none.')
    ] = None,
    source: Annotated[
        Pieces, typer.Option(metavar="START:END", help='Corrected: a piece of the source; "" for none.')
    ] = None,
) -> None:
    """Judge a statement, or correct a field of it: a judgement is appended, and nothing is overwritten."""
    carriers = None if via is None else tuple(x for x in via if x)
    correction = Correction(speaker, said_on, carriers, kind, _spans(content), _spans(cue), _spans(source))
    if bool(correction) != (verdict is Verdict.CORRECTED):
        raise UsageError(
            "a verdict of corrected, and no other, says what the statement should be: --speaker, --said-on, "
            "--via, --kind, --content, --cue, --source"
        )
    with record(db) as store:
        full = store.entry(statement).statement.id
        by = reviewer(author or getpass.getuser())
        store.judge(Judgement(full, verdict, by, now(), note, correction))
        printing_statements.print_shown(find_shown(store, full), store.place)


def _spans(pieces: Pieces) -> Spans | None:
    return None if pieces is None else tuple(_span(x) for x in pieces if x)


def _span(piece: str) -> Span:
    start, _, end = piece.partition(":")
    if not (start.isdecimal() and end.isdecimal()):
        raise UsageError(f"{piece!r} is no span; write where it starts and ends in the text, as 120:164")
    return Span(int(start), int(end))


def agreement(db: Db = None, json: AsJson = False) -> None:
    """Say how far those who judged agree, with each other and with the reading: Krippendorff's alpha by field."""
    with record(db) as store:
        found = find_agreement(store)
        if json:
            printing.print_json(asdict(found))
        else:
            printing_agreement.print_agreement(found, store.place)


COMMANDS = (judge, agreement)
