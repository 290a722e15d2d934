"""A draft written down: front matter, a line for each sentence, and an empty comment for the analyst."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

import yaml

from sayso.answers.brief.drafting.acts import acts, instruments
from sayso.answers.brief.drafting.cast import Cast
from sayso.answers.brief.drafting.choosing import Wanted, choose
from sayso.answers.brief.drafting.frames import frame_of
from sayso.answers.brief.drafting.naming import actor_key
from sayso.answers.brief.drafting.parts import Choice, salient
from sayso.answers.brief.drafting.sentences import Sentence, Teller, joined
from sayso.answers.brief.drafting.weight import day_of
from sayso.record.contract import Entry, Store

__all__ = ["Draft", "draft"]


@dataclass(frozen=True, slots=True)
class Draft:
    """A brief drafted from the record: its file's text, and the statements that it tells."""

    title: str
    text: str
    told: tuple[Entry, ...]
    left: tuple[Entry, ...]


def draft(
    store: Store, wanted: Wanted, *, day: date, record_day: date, title: str = "", author: str = ""
) -> Draft:
    """A brief of `day` on what is wanted, from the record of `record_day`; `UsageError` if nothing answers."""
    choice = choose(store, wanted)
    teller = Teller(Cast(choice.seen), day)
    told = [*choice.lead, *(x for part in choice.others for x in part), *choice.denials]
    paragraphs = [_paragraph(teller, x) for x in (choice.lead, *choice.others, choice.denials)]
    paragraphs += _reported(store, choice, [*told, *choice.earlier], day)
    # What each had said on each occasion stands by itself, so that no day is read into the next.
    for _, said in groupby(choice.earlier, key=lambda x: (actor_key(x), x.document.sha256)):
        paragraphs.append(_paragraph(teller, said, before=True))
    named = title or _title(wanted, choice)
    facts = {"title": named, "author": author, "day": day, "record": record_day}
    parts = [_front(facts), *(x for x in paragraphs if x), COMMENT, _left(choice.left), "{{sources}}"]
    return Draft(named, "\n\n".join(x for x in parts if x) + "\n", (*told, *choice.earlier), choice.left)


def _reported(store: Store, choice: Choice, told: Sequence[Entry], day: date) -> tuple[str, str]:
    """What the narrators of these texts report: a paragraph of acts, and one of instruments."""
    documents = list(dict.fromkeys(x.document for x in told))
    cited = instruments(store, documents, day)
    names = {x.statement.speaker.name for x in told if x.statement.speaker}
    days = min(day_of(x) for x in told), max(day_of(x) for x in choice.lead)
    done = acts(store, documents, names, salient(told), days, day)
    done = [x for x in done if not any(_passage(x) == _passage(y) for y in cited)]
    return "\n".join(done), "\n".join(cited)


COMMENT = "## Comment\n\n<!-- Yours. What stands in quotation marks here is checked against the record when the brief is built. -->"


def _passage(sentence: str) -> str:
    return sentence.partition("{{")[2]


class _Plain(yaml.SafeDumper):
    """YAML in which the same day twice is written twice, not once with a mark to it."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _front(facts: dict[str, Any]) -> str:
    body = yaml.dump(facts, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=1000)
    return f"---\n{body}---"


def _title(wanted: Wanted, choice: Choice) -> str:
    speaker = choice.lead[0].statement.speaker
    who = speaker.name if speaker else ""
    about = wanted.about.replace('"', "").strip() or wanted.cites
    if about:
        return f"{who} on {about}" if wanted.by else f"{about[:1].upper()}{about[1:]}: who said what"
    return f"{who}: what was said up to {day_of(choice.lead[0]):%-d %B %Y}"


def _paragraph(teller: Teller, entries: Iterable[Entry], *, before: bool = False) -> str:
    sentences: list[Sentence] = []
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
    lines = "\n".join(f"{x.statement.id[:8]}  {day_of(x)}  {_who(x)}" for x in entries)
    return f"<!-- Also in the record, and not told here: sayso show ID\n{lines}\n-->"


def _who(entry: Entry) -> str:
    speaker = entry.statement.speaker
    return speaker.name if speaker else "speaker not known"
