"""The annotator: a document in, its layer of attributions out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any

from sayso.annotations.reader.borders import borders, within_borders
from sayso.annotations.reader.confidence import confidence
from sayso.annotations.reader.continued import with_continuations
from sayso.annotations.reader.encoder import Encoder
from sayso.annotations.reader.find import find
from sayso.annotations.reader.kinds import Quotes, is_heading, is_surname, kind_of, only_names
from sayso.annotations.reader.links import Found
from sayso.annotations.reader.modes import mode_of, reports_speech
from sayso.annotations.reader.nested import contests, inner_ranges, is_another, overlap, owner_of, says
from sayso.annotations.reader.settings import DATA, settings
from sayso.annotations.reader.spans import (
    content_span,
    plain_span,
    without_gaps,
    without_question_after,
)
from sayso.annotations.reader.text import Pieces, pieces_of_text
from sayso.annotations.reader.turns import Turn, turns
from sayso.model import Attribution, Document, Kind, Layer, Layers, Mode, Span

__all__ = ["AttributionReader"]

TURN = 0.95
"""Confidence in a transcript's turn: layout says who speaks."""


class AttributionReader:
    """Finds who said what, on `threads` threads, with the weights in `folder` (as shipped if none is named).

    Making one costs nothing: weights and vocabulary are opened when the first document comes.
    """

    name = "reader"
    needs: tuple[type[Any], ...] = ()
    gives: type[Any] = Attribution

    def __init__(self, threads: int = 1, folder: Path = DATA) -> None:
        self.threads, self.folder = threads, folder
        self._settings = settings(folder)
        self.version = "4-" + self._settings.sha256[:8]

    def __reduce__(self) -> tuple[type[AttributionReader], tuple[int, Path]]:
        return type(self), (self.threads, self.folder)

    def __call__(self, document: Document, layers: Layers) -> Layer[Attribution]:
        """The attributions in `document`, in the order of their content, outer before inner."""
        return Layer(Attribution, self.name, self.version, tuple(self.read(document.text)))

    def read(self, text: str) -> list[Attribution]:
        """The attributions in `text`."""
        (first,) = self._attributions(text, [pieces_of_text(self._tokenizer, text)])
        found = turns(text)
        labels = [s for turn in found for s in (turn.source, *turn.cue)]
        own = [a for a in first if not _has_label(a, labels)]
        first = [*within_borders(text, with_continuations(text, own), borders(text, labels))]
        spoken = _of_turns(found)
        outer = [*spoken, *_beside(text, first, spoken)]
        return _finished(text, outer, self._within(text, first))

    def _attributions(self, text: str, parts: Sequence[Pieces]) -> list[list[Attribution]]:
        """What is found in each of the parts."""
        own = self._settings
        out = []
        for pieces, found in zip(parts, find(text, parts, self._encoder, own.chain, own.stray), strict=True):
            made = (self._attribution(text, pieces, one) for one in found)
            out.append([a for a in made if a.confidence >= own.drop and _tells(text, a)])
        return out

    def _attribution(self, text: str, pieces: Pieces, one: Found) -> Attribution:
        cue = plain_span(text, pieces, one.cue)
        return Attribution(
            content=without_question_after(
                text, without_gaps(text, (content_span(text, pieces, p) for p in one.content))
            ),
            cue=(cue,),
            source=(plain_span(text, pieces, one.source),) if one.source else (),
            mode=mode_of(cue.of(text)),
            confidence=confidence(one, self._settings.confidence),
        )

    def _within(self, text: str, outers: Iterable[Attribution]) -> list[Attribution]:
        """What a second reading of contents finds in them: another speaker's words, surely enough."""
        ranges = [(outer, place) for outer in outers for place in inner_ranges(text, outer.content)]
        parts = [pieces_of_text(self._tokenizer, text, [place]) for _, place in ranges]
        inner = []
        for (outer, _), found in zip(ranges, self._attributions(text, parts), strict=True):
            for one in found:
                cue = one.cue[0].of(text)
                if (
                    one.confidence >= self._least(cue)
                    and reports_speech(cue)
                    and is_another(text, one, outer)
                ):
                    inner.append(one)
        return inner

    def _least(self, cue: str) -> float:
        """The confidence that an inner attribution with this cue needs."""
        own = self._settings
        return own.contested if contests(cue) else own.plain if says(cue) else own.nested

    @cached_property
    def _encoder(self) -> Encoder:
        return Encoder(self.folder / "reader.onnx", self.threads)

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer

        return Tokenizer.from_file(str(self.folder / "reader_tokenizer.json"))


def _tells(text: str, one: Attribution) -> bool:
    cue = one.cue[0]
    nothing = only_names(text, one.content, cue) or is_heading(text, one.source, cue)
    return not nothing and not is_surname(text, one.source, cue)


def _of_turns(found: Sequence[Turn]) -> list[Attribution]:
    return [
        Attribution(t.content, t.cue, (t.source,), Kind.DIRECT, Mode.SPEECH, TURN) for t in found if t.content
    ]


def _has_label(one: Attribution, labels: Sequence[Span]) -> bool:
    """Whether source or cue is the label of a turn, of which layout knows more than the network."""
    return any(s.overlaps(label) for s in (*one.source, *one.cue) for label in labels)


def _beside(text: str, found: Iterable[Attribution], spoken: Sequence[Attribution]) -> Iterator[Attribution]:
    """What the network found that the turns do not hold already, each within one turn or outside of all.

    Left out is what is said in the turn's own voice.
    """
    for one in found:
        turn = next((t for t in spoken if overlap(one.content, t.content)), None)
        if turn is None:
            yield one
        elif is_another(text, one, turn):
            within = tuple(s for s in one.content if any(t.covers(s) for t in turn.content))
            if within:
                yield replace(one, content=within)


def _finished(text: str, outer: Sequence[Attribution], inner: Sequence[Attribution]) -> list[Attribution]:
    """All in the order of the text, with their kinds and the places of those in which they stand."""
    quotes = Quotes(text)
    found = sorted({*outer, *inner}, key=lambda a: (a.content[0].start, -a.content[-1].end, a.cue))
    contents = [(i, a.content) for i, a in enumerate(found)]
    out: list[Attribution] = []
    for one in found:
        inside = owner_of((*one.content, *one.source), contents)
        kind = one.kind
        if kind is not Kind.DIRECT:
            direct = inside is not None and kind_of(found[inside].content, quotes) is Kind.DIRECT
            kind = kind_of(one.content, quotes, direct)
        out.append(replace(one, kind=kind, inside=inside))
    return out
