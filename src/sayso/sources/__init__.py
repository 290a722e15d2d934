"""Finding and fetching: files, folders, standard input and web addresses, as captures."""

from sayso.sources.captures import captures, source_of
from sayso.sources.expected import expected
from sayso.sources.limits import Limits

__all__ = ["Limits", "captures", "expected", "source_of"]
