"""What the tables share: one metadata, and columns that must hold something."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, MetaData

__all__ = ["key", "metadata", "needed"]

metadata = MetaData()


def key(name: str, kind: Any) -> Column[Any]:
    """A column of the primary key; `kind` is its type, or the foreign key that it is."""
    return Column(name, kind, primary_key=True)


def needed(name: str, kind: Any, *, unique: bool | None = None, index: bool | None = None) -> Column[Any]:
    """A column that every row fills."""
    return Column(name, kind, nullable=False, unique=unique, index=index)
