"""The part of the record in one SQLite file that its pages ask."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from sayso.record.actors.asking import group_of
from sayso.record.desk import citing, following, kept, naming
from sayso.record.desk.news import news
from sayso.record.desk.publishing import lost_at, publishing, sites
from sayso.record.desk_contract import CitedDay, DayCount, Denials, Joined, News, Publishing, SpokenOf
from sayso.record.entry import Entry
from sayso.record.event_contract import KeptEvent
from sayso.record.sqlite_file import SqliteFile

__all__ = ["SqliteDesk"]


class SqliteDesk(SqliteFile):
    """A `DeskStore` in the file."""

    def news(self, since: datetime, *, groups: int = 12, each: int = 3) -> News:
        """What was kept since this moment."""
        with self._reading() as connection:
            return news(connection, since, groups, each)

    def last_kept(self) -> datetime | None:
        """When the newest text was kept."""
        with self._reading() as connection:
            return kept.last_kept(connection)

    def publishing(self, since: date) -> tuple[Publishing, ...]:
        """The days of publication of each publisher from this day on."""
        with self._reading() as connection:
            return publishing(connection, since)

    def sites(self, publishers: Iterable[str]) -> Mapping[str, frozenset[str]]:
        """The hosts from which texts of these publishers were captured last."""
        with self._reading() as connection:
            return sites(connection, publishers)

    def lost_at(self, sites: Iterable[str]) -> Mapping[str, int]:
        """For each of these hosts, how many of its pages could not be read."""
        with self._reading() as connection:
            return lost_at(connection, sites)

    def spoken_days(self, actor: str) -> tuple[DayCount, ...]:
        """The days of an actor's statements, in order."""
        with self._reading() as connection:
            of = group_of(connection, actor)
        return self._remembered(("days", of), lambda: self._days(of))

    def _days(self, actor: str) -> tuple[DayCount, ...]:
        with self._reading() as connection:
            return following.spoken_days(connection, actor)

    def statements_of(
        self, actor: str, *, since: date | None, until: date | None, limit: int, offset: int = 0
    ) -> tuple[Entry, ...]:
        """The statements of the actor between two days, newest first."""
        with self._reading() as connection:
            of = group_of(connection, actor)
            return following.statements_of(connection, of, since, until, limit, offset)

    def number_of(self, actor: str, *, since: date | None, until: date | None) -> int:
        """How many statements the actor has between two days."""
        with self._reading() as connection:
            return following.number_of(connection, group_of(connection, actor), since, until)

    def denials_of(self, actor: str, *, limit: int = 20) -> Denials:
        """What the actor contested, newest first."""
        with self._reading() as connection:
            return following.denials_of(connection, group_of(connection, actor), limit)

    def spoken_of(self, actor: str, *, newest: int = 300) -> SpokenOf:
        """Who names the actor in the words of a statement."""
        with self._reading() as connection:
            return naming.spoken_of(connection, group_of(connection, actor), newest)

    def cited_days(self, instrument: str) -> tuple[CitedDay, ...]:
        """Who cites the instrument on which days."""
        with self._reading() as connection:
            return citing.cited_days(connection, instrument)

    def events_about(self, instrument: str, *, limit: int = 20) -> tuple[KeptEvent, ...]:
        """Events in whose evidence the instrument is mentioned, newest first."""
        with self._reading() as connection:
            return citing.events_about(connection, instrument, limit)

    def joined(self, actor: str) -> tuple[Joined, ...]:
        """The actors that were judged to be this one, itself first."""
        with self._reading() as connection:
            return following.joined(connection, group_of(connection, actor))
