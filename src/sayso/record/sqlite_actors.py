"""The part of the record in one SQLite file that is about actors."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from sayso.model import ActorJudgement, GivenActor
from sayso.record.actor_contract import ActorRecord, Given, KeptActor, Proposal
from sayso.record.actors.asking import actor_id_of, group_of, kept_actors
from sayso.record.actors.comparing import proposals_of
from sayso.record.actors.giving import give_actors
from sayso.record.actors.judging import add_actor_judgement
from sayso.record.actors.telling import actor_record
from sayso.record.desk.following import statements_of
from sayso.record.sqlite_file import SqliteFile

__all__ = ["SqliteActors"]


class SqliteActors(SqliteFile):
    """An `ActorStore` in the file."""

    def actors(self, words: str = "", *, limit: int = 20) -> tuple[KeptActor, ...]:
        """Actors of which a name has these words, those with most statements first."""
        return self._remembered(("actors", words, limit), lambda: self._listed(words, limit))

    def _listed(self, words: str, limit: int) -> tuple[KeptActor, ...]:
        with self._reading() as connection:
            return kept_actors(connection, words, limit)

    def actor_id(self, named: str) -> str:
        """The id of the one actor of this name, or whose id begins so."""
        with self._reading() as connection:
            return actor_id_of(connection, named)

    def actor(self, named: str, *, limit: int = 20) -> ActorRecord:
        """All about the one actor of this name or id."""
        with self._reading() as connection:
            of = group_of(connection, actor_id_of(connection, named))
        known = self._remembered(("actor", of), lambda: self._told(of))
        with self._reading() as connection:
            return replace(known, entries=statements_of(connection, of, None, None, limit, 0))

    def _told(self, actor: str) -> ActorRecord:
        with self._reading() as connection:
            return actor_record(connection, actor)

    def give(self, actors: Iterable[GivenActor], *, now: datetime) -> Given:
        """Keep actors told in advance, all or none."""
        with self._writing() as connection:
            return give_actors(connection, actors, now)

    def judge_actors(self, judgement: ActorJudgement) -> None:
        """Append a judgement on two actors."""
        with self._writing() as connection:
            add_actor_judgement(connection, judgement)

    def proposals(self, about: str | None = None) -> tuple[Proposal, ...]:
        """Actors that may be one and were not judged, best first."""
        with self._reading() as connection:
            return proposals_of(connection, about)
