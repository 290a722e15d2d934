"""What Alembic compares with the schema: not the tables that FTS5 makes for itself."""

from __future__ import annotations

from typing import Any

__all__ = ["include_object"]


def include_object(item: Any, name: str | None, kind: str, reflected: bool, compare_to: Any) -> bool:
    """Leave out the full-text tables, which are made by their own statements."""
    table = name if kind == "table" else getattr(getattr(item, "table", None), "name", None)
    return "_fts" not in (table or "")
