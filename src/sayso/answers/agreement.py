"""Whether those who judge agree with each other, and with the reading: Krippendorff's alpha, by field.

Klaus Krippendorff, "Computing Krippendorff's Alpha-Reliability", University of Pennsylvania, 2011
(https://repository.upenn.edu/asc_papers/43), for nominal data, any number of coders and missing values.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from sayso.model import Verdict
from sayso.record.contract import Coding, Store

__all__ = ["FIELDS", "Agreement", "Differing", "FieldAgreement", "Pair", "agreement", "alpha"]

FIELDS: Mapping[str, Callable[[Coding], Hashable]] = {
    "verdict": lambda x: x.verdict,
    "speaker": lambda x: x.speaker,
    "day": lambda x: x.said_on,
    "kind": lambda x: x.kind,
    "chain": lambda x: x.via,
    "span": lambda x: x.content,
}
"""What coders can agree on, and the value of each in what one of them says."""


@dataclass(frozen=True, slots=True)
class FieldAgreement:
    """Agreement on one field: alpha among the people, and with the reading as one more coder.

    None where it is not defined: no statement has two values, or all values are the same. `units` and
    `read_units` are the statements with two values or more that each is made from.
    """

    field: str
    people: float | None
    units: int
    with_reading: float | None
    read_units: int


@dataclass(frozen=True, slots=True)
class Pair:
    """Two coders (None is the reading), how many statements both coded, and on how many each field agrees."""

    one: str | None
    other: str
    both: int
    same: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Differing:
    """A statement on which people differ, and in which fields."""

    statement: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far those who judge agree: by field, by pair, and on which statements people do not."""

    coders: tuple[str, ...]
    statements: int
    fields: tuple[FieldAgreement, ...]
    pairs: tuple[Pair, ...]
    differing: tuple[Differing, ...]


def alpha(units: Iterable[Sequence[Hashable]]) -> float | None:
    """Krippendorff's alpha of nominal data: each unit is the values that its coders gave, missing ones left out.

    1 is agreement, 0 what chance would give. None where no unit has two values or all values are the same.

    >>> round(alpha([["a", "a"], ["b", "b"], ["a", "b"], ["b", "b"]]), 3)
    0.533
    """
    together: dict[tuple[Hashable, Hashable], float] = defaultdict(float)
    for values in units:
        if len(values) < 2:
            continue
        if len(set(values)) == 1:
            together[values[0], values[0]] += len(values)
            continue
        counts = Counter(values)
        for one, ones in counts.items():
            for other, others in counts.items():
                pairs = ones * (others - (one == other))
                together[one, other] += pairs / (len(values) - 1)
    totals: dict[Hashable, float] = defaultdict(float)
    for (one, _), number in together.items():
        totals[one] += number
    whole = sum(totals.values())
    observed = sum(number for (one, other), number in together.items() if one != other)
    expected = whole**2 - sum(number**2 for number in totals.values())
    return 1 - (whole - 1) * observed / expected if expected else None


def agreement(store: Store) -> Agreement:
    """Agreement on all that was judged in the record."""
    said = store.codings()
    by_statement: dict[str, list[Coding]] = {}
    for coding in said:
        by_statement.setdefault(coding.statement, []).append(coding)
    coders = tuple(sorted({x.coder for x in said if x.coder is not None}))
    units = list(by_statement.values())
    return Agreement(
        coders=coders,
        statements=len(units),
        fields=tuple(_field(name, units) for name in FIELDS),
        pairs=_pairs(units),
        differing=tuple(
            Differing(of, fields) for of, codings in by_statement.items() if (fields := _differing(codings))
        ),
    )


def _values(field: str, codings: Iterable[Coding]) -> list[Hashable]:
    """What the coders say of a field; whoever judged a statement wrong says nothing of its fields."""
    value = FIELDS[field]
    return [value(x) for x in codings if field == "verdict" or x.verdict is not Verdict.WRONG]


def _field(field: str, units: Sequence[Sequence[Coding]]) -> FieldAgreement:
    value = FIELDS[field]
    coded = [
        [(x.coder, value(x)) for x in unit if field == "verdict" or x.verdict is not Verdict.WRONG]
        for unit in units
    ]
    people = [[said for coder, said in unit if coder is not None] for unit in coded]
    every = [[said for _, said in unit] for unit in coded]
    return FieldAgreement(field, alpha(people), _paired(people), alpha(every), _paired(every))


def _paired(units: Iterable[Sequence[Hashable]]) -> int:
    return sum(len(x) > 1 for x in units)


def _differing(codings: Sequence[Coding]) -> tuple[str, ...]:
    """The fields on which people differ about one statement."""
    people = [x for x in codings if x.coder is not None]
    return tuple(field for field in FIELDS if len(set(_values(field, people))) > 1)


def _pairs(units: Iterable[Sequence[Coding]]) -> tuple[Pair, ...]:
    both: Counter[tuple[str | None, str]] = Counter()
    same: dict[tuple[str | None, str], Counter[str]] = {}
    for unit in units:
        # The reading, whose name is None, stands first.
        for one, other in combinations(sorted(unit, key=lambda x: x.coder or ""), 2):
            assert other.coder is not None
            key = (one.coder, other.coder)
            both[key] += 1
            agreed = same.setdefault(key, Counter())
            agreed.update(field for field in FIELDS if _agree(field, one, other))
    return tuple(
        Pair(*key, both[key], {field: same[key][field] for field in FIELDS})
        for key in sorted(both, key=lambda x: (x[0] or "", x[1]))
    )


def _agree(field: str, one: Coding, other: Coding) -> bool:
    values = _values(field, (one, other))
    return len(values) == 2 and values[0] == values[1]
