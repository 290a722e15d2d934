"""Pages by http: what comes, and each way in which nothing comes."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from datetime import datetime

import pytest

from sayso.model import Capture, Cause, Problem, Told
from sayso.sources import Limits, captures
from tests.sources.site import (
    Answer,
    Site,
    announced,
    endless,
    hang_up,
    in_turn,
    page,
    redirect,
    silence,
    site,
    status,
)

QUICK = Limits(max_bytes=200_000, patience=0.3, total=0.8, redirects=3, attempts=2, pause=0.01)
BODY = b"<html><body><p>The gates stay shut.</p></body></html>"
LATER = "Try again later, or save the page from your browser and add the file."
SAVE_IT = "Save the page from your browser and add the file."


@pytest.fixture
def here() -> Iterator[Site]:
    with site() as running:
        yield running


def fetched(address: str, now: datetime, limits: Limits = QUICK) -> Capture | Problem:
    (thing,) = captures(address, now=lambda: now, limits=limits, told=Told(publisher="The Velm Courier"))
    return thing


def test_a_page_is_kept_with_its_address_and_headers(here: Site, now: datetime) -> None:
    here.pages["/dam"] = page(BODY)
    capture = fetched(here.address + "/dam", now)
    assert isinstance(capture, Capture)
    assert (capture.content, capture.address, capture.name, capture.media_type, capture.received) == (
        BODY,
        here.address + "/dam",
        here.address + "/dam",
        "text/html",
        now,
    )
    assert ("content-type", "text/html; charset=utf-8") in capture.headers
    assert capture.told == Told(publisher="The Velm Courier")
    assert [path for path, _ in here.asked] == ["/robots.txt", "/dam"]
    assert all(agent.startswith("sayso") for _, agent in here.asked)


def test_redirects_are_followed_and_the_last_address_kept(here: Site, now: datetime) -> None:
    here.pages |= {"/old": redirect("/older"), "/older": redirect(here.address + "/new"), "/new": page(BODY)}
    capture = fetched(here.address + "/old", now)
    assert isinstance(capture, Capture)
    assert (capture.address, capture.name) == (here.address + "/new", here.address + "/old")


def test_json_lines_from_a_server_come_line_by_line(here: Site, now: datetime) -> None:
    here.pages["/all"] = page(b'{"text": "One."}\n{"text": "Two."}\n', "application/x-ndjson")
    found = list(captures(here.address + "/all", now=lambda: now, limits=QUICK))
    assert [thing.address for thing in found if isinstance(thing, Capture)] == [
        here.address + "/all#L1",
        here.address + "/all#L2",
    ]


@pytest.mark.parametrize(
    ("answer", "cause", "message", "advice"),
    [
        (
            status(404),
            Cause.HTTP_STATUS,
            "The server answered 404 Not Found.",
            "Check the address; if the page has moved, add its new address.",
        ),
        (status(403), Cause.HTTP_STATUS, "The server answered 403 Forbidden.", SAVE_IT),
        (status(503), Cause.HTTP_STATUS, "The server answered 503 Service Unavailable.", LATER),
        (
            redirect("/page"),
            Cause.REDIRECTS,
            "The server sent us on more than 3 times and never to a page.",
            "Open it in a browser and add the address you end at, or save the page and add the file.",
        ),
        (
            redirect("file:///etc/hostname"),
            Cause.UNSUPPORTED_ADDRESS,
            "The server sends us on to file:/etc/hostname, which is not an http:// or https:// address.",
            SAVE_IT,
        ),
        (
            silence(1.0),
            Cause.TIMEOUT,
            "The server kept silent for 0.3 seconds, or was not done after 0.8.",
            LATER,
        ),
        (
            endless(b"word ", pause=0.05),
            Cause.TIMEOUT,
            "The server kept silent for 0.3 seconds, or was not done after 0.8.",
            LATER,
        ),
        (
            announced(2_000_000_000),
            Cause.TOO_LARGE,
            "It holds more than 200,000 bytes, the limit for one text.",
            "Split it into its articles, or take out what is no text, and add the parts.",
        ),
        (
            endless(b"word " * 2000),
            Cause.TOO_LARGE,
            "It holds more than 200,000 bytes, the limit for one text.",
            "Split it into its articles, or take out what is no text, and add the parts.",
        ),
        (
            hang_up,
            Cause.UNREACHABLE,
            "The site cannot be reached: Server disconnected without sending a response.",
            "Check the address and your connection, then add it again.",
        ),
    ],
    ids=["404", "403", "503", "redirects", "to-file", "silent", "slow", "announced", "endless", "hang-up"],
)
def test_each_way_to_fail(
    here: Site, now: datetime, answer: Answer, cause: Cause, message: str, advice: str
) -> None:
    here.pages["/page"] = answer
    began = time.monotonic()
    assert fetched(here.address + "/page", now) == Problem(cause, here.address + "/page", message, advice)
    assert time.monotonic() - began < 3


@pytest.mark.parametrize("first", [hang_up, status(503)], ids=["hang-up", "503"])
def test_what_passes_is_tried_again(here: Site, now: datetime, first: Answer) -> None:
    here.pages["/page"] = in_turn(first, page(BODY))
    capture = fetched(here.address + "/page", now)
    assert isinstance(capture, Capture)
    assert capture.content == BODY


@pytest.mark.parametrize("last", [status(404), status(429)], ids=["404", "429"])
def test_what_does_not_pass_is_asked_once(here: Site, now: datetime, last: Answer) -> None:
    here.pages["/page"] = last
    fetched(here.address + "/page", now)
    assert [path for path, _ in here.asked].count("/page") == 1


def test_a_site_that_does_not_want_programs_is_left_alone(here: Site, now: datetime) -> None:
    here.pages["/robots.txt"] = page(b"User-agent: *\nDisallow: /archive/\n", "text/plain")
    here.pages |= {"/archive/dam": page(BODY), "/dam": page(BODY), "/way": redirect("/archive/dam")}
    message = f"127.0.0.1 asks programs (in its robots.txt) not to fetch {here.address}/archive/dam."
    for address in (here.address + "/archive/dam", here.address + "/way"):
        assert fetched(address, now) == Problem(Cause.REFUSED_BY_ROBOTS, address, message, SAVE_IT)
    assert isinstance(fetched(here.address + "/dam", now), Capture)
    assert "/archive/dam" not in [path for path, _ in here.asked]


def test_a_robots_txt_that_does_not_answer_keeps_nobody_out(here: Site, now: datetime) -> None:
    here.pages |= {"/robots.txt": status(500), "/dam": page(BODY)}
    assert isinstance(fetched(here.address + "/dam", now), Capture)


def test_a_robots_txt_without_end_does_not_hold_us_up(here: Site, now: datetime) -> None:
    here.pages |= {"/robots.txt": endless(b"# word\n", pause=0.05), "/dam": page(BODY)}
    began = time.monotonic()
    fetched(here.address + "/dam", now)
    assert time.monotonic() - began < 3


def test_nobody_at_the_address(now: datetime) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{unused.getsockname()[1]}/dam"
    problem = fetched(address, now)
    assert isinstance(problem, Problem)
    assert (problem.cause, problem.thing) == (Cause.UNREACHABLE, address)
    assert problem.message.startswith("The site cannot be reached: ")
    assert problem.advice == "Check the address and your connection, then add it again."


@pytest.mark.parametrize(
    "address", ["http://", "https:///dam", "http://[::1/dam", "http://courier.example:port/"]
)
def test_what_only_begins_like_an_address(address: str, now: datetime) -> None:
    problem = fetched(address, now)
    assert isinstance(problem, Problem)
    assert (problem.cause, problem.thing) == (Cause.UNSUPPORTED_ADDRESS, address)
    assert problem.advice == "Copy the address from the browser's address line, whole."
