"""What can become of a quotation on its way into a draft: one edit each, with the verdict that is due."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

__all__ = ["EDITS", "Edit", "sentences", "words_of"]

SENTENCE = re.compile(r"(?<=[.?!])(?<!Mr\.)(?<!Ms\.)(?<!Dr\.)(?<!Mrs\.)(?<!St\.)(?<!\b[A-Z]\.)\s+(?=[A-Z])")
WORD = re.compile(r"[A-Za-z0-9][\w’'.,-]*[\w%]|[A-Za-z0-9]")
# Chosen by hand for this set, not taken from the list that the check goes by.
NEGATIONS = (
    "not",
    "never",
    "no",
    "nothing",
    "don't",
    "don’t",
    "won't",
    "won’t",
    "can't",
    "can’t",
    "cannot",
    "didn’t",
    "isn’t",
    "without",
    "nobody",
    "none",
)
CONDITIONS = ("if", "unless", "until")
MODALS = ("will", "would", "may", "might", "must", "should", "could", "can")
AMOUNTS = ("only", "some", "all", "most", "many", "every")
UNSURE = (
    *("whether", "nor", "neither", "potentially", "everybody", "everybody’s"),
    *(
        "any",
        "anything",
        "anyone",
        "something",
        "someone",
        "everything",
        "everyone",
        "few",
        "several",
        "always",
    ),
    *(
        "doubt",
        "think",
        "believe",
        "claim",
        "seem",
        "seems",
        "perhaps",
        "maybe",
        "probably",
        "likely",
        "almost",
    ),
    *("except", "nearly", "least", "both", "half", "hundred", "thousand", "percent", "six", "seven", "ten"),
)
"""No honest ellipsis leaves these out."""
LIMITS = (*NEGATIONS, *CONDITIONS, *AMOUNTS)
OTHER = {
    "will": "may", "would": "will", "may": "will", "might": "will", "must": "may", "should": "must", "could": "will",
    "can": "could", "all": "some", "some": "all", "most": "some", "many": "few", "every": "some", "only": "also",
    "never": "often", "no": "some", "not": "now", "always": "sometimes", "if": "when", "unless": "if",
    "million": "billion", "billion": "million", "two": "three", "three": "two", "four": "five", "five": "four",
    "first": "second", "hundreds": "thousands", "thousands": "hundreds",
}  # fmt: skip
PLAIN = {
    "people": "persons", "country": "nation", "government": "administration", "important": "vital", "work": "labor",
    "today": "now", "think": "believe", "going": "moving", "great": "grand", "help": "aid", "make": "build",
    "time": "moment", "support": "backing", "want": "wish", "continue": "proceed", "many": "numerous", "new": "fresh",
    "world": "globe", "year": "season", "good": "fine", "said": "stated", "big": "large", "started": "began",
}  # fmt: skip
INSERTED = ("[sic]", "[the United States]", "[in the region]", "[the ministry]", "[this week]")


@dataclass(frozen=True, slots=True)
class Edit:
    """One kind of edit: `make` gives the edited words, or None where these words cannot be edited so."""

    name: str
    due: str
    make: Callable[[str, random.Random], str | None]
    turned: bool = False
    honest: bool = False


def sentences(text: str) -> list[str]:
    """The sentences of a passage, as full stops and capitals show them."""
    return [x for x in SENTENCE.split(text.strip()) if x]


def words_of(text: str) -> list[re.Match[str]]:
    """The words of a passage, with their places."""
    return list(WORD.finditer(text))


def same(text: str, rng: random.Random) -> str:
    return text


def dressed(text: str, rng: random.Random) -> str | None:
    """One of the things that an editor may do."""
    ways: list[Callable[[], str | None]] = [
        lambda: text.replace("’", "'") if "’" in text else text.replace("'", "’"),
        lambda: text.replace("—", " – ") if "—" in text else text.replace(" - ", " — "),
        lambda: text[0].swapcase() + text[1:],
        lambda: re.sub(r"[.,]$", "", text),
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


def whole_sentence_dropped(text: str, rng: random.Random) -> str | None:
    """An honest ellipsis: a sentence in the middle, or some words on which nothing turns."""
    parts = sentences(text)
    if len(parts) >= 3:
        place = rng.randrange(1, len(parts) - 1)
        return " ".join([*parts[:place], "…", *parts[place + 1 :]])
    found = words_of(text)
    for _ in range(40):
        if len(found) < 12:
            return None
        start = rng.randrange(4, len(found) - 7)
        end = start + rng.randrange(2, 4)
        dropped = [x.group().casefold().strip(".,") for x in found[start:end]]
        if not any(_limits(x) for x in dropped) and not re.search(
            r"[.?!]", text[found[start].start() : found[end].start()]
        ):
            return f"{text[: found[start].start()]}… {text[found[end].start() :]}"
    return None


def _limits(word: str) -> bool:
    """Whether a meaning may turn on a word, or on a part of one such as "two-state"."""
    return any(_limits_by_itself(x) for x in re.split("[-–]", word) if x)


def _limits_by_itself(word: str) -> bool:
    return (
        word in LIMITS
        or word in UNSURE
        or word in MODALS
        or word in OTHER
        or word[0].isdigit()
        or "n’t" in word
        or "n't" in word
        or word.endswith(("’ll", "'ll", "’d", "'d"))
    )


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
    other = str(int(word) + rng.choice((1, 10, 100))) if word.isdigit() else OTHER[word.casefold()]
    return text[: found.start()] + (other.capitalize() if word[0].isupper() else other) + text[found.end() :]


def not_added(text: str, rng: random.Random) -> str | None:
    found = _one(text, rng, lambda x: x in ("is", "are", "will", "was", "were", "would", "can", "should"))
    return found and f"{text[: found.end()]} {rng.choice(('not', '[not]'))}{text[found.end() :]}"


def turning_in_ellipsis(text: str, rng: random.Random) -> str | None:
    """An ellipsis over a few words within one sentence, one of which the meaning turns on."""
    found = words_of(text)
    places = [
        n for n, x in enumerate(found) if x.group().casefold() in LIMITS or x.group().casefold() in MODALS
    ]
    rng.shuffle(places)
    for n in places:
        start, end = n - rng.randrange(0, 2), n + rng.randrange(1, 3)
        if (
            start >= 3
            and end < len(found) - 3
            and not re.search(r"[.?!]", text[found[start].start() : found[end].start()])
        ):
            return f"{text[: found[start].start()]}… {text[found[end].start() :]}"
    return None


def cut_after_limit(text: str, rng: random.Random) -> str | None:
    """The quotation begins right after a negation, a modal or an "only", or where a condition was dropped."""
    found = words_of(text)
    for n, word in enumerate(found[:-5]):
        said = word.group().casefold()
        if (
            said in (*NEGATIONS, "only", "if", "unless")
            and n < 12
            and not re.search(r"[.?!,;:]", text[: found[n + 1].start()])
        ):
            return text[found[n + 1].start() :]
    return None


def cut_before_limit(text: str, rng: random.Random) -> str | None:
    """The quotation ends right before a condition."""
    found = words_of(text)
    for n, word in enumerate(found):
        if n >= 5 and word.group().casefold() in CONDITIONS and word.group()[0].islower():
            return text[: found[n].start()].rstrip(" ,—-")
    return None


def plain_changed(text: str, rng: random.Random) -> str | None:
    found = _one(text, rng, lambda x: x in PLAIN, 0)
    if found is None:
        return None
    word = found.group()
    other = PLAIN[word.casefold()]
    return text[: found.start()] + (other.capitalize() if word[0].isupper() else other) + text[found.end() :]


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
    """Nearly half of the words in others' place."""
    found = words_of(text)
    if len(found) < 10:
        return None
    out, at = "", 0
    for n, word in enumerate(found):
        out += text[at : word.start()] + (rng.choice(FILLERS) if rng.random() < 0.45 else word.group())
        at = word.end()
    return out + text[at:]


FILLERS = (
    "lantern",
    "orchard",
    "gravel",
    "violin",
    "harbour",
    "saddle",
    "pepper",
    "window",
    "copper",
    "meadow",
)
NOWHERE = (
    "The copper lanterns of Velm are counted by moonlight and returned in baskets",
    "Our orchard owes three violins to the harbour of Lusmere this winter",
    "Gravel is the only currency that the ferrymen of Ostra ever trusted",
    "A saddle full of pepper outweighs the promises of seven customs officers",
    "The meadow council has resolved to paint every window in the province green",
    "No ferry shall carry an unlicensed violin across the Nerith after dusk",
)


def invented(text: str, rng: random.Random) -> str:
    one, other = rng.sample(NOWHERE, 2)
    return f"{one}, and {other[0].lower()}{other[1:]}."


EDITS = (
    Edit("exact", "exact", same, honest=True),
    Edit("what editors may do", "exact but for what editors may do", dressed, honest=True),
    Edit("honest ellipsis", "exact but for what editors may do", whole_sentence_dropped, honest=True),
    Edit("turning word dropped", "shortened so that the meaning may turn", turning_dropped, turned=True),
    Edit("turning word changed", "altered", turning_changed, turned=True),
    Edit("“not” put in", "altered", not_added, turned=True),
    Edit(
        "turning word in the ellipsis",
        "shortened so that the meaning may turn",
        turning_in_ellipsis,
        turned=True,
    ),
    Edit("cut after a limit", "shortened so that the meaning may turn", cut_after_limit, turned=True),
    Edit("cut before a condition", "shortened so that the meaning may turn", cut_before_limit, turned=True),
    Edit("another word changed", "altered", plain_changed),
    Edit("out of order", "pieces out of order", turned_round),
    Edit("half reworded", "only close to", reworded),
    Edit("invented", "not in the record", invented),
)
