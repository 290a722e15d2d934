"""Who said it, when, on whose word: the record's circumstances against the draft's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.answers.check.lookups import Lookups
from sayso.answers.check.marks import quoted_in
from sayso.answers.check.sought import Sought
from sayso.answers.check.speakers import named, other_chain, other_day, same_speaker
from sayso.answers.check.turning import AUXILIARIES, POINTING, turning
from sayso.answers.check.values import Finding, Fit, Match
from sayso.answers.check.words import words
from sayso.model import Kind, Speaker, Verdict
from sayso.record.contract import Entry

__all__ = ["circumstances"]

STEM = 5
"""Letters by which forms of one word are the same."""
LEAST_OF_CLAIM = 4
SHARE_OF_CLAIM = 0.6
"""How much of a contested claim's words a statement must have to be that claim."""
SHARE_WITHIN = 0.8
"""How many of a quotation's words must stand in a contested claim for the quotation to be a part of it."""
LITTLE = 5
"""Letters of a word that says something by itself."""
_SENTENCES = re.compile(r"(?<=[.!?])\s+")


def circumstances(store: Lookups, sought: Sought, matches: Sequence[Match]) -> Iterator[Finding]:
    """What is wrong about speaker, day, chain and standing of the statements quoted."""
    for match in matches:
        yield from _of(store, sought, match)


def _of(store: Lookups, sought: Sought, match: Match) -> Iterator[Finding]:
    entry = match.entry
    direct = entry is not None and entry.statement.kind is Kind.DIRECT
    if (entry or named(sought.speaker)) and not direct and not _between_marks(match):
        how = "as a report of what was said" if entry else "as its own"
        yield Finding(Fit.REPORTED, f"The article gives these words {how}, not as a quotation.")
    if entry is None:
        if named(sought.speaker):
            yield Finding(
                Fit.UNCONFIRMED,
                f"No statement of the record holds these words: {sought.speaker} is not confirmed.",
            )
        return
    yield from _speaker(store, sought, entry)
    if (day := other_day(sought.day, entry)) is not None:
        yield Finding(Fit.OTHER_DAY, f"By the record it was said on {day}, not {sought.day}.")
    if (carried := other_chain(sought.via, entry)) is not None:
        yield Finding(
            Fit.OTHER_CHAIN, f"By the record it was carried by {carried}, not {', '.join(sought.via)}."
        )
    verdict = entry.verdict or (store.entry(entry.same_as).verdict if entry.same_as else None)
    if verdict is not None and verdict.verdict is Verdict.WRONG:
        why = f": {verdict.note}" if verdict.note else ""
        yield Finding(Fit.JUDGED_WRONG, f"{verdict.author} judged this statement wrong{why}.")
    yield from _denied(store, sought, match, entry)


def _between_marks(match: Match) -> bool:
    """Whether the archived text has each run of the words between quotation marks."""
    text = match.document.text
    for span in match.spans:
        start = text.rfind("\n", 0, span.start) + 1
        end = text.find("\n", span.end)
        paragraph = text[start : len(text) if end < 0 else end]
        if not any(start + a <= span.start and span.end <= start + b for a, b in quoted_in(paragraph)):
            return False
    return True


def _speaker(store: Lookups, sought: Sought, entry: Entry) -> Iterator[Finding]:
    if sought.speaker is None or not named(sought.speaker):
        return
    speaker = entry.statement.speaker
    if speaker is None or not named(speaker.name):
        whom = f" (“{speaker.name}”)" if speaker else ""
        yield Finding(
            Fit.UNCONFIRMED, f"The record does not say who said it{whom}: {sought.speaker} is not confirmed."
        )
        return
    if same_speaker(sought.speaker, sought.role, speaker):
        return
    if entry.actor and (
        same_speaker(sought.speaker, sought.role, Speaker(entry.actor.name))
        or entry.actor.id in store.actors_called(sought.speaker)
    ):
        return
    yield Finding(Fit.OTHER_SPEAKER, f"By the record {speaker.name} said it, not {sought.speaker}.")


def _denied(store: Lookups, sought: Sought, match: Match, entry: Entry) -> Iterator[Finding]:
    """Whether these words are a claim that their speaker contests."""
    if sought.denies:
        return
    said = " ".join(match.words)
    if entry.statement.denies:
        if _within_claim(entry.statement.denies, said):
            yield Finding(
                Fit.DENIED,
                "The record has these words as a claim that is contested, not as the speaker's own.",
            )
        return
    if not named(sought.speaker):
        return
    for denial in store.denials(sought.speaker or ""):
        if _may_deny(denial, entry) and _is_claim(denial.statement.denies or "", said):
            where = denial.citation.publisher or denial.document.name
            yield Finding(
                Fit.DENIED, f"{sought.speaker} denies it ({where}, {denial.citation.published or 'no day'})."
            )
            return


def _may_deny(denial: Entry, entry: Entry) -> bool:
    """Whether a denial can be of what another statement reports.

    A "No" to a question contests what was asked, and no report; what somebody says in the text in which the
    denial stands, on nobody else's word, is not what is denied there.
    """
    if (denial.statement.denies or "").rstrip(" ”\"'’").endswith("?"):
        return False
    return denial.document.sha256 != entry.document.sha256 or bool(entry.statement.via)


def _is_claim(claim: str, said: str) -> bool:
    """Whether one sentence of a statement has most of a contested claim's telling words."""
    one = _telling(claim)
    shared = max((len(one & _telling(x)) for x in _SENTENCES.split(said)), default=0)
    return shared >= LEAST_OF_CLAIM and shared >= SHARE_OF_CLAIM * len(one)


def _within_claim(claim: str, said: str) -> bool:
    """Whether what is quoted is a part of a contested claim: nearly all of its words are there."""
    one, other = ({x.plain for x in words(text)} for text in (claim, said))
    return bool(other) and len(one & other) >= SHARE_WITHIN * len(other)


def _telling(text: str) -> frozenset[str]:
    """The beginnings of the words that say something by themselves: "I don't have anything" has none."""
    said = [x.plain for x in words(text)]
    empty = AUXILIARIES | POINTING | {word for _, (_, word) in turning(said)}
    return frozenset(x[:STEM] for x in said if len(x) >= LITTLE and x not in empty)
