"""Asking: search, one statement in its place, one actor, one instrument, events; every answer carries its citations."""

from sayso.answers.actors import ActorShown, actor
from sayso.answers.instruments import Events, InstrumentShown, MentionItem, events, instrument
from sayso.answers.said import Said, SaidItem, Shown, said, show

__all__ = [
    "ActorShown",
    "Events",
    "InstrumentShown",
    "MentionItem",
    "Said",
    "SaidItem",
    "Shown",
    "actor",
    "events",
    "instrument",
    "said",
    "show",
]
