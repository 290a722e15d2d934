"""Fetching for others than the user of this machine: from public addresses alone."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest

from sayso.model import Capture, Cause, Problem
from sayso.sources import Limits, captures, public
from tests.sources.site import Site, page, redirect, site

QUICK = Limits(patience=0.5, total=1, attempts=2, pause=0.01)
BODY = b"<html><body><p>The gates stay shut.</p></body></html>"


@pytest.fixture
def here() -> Iterator[Site]:
    with site() as running:
        yield running


def fetched(address: str, now: datetime) -> Capture | Problem:
    with public.public_client() as client:
        (thing,) = captures(address, now=lambda: now, client=client, limits=QUICK)
    return thing


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "2130706433",  # 127.0.0.1 as one number
        "0x7f.1",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "100.64.0.1",
        "169.254.169.254",
        "224.0.0.1",
        "[::1]",
        "[fd00::1]",
        "[fe80::1]",
        "[::ffff:127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::1]",
    ],
)
def test_this_machine_and_its_network_are_not_asked(host: str, here: Site, now: datetime) -> None:
    here.pages["/dam"] = page(BODY)
    found = fetched(f"http://{host}:{here.address.rpartition(':')[2]}/dam", now)
    assert isinstance(found, Problem)
    assert found.cause is Cause.UNSUPPORTED_ADDRESS
    assert "on this machine or on a network of its own" in found.message
    assert here.asked == []


def named(monkeypatch: pytest.MonkeyPatch, addresses: dict[str, str]) -> None:
    """Let names stand for addresses, and 127.0.0.1 be a public one: outside sites are not for tests."""
    known = socket.getaddrinfo

    def looked_up(host: str, *rest: Any, **options: Any) -> list[Any]:
        return known(addresses.get(host, host), *rest, **options)

    monkeypatch.setattr(public.socket, "getaddrinfo", looked_up)
    monkeypatch.setattr(public, "_is_public", lambda address: address == "127.0.0.1")


def test_a_public_page_is_had_under_its_own_name(
    here: Site, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    named(monkeypatch, {"courier.example": "127.0.0.1"})
    here.pages["/dam"] = page(BODY)
    address = here.address.replace("127.0.0.1", "courier.example") + "/dam"
    found = fetched(address, now)
    assert isinstance(found, Capture)
    assert (found.content, found.address) == (BODY, address)


def test_a_redirect_to_a_network_of_its_own_leads_nowhere(
    here: Site, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    named(monkeypatch, {"courier.example": "127.0.0.1", "inside.example": "127.0.0.2"})
    port = here.address.rpartition(":")[2]
    here.pages["/dam"] = redirect(f"http://inside.example:{port}/secret")
    found = fetched(f"http://courier.example:{port}/dam", now)
    assert isinstance(found, Problem)
    assert "inside.example is on this machine" in found.message


def test_a_name_that_nobody_knows_is_told_so(now: datetime) -> None:
    found = fetched("http://courier.invalid/dam", now)
    assert isinstance(found, Problem)
    assert (found.cause, "courier.invalid is not known" in found.message) == (Cause.UNREACHABLE, True)
