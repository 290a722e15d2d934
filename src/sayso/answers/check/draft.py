"""What a draft quotes: every stretch between quotation marks, and every attribution without them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from sayso.answers.check.layout import is_label, named_by_place
from sayso.answers.check.listed import sources_listed
from sayso.answers.check.marks import quoted
from sayso.answers.check.saying import named_beside
from sayso.answers.check.sought import Sought
from sayso.answers.check.speakers import same_name
from sayso.answers.check.turning import turning
from sayso.answers.check.undated import day_of_the_year
from sayso.answers.check.words import words
from sayso.model import Act, Document, Reading, Span, Speaker, Statement

__all__ = ["quotations", "unmarked"]

_STOP = re.compile(r"[.?!…][\"”’»')\]]*(?:\[\d{1,3}\]|(?<!\d\.)\d{1,3})?\s+(?=[\"“„«‘'(\[]?[^\W\d_a-z])|\n")
_NO_WORD = re.compile(r"[^\w\n]*(?:\[?\d{1,3}\]?)?[^\w\n]+")
_CARRIER = re.compile(
    r",? as (?:quoted|carried|cited|reported) by (?:the )?(?P<name>(?:[A-Z][\w.’'-]*(?: (?:of|for|the))* ?)+)?[^:.?!]*"
)
"""On whose word, beside who said it: “…, as quoted by the Courier on 3 May: “…””."""
FEWEST_WORDS = 4
"""Words of an attribution without marks from which on it is worth a look."""
MARKED_SHARE = 0.5
"""The share of an attribution between marks from which on its quotations stand for it."""
CONTESTING = frozenset({Act.DENY, Act.REJECT})


def quotations(reading: Reading, blocks: Sequence[Span] = ()) -> list[Sought]:
    """The stretches between quotation marks, each with what the reader knows of it.

    So are block quotations, unless they have marks of their own.
    """
    document = reading.document
    marked = quoted(document)
    spans = sorted([*marked, *(x for x in blocks if not any(_shared(x, y) for y in marked))])
    known = {x.speaker.name.split()[-1] for x in reading.statements if x.speaker and x.speaker.name.strip()}
    found = [_sought(document, span, _about(reading.statements, span), known, spans) for span in spans]
    return _with_those_before(found)


def _with_those_before(found: list[Sought]) -> list[Sought]:
    """Quotations right behind another, with no word between, are of its attribution unless they have one behind them."""
    out: list[Sought] = []
    for one in found:
        before = out[-1] if out else None
        if (
            before
            and _NO_WORD.fullmatch(one.text[before.span.end : one.span.start])
            and not named_beside("", one.after)
        ):
            one = replace(one, speaker=before.speaker, role=before.role, day=before.day, via=before.via)
        out.append(one)
    return out


def unmarked(reading: Reading) -> list[tuple[Statement, Span]]:
    """The attributions that are not quotations, with the span of their content."""
    marked = quoted(reading.document)
    listed = sources_listed(reading.document)
    out = []
    for statement in reading.statements:
        whole = Span(statement.content[0].start, statement.content[-1].end)
        words = len(" ".join(reading.document.texts_at(statement.content)).split())
        if (
            words >= FEWEST_WORDS
            and _share(statement, marked) < MARKED_SHARE
            and not any(x.overlaps(whole) for x in listed)
        ):
            out.append((statement, whole))
    return out


def _share(statement: Statement, marked: Sequence[Span]) -> float:
    whole = sum(x.end - x.start for x in statement.content)
    return sum(_shared(x, y) for x in statement.content for y in marked) / whole


def _about(statements: Sequence[Statement], span: Span) -> Statement | None:
    """The statement whose content has most of the quotation, the shortest of several."""
    shares = [(sum(_shared(x, span) for x in one.content), one) for one in statements]
    touching = [(shared, one) for shared, one in shares if shared]
    if not touching:
        return None
    most = max(shared for shared, _ in touching)
    return min((one for shared, one in touching if shared >= 0.9 * most), key=_length)


def _length(statement: Statement) -> int:
    return sum(x.end - x.start for x in statement.content)


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _sought(
    document: Document, span: Span, about: Statement | None, known: Collection[str], spans: Sequence[Span]
) -> Sought:
    before, after = _around(document.text, span)
    day = None if document.published else day_of_the_year(before, after)
    if about is None or (about.speaker and is_label(about.speaker.name, before)):
        name = named_beside(before, after) or named_by_place(document.text, span, known)
        return Sought(document.text, span, speaker=name, day=day, before=before, after=after)
    carrier = _CARRIER.search(after) or next(reversed(list(_CARRIER.finditer(before))), None)
    # Whom its own sentence names carried it, not whom the reader found in the next.
    via = (carrier["name"].strip(),) if carrier and carrier["name"] else about.via
    speaker = about.speaker
    beside = named_beside(_CARRIER.sub("", before), _CARRIER.sub("", after))
    if speaker is None or (beside and _carries(speaker, beside, f"{before} … {after}")):
        # "…, X said, the Y reported": X speaks, through Y.
        via = via if speaker is None else (*via, speaker.name)
        speaker = Speaker(beside) if beside else None
    return Sought(
        document.text,
        span,
        speaker=speaker.name if speaker else None,
        role=speaker.role if speaker else None,
        day=about.said_on or day,
        via=via,
        before=before,
        after=after,
        frame=_framed(document.text, about, span, before, spans),
        unsaid=_unsaid(document, about, span),
        denies=about.denies is not None or about.act in CONTESTING,
    )


def _framed(
    text: str, about: Statement, span: Span, before: str, spans: Sequence[Span]
) -> tuple[str, str] | None:
    """What the reader takes for said in the sentence of a quotation, before its marks and after them.

    Words of the other quotations (`spans`) are not the draft's own.
    """
    first = max((x.end for x in spans if x.end <= span.start), default=0)
    last = min((x.start for x in spans if x.start >= span.end), default=len(text))
    for content in about.content:
        if _shared(content, span):
            start = max(min(content.start, span.start), span.start - len(before), first)
            return text[start : span.start], text[span.end : min(max(content.end, span.end), last)]
    return None


def _unsaid(document: Document, about: Statement, span: Span) -> str:
    """The words with which a draft says that its speaker does not say this: “never said”, “denied that”.

    “She denied it: …” quotes the denial; there a colon, or the end of the clause, parts the verb from the quotation.
    """
    cue = document.texts_at(about.cue)
    told = " ".join(cue)
    if not cue or about.cue[-1].start > span.end:
        return ""
    if any(name == "negation" for _, (name, _) in turning([x.plain for x in words(told)])):
        governed = not re.search(r"[,;:]", document.text[about.cue[-1].end : span.start])
        contests = about.act in CONTESTING or about.denies is not None
        return told if governed or not contests else ""
    return ""


def _carries(speaker: Speaker, beside: str, outside: str) -> bool:
    """Whether the reader took for the speaker whom the sentence only names as carrying the words of another."""
    return not same_name(speaker.name, beside) and bool(
        re.search(rf"{re.escape(speaker.name)}\W+(?:reported|reports)\b", outside)
        or re.search(
            rf" as (?:quoted|carried|cited|reported) by (?:[Tt]he )?{re.escape(speaker.name)}\b", outside
        )
    )


def _around(text: str, span: Span) -> tuple[str, str]:
    """The draft's own words in the sentence of a quotation, before it and after."""
    before = text[max(0, span.start - 400) : span.start]
    stops = list(_STOP.finditer(before))
    before = before[stops[-1].end() :] if stops else before
    if text[span.start : span.end].rstrip().endswith((".", "?", "!")) and not _goes_on(text, span.end):
        return before, ""
    after = text[span.end : span.end + 400]
    stop = _STOP.search(after)
    return before, after[: stop.start()] if stop else after


def _goes_on(text: str, end: int) -> bool:
    """Whether the sentence goes on after a closing mark: with a small letter."""
    rest = text[end : end + 6].lstrip("\"”’»'")
    return rest[:1].isspace() and rest.lstrip()[:1].islower()
