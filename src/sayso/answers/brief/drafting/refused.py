"""What of a draft building would refuse: a draft is read before its author sees it as it will be read when it is built."""

from __future__ import annotations

from sayso.answers.brief.quotations import Read, wrong_quotations
from sayso.answers.brief.resolve import Quoted, resolve
from sayso.answers.brief.source import parse_brief
from sayso.record.contract import Store

__all__ = ["refused_in"]


def refused_in(store: Store, text: str, read: Read) -> frozenset[str]:
    """The statements, by their ids, and the passages, as they are written, of the sentences that would be refused.

    What does not resolve is not among them: that is the record's trouble, and building tells of it.
    """
    brief = parse_brief(text, "draft")
    quoted, _ = resolve(store, brief)
    lines = {x.line for x in wrong_quotations(store, brief, quoted, read)}
    return frozenset(_key(x, brief.body) for x in quoted if x.ref.line in lines)


def _key(one: Quoted, body: str) -> str:
    return one.entry.statement.id if one.entry else body[one.ref.start : one.ref.end]
