"""What narrators report: acts with their counts, and instruments with the clause, in the words of the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from sayso.answers.brief.drafting.chains import published_by
from sayso.answers.brief.wording import day_text
from sayso.model import Document, Kind, Span, Spans, Vote, value_of
from sayso.record.contract import EventQuery, InstrumentMention, KeptEvent, Store

__all__ = ["Reported", "acts", "instruments"]

MOST_ACTS, MOST_CLAUSES = 4, 4
FIRST_PERSON = re.compile(r"\b(I|we|our|my|us)\b", re.I)
STOP = re.compile(r"[.!?][”\"’']?(?=\s+[“\"‘]?[A-Z0-9]|\s*$)")
NOT_A_STOP = re.compile(r"\b(Mr|Mrs|Ms|Dr|Gen|Col|Sen|Rep|Gov|No|Art|St|U\.S|U\.N|[A-Z])\.$")
VOTED = re.compile(
    r"\b(votes?|voted|adopted|passed|approved|rejected|defeated|carried|ratified|elected)\b", re.I
)
LONGEST = 400
MOST_LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class Reported:
    """A sentence that quotes what a text reports: `passage` is the reference, `day` that of the text."""

    text: str
    passage: str
    day: date | None


def acts(
    store: Store,
    documents: Iterable[Document],
    names: Iterable[str],
    matter: set[str],
    days: tuple[date, date],
    day: date,
) -> list[Reported]:
    """A sentence for each act, those with a vote first: the counts, and the passage that tells it.

    Votes of these documents, and in other texts of those days that name one of `names`; other acts of these documents
    whose sentence has at least two words of the `matter`.
    """
    found: list[KeptEvent] = []
    for document in documents:
        found += store.events(EventQuery(document=document.sha256))
    about = re.compile("|".join(rf"\b{re.escape(x)}\b" for x in names) or r"(?!)")
    for x in store.events(EventQuery(since=days[0], until=days[1], limit=MOST_LOOKED_AT)):
        if x.event.vote and _is_of_day(x, day) and about.search(x.passage.document.text):
            found.append(x)
    told = sorted((x for x in found if x.event.vote or x.event.code), key=lambda x: x.event.vote is None)
    out: dict[tuple[str, Span], Reported] = {}
    for x in told:
        sentence = _sentence(x.passage.document, x.passage.spans)
        words = sentence.of(x.passage.document.text) if sentence else ""
        if sentence is None or not (VOTED.search(words) if x.event.vote else _is_of(matter, words)):
            continue
        key = x.passage.document.sha256, sentence
        if key not in out and len(out) < MOST_ACTS and _is_narrated(store, *key):
            out[x.passage.document.sha256, sentence] = _act(x, sentence, day)
    return list(out.values())


def _is_of_day(kept: KeptEvent, day: date) -> bool:
    """Whether the text that tells it was there on a day."""
    published = value_of(kept.passage.document.published)
    return not published or date.fromisoformat(published) <= day


def _is_narrated(store: Store, document: str, sentence: Span) -> bool:
    """Whether a sentence is the text's own: a turn of a transcript, and what somebody is quoted with, is a speaker's."""
    return not any(
        content.covers(sentence) or (x.statement.kind is Kind.DIRECT and content.overlaps(sentence))
        for x in store.statements_over(document, sentence)
        for content in x.statement.content
    )


def _is_of(matter: set[str], words: str) -> bool:
    return len(matter & set(re.findall(r"\w+", words.casefold()))) >= 2


def _act(kept: KeptEvent, sentence: Span, day: date) -> Reported:
    counts = _counts(kept.event.vote) if kept.event.vote else ""
    return _quoted(kept.passage.document, sentence, day, f"the vote was {counts}, " if counts else "")


def _counts(vote: Vote) -> str:
    """
    >>> _counts(Vote(112, 61, 9))
    '112 for, 61 against and 9 abstaining'
    >>> _counts(Vote(None, 0, None))
    ''
    """
    parts = [
        f"{number} {how}"
        for number, how in ((vote.votes_for, "for"), (vote.against, "against"), (vote.abstain, "abstaining"))
        if number is not None
    ]
    if not any((vote.votes_for, vote.against, vote.abstain)):
        return ""  # “0 against” by itself tells of no vote
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else "".join(parts)


def instruments(store: Store, documents: Iterable[Document], day: date) -> list[Reported]:
    """A sentence for each instrument and clause that the narrator of these texts cites, with its words."""
    texts = {x.sha256 for x in documents}
    out: dict[tuple[str, str | None], Reported] = {}
    for kept in store.instruments(limit=50):
        mentions = [
            x for x in store.instrument(kept.name, limit=200).mentions if x.passage.document.sha256 in texts
        ]
        for x in sorted(mentions, key=lambda x: (x.clause is None, x.passage.document.published is None)):
            key = kept.name, x.clause
            clauses = any(name == kept.name and clause for name, clause in out)
            if key in out or x.statement or (x.clause is None and clauses) or len(out) >= MOST_CLAUSES:
                continue
            sentence = _sentence(x.passage.document, x.passage.spans)
            if sentence:
                out[key] = _clause(x, kept.name, sentence, day)
    return list(out.values())


def _clause(mention: InstrumentMention, name: str, sentence: Span, day: date) -> Reported:
    clause = f"{mention.clause[0].lower()}{mention.clause[1:]} of " if mention.clause else ""
    return _quoted(mention.passage.document, sentence, day, f"on {clause}{_the(name)}, ")


def _the(name: str) -> str:
    """
    >>> _the("Nerith Waters Treaty"), _the("S/RES/2231 (2015)")
    ('the Nerith Waters Treaty', 'S/RES/2231 (2015)')
    """
    return name if re.match(r"(the\b|[A-Z]+/|\S*\d)", name, re.I) else f"the {name}"


def _quoted(document: Document, sentence: Span, day: date, opening: str) -> Reported:
    publisher, published = published_by(document), value_of(document.published)
    when = date.fromisoformat(published) if published else None
    on = f" on {day_text(when, year=when.year != day.year)}" if when else ""
    words = " ".join(sentence.of(document.text).split())
    who = publisher or "the report"
    passage = f'{{{{passage {document.sha256[:12]} "{words}"}}}}'
    told = f"{opening}{who} wrote{on}: {passage}"
    return Reported(told[:1].upper() + told[1:], passage, when)


def _sentence(document: Document, spans: Spans) -> Span | None:
    """The sentence in which the passage stands; None for one that cannot be read by itself."""
    paragraph = next((x for x in document.paragraphs() if x.covers(spans[0])), None)
    if paragraph is None or not paragraph.covers(spans[-1]):
        return None
    starts, ends = _stops(document.text, paragraph)
    start = max((x for x in starts if x <= spans[0].start), default=paragraph.start)
    end = min((x for x in ends if x >= spans[-1].end), default=paragraph.end)
    found = Span(start, end)
    words = found.of(document.text)
    own = re.sub(r"“[^”]*”|\"[^\"]*\"", "", words)
    if FIRST_PERSON.search(own) or len(words) > LONGEST or not re.search(r"[.!?][”\"’']?$", words.rstrip()):
        return None
    return found


def _stops(text: str, paragraph: Span) -> tuple[list[int], list[int]]:
    """Where the sentences of a paragraph begin, and where they end."""
    ends = list(_sentence_ends(text, paragraph))
    starts = [paragraph.start]
    for end in ends[:-1] if ends and ends[-1] >= paragraph.end else ends:
        following = re.compile(r"\s*").match(text, end)
        starts.append(following.end() if following else end)
    return starts, ends or [paragraph.end]


def _sentence_ends(text: str, paragraph: Span) -> Iterator[int]:
    for found in STOP.finditer(text, paragraph.start, paragraph.end):
        if not NOT_A_STOP.search(text[max(paragraph.start, found.start() - 6) : found.start() + 1]):
            yield found.end()
