"""Starting the server: where it may listen, and on whose word."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest
from typer.testing import CliRunner, Result

from sayso.cli import app
from sayso.model import UsageError
from tests.web.serving import free_port


def run(*arguments: str, given: str | None = None) -> Result:
    return CliRunner().invoke(app, list(arguments), input=given)


def test_another_address_needs_a_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SAYSO_PASSWORD_HASH", raising=False)
    for host in ("0.0.0.0", "::", "192.0.2.1"):
        found = run("serve", "--host", host)
        assert isinstance(found.exception, UsageError)
        assert "no password is set" in str(found.exception)


def test_a_hash_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SAYSO_PASSWORD_HASH", "secret")
    assert "none of argon2" in str(run("serve", "--host", "0.0.0.0").exception)
    empty = tmp_path / "empty"
    empty.write_text("")
    assert "none of argon2" in str(run("serve", "--password-file", str(empty)).exception)
    assert "cannot be read" in str(run("serve", "--password-file", str(tmp_path / "none")).exception)


def test_a_password_becomes_a_hash_and_never_an_echo() -> None:
    found = run("password", given="a long river\n")
    assert found.stdout.startswith("$argon2id$")
    assert "a long river" not in found.output


def test_the_server_says_where_it_is_answers_and_ends_when_it_is_told(tmp_path: Path) -> None:
    port = free_port()
    command = [sys.executable, "-m", "sayso", "serve", "--db", str(tmp_path / "r.sayso"), "--port", str(port)]
    environment = {**os.environ, "COLUMNS": "200"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as server:
        assert server.stdout
        try:
            printed = "".join(server.stdout.readline() for _ in range(3))
            assert f"http://127.0.0.1:{port}/" in printed
            address = f"http://127.0.0.1:{port}/api/stats"
            deadline = time.monotonic() + 30
            while True:
                try:
                    assert httpx.get(address).json()["statements"] == 0
                    break
                except httpx.ConnectError:
                    assert time.monotonic() < deadline
                    time.sleep(0.1)
            taken = run("serve", "--port", str(port))
            assert "is taken" in str(taken.exception)
        finally:
            server.send_signal(signal.SIGINT)
        assert server.wait(timeout=20) in (0, 130)
