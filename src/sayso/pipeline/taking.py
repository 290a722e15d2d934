"""From a capture to what is kept of it: the step that worker processes run."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sayso.documents import documents
from sayso.documents.near_duplicates import keys
from sayso.model import Capture, Cause, Document, Layers, Problem, Reading
from sayso.pipeline.reader import Reader

__all__ = ["Taken", "read_or_told", "take"]


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of one capture: readings, the keys by which each text meets its copies, and problems."""

    readings: tuple[Reading, ...] = ()
    keys: tuple[tuple[bytes, ...], ...] = ()
    problems: tuple[Problem, ...] = ()


def take(capture: Capture, reader: Reader) -> Taken:
    """Make documents of a capture and read each; whatever goes wrong with it is among the problems."""
    readings: list[Reading] = []
    met: list[tuple[bytes, ...]] = []
    problems: list[Problem] = []
    for made in documents(capture):
        if isinstance(made, Problem):
            problems.append(made)
            continue
        reading = read_or_told(made, reader)
        problems.extend(reading.problems)
        readings.append(reading)
        met.append(keys(made.text))
    return Taken(tuple(readings), tuple(met), tuple(problems))


def read_or_told(document: Document, reader: Reader) -> Reading:
    """The reading of a document; one made by nobody, with a problem that says why, where the reader fails."""
    # The one place where any fault is caught: a fault of the reader's on one text must not end a batch
    # of thousands. The text is kept unread, with the fault's name, and `sayso reread` tries it again.
    try:
        return reader(document)
    except Exception as error:  # noqa: BLE001
        problem = Problem(
            Cause.READING_FAILED,
            document.name,
            f"The reader failed on it ({type(error).__name__}: {error}).",
            "It is kept unread; report this with the text, and add it again with a newer version.",
        )
        return replace(Reading(document, Layers(), (), ""), problems=(problem,))
