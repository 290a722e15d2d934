"""A file system that is full: a clear message, what was kept stays kept, and more room is all it takes."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ARTICLES = Path(__file__).parents[2] / "demo" / "articles"
FEW = 6
SCRIPT = """
set -e
mount -t tmpfs -o size=2m tmpfs {disk}
add() {{ {python} -m sayso add {articles} --db {disk}/record.sayso --workers 1; }}
add && exit 9 || code=$?
echo "full: $code"
mount -o remount,size=40m {disk}
add
{python} -m sayso stats --db {disk}/record.sayso --json
"""


def may_mount() -> bool:
    """Whether this machine lets a user mount a small disk of his own."""
    if not shutil.which("unshare"):
        return False
    tried = subprocess.run(
        ["unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], capture_output=True, check=False
    )
    return tried.returncode == 0


@pytest.mark.skipif(not may_mount(), reason="needs unshare -rm (Linux user namespaces) to make a small disk")
def test_a_full_disk_is_told_and_loses_nothing(tmp_path: Path) -> None:
    articles, disk = tmp_path / "articles", tmp_path / "disk"
    articles.mkdir()
    disk.mkdir()
    for path in sorted(ARTICLES.iterdir())[:FEW]:
        shutil.copy(path, articles)
    # What no text needs fills the disk sooner: a page with a long comment.
    page = '<html><body><p>"The gates stay shut," Ana Ruiz said on Monday.</p><!--'
    filler = "".join(f"{i * 7919 % 100_003:05d}" for i in range(600_000))
    (articles / "zz.html").write_text(f"{page}{filler}--></body></html>")
    script = SCRIPT.format(disk=disk, articles=articles, python=sys.executable)
    done = subprocess.run(
        ["unshare", "-rm", "bash", "-c", script], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "full: 3" in done.stdout
    assert "no room is left on the disk" in " ".join(done.stderr.split())
    assert f'"documents": {FEW + 1}' in done.stdout
