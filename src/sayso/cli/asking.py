"""The commands that ask: what was said, one statement in its place, what the record holds."""

from __future__ import annotations

from typing import Annotated

import typer

from sayso import api
from sayso.answers import show as find_shown
from sayso.answers import to_json
from sayso.cli import printing, printing_lists, printing_statements
from sayso.cli.options import AsJson, Db, record
from sayso.model import Act, Kind, Mode
from sayso.record.contract import Order

__all__ = ["documents", "problems", "said", "show", "stats"]

StatementId = Annotated[str, typer.Argument(metavar="ID", help="The statement's id, or how it begins.")]


def said(
    words: Annotated[
        list[str] | None, typer.Argument(help='Words to find; "two words" together, begin*, -without.')
    ] = None,
    db: Db = None,
    by: Annotated[
        str, typer.Option(help="The speaker: words of any of the actor's names, or of an office.")
    ] = "",
    publisher: Annotated[str, typer.Option("--in", metavar="PUBLISHER", help="Who published it.")] = "",
    kind: Annotated[Kind | None, typer.Option(help="How the words are given.")] = None,
    mode: Annotated[
        Mode | None, typer.Option(help="What was said, or what was thought and wanted; speech comes first.")
    ] = None,
    act: Annotated[
        Act | None, typer.Option(help="What the speaker does by saying it: denies, demands, promises.")
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DAY", help="From this day, week (2031-W11), month or year on.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DAY", help="Up to the end of this day, week, month or year.")
    ] = None,
    said_on: Annotated[
        str | None,
        typer.Option(
            metavar="DAY", help="Said on this day, in this week, month or year, by the text's own word."
        ),
    ] = None,
    via: Annotated[
        str, typer.Option(help="Carried by: words of an agency's, outlet's or platform's name.")
    ] = "",
    cites: Annotated[
        str, typer.Option(help="Cites this instrument: words of its name, as in S/RES/2231.")
    ] = "",
    denies: Annotated[
        str | None, typer.Option(metavar="WORDS", help='Contests a claim with these words; "" for any.')
    ] = None,
    min_confidence: Annotated[
        float, typer.Option(min=0, max=1, help="Leave out what is less sure than this.")
    ] = 0.0,
    without_wrong: Annotated[
        bool, typer.Option("--without-wrong", help="Leave out what was judged wrong.")
    ] = False,
    sort: Annotated[Order, typer.Option(help="Best match first, or newest day first.")] = Order.BEST,
    limit: Annotated[int, typer.Option(min=1, help="How many.")] = 20,
    offset: Annotated[int, typer.Option(min=0, help="Leave out the first so many.")] = 0,
    json: AsJson = False,
) -> None:
    """Find what was said: full-text search over the statements of the record."""
    with record(db) as store:
        answer = api.said(
            store,
            " ".join(words or ()),
            by=by,
            publisher=publisher,
            kind=kind,
            mode=mode,
            act=act,
            since=since,
            until=until,
            said_on=said_on,
            via=via,
            cites=cites,
            denies=denies,
            min_confidence=min_confidence,
            leave_out_wrong=without_wrong,
            order=sort,
            limit=limit,
            offset=offset,
        )
        if json:
            printing.print_json(to_json.said_json(answer))
        else:
            printing_statements.print_said(answer, store.place)


def show(
    statement: StatementId,
    db: Db = None,
    json: AsJson = False,
) -> None:
    """Show one statement in its paragraph, with all that makes it checkable."""
    with record(db) as store:
        answer = find_shown(store, statement)
        if json:
            printing.print_json(to_json.shown_json(answer))
        else:
            printing_statements.print_shown(answer, store.place)


def documents(
    words: Annotated[list[str] | None, typer.Argument(help="Words of the title or the text.")] = None,
    db: Db = None,
    limit: Annotated[int, typer.Option(min=1, help="How many.")] = 20,
    json: AsJson = False,
) -> None:
    """List documents, also those in a language that the reader does not know."""
    with record(db) as store:
        found = store.documents(" ".join(words or ()), limit=limit)
        if json:
            printing.print_json_lines(map(to_json.document_json, found))
        else:
            printing_lists.print_documents(found, store.place)


def problems(
    db: Db = None,
    every: Annotated[
        bool, typer.Option("--all", help="Name every thing, however many have the same trouble.")
    ] = False,
    json: AsJson = False,
) -> None:
    """List what could not be read, or not wholly, by cause."""
    with record(db) as store:
        if json:
            printing.print_json_lines(map(to_json.problem_json, store.problems()))
        else:
            found = store.problems()
            printing_lists.print_problems(found, store.place, len(found) if every else 5)


def stats(db: Db = None, json: AsJson = False) -> None:
    """Say how much is in the record."""
    with record(db) as store:
        counts, size = store.counts(), store.size()
        if json:
            printing.print_json({**to_json.counts_json(counts), "size": size, "record": store.place})
        else:
            printing_lists.print_counts(counts, store.place, size)
