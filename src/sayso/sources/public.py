"""Fetching from public addresses alone: not from this machine, nor from the network that it stands in."""

from __future__ import annotations

import ipaddress
import socket

import httpx

__all__ = ["NotPublic", "public_client"]

NAT64 = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052, section 2.1


class NotPublic(httpx.RequestError):
    """A site is on this machine or on a network of its own."""


def public_client() -> httpx.Client:
    """A client for requests that somebody else asked for; `NotPublic` for a site that is not public.

    A redirect, and a name that stands for a private address, leads nowhere either. A proxy is not used: it
    would look the name up by itself.
    """
    return httpx.Client(transport=_Public(httpx.HTTPTransport()))


class _Public(httpx.BaseTransport):
    """Looks a name up once, and connects to the very address that was looked at."""

    def __init__(self, inner: httpx.BaseTransport) -> None:
        self._inner = inner

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer, or refuse."""
        host = request.url.host
        pinned = httpx.Request(
            request.method,
            request.url.copy_with(host=_public_address(host, request)),
            headers=request.headers,  # its `Host` is the name, and the certificate must be the name's too
            stream=request.stream,
            extensions={**request.extensions, "sni_hostname": host},
        )
        return self._inner.handle_request(pinned)

    def close(self) -> None:
        """Let go of the connections."""
        self._inner.close()


def _public_address(host: str, request: httpx.Request) -> str:
    """The first address of a host; all that it has must be public."""
    try:
        found = [str(x[4][0]) for x in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)]
    except (OSError, UnicodeError) as error:
        raise httpx.ConnectError(f"the name {host} is not known", request=request) from error
    if not all(map(_is_public, found)):
        raise NotPublic(f"{host} is on this machine or on a network of its own", request=request)
    return found[0]


def _is_public(address: str) -> bool:
    place = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(place, ipaddress.IPv6Address):
        place = _carried(place) or place
    return place.is_global and not place.is_multicast


def _carried(place: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The address of IPv4 to which one of IPv6 leads."""
    if place in NAT64:
        return ipaddress.IPv4Address(place.packed[-4:])
    return place.ipv4_mapped or place.sixtofour
