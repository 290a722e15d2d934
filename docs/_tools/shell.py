"""A shell in a folder of its own, in which the commands of one page run one after the other."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

__all__ = ["HOME_SHOWN", "Shell"]

ROOT = Path(__file__).parents[2]
HOME_SHOWN = "/home/ana-ruiz"
"""What the pages show for the folder in which the commands really ran."""

COLUMNS = 88
DONE = "\x1e"
ID_SHOWN = 8


class Shell:
    """A bash whose home is `home`, standing in `home/sayso` beside a copy of the sample articles and their tour.

    What a command exports stays for the next one. Nothing of the user's own settings or record is used.
    """

    def __init__(self, home: Path) -> None:
        self._home = home
        self.folder = home / "sayso"
        records = shutil.ignore_patterns("*.sayso*")
        shutil.copytree(ROOT / "demo", self.folder / "demo", ignore=records)
        self._bash = subprocess.Popen(
            ["bash", "--noprofile", "--norc"],
            cwd=self.folder,
            env=_environment(home),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )

    def __enter__(self) -> Shell:
        return self

    def __exit__(self, *_: object) -> None:
        self._bash.communicate("exit\n")

    def run(self, command: str) -> str:
        """What `command` prints, both streams as they come; its place in the file system shown as `HOME_SHOWN`."""
        assert self._bash.stdin is not None
        assert self._bash.stdout is not None
        # The exit status is put back, so that the next command can ask for it with `echo $?`.
        self._bash.stdin.write(
            f"{{ {command}\n}} </dev/null; status=$?; printf '{DONE}\\n'; (exit $status)\n"
        )
        self._bash.stdin.flush()
        output = ""
        while not output.endswith(f"{DONE}\n"):
            line = self._bash.stdout.readline()
            if not line:
                raise RuntimeError(f"the shell ended in {command!r}, after {output!r}")
            output += line
        shown = output.removesuffix(f"{DONE}\n").replace(str(self._home), HOME_SHOWN)
        return "\n".join(line.rstrip() for line in shown.split("\n")).strip("\n")

    def id_of(self, words: str) -> str:
        """How the id of the best statement with these words in a row begins."""
        phrase = shlex.quote(f'"{words}"')
        output = self.run(f"sayso said --json --limit 1 {phrase}")
        answer = json.loads(output) if output.startswith("{") else {"statements": []}
        if not answer["statements"]:
            raise LookupError(f"no statement has the words {words!r}: {output}; give the page other words")
        return str(answer["statements"][0]["id"])[:ID_SHOWN]


def _environment(home: Path) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("SAYSO_", "XDG_"))}
    return kept | {
        "COLUMNS": str(COLUMNS),
        "HOME": str(home),
        "LOGNAME": "ana-ruiz",
        "NO_COLOR": "1",
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONUTF8": "1",
        "TERM": "dumb",
    }
