"""A command, its time, and the most memory that it and its children held at once."""

from __future__ import annotations

import resource
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Measured", "measured"]

PERIOD = 0.2
KIB = 1024


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds by the clock and of the processors, and the peak of the summed proportional memory (PSS) in bytes."""

    seconds: float
    processor: float
    peak: int


def measured(command: list[str], well: tuple[int, ...] = (0,)) -> Measured:
    """Run `command` to its end (with an exit status in `well`), looking at its process tree five times a second."""
    began, before = time.monotonic(), _processor()
    peak = 0
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        while process.poll() is None:
            peak = max(peak, sum(_pss(pid) for pid in _tree(process.pid)))
            time.sleep(PERIOD)
    if process.returncode not in well:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Measured(time.monotonic() - began, _processor() - before, peak)


def _processor() -> float:
    """Seconds that the processors gave to all commands that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _tree(root: int) -> list[int]:
    out, left = [], [root]
    while left:
        pid = left.pop()
        out.append(pid)
        for task in Path(f"/proc/{pid}/task").glob("*/children"):
            try:
                left += map(int, task.read_text().split())
            except OSError:  # it ended while we looked
                continue
    return out


def _pss(pid: int) -> int:
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0
    return next((int(x.split()[1]) * KIB for x in rollup.splitlines() if x.startswith("Pss:")), 0)
