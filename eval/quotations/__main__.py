"""`python -m eval.quotations [--record PATH] [--seed N] [-v]`: the figures and the confusion tables.

Of the record at PATH, of which a copy is used; else of one that is made of a part of the corpora. `-v` shows each quotation
that went otherwise than due.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path

from eval.corpora import CORPORA
from eval.quotations.scoring import SEED, Result, figures, part_of, run
from eval.quotations.tables import by_edit, by_verdict
from sayso.answers.check import PASSING
from sayso.pipeline import default_reader


def main() -> None:
    """Print the figures, the tables and what went otherwise than due."""
    parser = argparse.ArgumentParser(prog="python -m eval.quotations", description=__doc__)
    parser.add_argument("--record", type=Path, help="a record that is there already")
    parser.add_argument("--seed", type=int, default=SEED, help="for another draw")
    parser.add_argument("-v", "--verbose", action="store_true", help="show what went otherwise than due")
    options = parser.parse_args()
    with nullcontext(options.record) if options.record else part_of(CORPORA) as record:
        results = run(record, default_reader(), options.seed)
    print(f"{len(results)} drafted quotations, {sum(x.turned for x, _ in results)} with a meaning turned")
    for name, value in figures(results).items():
        print(f"{name:28s} {value:6.2f}")
    print(f"\n{by_verdict(results)}\n\n{by_edit(results)}\n")
    if options.verbose:
        _show_others(results)


def _show_others(results: Sequence[Result]) -> None:
    for case, item in results:
        passed = item is not None and item.fit in PASSING
        if case.honest != passed or (item and not passed and case.due not in {x.fit for x in item.findings}):
            said = [(x.fit.value, x.note) for x in item.findings] if item else None
            print(f"{case.edit}: {case.paragraph}\n    {said} {item and (item.speaker, item.day, item.via)}")


if __name__ == "__main__":
    main()
