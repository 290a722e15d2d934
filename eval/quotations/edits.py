"""What can become of a quotation on its way into a draft: one edit each, with the verdict that is due."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from eval.quotations.ellipses import honest_ellipsis
from eval.quotations.passages import sentences, words_of
from eval.quotations.words import (
    CONDITIONS,
    FILLERS,
    INSERTED,
    LIMITS,
    MODALS,
    NEGATIONS,
    NOWHERE,
    OTHER,
    PLAIN,
)
from sayso.answers.check import Fit

__all__ = ["EDITS", "Edit"]


@dataclass(frozen=True, slots=True)
class Edit:
    """One kind of edit: `make` gives the edited words, or None where these words cannot be edited so."""

    name: str
    due: Fit
    make: Callable[[str, random.Random], str | None]
    turned: bool = False
    honest: bool = False


def same(text: str, rng: random.Random) -> str:
    return text


def stop_left_out(text: str, rng: random.Random) -> str | None:
    return text[:-1] if text[-1] in ".," else None


def dressed(text: str, rng: random.Random) -> str | None:
    """One of the things that an editor may do."""
    ways: list[Callable[[], str | None]] = [
        lambda: text.replace("’", "'") if "’" in text else text.replace("'", "’"),
        lambda: text.replace("—", " – ") if "—" in text else text.replace(" - ", " — "),
        lambda: text[0].swapcase() + text[1:],
        lambda: re.sub(r"\.$", ",", text),
        lambda: inserted(text, rng),
        lambda: f"[{text[0].swapcase()}]{text[1:]}",
    ]
    rng.shuffle(ways)
    return next((made for way in ways if (made := way()) and made != text), None)


def inserted(text: str, rng: random.Random) -> str | None:
    found = [x for x in words_of(text)[2:-2] if text[x.end()] == " "]
    if not found:
        return None
    place = rng.choice(found).end()
    return f"{text[:place]} {rng.choice(INSERTED)}{text[place:]}"


def _one(
    text: str, rng: random.Random, wanted: Callable[[str], bool], edges: int = 1
) -> re.Match[str] | None:
    found = [x for x in words_of(text)[edges : -edges or None] if wanted(x.group().casefold())]
    return rng.choice(found) if found else None


def turning_dropped(text: str, rng: random.Random) -> str | None:
    found = _one(text, rng, lambda x: x in LIMITS or x in MODALS)
    return found and (text[: found.start()] + text[found.end() :].lstrip())


def turning_changed(text: str, rng: random.Random) -> str | None:
    found = _one(text, rng, lambda x: x in OTHER or x.isdigit(), 0)
    if found is None:
        return None
    word = found.group()
    return _put(
        text, found, str(int(word) + rng.choice((1, 10, 100))) if word.isdigit() else OTHER[word.casefold()]
    )


def plain_changed(text: str, rng: random.Random) -> str | None:
    found = _one(text, rng, lambda x: x in PLAIN, 0)
    return found and _put(text, found, PLAIN[found.group().casefold()])


def _put(text: str, found: re.Match[str], other: str) -> str:
    """The text with another word in a word's place, with its capital."""
    cased = other.capitalize() if found.group()[0].isupper() else other
    return text[: found.start()] + cased + text[found.end() :]


def not_added(text: str, rng: random.Random) -> str | None:
    found = _one(text, rng, lambda x: x in ("is", "are", "will", "was", "were", "would", "can", "should"))
    return found and f"{text[: found.end()]} {rng.choice(('not', '[not]'))}{text[found.end() :]}"


def turning_in_ellipsis(text: str, rng: random.Random) -> str | None:
    """An ellipsis over a few words within one sentence, one of which the meaning turns on."""
    found = words_of(text)
    places = [n for n, x in enumerate(found) if x.group().casefold() in (*LIMITS, *MODALS)]
    rng.shuffle(places)
    for n in places:
        start, end = n - rng.randrange(0, 2), n + rng.randrange(1, 3)
        within = start >= 3 and end < len(found) - 3
        if within and not re.search(r"[.?!]", text[found[start].start() : found[end].start()]):
            return f"{text[: found[start].start()]}… {text[found[end].start() :]}"
    return None


def cut_after_limit(text: str, rng: random.Random) -> str | None:
    """The quotation begins right after a negation, an "only" or a condition of its clause."""
    found = words_of(text)
    for n, word in enumerate(found[:-5]):
        limit = word.group().casefold() in (*NEGATIONS, "only", "if", "unless") and n < 12
        if limit and not re.search(r"[.?!,;:]", text[: found[n + 1].start()]):
            return text[found[n + 1].start() :]
    return None


def cut_before_limit(text: str, rng: random.Random) -> str | None:
    """The quotation ends right before a condition."""
    found = words_of(text)
    for n, word in enumerate(found):
        if n >= 5 and word.group().casefold() in CONDITIONS and word.group()[0].islower():
            return text[: found[n].start()].rstrip(" ,—-")
    return None


def turned_round(text: str, rng: random.Random) -> str | None:
    """Two sentences, or the halves of one between ellipses, in the other order."""
    parts = sentences(text)
    if len(parts) >= 2 and all(len(x.split()) >= 4 for x in parts[:2]):
        return " ".join([parts[1], parts[0], *parts[2:]])
    found = words_of(text)
    if len(found) < 12:
        return None
    middle = len(found) // 2
    first, second = text[: found[middle].start()].strip(), text[found[middle].start() :].strip()
    return f"{second} … {first}"


def reworded(text: str, rng: random.Random) -> str | None:
    """Half of the words with others in their place."""
    found = words_of(text)
    if len(found) < 10:
        return None
    others = set(rng.sample(range(len(found)), len(found) // 2))
    out, at = "", 0
    for n, word in enumerate(found):
        out += text[at : word.start()] + (rng.choice(FILLERS) if n in others else word.group())
        at = word.end()
    return out + text[at:]


def invented(text: str, rng: random.Random) -> str:
    one, other = rng.sample(NOWHERE, 2)
    return f"{one}, and {other[0].lower()}{other[1:]}."


EDITS = (
    Edit("as it stands", Fit.EXACT, same, honest=True),
    Edit("last stop left out", Fit.EXACT, stop_left_out, honest=True),
    Edit("what editors may do", Fit.EDITED, dressed, honest=True),
    Edit("honest ellipsis", Fit.EDITED, honest_ellipsis, honest=True),
    Edit("turning word dropped", Fit.SHORTENED, turning_dropped, turned=True),
    Edit("turning word changed", Fit.ALTERED, turning_changed, turned=True),
    Edit("“not” put in", Fit.ALTERED, not_added, turned=True),
    Edit("turning word in the ellipsis", Fit.SHORTENED, turning_in_ellipsis, turned=True),
    Edit("cut after a limit", Fit.SHORTENED, cut_after_limit, turned=True),
    Edit("cut before a condition", Fit.SHORTENED, cut_before_limit, turned=True),
    Edit("another word changed", Fit.ALTERED, plain_changed),
    Edit("out of order", Fit.REORDERED, turned_round),
    Edit("half reworded", Fit.CLOSE, reworded),
    Edit("invented", Fit.NOT_FOUND, invented),
)
