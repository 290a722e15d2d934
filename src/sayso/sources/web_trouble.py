"""The problems of fetching from the web."""

from __future__ import annotations

import httpx

from sayso.model import Cause, Problem, Trouble

__all__ = [
    "LEADS_ELSEWHERE",
    "NOT_AN_ADDRESS",
    "REDIRECTED_TOO_OFTEN",
    "REFUSED_BY_ROBOTS",
    "TIMED_OUT",
    "not_public",
    "refused",
    "unreachable",
]

SAVE_IT = "Save the page from your browser and add the file."
LATER = "Try again later, or save the page from your browser and add the file."
BY_STATUS = {
    404: "Check the address; if the page has moved, add its new address.",
    410: "The page was taken down; add an archived copy of it.",
    429: LATER,
}

NOT_AN_ADDRESS = Trouble(
    Cause.UNSUPPORTED_ADDRESS,
    "This is not a web address: {why}.",
    "Copy the address from the browser's address line, whole.",
)
LEADS_ELSEWHERE = Trouble(
    Cause.UNSUPPORTED_ADDRESS,
    "The server sends us on to {place}, which is not an http:// or https:// address.",
    SAVE_IT,
)
REDIRECTED_TOO_OFTEN = Trouble(
    Cause.REDIRECTS,
    "The server sent us on more than {redirects} times and never to a page.",
    "Open it in a browser and add the address you end at, or save the page and add the file.",
)
REFUSED_BY_ROBOTS = Trouble(
    Cause.REFUSED_BY_ROBOTS,
    "{site} asks programs (in its robots.txt) not to fetch {page}.",
    SAVE_IT,
)
TIMED_OUT = Trouble(
    Cause.TIMEOUT,
    "The server kept silent for {patience:g} seconds, or was not done after {total:g}.",
    LATER,
)
_NOT_PUBLIC = Trouble(
    Cause.UNSUPPORTED_ADDRESS,
    "It is not fetched for those who reach this server from elsewhere: {why}.",
    "Add it with `sayso add` where the record is, or start the server with --fetch-private.",
)
_UNREACHABLE = Trouble(
    Cause.UNREACHABLE,
    "The site cannot be reached: {why}.",
    "Check the address and your connection, then add it again.",
)
_REFUSED = Trouble(Cause.HTTP_STATUS, "The server answered {said}.", "{advice}")


def refused(address: str, answer: httpx.Response) -> Problem:
    """For an answer that is no page."""
    status = answer.status_code
    advice = BY_STATUS.get(status, LATER if status >= 500 else SAVE_IT)
    return _REFUSED.of(address, said=f"{status} {answer.reason_phrase}".strip(), advice=advice)


def not_public(address: str, error: httpx.RequestError) -> Problem:
    """For a site that a page which others can open does not fetch from."""
    return _NOT_PUBLIC.of(address, why=error)


def unreachable(address: str, error: httpx.RequestError) -> Problem:
    """For a site that cannot be connected to, or breaks off."""
    return _UNREACHABLE.of(address, why=str(error).rstrip(".") or type(error).__name__)
