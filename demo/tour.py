"""What the record of the sample articles answers: `python demo/tour.py RECORD`."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

import sayso
from sayso.record.contract import Entry, Order

out = Console(highlight=False)
SPEAKER = "Thessel"
LONGEST = 160


def heading(words: str) -> None:
    """A line that opens a part."""
    out.print()
    out.rule(f"[bold]{words}", align="left", style="dim")


def told(entry: Entry) -> None:
    """A statement: the day, the outlet, the speaker, the words and the id that shows it in place."""
    speaker = entry.statement.speaker
    line = Text(f"{entry.citation.published}  ", style="dim")
    line.append(speaker.name if speaker else "—", style="bold cyan")
    line.append(f"  {' · '.join(dict.fromkeys(x.publisher or '?' for x in entry.carriers))}", style="dim")
    line.append(f"  {entry.statement.id[:8]}", style="dim")
    out.print(line, soft_wrap=True)
    words = Text("denies: " if entry.statement.denies else "", style="bold red")
    words.append(" … ".join(entry.citation.words), style="not bold default")
    out.print(Padding(words, (0, 0, 1, 2), expand=False))


def entries(record: sayso.Store, **asked: str) -> list[Entry]:
    """What answers, oldest first."""
    found = sayso.said(record, order=Order.DAY, limit=1000, **asked).items
    return [item.entry for item in reversed(found)]


def position(record: sayso.Store) -> None:
    """What one speaker said of one matter, in order of time."""
    found = [
        entry for word in ("inspector*", "observers") for entry in entries(record, by=SPEAKER, words=word)
    ]
    for entry in sorted(found, key=lambda entry: entry.citation.published or ""):
        told(entry)


def denial(record: sayso.Store) -> None:
    """The denial whose claim is found again in an earlier report by somebody else, with both passages."""
    pairs = ((entry, report) for entry in entries(record) if (report := reported(record, entry)))
    found = next(pairs, None)
    if found is None:
        out.print("No denial of a report that is in the record.")
        return
    for entry, label in zip(found[::-1], ("The report", "The denial"), strict=True):
        passage = sayso.show(record, entry.statement.id).passage
        out.print(Text(f"{label}: {entry.citation.publisher}, {entry.citation.published}", style="bold"))
        text = Text()
        for part in passage:
            text.append(
                part.text,
                style={"content": "green", "source": "bold cyan", "cue": "magenta"}.get(
                    part.role or "", "dim"
                ),
            )
        out.print(Padding(text, (0, 0, 1, 2), expand=False))


def reported(record: sayso.Store, entry: Entry) -> Entry | None:
    """The statement of an earlier article by another outlet that shares most with the claim denied."""
    claim = entry.statement.denies
    if claim is None:
        return None
    earlier = [
        other
        for other in entries(record, until=entry.citation.published or "9999")
        if other.document.sha256 != entry.document.sha256
        and other.citation.publisher != entry.citation.publisher
    ]
    best = max(earlier, key=lambda other: len(shared(claim, other.citation.words)), default=None)
    return best if best and len(shared(claim, best.citation.words)) >= 3 else None


def shared(claim: str, words: Iterable[str]) -> set[str]:
    """The longer words that a claim and a passage have in common."""
    return {w for w in claim.casefold().split() if len(w) > 4} & set(" ".join(words).casefold().split())


def carried(record: sayso.Store) -> None:
    """A statement with its carriers: counted once, however many print it."""
    spoken = [entry for entry in entries(record, by=SPEAKER) if len(" ".join(entry.citation.words)) < LONGEST]
    told(max(spoken, key=lambda entry: len(entry.carriers)))


def main(place: str) -> None:
    """The tour."""
    record = sayso.open_record(place)
    counts = record.counts()
    heading("The record")
    out.print(
        f"{counts.documents} articles, {counts.copies} of them wire copies; {counts.statements} statements "
        f"by {counts.actors} speakers; all invented."
    )
    heading(f"A position changes: {SPEAKER} on inspectors, then on observers")
    position(record)
    heading("A report, and who denied it")
    denial(record)
    heading("One statement, three carriers")
    carried(record)
    heading("Try next")
    for command in (
        f'sayso said "40 million" --db {place}',
        f"sayso said --by Ildvard --sort day --db {place}",
        f"sayso said observers --in Radio --kind direct --db {place}",
        f"sayso documents --db {place}",
        "sayso read YOUR_ARTICLE.html",
        f"sayso add YOUR_FOLDER https://an.address/ --db {place}",
    ):
        out.print(f"  .venv/bin/{command}", soft_wrap=True)
    record.close()


if __name__ == "__main__":
    main(sys.argv[1])
