"""The commands of the server: start it, and make the hash of its password."""

from __future__ import annotations

import errno
import os
import socket
import sys
from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.options import Db, now, record
from sayso.cli.printing import err, out
from sayso.model import UsageError

__all__ = ["COMMANDS"]

PASSWORD = "SAYSO_PASSWORD_HASH"
HERE = {"127.0.0.1", "localhost", "::1"}


def serve(
    db: Db = None,
    host: Annotated[
        str, typer.Option(help="The address to listen on; another than this machine's own needs a password.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port to listen on.")] = 8000,
    name: Annotated[
        list[str] | None,
        typer.Option(help="A further name by which browsers call this server; can be repeated."),
    ] = None,
    password_file: Annotated[
        Path | None,
        typer.Option(
            help=f"A file with the password's hash, as `sayso password` prints it; else {PASSWORD}.",
        ),
    ] = None,
    fetch_private: Annotated[
        bool,
        typer.Option(
            "--fetch-private",
            help="With a password, let Add fetch from this machine and its network too.",
        ),
    ] = False,
) -> None:
    """Open the record in the browser: read, follow, find, review, add. Ends with Ctrl+C."""
    import uvicorn

    from sayso.web import Settings, make_app
    from sayso.web.settings import names_of

    hash_ = _hash(password_file)
    if host not in HERE and hash_ is None:
        raise UsageError(
            f"{host} can be reached from other machines, and no password is set: make a hash with `sayso password`, "
            f"and give it in {PASSWORD} or with --password-file; or listen on 127.0.0.1"
        )
    _seen_free(host, port)
    with record(db, make=True) as store:
        names = names_of(host, port, tuple(name or ()))
        settings = Settings(names, password=hash_, fetch_private=fetch_private)
        app = make_app(store, settings=settings, now=now)
        shown = f"[{host}]" if ":" in host else host
        out.print(f"The record {store.place} is open at", soft_wrap=True, highlight=False)
        out.print(f"  http://{shown}:{port}/", highlight=False)
        out.print("Ctrl+C ends it.")
        uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False)


def password() -> None:
    """Ask for a password, and print the hash by which `sayso serve` knows it."""
    from sayso.web.guard.login import hashed

    if sys.stdin.isatty():
        given: str = typer.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
    else:
        given = sys.stdin.readline().rstrip("\r\n")
    out.print(hashed(given), soft_wrap=True, highlight=False, markup=False)
    err.print(f"Keep this line in a file for --password-file, or in {PASSWORD}.", highlight=False)


def _hash(file: Path | None) -> str | None:
    """The password's hash from the file or the environment; `UsageError` for one that is none."""
    from sayso.web.guard.login import checked_hash

    if file is not None:
        try:
            return checked_hash(file.read_text(encoding="utf-8").strip())
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(f"the password file {file} cannot be read: {error}") from error
    named = os.environ.get(PASSWORD, "").strip()
    return checked_hash(named) if named else None


def _seen_free(host: str, port: int) -> None:
    """`UsageError` for an address that is taken, or that this machine does not have."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with closing(socket.socket(family, socket.SOCK_STREAM)) as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((host, port))
        except OSError as error:
            taken = error.errno == errno.EADDRINUSE
            why = "is taken: another server runs there" if taken else f"cannot be used ({error.strerror})"
            raise UsageError(f"{host}:{port} {why}; name another with --port or --host") from error


COMMANDS = (serve, password)
