"""A draft written down: front matter, a line for each sentence, and an empty comment for the analyst."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

import yaml

from sayso.answers.brief.drafting.acts import Reported, acts, instruments
from sayso.answers.brief.drafting.cast import Cast
from sayso.answers.brief.drafting.choosing import Wanted, choose
from sayso.answers.brief.drafting.frames import frame_of
from sayso.answers.brief.drafting.naming import actor_key
from sayso.answers.brief.drafting.parts import Choice, salient
from sayso.answers.brief.drafting.refused import refused_in
from sayso.answers.brief.drafting.sentences import Sentence, Teller, joined
from sayso.answers.brief.drafting.weight import day_of, is_dated, latest_day
from sayso.answers.brief.quotations import Read
from sayso.answers.brief.wording import day_text
from sayso.record.contract import Entry, Store

__all__ = ["Draft", "draft"]

MOST_LISTED = 40
"""Statements not told that a draft lists."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A brief drafted from the record: its file's text, and the statements that it tells."""

    title: str
    text: str
    told: tuple[Entry, ...]
    left: tuple[Entry, ...]


def draft(
    store: Store,
    wanted: Wanted,
    *,
    day: date | None = None,
    record_day: date,
    title: str = "",
    author: str = "",
    read: Read | None = None,
) -> Draft:
    """A brief on what is wanted, from the record of `record_day`; `UsageError` if nothing answers.

    Nothing that was said or published after `day` is told; without one, the brief is of the record's day, or of the
    newest that it tells. With `read`, the draft is read as building reads it, and what would be refused is left out.
    """
    without: frozenset[str] = frozenset()
    while True:
        made = _drafted(store, wanted, day, record_day, (title, author), without)
        refused = refused_in(store, made.text, read) - without if read else None
        if not refused:
            return made
        without |= refused


def _drafted(
    store: Store,
    wanted: Wanted,
    day: date | None,
    record_day: date,
    named: tuple[str, str],
    without: frozenset[str],
) -> Draft:
    choice = choose(store, wanted, day=day, without=without)
    own = day or max(record_day, *map(latest_day, choice.told))
    teller = Teller(Cast(choice.seen, choice.told), own)
    paragraphs = [_paragraph(teller, x) for x in (choice.lead, *choice.others, choice.denials)]
    reported = [[x for x in some if x.passage not in without] for some in _reported(store, choice, own)]
    paragraphs += ["\n".join(x.text for x in some) for some in reported]
    # What each had said on each occasion stands by itself, so that no day is read into the next.
    for said, before in ((choice.earlier, True), (choice.undated, False)):
        for _, some in groupby(said, key=lambda x: (actor_key(x), x.document.sha256)):
            paragraphs.append(_paragraph(teller, some, before=before))
    days = [*map(latest_day, choice.told), *(x.day for some in reported for x in some if x.day)]
    title = named[0] or _title(wanted, choice, max(days))
    facts = {"title": title, "author": named[1], "day": own, "record": record_day}
    parts = [_front(facts), *(x for x in paragraphs if x), COMMENT, _left(choice.left), "{{sources}}"]
    return Draft(title, "\n\n".join(x for x in parts if x) + "\n", choice.told, choice.left)


def _reported(store: Store, choice: Choice, day: date) -> tuple[list[Reported], list[Reported]]:
    """What the narrators of these texts report: acts, and instruments."""
    told = [x for x in choice.told if x not in choice.earlier and x not in choice.undated]
    documents = list(dict.fromkeys(x.document for x in choice.told))
    cited = instruments(store, documents, day)
    names = {x.statement.speaker.name for x in told if x.statement.speaker}
    days = min(day_of(x) for x in told), max(day_of(x) for x in choice.lead)
    done = acts(store, documents, names, salient(told), days, day)
    return [x for x in done if all(x.passage != y.passage for y in cited)], cited


COMMENT = "## Comment\n\n<!-- Yours. What stands in quotation marks here is checked against the record when the brief is built. -->"


class _Plain(yaml.SafeDumper):
    """YAML in which the same day twice is written twice, not once with a mark to it."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _front(facts: dict[str, Any]) -> str:
    body = yaml.dump(facts, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=1000)
    return f"---\n{body}---"


def _title(wanted: Wanted, choice: Choice, newest: date) -> str:
    speaker = choice.lead[0].statement.speaker
    who = speaker.name if speaker else ""
    about = wanted.about.replace('"', "").strip() or wanted.cites
    if about:
        return f"{who} on {about}" if wanted.by else f"{about[:1].upper()}{about[1:]}: who said what"
    if newest == date.min:
        return f"{who}: what was said"
    return f"{who}: what was said up to {day_text(newest)}"


def _paragraph(teller: Teller, entries: Iterable[Entry], *, before: bool = False) -> str:
    sentences: list[Sentence] = []
    teller.new_paragraph()
    for entry in entries:
        made = teller.tell(entry, before=before)
        if made is None:
            continue
        both = joined(sentences[-1], made, frame_of(entry)) if sentences and not before else None
        if both:
            sentences[-1] = both
        else:
            sentences.append(made)
    return "\n".join(_line(x) for x in sentences)


def _line(sentence: Sentence) -> str:
    """The sentence; where its office is another statement's, that one's id in a comment."""
    own = sentence.entry.statement.id
    others = [x for x in sentence.evidence if x != own and x[:8] not in sentence.text]
    return sentence.text + (f" <!-- office: {', '.join(x[:8] for x in others)} -->" if others else "")


def _left(entries: Sequence[Entry]) -> str:
    if not entries:
        return ""
    newest = sorted(entries, key=lambda x: -day_of(x).toordinal())[:MOST_LISTED]
    lines = [f"{x.statement.id[:8]}  {day_of(x) if is_dated(x) else 'no day    '}  {_who(x)}" for x in newest]
    if len(entries) > MOST_LISTED:
        lines.append(f"and {len(entries) - MOST_LISTED} more: sayso said")
    listed = "\n".join(lines)
    return f"<!-- Also in the record, and not told here: sayso show ID\n{listed}\n-->"


def _who(entry: Entry) -> str:
    speaker = entry.statement.speaker
    return speaker.name if speaker else "speaker not known"
