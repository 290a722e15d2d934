"""Asking: search, one statement in its place, one actor; every answer carries its citations."""

from sayso.answers.actors import ActorShown, actor
from sayso.answers.said import Said, SaidItem, Shown, said, show

__all__ = ["ActorShown", "Said", "SaidItem", "Shown", "actor", "said", "show"]
