"""From captures to documents: main text, title, byline, publisher, day, language; near-duplicates."""

from sayso.documents.reading import documents

__all__ = ["documents"]
