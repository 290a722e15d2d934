"""PDF: lines with their places, paragraphs of lines, the document."""

from sayso.documents.pdf.reader import read_pdf

__all__ = ["read_pdf"]
