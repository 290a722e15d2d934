"""Keeping: statements, judgements and actors across documents, behind one store contract."""

from sayso.record.contract import (
    Carrier,
    Counts,
    Entry,
    Found,
    Intake,
    KeptDocument,
    KeptProblem,
    Order,
    Outcome,
    Query,
    Store,
)
from sayso.record.sqlite import SqliteStore

__all__ = [
    "Carrier",
    "Counts",
    "Entry",
    "Found",
    "Intake",
    "KeptDocument",
    "KeptProblem",
    "Order",
    "Outcome",
    "Query",
    "SqliteStore",
    "Store",
]
