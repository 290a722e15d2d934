"""Asking: search, one statement in its place, what went wrong; every answer carries its citations."""

from sayso.answers.said import Said, SaidItem, Shown, said, show

__all__ = ["Said", "SaidItem", "Shown", "said", "show"]
