"""The way out: what was raised becomes one clear line and an exit status.

0: done. 1: something named could not be read. 2: the call is wrong. 3: the record cannot be used, or an
answer was refused. 130: interrupted.
"""

from __future__ import annotations

import os
import sys

from sayso.cli.app import app
from sayso.cli.printing import err
from sayso.model import AmbiguousId, SaysoError, UnknownId, UsageError

__all__ = ["main"]


def main() -> None:
    """Run the command that the arguments name."""
    try:
        app()
    except (UsageError, UnknownId, AmbiguousId) as error:
        err.print(f"[bold]sayso:[/] {_plain(error)}", highlight=False, soft_wrap=True)
        sys.exit(2)
    except SaysoError as error:
        err.print(f"[bold]sayso:[/] {_plain(error)}", highlight=False, soft_wrap=True)
        sys.exit(3)
    except BrokenPipeError:
        # The reader of our output (`| head`) has gone; nothing more can be said to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def _plain(error: SaysoError) -> str:
    return str(error).replace("[", r"\[")
