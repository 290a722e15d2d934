"""Drafted quotations, checked: what of a turned meaning is flagged, what of an honest quotation, by verdict.

`python -m eval.quotations RECORD` prints the confusion table of a record that is there already; `-v` each
quotation that went otherwise than due. `python -m eval` reads a part of the corpora into a record of its own.
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import sayso
from eval.quotation_drafts import Case, drafted, drawn
from eval.quotations_tricky import cases, verdicts
from sayso.answers.check import PASSING, Fit, Item, check
from sayso.model import Judgement, Verdict
from sayso.pipeline import Reader, default_reader, open_record
from sayso.record import Store

__all__ = ["checked", "confusion", "figures", "files", "score", "table"]

SEED = 6
IN_A_DRAFT = 20
JUDGED = 40
ONE_BRIEFING_IN = 40
"""Of the briefings, so few are read here: they are long, and a record of all takes a quarter of an hour."""
SAMPLE = Path(__file__).parents[1] / "demo" / "articles"
NOW = datetime(2031, 3, 20, tzinfo=UTC)


def files(corpus: Path) -> list[Path]:
    """What is scored."""
    return [corpus / "wikinews" / "articles.jsonl", corpus / "briefings" / "articles.jsonl"]


def score(corpus: Path) -> dict[str, float]:
    """In a hundred: turned meanings flagged, honest quotations passed, verdicts as due, tricky ones as due."""
    reader = default_reader()
    with tempfile.TemporaryDirectory() as folder:
        news, briefings = files(corpus)
        part = Path(folder) / "briefings.jsonl"
        lines = briefings.read_text(encoding="utf-8").splitlines(keepends=True)
        part.write_text("".join(lines[::ONE_BRIEFING_IN]), encoding="utf-8")
        results = run(_recorded(Path(folder) / "part.sayso", [news, part]), reader)
        store = open_record(_recorded(Path(folder) / "sample.sayso", [SAMPLE]), now=NOW)
        tricky = cases()
        items = verdicts(store, tricky, reader)
        store.close()
    right = sum(case.verdict == item.fit.value for case, item in zip(tricky, items, strict=True))
    return {**figures(results), "quotations.tricky": 100 * right / len(tricky)}


def _recorded(path: Path, sources: Sequence[Path]) -> Path:
    store = open_record(path, now=NOW)
    sayso.add(store, map(str, sources))
    store.close()
    return path


def checked(store: Store, cases: Sequence[Case], reader: Reader) -> list[tuple[Case, Item | None]]:
    """Each case with what the check says of it; None where a draft's quotation was not found."""
    out: list[tuple[Case, Item | None]] = []
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


def judged_wrong(store: Store, rng: random.Random) -> list[Case]:
    """Statements that a reviewer judges wrong, quoted as they stand; the record is changed by it."""
    out = []
    for one in drawn(store, rng, JUDGED):
        statement = one.entry.statement.id
        store.judge(Judgement(statement, Verdict.WRONG, "eval", NOW, "judged for this set"))
        paragraph = f"{one.speaker} said: “{one.words}”"
        out.append(
            Case("judged wrong", Fit.JUDGED_WRONG.value, paragraph, one.words, False, False, statement)
        )
    return out


def confusion(results: Sequence[tuple[Case, Item | None]]) -> dict[str, Counter[str]]:
    """For each edit, how often which verdict came."""
    out: dict[str, Counter[str]] = defaultdict(Counter)
    for case, item in results:
        out[case.edit][item.fit.value if item else "not looked at"] += 1
    return out


def figures(results: Sequence[tuple[Case, Item | None]]) -> dict[str, float]:
    """In a hundred: turned meanings that are flagged, honest quotations that are not, verdicts as due."""

    def share(some: list[bool]) -> float:
        return 100 * sum(some) / len(some)

    passed = [(case, item is not None and item.fit in PASSING) for case, item in results]
    due = [
        item is not None
        and (case.due in {x.fit.value for x in item.findings} or (case.honest and item.fit in PASSING))
        for case, item in results
    ]
    return {
        "quotations.turned.flagged": share([not x for case, x in passed if case.turned]),
        "quotations.honest.passed": share([x for case, x in passed if case.honest]),
        "quotations.wrong.flagged": share([not x for case, x in passed if not case.honest and case.marked]),
        "quotations.verdict": share(due),
    }


def table(results: Sequence[tuple[Case, Item | None]]) -> str:
    """The confusion table in Markdown: edits down, verdicts across."""
    counts = confusion(results)
    verdicts = [x.value for x in reversed(Fit) if any(row[x.value] for row in counts.values())]
    verdicts += ["not looked at"] if any(row["not looked at"] for row in counts.values()) else []
    dues = {case.edit: case.due for case, _ in results}
    lines = [
        "| edit | n | verdict due | " + " | ".join(verdicts) + " |",
        "|---|---|---|" + "---|" * len(verdicts),
    ]
    for edit, row in counts.items():
        cells = " | ".join(str(row[x]) if row[x] else "" for x in verdicts)
        lines.append(f"| {edit} | {sum(row.values())} | {dues[edit]} | {cells} |")
    return "\n".join(lines)


def run(record: Path, reader: Reader) -> list[tuple[Case, Item | None]]:
    """All cases of a record, which is copied first: some statements of the copy are judged wrong."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copy(record, folder))
        store = open_record(copy, now=NOW)
        rng = random.Random(SEED)
        results = checked(store, drafted(store, rng), reader)
        results += checked(store, judged_wrong(store, rng), reader)
        store.close()
    return results


def main() -> None:
    """Print the figures, the table and what went otherwise than due."""
    results = run(Path(sys.argv[1]), default_reader())
    print(f"{len(results)} drafted quotations, {sum(x.turned for x, _ in results)} with a meaning turned")
    for name, value in figures(results).items():
        print(f"{name:28s} {value:6.2f}")
    print("\n" + table(results) + "\n")
    for case, item in results:
        passed = item is not None and item.fit in PASSING
        if "-v" in sys.argv and (
            case.honest != passed
            or (item and case.due not in {x.fit.value for x in item.findings} and not case.honest)
        ):
            said = [(x.fit.value, x.note) for x in item.findings] if item else None
            print(f"{case.edit}: {case.paragraph}\n    {said} {item and (item.speaker, item.day, item.via)}")


if __name__ == "__main__":
    main()
