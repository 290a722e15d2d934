"""Into the record: actors told in advance."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sayso.model import GivenActor, Problem
from sayso.record import Given, Store
from sayso.sources.actors import given_actors

__all__ = ["give"]


def give(store: Store, path: Path, *, now: datetime) -> tuple[Given, tuple[Problem, ...]]:
    """Keep the actors that the file at `path` tells of; what that changed, and the lines not taken."""
    told: list[GivenActor] = []
    problems: list[Problem] = []
    for made in given_actors(path):
        if isinstance(made, Problem):
            problems.append(made)
        else:
            told.append(made)
    return store.give(told, now=now), tuple(problems)
