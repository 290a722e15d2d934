"""One stream of bytes as captures: a whole, or the lines or members of JSON one by one."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import BinaryIO

from sayso.model import Capture, Cause, Problem
from sayso.sources.limits import Limits
from sayso.sources.media import JSON, JSON_LINES, media_type_of
from sayso.sources.receipt import Receipt
from sayso.sources.trouble import TOO_LARGE

__all__ = ["parts_of"]

HEAD = 1 << 16
CHUNK = 1 << 20
SPACE = re.compile(r"\s*")


def parts_of(stream: BinaryIO, receipt: Receipt, limits: Limits) -> Iterator[Capture | Problem]:
    """The captures in `stream`: a JSON Lines file a line at a time, an array by its members, else one.

    Not more than `limits.max_bytes` and one chunk are in memory at once. Raises what reading `stream` raises.
    """
    head = stream.read(HEAD)
    kind = media_type_of(head, receipt.name, receipt.content_type)
    if kind == JSON_LINES:
        chunks = chain([head], iter(lambda: stream.read(CHUNK), b""))
        yield from _lines(chunks, receipt, limits.max_bytes)
        return
    content = head + stream.read(limits.max_bytes + 1 - len(head)) if len(head) <= limits.max_bytes else head
    if len(content) > limits.max_bytes:
        yield TOO_LARGE.of(receipt.name, limit=limits.max_bytes)
    elif kind == JSON:
        yield from _members(content, receipt)
    else:
        yield receipt.capture(content, kind)


def _lines(chunks: Iterable[bytes], receipt: Receipt, max_bytes: int) -> Iterator[Capture | Problem]:
    for number, line in enumerate(_split(chunks, max_bytes), start=1):
        if len(line) > max_bytes:
            yield TOO_LARGE.of(f"{receipt.name}#L{number}", limit=max_bytes)
        elif line.strip():
            yield receipt.capture(line, JSON, f"#L{number}")


def _split(chunks: Iterable[bytes], max_bytes: int) -> Iterator[bytes]:
    """The lines of `chunks` without their line feeds, a long one cut off after `max_bytes` and one more."""
    begun = b""
    for chunk in chunks:
        first, *rest = chunk.split(b"\n")
        begun += first[: max(0, max_bytes + 1 - len(begun))]
        for piece in rest:
            yield begun
            begun = piece
    yield begun


def _members(content: bytes, receipt: Receipt) -> Iterator[Capture | Problem]:
    """The members of an array of objects, each with the very bytes it has there; what is no array as one."""
    try:
        text = content.decode(json.detect_encoding(content)).removeprefix("\ufeff")
    except UnicodeDecodeError:
        text = ""
    at = _skip_space(text, 0)
    if not text.startswith("[", at):
        yield receipt.capture(content, JSON)
        return
    decoder = json.JSONDecoder()
    at = _skip_space(text, at + 1)
    number = 0
    try:
        while not text.startswith("]", at):
            if number:
                at = _skip_comma(text, at)
            _, end = decoder.raw_decode(text, at)
            yield receipt.capture(text[at:end].encode("utf-8"), JSON, f"#/{number}")
            at = _skip_space(text, end)
            number += 1
    except json.JSONDecodeError as error:
        yield _broken_array(receipt.name, error, number)
    except (ValueError, RecursionError) as error:
        yield _unreadable_array(receipt.name, error, number)


def _skip_space(text: str, at: int) -> int:
    found = SPACE.match(text, at)
    return found.end() if found else at


def _skip_comma(text: str, at: int) -> int:
    if not text.startswith(",", at):
        raise json.JSONDecodeError("expecting ',' or ']'", text, at)
    return _skip_space(text, at + 1)


def _broken_array(name: str, error: json.JSONDecodeError, number: int) -> Problem:
    return Problem(
        Cause.BAD_LINE,
        f"{name}#L{error.lineno}",
        f"The array breaks at line {error.lineno}, column {error.colno}: {error.msg}; "
        f"the {number} members before that were taken.",
        "Mend the line, or save the articles as JSON Lines, where a broken line loses only itself.",
    )


def _unreadable_array(name: str, error: Exception, number: int) -> Problem:
    """For what is JSON and still cannot be read: nested too deep, a number of thousands of digits."""
    return Problem(
        Cause.BAD_LINE,
        name,
        f"The array cannot be read after its first {number} members: {error}.",
        "Save the articles as JSON Lines, where a line that cannot be read loses only itself.",
    )
