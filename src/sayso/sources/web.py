"""One page by http or https, within limits."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version

import httpx
import stamina

from sayso.model import Problem
from sayso.sources import web_trouble as trouble
from sayso.sources.deadline import Deadline
from sayso.sources.limits import Limits
from sayso.sources.public import NotPublic
from sayso.sources.robots import refused_by_robots
from sayso.sources.trouble import TOO_LARGE

__all__ = ["Page", "agent", "fetch"]

AGENT = "sayso"
# Its line on each new attempt, for want of a handler, would go to the user's screen.
logging.getLogger("stamina").addHandler(logging.NullHandler())

TRANSIENT_STATUS = frozenset({502, 503, 504})
# A refused or reset connection often works a moment later; a silence that outlasted our patience seldom does.
TRANSIENT = (httpx.NetworkError, httpx.RemoteProtocolError)


@dataclass(frozen=True, slots=True)
class Page:
    """The body of an answer (its content coding undone), the address it came from, its headers."""

    content: bytes = field(repr=False)
    address: str
    headers: tuple[tuple[str, str], ...]


class _Again(Exception):
    """An answer that the server itself calls passing."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class _TooLate(Exception):
    """The time for the whole page is over."""


def fetch(address: str, client: httpx.Client | None, limits: Limits) -> Page | Problem:
    """The page at `address`, or the Problem that kept us from it.

    Redirects are followed, each place asked for its robots.txt; a broken connection is tried again.
    """
    url = _parsed(address)
    if isinstance(url, Problem):
        return url
    with _open(client) as opened:
        try:
            for attempt in stamina.retry_context(
                on=(*TRANSIENT, _Again),
                attempts=limits.attempts,
                wait_initial=limits.pause,
                wait_max=4 * limits.pause,
                wait_jitter=0,
                timeout=limits.total,
            ):
                with attempt:
                    return _follow(opened, url, address, limits)
        except _Again as error:
            return error.problem
        except (httpx.TimeoutException, _TooLate):
            return trouble.TIMED_OUT.of(address, patience=limits.patience, total=limits.total)
        except NotPublic as error:
            return trouble.not_public(address, error)
        except httpx.RequestError as error:
            return trouble.unreachable(address, error)
    raise AssertionError("the loop over attempts returns or raises")


def agent() -> str:
    """What we call ourselves to a server: `sayso/<version>`, without a version where none is installed."""
    try:
        return f"{AGENT}/{version('sayso')}"
    except PackageNotFoundError:
        return AGENT


def _parsed(address: str) -> httpx.URL | Problem:
    try:
        url = httpx.URL(address)
    except httpx.InvalidURL as error:
        return trouble.NOT_AN_ADDRESS.of(address, why=error)
    return url if url.host else trouble.NOT_AN_ADDRESS.of(address, why="it names no site")


@contextmanager
def _open(client: httpx.Client | None) -> Iterator[httpx.Client]:
    if client is not None:
        yield client
        return
    with httpx.Client() as own:
        yield own


def _follow(client: httpx.Client, url: httpx.URL, address: str, limits: Limits) -> Page | Problem:
    deadline = Deadline(limits)
    for _ in range(limits.redirects + 1):
        refusal = refused_by_robots(client, url, address, agent(), deadline)
        if refusal:
            return refusal
        found = _get(client, url, address, limits, deadline)
        if not isinstance(found, httpx.URL):
            return found
        if found.scheme not in ("http", "https"):
            return trouble.LEADS_ELSEWHERE.of(address, place=found)
        url = found
    return trouble.REDIRECTED_TOO_OFTEN.of(address, redirects=limits.redirects)


def _get(
    client: httpx.Client, url: httpx.URL, address: str, limits: Limits, deadline: Deadline
) -> Page | Problem | httpx.URL:
    """The page, a Problem, or the address to which the server sends us on."""
    headers = {"User-Agent": agent()}
    with client.stream(
        "GET", url, headers=headers, follow_redirects=False, timeout=deadline.patience
    ) as answer:
        if answer.has_redirect_location:
            return _location(answer, address)
        if not answer.is_success:
            problem = trouble.refused(address, answer)
            if answer.status_code in TRANSIENT_STATUS:
                raise _Again(problem)
            return problem
        announced = answer.headers.get("content-length", "")
        if announced.isdecimal() and int(announced) > limits.max_bytes:
            return TOO_LARGE.of(address, limit=limits.max_bytes)
        content = bytearray()
        for chunk in answer.iter_bytes():
            content += chunk
            if len(content) > limits.max_bytes:
                return TOO_LARGE.of(address, limit=limits.max_bytes)
            if deadline.over:
                raise _TooLate
        return Page(bytes(content), str(answer.url), tuple(answer.headers.multi_items()))


def _location(answer: httpx.Response, address: str) -> httpx.URL | Problem:
    location = answer.headers["location"]
    try:
        return answer.url.join(location)
    except httpx.InvalidURL as error:
        return trouble.NOT_AN_ADDRESS.of(address, why=f"it leads to {location}, {error}")
