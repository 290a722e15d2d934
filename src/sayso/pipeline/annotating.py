"""A checked draft written to a file: a Word document with comments, or a page."""

from __future__ import annotations

from pathlib import Path

from sayso.answers.check import Checked
from sayso.answers.check.page import page
from sayso.model import UsageError
from sayso.pipeline.briefs import put_together
from sayso.pipeline.drafts import DraftRead

__all__ = ["annotated", "annotation_of"]


def annotation_of(draft: DraftRead, checked: Checked, suffix: str) -> bytes:
    """The annotated draft as bytes; `suffix` is .docx or .html, else `UsageError`."""
    if suffix.lower() == ".docx":
        from sayso.pipeline.commenting import commented

        return commented(draft, checked)
    if suffix.lower() in (".html", ".htm"):
        return page(checked, draft.unit).encode("utf-8")
    raise UsageError(f"a draft is annotated as .docx or .html, not as {suffix or 'a file without suffix'}")


def annotated(draft: DraftRead, checked: Checked, out: Path) -> None:
    """Write the annotated draft to `out`; `UsageError` for the author's own file, and for another suffix."""
    if draft.capture.address == out.absolute().as_uri():
        raise UsageError(f"{out} is the draft itself and would be written over; name another file")
    put_together({out: annotation_of(draft, checked, out.suffix)})
