"""How much a statement is worth a reviewer's look: the less certain and the more cited, the more."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Connection, select

from sayso.record import schema as t

__all__ = ["NONE", "weigh"]

NONE = -1.0
"""The urgency of a row that is not to be reviewed."""


def weigh(connection: Connection, document: int) -> None:
    """Weigh the statements of a document again, and of the text that it is a copy of.

    The urgency of a statement is the doubt about it (one less its confidence) times the number of
    publications that carry it, of instruments that it cites, and one more if it contests a claim. A row that
    does not stand, or is a copy, has none.
    """
    s, x = t.statements.c, t.statement_terms.c
    cited = select(sa.func.count()).where(x.row == s.row, x.role == "cites").correlate(t.statements)
    contests = sa.case((s.denies.is_not(None), 1), else_=0)
    cites = _carriers() + cited.scalar_subquery() + contests
    first = select(t.documents.c.copy_of).where(t.documents.c.id == document).scalar_subquery()
    stands = sa.and_(s.shown == sa.true(), s.same_as.is_(None))
    connection.execute(
        sa.update(t.statements)
        .where(sa.or_(s.document == document, s.document == first))
        .values(urgency=sa.case((stands, (1 - s.confidence) * cites), else_=NONE))
    )


def _carriers() -> sa.ScalarSelect[int]:
    """How many addresses carry a statement: its own text's, and those of texts with a copy of it."""
    s, dc, c = t.statements.c, t.document_captures.c, t.captures.c
    copy = t.statements.alias("copy")
    copies = select(copy.c.document).where(copy.c.same_as == s.id, copy.c.shown == sa.true())
    own = select(s.document).select_from(sa.text("(SELECT 1)"))
    documents = sa.union(own.correlate(t.statements), copies.correlate(t.statements))
    carried = select(sa.func.count(c.address.distinct())).join(t.document_captures, dc.capture == c.id)
    return carried.where(dc.document.in_(documents)).correlate(t.statements).scalar_subquery()
