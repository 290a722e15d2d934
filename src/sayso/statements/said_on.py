"""When it was said: the time that goes with a statement's cue."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.model import Span, TimeExpression
from sayso.statements.frame import BLANK, Frame
from sayso.statements.other_times import dates_another

__all__ = ["Day", "day_of", "is_perfect", "time_of"]

Day = tuple[str, Span]
"""A TIMEX3 value and where it stands."""

_DATED = re.compile(r"(\d{4}(?:-(?:\d\d(?:-\d\d)?|W\d\d(?:-WE)?|Q\d))?)(?:T.*)?")
_OTHER_CLAUSE = re.compile(
    r"\b(?:after|before|since|when|until|till|because|while|where|which|who|whom|whose|that|if|although|though|following"
    r"|ahead\sof|from|between|by|than|prior\sto|despite|about|over|born|for\sthe|to\sbe)\b",
    re.IGNORECASE,
)
_PERFECT = re.compile(
    r"\b(?:has|have|had|having|will|would|may|often|repeatedly|previously|always)\s(?:\w+\s){0,2}\Z",
    re.IGNORECASE,
)
_PRESENT_PERFECT = re.compile(r"\b(?:has|have)\s(?:\w+\s){0,2}\Z", re.IGNORECASE)
_DATED_PAPER = re.compile(
    r"\A(?:(?:an?|the|his|her|their|its)\s)?(?:\w+\s)?(?:tweet|statement|letter|report|speech|article|post|memo|release)\s"
    r"(?:on|in|from|of|dated|issued|released|published)\b",
    re.IGNORECASE,
)
_AS_OF = re.compile(r"\b(?:as\sof|back\sin|since)\s\Z", re.IGNORECASE)
_CLAUSE_START = re.compile(r"[,;:()—–\0]")


def day_of(value: str | None) -> str | None:
    """A time's day, week, month, quarter or year, without the hour; None for durations, sets and vague times."""
    match = _DATED.fullmatch(value or "")
    return match.group(1) if match else None


def time_of(frame: Frame, times: Sequence[TimeExpression], published: str | None = None) -> Day | None:
    """The day that modifies the cue of `frame`: in its clause, not in what is said, nearest to the cue.

    Nothing is said after the day it is `published`.
    """
    if _is_present_perfect(frame):
        return None  # "has said" goes with no definite past time (Quirk et al. 1985, 4.20-23)
    found = []
    for time in times:
        day = day_of(time.value)
        if day and published and len(day) == len(published) and day > published:
            continue
        if day and frame.span.covers(time.span) and _goes_with_cue(frame, time.span):
            after = time.span.start >= frame.pivot.end
            distance = time.span.start - frame.pivot.end if after else frame.pivot.start - time.span.end
            found.append((distance, day, time.span))
    if not found:
        return None
    _, day, span = min(found)
    return day, span


def _is_of_source(frame: Frame, time: Span) -> bool:
    """Whether the time tells of the source, not of its words; "a statement on Monday by" dates what it says."""
    if frame.source is None or not frame.source.overlaps(time):
        return False
    start = frame.place(frame.source.start)
    return start < 0 or _DATED_PAPER.match(frame.words[start:]) is None


def _goes_with_cue(frame: Frame, time: Span) -> bool:
    if frame.cue and frame.cue.overlaps(time):
        return True
    start, end = frame.place(time.start), frame.place(time.end)
    if BLANK in frame.words[start:end] or _is_of_source(frame, time):
        return False
    if dates_another(frame, time):
        return False
    before = frame.words[:start]
    if _AS_OF.search(before):
        return False  # "As of Sunday": the day of what is said
    clause = _CLAUSE_START.split(before)[-1]
    pivot = frame.place(frame.pivot.start)
    if _OTHER_CLAUSE.search(clause):
        # The cue itself may stand in that clause: "who said on Monday", "as she said on Monday".
        clause_start = start - len(clause)
        inner = [m for m in _OTHER_CLAUSE.finditer(clause) if clause_start + m.start() > pivot]
        if inner or not clause_start <= pivot < start:
            return False
    low, high = sorted((time.start, frame.pivot.start))
    if any(low < rival.start < high for rival in frame.rivals):
        return False
    between = frame.words[frame.place(low) : frame.place(high)]
    if time.start < frame.pivot.start:
        # "On Monday the army left, and today she said": a later time of its own stands nearer; else one clause.
        return not re.search(r"[;]|\b(?:but|while|whereas)\b", between)
    # After reported words that are no quotation, a time is theirs: "announced a plan … later this week".
    unquoted = BLANK in between and not frame.quotation
    return not unquoted and not re.search(r"[;]|\b(?:but|while|whereas|and|after|before)\b", between)


def is_perfect(frame: Frame) -> bool:
    """Whether the cue tells of what was said at other times: "has said", "had warned", "has repeatedly stated"."""
    if frame.cue is None:
        return False
    words = frame.words[: frame.place(frame.cue.end)]
    return (
        _PERFECT.search(words[: frame.place(frame.cue.start)]) is not None
        or re.match(r"(?:has|have|had|will|would)\b", words[frame.place(frame.cue.start) :], re.IGNORECASE)
        is not None
    )


def _is_present_perfect(frame: Frame) -> bool:
    if frame.cue is None:
        return False
    start = frame.place(frame.cue.start)
    return bool(
        _PRESENT_PERFECT.search(frame.words[:start]) or re.match(r"(?:has|have)\s", frame.words[start:])
    )
