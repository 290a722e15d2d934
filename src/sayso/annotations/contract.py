"""What an annotator is: a function from a document and the layers it needs to one layer."""

from __future__ import annotations

from typing import Any, Protocol

from sayso.model import Document, Layer, Layers

__all__ = ["Annotator"]


class Annotator(Protocol):
    """Finds annotations of the kind `gives`, from the text and the layers of the kinds `needs`.

    It opens no file after it is made, keeps nothing between documents, and prints nothing; the same
    document gives the same layer. `name` and `version` name whoever made a derived row.
    """

    name: str
    version: str
    needs: tuple[type[Any], ...]
    gives: type[Any]

    def __call__(self, document: Document, layers: Layers) -> Layer[Any]:
        """One layer of kind `gives` over `document`."""
        ...
