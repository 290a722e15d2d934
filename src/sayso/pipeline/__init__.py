"""Sources, documents, annotations, statements, record: this room alone knows the order."""

from sayso.pipeline.default import default_reader, reader_maker
from sayso.pipeline.drafts import DraftRead, read_draft
from sayso.pipeline.ingest import Progress, add, reread
from sayso.pipeline.place import open_record, record_path
from sayso.pipeline.reader import Reader, Resolver
from sayso.pipeline.retrying import can_be_retried, retry_of
from sayso.pipeline.taking import Taken, take
from sayso.pipeline.texts import checked, read, read_source

__all__ = [
    "DraftRead",
    "Progress",
    "Reader",
    "Resolver",
    "Taken",
    "add",
    "can_be_retried",
    "checked",
    "default_reader",
    "open_record",
    "read",
    "read_draft",
    "read_source",
    "reader_maker",
    "record_path",
    "reread",
    "retry_of",
    "take",
]
