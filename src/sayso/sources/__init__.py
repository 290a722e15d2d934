"""Finding and fetching: files, folders, standard input and web addresses, as captures."""

from sayso.sources.captures import captures, source_of
from sayso.sources.expected import expected
from sayso.sources.limits import Limits
from sayso.sources.upload import Upload

__all__ = ["Limits", "Upload", "captures", "expected", "source_of"]
