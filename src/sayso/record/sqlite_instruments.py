"""The part of the record in one SQLite file that is about instruments and events."""

from __future__ import annotations

from sayso.record.event_contract import EventQuery, KeptEvent
from sayso.record.events_asking import kept_events, number_of_events
from sayso.record.instrument_contract import InstrumentRecord, KeptInstrument
from sayso.record.instruments_asking import instrument_record, kept_instruments
from sayso.record.sqlite_file import SqliteFile

__all__ = ["SqliteInstruments"]


class SqliteInstruments(SqliteFile):
    """An `InstrumentStore` and an `EventStore` in the file."""

    def instruments(self, words: str = "", *, limit: int = 20) -> tuple[KeptInstrument, ...]:
        """Instruments whose name has these words, those with most mentions first."""
        with self._reading() as connection:
            return kept_instruments(connection, words, limit)

    def instrument(self, name: str, *, limit: int = 20) -> InstrumentRecord:
        """All about the one instrument of this name, or of whose name these are words."""
        with self._reading() as connection:
            return instrument_record(connection, name, limit)

    def events(self, query: EventQuery) -> tuple[KeptEvent, ...]:
        """What answers the query, newest first."""
        with self._reading() as connection:
            return kept_events(connection, query)

    def count_events(self, query: EventQuery) -> int:
        """How many events answer the query, limit and offset aside."""
        with self._reading() as connection:
            return number_of_events(connection, query)
