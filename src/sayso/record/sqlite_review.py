"""The part of the record in one SQLite file that is about judging."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, select

from sayso.model import JudgedMeanwhile, Judgement, Reference, Span
from sayso.record import schema as t
from sayso.record.actor_contract import KeptActor
from sayso.record.actors.settling import settle_document
from sayso.record.asking import entries
from sayso.record.entry import Entry
from sayso.record.ids import full_id, row_of
from sayso.record.judging import add_judgement
from sayso.record.offering import offered_actors
from sayso.record.review_contract import Coding, Judged, KeptJudgement
from sayso.record.reviewing import codings_of, found_row, judged_count, judgements_by, next_statement
from sayso.record.sqlite_file import SqliteFile
from sayso.record.writing_readings import corrected_row

__all__ = ["SqliteReview"]


class SqliteReview(SqliteFile):
    """A `ReviewStore` in the file."""

    def judge(self, judgement: Judgement, *, seen: str | None = None) -> None:
        """Append a judgement on the statement as it stands now (as found, if blind), or as it is corrected."""
        with self._writing() as connection:
            entry, row = self._judged(connection, judgement.statement, judgement.blind, judgement.author)
            judgement = replace(judgement, statement=entry.statement.id)
            if seen is not None and seen != entry.version:
                if _is_kept(judgement, entry):
                    return
                raise _meanwhile(entry)
            s = t.statements.c
            place = connection.execute(select(s.document, s.same_as).where(s.row == row)).one()
            if judgement.correction:
                mentions = _mentions(connection, place.document)
                corrected = judgement.correction.of(entry.statement, entry.document, mentions)
                row = corrected_row(
                    connection, place.document, corrected, entry.document, place.same_as, judgement.author
                )
            add_judgement(connection, row, place.document, judgement)
            settle_document(connection, place.document)

    def found(self, statement: str, *, by: str = "") -> Entry:
        """The statement as the newest reading that found it has it."""
        with self._reading() as connection:
            return self._judged(connection, statement, True, by)[0]

    def _judged(self, connection: Connection, statement: str, blind: bool, author: str) -> tuple[Entry, int]:
        """The entry that a judgement is about, and its row."""
        key = full_id(connection, t.statements.c.id, statement, "statement")
        row = (found_row(connection, key) if blind else None) or row_of(connection, key)
        (entry,) = entries(connection, [row])
        if blind:
            own = tuple(x for x in entry.judgements if x.blind and x.author == author)
            entry = replace(entry, judgements=own)
        return entry, row

    def entries(self, statements: Sequence[str]) -> tuple[Entry, ...]:
        """The statements of these ids, as they stand, in that order."""
        with self._reading() as connection:
            return entries(connection, [row_of(connection, x) for x in statements])

    def next_to_review(
        self, author: str = "", *, after: str | None = None, before: str | None = None, blind: bool = False
    ) -> str | None:
        """The id of the statement that stands next in the queue."""
        with self._reading() as connection:
            return next_statement(connection, author, after, before, blind)

    def judged(self, author: str = "", *, blind: bool = False) -> Judged:
        """How far the review has come."""
        with self._reading() as connection:
            return judged_count(connection, author, blind)

    def judgements(self, author: str, *, since: datetime, limit: int = 200) -> tuple[KeptJudgement, ...]:
        """What an author judged since that moment, newest first."""
        with self._reading() as connection:
            return judgements_by(connection, author, since, limit)

    def offered(self, typed: str, *, limit: int = 8) -> tuple[KeptActor, ...]:
        """Actors whose name may be meant by what was typed so far."""
        with self._reading() as connection:
            return offered_actors(connection, typed, limit)

    def codings(self) -> tuple[Coding, ...]:
        """What each coder says of each statement that a person judged."""
        with self._reading() as connection:
            return codings_of(connection)


def _mentions(connection: Connection, document: int) -> list[Reference]:
    """The instruments that a document mentions, as its newest reading has them."""
    r = t.references.c
    rows = select(r.start, r.end, r.instrument, r.clause).where(r.document == document).order_by(r.start)
    return [Reference(Span(x.start, x.end), x.instrument, x.clause) for x in connection.execute(rows)]


def _is_kept(judgement: Judgement, entry: Entry) -> bool:
    """Whether the newest judgement is this one, sent again because its answer was lost."""
    mine = [x for x in entry.judgements if x.blind == judgement.blind]
    return bool(mine) and replace(mine[-1], made=judgement.made) == judgement


def _meanwhile(entry: Entry) -> JudgedMeanwhile:
    last = entry.judgements[-1] if entry.judgements else None
    what = (
        f"{last.verdict.value} by {last.author} at {last.made:%Y-%m-%d %H:%M} UTC"
        if last
        else "read otherwise"
    )
    return JudgedMeanwhile(
        f"statement {entry.statement.id} changed since you opened it ({what}); look at it again, then judge"
    )
