"""The commands about actors: list them, show one, tell of them in advance, say which are one."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import Annotated

import typer

from sayso.answers import actor as find_actor
from sayso.answers import actors_json as to_json
from sayso.cli import printing, printing_actors
from sayso.cli.options import AsJson, Author, Db, Note, now, record
from sayso.model import ActorJudgement, Sameness, Severity
from sayso.pipeline.giving import give as give_to

__all__ = ["COMMANDS"]

One = Annotated[str, typer.Argument(metavar="ONE", help="An actor's name or id.")]
Other = Annotated[str, typer.Argument(metavar="OTHER", help="The other's name or id.")]
TakeBack = Annotated[bool, typer.Option("--open", help="Take back what was judged of the two.")]


def actors(
    words: Annotated[list[str] | None, typer.Argument(help="Words of a name.")] = None,
    db: Db = None,
    limit: Annotated[int, typer.Option(min=1, help="How many.")] = 20,
    proposals: Annotated[
        bool, typer.Option("--proposals", help="Pairs that may be one, and why, instead.")
    ] = False,
    give: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Tell of actors in advance: CSV, or FollowTheMoney JSON lines."),
    ] = None,
    json: AsJson = False,
) -> None:
    """List who speaks, those with most statements first; or tell of actors in advance."""
    if give:
        _give(give, db)
        return
    with record(db) as store:
        if proposals:
            pairs = store.proposals()
            if json:
                printing.print_json_lines(map(to_json.proposal_json, pairs[:limit]))
            else:
                printing_actors.print_proposals(pairs, limit, store.place)
            return
        found = store.actors(" ".join(words or ()), limit=limit)
        if json:
            printing.print_json_lines(map(to_json.actor_json, found))
        else:
            printing_actors.print_actors(found, store.place)


def _give(path: Path, db: Path | None) -> None:
    with record(db, make=True) as store:
        given, problems = give_to(store, path, now=now())
        for problem in problems:
            printing.print_problem(problem)
        printing_actors.print_given(given, store.place)
    raise typer.Exit(1 if any(x.severity is Severity.LOST for x in problems) else 0)


def actor(
    named: Annotated[str, typer.Argument(metavar="NAME", help="The actor's name, or its id.")],
    db: Db = None,
    limit: Annotated[int, typer.Option(min=0, help="How many statements.")] = 10,
    json: AsJson = False,
) -> None:
    """Show one actor: names, offices over time, statements by day, who carries them, what it may be."""
    with record(db) as store:
        answer = find_actor(store, named, limit=limit)
        if json:
            printing.print_json(to_json.actor_shown_json(answer))
        else:
            printing_actors.print_actor(answer, store.place)


def same(
    one: One, other: Other, db: Db = None, note: Note = "", author: Author = None, take_back: TakeBack = False
) -> None:
    """Judge that two actors are one: their statements are then found together."""
    _judge(one, other, Sameness.OPEN if take_back else Sameness.SAME, db, note, author)


def different(
    one: One, other: Other, db: Db = None, note: Note = "", author: Author = None, take_back: TakeBack = False
) -> None:
    """Judge that two actors are not one: they are not proposed again."""
    _judge(one, other, Sameness.OPEN if take_back else Sameness.DIFFERENT, db, note, author)


def _judge(one: str, other: str, verdict: Sameness, db: Path | None, note: str, author: str | None) -> None:
    with record(db) as store:
        ids = store.actor_id(one), store.actor_id(other)
        store.judge_actors(ActorJudgement(*ids, verdict, author or getpass.getuser(), now(), note))
        printing_actors.print_actor(find_actor(store, ids[0], limit=0), store.place)


COMMANDS = (actors, actor, same, different)
