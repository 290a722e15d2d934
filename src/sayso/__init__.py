'''sayso keeps the record of who said what, when, and on whose word.

The tour: read a text without keeping it,

>>> import sayso
>>> text = """Ana Ruiz, the water minister, said on Monday that the gates would be opened.
... "We keep our word," she added."""
>>> reading = sayso.read(text, published="2031-03-12")
>>> for statement in reading.statements:
...     print(statement.kind, "|", reading.words(statement))
indirect | that the gates would be opened
direct | "We keep our word,"

keep it in a record,

>>> import tempfile, pathlib
>>> folder = tempfile.TemporaryDirectory()
>>> article = pathlib.Path(folder.name, "gates.txt")
>>> _ = article.write_text(text)
>>> record = sayso.open_record(pathlib.Path(folder.name, "record.sayso"))
>>> done = sayso.add(record, [str(article)], published="2031-03-12", publisher="Halm Courier")
>>> done.documents, done.statements
(1, 2)

and ask it: every answer carries the exact characters that it came from.

>>> found = sayso.said(record, "gates", by="Ruiz").items[0].entry
>>> found.statement.speaker.name, found.citation.words, found.citation.publisher
('Ana Ruiz', ('that the gates would be opened',), 'Halm Courier')
>>> record.close(); folder.cleanup()
'''

from sayso.api import add, open_record, read, said, show
from sayso.model import (
    Attribution,
    Capture,
    Citation,
    Document,
    Judgement,
    Problem,
    Reading,
    SaysoError,
    Span,
    Speaker,
    Statement,
    Verdict,
)
from sayso.record import Query, Store

__all__ = [
    "Attribution",
    "Capture",
    "Citation",
    "Document",
    "Judgement",
    "Problem",
    "Query",
    "Reading",
    "SaysoError",
    "Span",
    "Speaker",
    "Statement",
    "Store",
    "Verdict",
    "add",
    "open_record",
    "read",
    "said",
    "show",
]
