"""Agreement between those who judge, as JSON."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

__all__ = ["AgreementTold"]


class FieldTold(BaseModel):
    """Alpha on one field, among people and with the reading as a coder; null where it is not defined.

    `units` and `read_units` are the statements with two values or more that each is made from.
    """

    model_config = ConfigDict(from_attributes=True)

    field: str
    people: float | None
    units: int
    with_reading: float | None
    read_units: int


class PairTold(BaseModel):
    """Two coders, null for the reading, how many statements both coded, and on how many each field agrees."""

    model_config = ConfigDict(from_attributes=True)

    one: str | None
    other: str
    both: int
    same: dict[str, int]


class DifferingTold(BaseModel):
    """A statement on which people differ, and in which fields."""

    model_config = ConfigDict(from_attributes=True)

    statement: str
    fields: list[str]


class AgreementTold(BaseModel):
    """Krippendorff's alpha by field, agreement by pair, and where people differ."""

    model_config = ConfigDict(from_attributes=True)

    coders: list[str]
    statements: int
    fields: list[FieldTold]
    pairs: list[PairTold]
    differing: list[DifferingTold]
