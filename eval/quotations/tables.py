"""The results as tables in Markdown: which verdict was due, and which was given."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from eval.quotations.scoring import Result
from sayso.answers.check import PASSING, Fit

__all__ = ["by_edit", "by_verdict"]

NOT_LOOKED_AT = "not looked at"


def by_verdict(results: Sequence[Result]) -> str:
    """The confusion table: the verdicts due down, those given across, numbered as the rows are."""
    counts: dict[Fit, Counter[str]] = {}
    for case, item in results:
        counts.setdefault(case.due, Counter())[item.fit.value if item else NOT_LOOKED_AT] += 1
    given = {name for row in counts.values() for name in row}
    rows = [x.value for x in reversed(Fit) if x in counts or x.value in given]
    rows += [NOT_LOOKED_AT] if NOT_LOOKED_AT in given else []
    lines = [_line(["due", "n", *(str(n) for n in range(1, len(rows) + 1))]), "|" + "---|" * (len(rows) + 2)]
    for number, name in enumerate(rows, 1):
        row = next((x for due, x in counts.items() if due.value == name), Counter())
        cells = [str(row[x] or "") for x in rows]
        lines.append(_line([f"{number} {name}", str(row.total() or ""), *cells]))
    return "\n".join(lines)


def by_edit(results: Sequence[Result]) -> str:
    """For each edit the verdict due, how many there are, how many passed, and how often which verdict came."""
    edits = dict.fromkeys((case.edit, case.due) for case, _ in results)
    lines = [_line(["edit", "due", "n", "passed", "given"]), "|---|---|---|---|---|"]
    for edit, due in edits:
        items = [item for case, item in results if case.edit == edit]
        given = Counter(x.fit.value if x else NOT_LOOKED_AT for x in items)
        passed = sum(x is not None and x.fit in PASSING for x in items)
        told = ", ".join(f"{number} {name}" for name, number in given.most_common())
        lines.append(_line([edit, due.value, str(len(items)), str(passed), told]))
    return "\n".join(lines)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
