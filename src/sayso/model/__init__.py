"""The nouns: immutable, typed, no I/O, the standard library only."""

from sayso.model.annotation import (
    Attribution,
    Event,
    Kind,
    Layer,
    Layers,
    Mention,
    Mode,
    Reference,
    TimeExpression,
    Vote,
)
from sayso.model.citation import Citation
from sayso.model.days import day_range, parse_day_range
from sayso.model.document import (
    Capture,
    Document,
    Fact,
    Source,
    SourceKind,
    Told,
    Where,
    sha256_hex,
    value_of,
)
from sayso.model.errors import (
    AmbiguousId,
    ContractError,
    RecordError,
    RecordLocked,
    RecordTooNew,
    SaysoError,
    SpanError,
    UnknownId,
    UsageError,
    VerbatimError,
)
from sayso.model.judgement import Judgement, Verdict
from sayso.model.problem import Cause, Problem, Severity
from sayso.model.reading import Reading
from sayso.model.span import Span, Spans, spans_from_pairs, spans_to_pairs
from sayso.model.statement import Actor, ActorKind, Speaker, Statement, statement_id

__all__ = [
    "Actor",
    "ActorKind",
    "AmbiguousId",
    "Attribution",
    "Capture",
    "Cause",
    "Citation",
    "ContractError",
    "Document",
    "Event",
    "Fact",
    "Judgement",
    "Kind",
    "Layer",
    "Layers",
    "Mention",
    "Mode",
    "Problem",
    "Reading",
    "RecordError",
    "RecordLocked",
    "RecordTooNew",
    "Reference",
    "SaysoError",
    "Severity",
    "Source",
    "SourceKind",
    "Span",
    "SpanError",
    "Spans",
    "Speaker",
    "Statement",
    "TimeExpression",
    "Told",
    "UnknownId",
    "UsageError",
    "VerbatimError",
    "Verdict",
    "Vote",
    "Where",
    "day_range",
    "parse_day_range",
    "sha256_hex",
    "spans_from_pairs",
    "spans_to_pairs",
    "statement_id",
    "value_of",
]
