"""What is raised when a promise would be broken, or a call cannot be carried out.

Bad input is not raised: it is a `Problem`, and the run goes on.
"""

__all__ = [
    "AmbiguousId",
    "ContractError",
    "JudgedMeanwhile",
    "RecordError",
    "RecordLocked",
    "RecordTooNew",
    "SaysoError",
    "SpanError",
    "UnknownId",
    "UsageError",
    "VerbatimError",
]


class SaysoError(Exception):
    """The base of all that sayso raises; the message names the thing and the next step."""


class SpanError(SaysoError):
    """A span that is empty, backwards or outside its text."""


class ContractError(SaysoError):
    """A stage that lacks what it needs, or gives what it did not promise."""


class UsageError(SaysoError):
    """A call with arguments that do not fit (a day that is none, an unknown kind)."""


class JudgedMeanwhile(SaysoError):
    """A judgement on a statement that was judged, or read otherwise, since its author looked at it."""


class RecordError(SaysoError):
    """The record cannot be opened, read or written."""


class RecordLocked(RecordError):
    """Another process is writing to the record and did not finish in time."""


class RecordTooNew(RecordError):
    """The record was made by a newer sayso than this one."""


class UnknownId(SaysoError):
    """No statement (document, actor) has this id."""


class AmbiguousId(SaysoError):
    """The beginning of an id that several share."""


class VerbatimError(SaysoError):
    """The archived text does not carry the characters that a statement claims."""
