"""Who said it, when, on whose word: the record's circumstances against the draft's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.answers.check.contested import contested
from sayso.answers.check.lookups import Lookups
from sayso.answers.check.own_words import authors_own, between_marks, of_first_person
from sayso.answers.check.sought import Sought
from sayso.answers.check.speakers import (
    carries,
    named,
    other_chain,
    other_day,
    other_office,
    same_name,
    same_speaker,
    surname_stands_in,
)
from sayso.answers.check.undated import told_day
from sayso.answers.check.values import Finding, Fit, Match
from sayso.model import Kind, Speaker, Verdict
from sayso.record.contract import Entry

__all__ = ["circumstances"]


def circumstances(store: Lookups, sought: Sought, matches: Sequence[Match]) -> Iterator[Finding]:
    """What is wrong about speaker, day, chain and standing of the statements quoted."""
    for match in matches:
        yield from _of(store, sought, match)


def _of(store: Lookups, sought: Sought, match: Match) -> Iterator[Finding]:
    if authors_own(sought, match):
        return
    entry = match.entry
    direct = entry is not None and entry.statement.kind is Kind.DIRECT
    if (
        (entry or named(sought.speaker))
        and not direct
        and not of_first_person(entry)
        and not between_marks(match)
    ):
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
    if sought.day and (day := other_day(sought.day, entry)) is not None:
        yield Finding(Fit.OTHER_DAY, f"By the record it was said on {day}, not {told_day(sought.day)}.")
    if (carried := other_chain(sought.via, entry)) is not None:
        yield Finding(
            Fit.OTHER_CHAIN, f"By the record it was carried by {carried}, not {', '.join(sought.via)}."
        )
    verdict = entry.verdict or (store.entry(entry.same_as).verdict if entry.same_as else None)
    if verdict is not None and verdict.verdict is Verdict.WRONG:
        why = f": {verdict.note}" if verdict.note else ""
        yield Finding(Fit.JUDGED_WRONG, f"{verdict.author} judged this statement wrong{why}.")
    yield from contested(store, sought, match, entry)


def _speaker(store: Lookups, sought: Sought, entry: Entry) -> Iterator[Finding]:
    speaker = entry.statement.speaker
    if sought.speaker is None or not named(sought.speaker):
        if speaker is not None and named(speaker.name):
            yield _unnamed(sought.speaker, speaker)
        return
    if speaker is None or not named(speaker.name):
        whom = f" (“{speaker.name}”)" if speaker else ""
        yield Finding(
            Fit.UNCONFIRMED, f"The record does not say who said it{whom}: {sought.speaker} is not confirmed."
        )
        return
    if same_speaker(sought.speaker, sought.role, speaker):
        if not same_name(sought.speaker, speaker.name):
            yield _for_body(sought.speaker, speaker)
        return
    if entry.actor and (
        same_speaker(sought.speaker, sought.role, Speaker(entry.actor.name))
        or entry.actor.id in store.actors_called(sought.speaker)
    ):
        return
    if _carries(sought, speaker, entry):
        return
    yield Finding(Fit.OTHER_SPEAKER, f"By the record {speaker.name} said it, not {sought.speaker}.")


def _for_body(draft: str, speaker: Speaker) -> Finding:
    """Who spoke where the draft names the body and the record a person, or the other way round.

    A body is commonly quoted through who speaks for it; which of the two the record has is told.
    """
    role = f" ({speaker.role})" if speaker.role else ""
    return Finding(Fit.EXACT, f"By the record {speaker.name}{role} said it; the draft gives it to {draft}.")


def _unnamed(draft: str | None, speaker: Speaker) -> Finding:
    """What there is to say where the draft names nobody: whose words they are, and whether that can be whom it means."""
    if draft and other_office(draft, speaker):
        return Finding(
            Fit.UNCONFIRMED,
            f"By the record {speaker.name} ({speaker.role}) said it: that this is the {draft} is not confirmed.",
        )
    return Finding(
        Fit.EXACT,
        f"Whose words they are the draft does not say by name; by the record {speaker.name} said them.",
    )


def _carries(sought: Sought, speaker: Speaker, entry: Entry) -> bool:
    """Whether the draft's sentence names the record's speaker too, and whom it was read to quote only carried the words.

    “The Courier quoted Ruiz: …” is quoted of Ruiz, whichever of the two a reader takes for the speaker.
    """
    carrier = sought.speaker or ""
    beside = sought.outside.replace(carrier, " ")  # a paper of Halm names no Jon Halm
    return carries(entry, carrier) and surname_stands_in(beside, speaker.name)
