"""The pages and the JSON API: requests into calls, values into pages; it decides nothing."""

from sayso.web.app import make_app
from sayso.web.settings import Settings

__all__ = ["Settings", "make_app"]
