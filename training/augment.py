"""Layouts that the corpus lacks, made from its training articles by transformations that keep what is said by whom.

Marks changed (curly, straight, guillemets, doubled, single), all marks lost, one of a pair lost, dashes for
dialogue, headlines, quotations over several paragraphs with an opening mark on each, transcripts. Every
function takes and gives a text with its attributions; words change only their case and order of pieces.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

from sayso.annotations.reader.marks import DOUBLE
from training.corpus import Gold, Spans, Text

__all__ = ["augmented"]

Passage = tuple[str, tuple[Gold, ...]]
Edit = tuple[int, int, str]

STYLES = (
    ("“", "”"), ('"', '"'), ("«", "»"), ("« ", " »"), ("''", "''"), ("``", "''"), ("‘", "’"), ("„", "“"), ("'", "'"),
)  # fmt: skip
PRONOUNS = frozenset(["he", "she", "it", "they", "who", "i", "we", "you", "one", "some", "many", "others"])
SAID = re.compile(
    r"\b(sa(y|ys|id|ying)|t(ell|ells|old)|warn|announc|declar|insist|argu|add|promis|claim|accus|deni|deny|call|urg|:)"
)
SENTENCE = re.compile(r"(?<=[a-z0-9][.!?])[ ]+(?=[A-Z])")


def augmented(texts: Sequence[Text], count: int, rng: random.Random) -> list[Passage]:
    """`count` passages, each from a random training article by a random transformation."""
    ways: list[Callable[[str, tuple[Gold, ...], random.Random], Passage | None]] = [
        _restyled, _restyled, _stripped, _unbalanced, _dashed, _headline, _headline, _paragraphed, _transcript,
    ]  # fmt: skip
    out: list[Passage] = []
    while len(out) < count:
        made = rng.choice(ways)(*_passage(rng.choice(texts), rng), rng)
        if made is not None and made[1]:
            out.append(made)
    return out


def _passage(article: Text, rng: random.Random) -> Passage:
    """Some consecutive paragraphs and the attributions that lie wholly in them."""
    lines = [m.span() for m in re.finditer(r"[^\n]*\S[^\n]*", article.text)]
    first = rng.randrange(len(lines))
    a, b = lines[first][0], lines[min(len(lines) - 1, first + rng.randrange(1, 7))][1]
    held = []
    for one in article.gold:
        spans = one.source + one.cue + one.content
        if a <= min(s for s, _ in spans) and max(e for _, e in spans) <= b:
            held.append(_moved(one, lambda i: i - a))
    return article.text[a:b], tuple(held)


def _moved(one: Gold, to: Callable[[int], int]) -> Gold:
    def move(spans: Spans) -> Spans:
        return [(to(s), to(e)) for s, e in spans if to(s) < to(e)]

    return Gold(move(one.source), move(one.cue), move(one.content))


def _edited(text: str, gold: tuple[Gold, ...], edits: Sequence[Edit]) -> Passage:
    """The text with the ranges replaced; a span's edge at a replaced mark keeps to its own side of it."""
    out, moves, at = [], [], 0
    shift = 0
    for start, end, new in sorted(edits):
        out += [text[at:start], new]
        moves.append((start, end, shift, len(new)))
        shift += len(new) - (end - start)
        at = end
    out.append(text[at:])

    def to(i: int) -> int:
        total = 0
        for start, end, before, length in moves:
            if i <= start:
                return i + before
            if i < end:
                return start + before + min(length, i - start)
            total = before + length - (end - start)
        return i + total

    return "".join(out), tuple(g for g in (_moved(one, to) for one in gold) if g.content)


def _pairs(text: str) -> list[tuple[re.Match[str], re.Match[str] | None]]:
    """Opening marks with their closing ones; None where the paragraph ends first."""
    pairs = []
    for line in re.finditer(r"[^\n]+", text):
        marks = list(DOUBLE.finditer(text, *line.span()))
        pairs += [
            (m, marks[i + 1] if i + 1 < len(marks) else None) for i, m in enumerate(marks) if i % 2 == 0
        ]
    return pairs


def _restyled(text: str, gold: tuple[Gold, ...], rng: random.Random) -> Passage | None:
    opening, closing = rng.choice(STYLES)
    edits: list[Edit] = []
    for a, b in _pairs(text):
        edits.append((*a.span(), opening))
        if b:
            edits.append((*b.span(), closing))
    return _edited(text, gold, edits) if edits else None


def _stripped(text: str, gold: tuple[Gold, ...], rng: random.Random) -> Passage | None:
    edits = [(*m.span(), "") for m in DOUBLE.finditer(text)]
    return _edited(text, gold, edits) if edits else None


def _unbalanced(text: str, gold: tuple[Gold, ...], rng: random.Random) -> Passage | None:
    edits = [(*rng.choice(pair).span(), "") for pair in _pairs(text) if all(pair) and rng.random() < 0.6]  # type: ignore[union-attr]
    return _edited(text, gold, edits) if edits else None


def _dashed(text: str, gold: tuple[Gold, ...], rng: random.Random) -> Passage | None:
    """A paragraph that begins with an opening mark has dashes instead, as in dialogue."""
    dash = rng.choice("—–")
    edits: list[Edit] = []
    for a, b in _pairs(text):
        line_start = text.rfind("\n", 0, a.start()) + 1
        if not DOUBLE.match(text, line_start) or b is None:
            continue
        last = b.end() == len(text) or text[b.end()] == "\n"
        edits.append((*a.span(), f"{dash} "))
        edits.append((*b.span(), "" if last else f" {dash}"))
    return _edited(text, gold, edits) if edits else None


def _headline(text: str, gold: tuple[Gold, ...], rng: random.Random) -> Passage | None:
    """A line as a headline has it, before the passage it was made from."""
    fit = [
        g for g in gold
        if len(g.source) == 1 and len(g.content) == 1 and len(g.cue) == 1 and SAID.search(_cut(text, g.cue))
        and len(_cut(text, g.source).split()) <= 5 and 3 <= len(_cut(text, g.content).split()) <= 16
        and _cut(text, g.source).lower() not in PRONOUNS and "\n" not in _cut(text, g.content)
    ]  # fmt: skip
    if not fit:
        return None
    one = rng.choice(fit)
    source = re.sub(r"^(the|a|an) ", "", _cut(text, one.source), flags=re.I)
    content = re.sub(r"^that ", "", _cut(text, one.content)).rstrip(".,")
    if rng.random() < 0.5:
        source, content = _titled(source), _titled(content)
    else:
        source, content = source[:1].upper() + source[1:], content[:1].upper() + content[1:]
    verb = rng.choice(("says", "say", "warns", "insists", "said"))
    if rng.random() < 0.5 and content.istitle():
        verb = verb.capitalize()
    parts = rng.choice(
        (
            [(source, 0), (":", 1), (" ", 3), (content, 2)],
            [(source, 0), (":", 1), (" ", 3), (content, 2)],
            [(content, 2), (":", 1), (" ", 3), (source, 0)],
            [(content, 2), (", ", 3), (source, 0), (" ", 3), (verb, 1)],
            [(content, 2), (", ", 3), (verb, 1), (" ", 3), (source, 0)],
            [(source, 0), (" ", 3), (verb, 1), (" ", 3), (content, 2)],
        )
    )
    made, head = _built(parts)
    head += rng.choice(("\n\n", "\n"))
    return head + text, (made, *(_moved(g, lambda i: i + len(head)) for g in gold))


def _cut(text: str, spans: Spans) -> str:
    return text[spans[0][0] : spans[0][1]]


def _titled(words: str) -> str:
    return " ".join(w[:1].upper() + w[1:] if len(w) > 3 or i == 0 else w for i, w in enumerate(words.split()))


def _built(parts: Sequence[tuple[str, int]]) -> tuple[Gold, str]:
    roles: tuple[Spans, Spans, Spans] = ([], [], [])
    text = ""
    for words, role in parts:
        if role < 3:
            roles[role].append((len(text), len(text) + len(words)))
        text += words
    return Gold(*roles), text


def _paragraphed(text: str, gold: tuple[Gold, ...], rng: random.Random) -> Passage | None:
    """Quotations of several sentences become paragraphs, an opening mark on each, the closing mark on the last."""
    breaks: list[Edit] = []
    for a, b in _pairs(text):
        if b is None:
            continue
        for gap in SENTENCE.finditer(text, a.end(), b.start()):
            if rng.random() < 0.7:
                breaks.append((gap.start(), gap.end(), "\n\n" + a.group()))
    if not breaks:
        return None
    made, moved = _edited(text, gold, breaks)
    return made, tuple(Gold(g.source, g.cue, _by_line(made, g.content)) for g in moved)


def _by_line(text: str, spans: Spans) -> Spans:
    return [m.span() for s, e in spans for m in re.compile(r"[^\n]*[^\n\s][^\n]*").finditer(text, s, e)]


def _transcript(text: str, gold: tuple[Gold, ...], rng: random.Random) -> Passage | None:
    """The quotations of a passage as turns: a label, a colon and the words; some turns go on in a bare paragraph."""
    turns: list[tuple[Gold, str]] = []
    for one in gold:
        quoted = [
            m.group(1) for s, e in one.content for m in re.finditer(r"[“\"]([^”\"\n]{12,})[”\"]?", text[s:e])
        ]
        names = re.findall(r"\b[A-Z][a-z]{2,}\b", _cut(text, one.source)) if one.source else []
        if not quoted or not names:
            continue
        label = rng.choice(("MR. ", "MS. ", "SECRETARY ", "", "")) + names[-1].upper()
        words = re.sub(r",$", ".", " ".join(quoted).strip())
        parts = [(label, 0), (":", 1), (rng.choice((" ", "  ", "   ")), 3)]
        cuts = [m.span() for m in SENTENCE.finditer(words)]
        if cuts and rng.random() < 0.4:
            a, b = rng.choice(cuts)
            parts += [(words[:a], 2), ("\n\n", 3), (words[b:], 2)]
        else:
            parts.append((words, 2))
        turns.append(_built(parts))
    if not turns:
        return None
    out: list[Gold] = []
    made = ""
    for one, words in turns:
        at = len(made)
        out.append(_moved(one, lambda i, at=at: i + at))  # type: ignore[misc]
        made += words + "\n\n"
    return made.rstrip(), tuple(out)
