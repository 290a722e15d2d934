"""The problems of fetching from the web."""

from __future__ import annotations

import httpx

from sayso.model import Cause, Problem
from sayso.sources.limits import Limits

__all__ = ["leads_elsewhere", "not_an_address", "redirected_too_often", "refused", "timed_out", "unreachable"]

SAVE_IT = "Save the page from your browser and add the file."
LATER = "Try again later, or save the page from your browser and add the file."


def not_an_address(address: str, why: str) -> Problem:
    """For what begins like a web address and is none."""
    return Problem(
        Cause.UNSUPPORTED_ADDRESS,
        address,
        f"This is not a web address: {why}.",
        "Copy the address from the browser's address line, whole.",
    )


def leads_elsewhere(address: str, place: httpx.URL) -> Problem:
    """For a redirect to what is neither http nor https."""
    return Problem(
        Cause.UNSUPPORTED_ADDRESS,
        address,
        f"The server sends us on to {place}, which is not an http:// or https:// address.",
        SAVE_IT,
    )


def redirected_too_often(address: str, redirects: int) -> Problem:
    """For a server that sends us on and on."""
    return Problem(
        Cause.REDIRECTS,
        address,
        f"The server sent us on more than {redirects} times and never to a page.",
        "Open it in a browser and add the address you end at, or save the page and add the file.",
    )


def refused(address: str, answer: httpx.Response) -> Problem:
    """For an answer that is no page."""
    status = answer.status_code
    advice = {
        404: "Check the address; if the page has moved, add its new address.",
        410: "The page was taken down; add an archived copy of it.",
        429: LATER,
    }.get(status, LATER if status >= 500 else SAVE_IT)
    said = f"{status} {answer.reason_phrase}".strip()
    return Problem(Cause.HTTP_STATUS, address, f"The server answered {said}.", advice)


def timed_out(address: str, limits: Limits) -> Problem:
    """For a server that is silent, or slower than we wait."""
    return Problem(
        Cause.TIMEOUT,
        address,
        f"The server kept silent for {limits.patience:g} seconds, or was not done after {limits.total:g}.",
        LATER,
    )


def unreachable(address: str, error: httpx.RequestError) -> Problem:
    """For a site that cannot be connected to, or breaks off."""
    return Problem(
        Cause.UNREACHABLE,
        address,
        f"The site cannot be reached: {str(error).rstrip('.') or type(error).__name__}.",
        "Check the address and your connection, then add it again.",
    )
