"""The console blocks of a page, run again.

In a ```` ```console ```` block a line that begins with `$ ` is run, and what stands below it is its output. A
block of another language with `title="NAME"` is written to the file of that name first. A comment
`<!-- id: some words -->` above a console block says of which statement its command takes the id.
"""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from docs._tools.shell import Shell

__all__ = ["has_commands", "run_again", "stable"]

BLOCK = re.compile(
    r"(?:^<!-- id: (?P<words>[^\n]+) -->\n\n?)?^```(?P<info>[^`\n]+)\n(?P<body>.*?)^```$", re.M | re.S
)
TITLE = re.compile(r'title="([^"]+)"')
ID = re.compile(r"(?<=\bsayso show )\w+|(?<=\bsayso judge )\w+")
UNSTABLE = (
    re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d UTC"),  # when something was judged
    re.compile(r"^(  \S.*  )\d{4}-\d\d-\d\d$", re.M),  # when a problem was seen
    re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?\+00:00"),
    re.compile(r"(?<=size)\s+[\d.,]+ MB"),  # the database decides when to grow
    re.compile(r'"size": \d+'),
    # Processors round otherwise in the last digits of a confidence.
    re.compile(r"\d+(?=% sure)"),
    re.compile(r'(?<="confidence": )[\d.]+'),
    re.compile(r"\s+"),  # where a line is broken depends on the length of a path
)

FAULTS = ("Traceback (most recent call last)", "reading-failed: ")
"""What no page should show, whatever is at fault: it is reported and the page left as it is."""


def has_commands(page: str) -> bool:
    """Whether there is anything to run in `page`."""
    return "```console\n" in page


def run_again(page: str) -> str:
    """`page` with the output that each of its commands gives now, in order, in one new folder."""
    with tempfile.TemporaryDirectory(prefix="x") as home, Shell(Path(home).resolve()) as shell:
        return BLOCK.sub(lambda found: _block(found, shell), page)


def stable(page: str) -> str:
    """`page` without what differs from run to run: times, sizes on disk, confidences, white space."""
    for pattern in UNSTABLE:
        page = pattern.sub(r"\1" if pattern.groups else "", page)
    return page


def _block(found: re.Match[str], shell: Shell) -> str:
    title = TITLE.search(found["info"])
    if title:
        (shell.folder / title[1]).write_text(found["body"], encoding="utf-8")
    if found["info"].strip() != "console":
        return found[0]
    commands = [line[2:] for line in found["body"].splitlines() if line.startswith("$ ")]
    said = [_said(command, found["words"], shell) for command in commands]
    opening = found[0][: found.start("body") - found.start()]
    return opening + "\n".join(said) + "\n```"


def _said(command: str, words: str | None, shell: Shell) -> str:
    if words:
        command = ID.sub(shell.id_of(words), command)
    output = shell.run(command)
    if any(fault in output for fault in FAULTS):
        raise RuntimeError(f"`{command}` failed:\n{output}")
    return f"$ {command}" + (f"\n{output}" if output else "")
