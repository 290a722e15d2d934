"""Pages of HTML: the page, its visible blocks, its main text with the quoted passages, what it says of itself."""

from sayso.documents.html.reader import read_html

__all__ = ["read_html"]
