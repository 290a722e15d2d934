"""What a site asks of programs that fetch its pages."""

from __future__ import annotations

import httpx
from protego import Protego

from sayso.model import Problem
from sayso.sources.deadline import Deadline
from sayso.sources.web_trouble import REFUSED_BY_ROBOTS

__all__ = ["refused_by_robots"]

MAX_BYTES = 500_000  # what RFC 9309, section 2.5, asks a reader to take at least
ACCEPTED = range(200, 300)


def refused_by_robots(
    client: httpx.Client, url: httpx.URL, address: str, agent: str, deadline: Deadline
) -> Problem | None:
    """The Problem if the robots.txt of the site does not let `agent` fetch `url`, which `address` led to.

    A site without the file allows everything (RFC 9309, 2.3.1.3). One that does not answer for the
    file is asked for the page all the same: a person named this one page, and its own answer says more.
    """
    rules = _robots_txt(client, url, agent, deadline)
    if rules is None or Protego.parse(rules).can_fetch(str(url), agent.partition("/")[0]):
        return None
    return REFUSED_BY_ROBOTS.of(address, site=url.host, page=url)


def _robots_txt(client: httpx.Client, url: httpx.URL, agent: str, deadline: Deadline) -> str | None:
    content = b""
    place = url.copy_with(path="/robots.txt", query=None, fragment=None)
    try:
        with client.stream(
            "GET", place, headers={"User-Agent": agent}, follow_redirects=True, timeout=deadline.patience
        ) as answer:
            if answer.status_code not in ACCEPTED:
                return None
            for chunk in answer.iter_bytes():
                content += chunk
                if len(content) >= MAX_BYTES or deadline.over:
                    break
    except httpx.HTTPError:
        return None
    return content[:MAX_BYTES].decode("utf-8", errors="replace")
