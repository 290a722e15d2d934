"""An empty record to ask, as the tests of the record have it."""

from tests.record.conftest import store

__all__ = ["store"]
