"""Drafted quotations, checked: what of a turned meaning is flagged, what of an honest quotation, by verdict."""

from __future__ import annotations

import random
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import sayso
from eval.quotations.circumstances import circumstances
from eval.quotations.drafting import Case, Drawn, drawn, edited
from eval.quotations.passages import times_in
from eval.quotations.tricky import as_due, cases
from sayso.answers.check import PASSING, Fit, Item, check
from sayso.model import Judgement, Verdict
from sayso.pipeline import Reader, default_reader, open_record
from sayso.record import Store

__all__ = ["Result", "drafted", "figures", "files", "part_of", "run", "score"]

SEED = 2711
POOL = 900
IN_A_DRAFT = 20
JUDGED = 40
ONE_BRIEFING_IN = 40
"""Of the briefings, so few are read by `python -m eval`: a record of all takes a quarter of an hour."""
SAMPLE = Path(__file__).parents[2] / "demo" / "articles"
NOW = datetime(2031, 3, 20, tzinfo=UTC)

Result = tuple[Case, Item | None]
"""A case with what the check says of it; None where a draft's quotation was not found."""


def files(corpus: Path) -> list[Path]:
    """What is scored."""
    return [corpus / "wikinews" / "articles.jsonl", corpus / "briefings" / "articles.jsonl"]


def score(corpus: Path) -> dict[str, float]:
    """In a hundred: turned meanings flagged, honest quotations passed, verdicts as due, tricky ones as due."""
    reader = default_reader()
    with part_of(corpus) as record:
        results = run(record, reader)
    with tempfile.TemporaryDirectory() as folder:
        store = open_record(_recorded(Path(folder) / "sample.sayso", [SAMPLE]), now=NOW)
        tricky = as_due(store, cases(), reader)
        store.close()
    return {**figures(results), "quotations.tricky": 100 * sum(tricky) / len(tricky)}


@contextmanager
def part_of(corpus: Path) -> Iterator[Path]:
    """A record of the news articles and a part of the briefings, gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        news, briefings = files(corpus)
        part = Path(folder) / "briefings.jsonl"
        lines = briefings.read_text(encoding="utf-8").splitlines(keepends=True)
        part.write_text("".join(lines[::ONE_BRIEFING_IN]), encoding="utf-8")
        yield _recorded(Path(folder) / "part.sayso", [news, part])


def _recorded(path: Path, sources: Sequence[Path]) -> Path:
    store = open_record(path, now=NOW)
    sayso.add(store, map(str, sources))
    store.close()
    return path


def run(record: Path, reader: Reader, seed: int = SEED) -> list[Result]:
    """All cases of a record, which is copied first: some statements of the copy are judged wrong."""
    with tempfile.TemporaryDirectory() as folder:
        store = open_record(Path(shutil.copy(record, folder)), now=NOW)
        rng = random.Random(seed)
        results = _checked(store, drafted(store, rng), reader)
        results += _checked(store, _judged_wrong(store, rng), reader)
        store.close()
    return results


def drafted(store: Store, rng: random.Random) -> list[Case]:
    """All cases for which the record need not be changed, those of each edit together."""
    pool = drawn(store, rng, POOL)
    return [*edited(pool, rng), *circumstances(store, pool, rng)]


def _judged_wrong(store: Store, rng: random.Random) -> list[Case]:
    """Statements that a reviewer judges wrong, quoted as they stand; the record is changed by it."""
    out = []
    for one in drawn(store, rng, 2 * JUDGED):
        if len(out) == JUDGED or _stands_elsewhere(store, one):
            continue
        statement = one.entry.statement.id
        store.judge(Judgement(statement, Verdict.WRONG, "eval", NOW, "judged for this set"))
        out.append(Case("judged wrong", Fit.JUDGED_WRONG, f"{one.speaker} said: “{one.words}”", one.words))
    return out


def _stands_elsewhere(store: Store, one: Drawn) -> bool:
    """Whether the words stand at another place too: what is judged wrong at one is not at the other."""
    own = one.entry.document
    places = {x.document.sha256: x.document for x in store.sightings(one.words)} | {own.sha256: own}
    return sum(times_in(x.text, one.words) for x in places.values()) > 1


def _checked(store: Store, cases: Sequence[Case], reader: Reader) -> list[Result]:
    out: list[Result] = []
    for start in range(0, len(cases), IN_A_DRAFT):
        some = cases[start : start + IN_A_DRAFT]
        text = "\n\n".join(x.paragraph for x in some)
        result = check(store, sayso.read(text, published="2031-03-20", name="draft", reader=reader))
        at = 0
        for case in some:
            end = at + len(case.paragraph)
            found = [x for x in result.items if at <= x.span.start < end and x.marked == case.marked]
            out.append((case, max(found, key=lambda x: len(x.words), default=None)))
            at = end + 2
    return out


def figures(results: Sequence[Result]) -> dict[str, float]:
    """In a hundred: turned meanings flagged, honest quotations passed, all wrong ones flagged, verdicts as due."""

    def share(some: list[bool]) -> float:
        return 100 * sum(some) / len(some)

    passed = [(case, item is not None and item.fit in PASSING) for case, item in results]
    return {
        "quotations.turned.flagged": share([not x for case, x in passed if case.turned]),
        "quotations.honest.passed": share([x for case, x in passed if case.honest]),
        "quotations.wrong.flagged": share([not x for case, x in passed if not case.honest and case.marked]),
        "quotations.verdict": share([_is_due(case, item) for case, item in results]),
    }


def _is_due(case: Case, item: Item | None) -> bool:
    """Whether the verdict due is among those given; an honest quotation may be found exact."""
    if item is None:
        return False
    return case.due in {x.fit for x in item.findings} or (case.honest and item.fit in PASSING)
