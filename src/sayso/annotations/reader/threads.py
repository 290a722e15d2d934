"""Threads of the numerical library: the reader's own are those of the network, which its user sets."""

from __future__ import annotations

from contextlib import AbstractContextManager
from functools import cache

from threadpoolctl import ThreadpoolController

__all__ = ["one_thread"]


def one_thread() -> AbstractContextManager[object]:
    """While it is open, products of matrices take one thread, as many before as after.

    Those of the reader are small: handed to a second thread they wait for it longer than they take, the more so where
    another process has the other core.
    """
    limited: AbstractContextManager[object] = _libraries().limit(limits=1, user_api="blas")
    return limited


@cache
def _libraries() -> ThreadpoolController:
    return ThreadpoolController()
