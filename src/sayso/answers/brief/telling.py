"""Under which verb a brief tells the words of a reference: as what their speaker asserts, or as what he contests."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.answers.brief.drafting.verbs import is_verb, turns
from sayso.answers.brief.laid import Laid
from sayso.answers.brief.resolve import Quoted
from sayso.data import word_sets
from sayso.model import Act, Kind
from sayso.record.contract import Entry

__all__ = ["mistold", "sentence_around"]

SHARE_OF_CLAIM = 0.8
"""How many of the words told must stand in a contested claim for them to be that claim, as the check has it."""

NEAR = 3
"""Words before a verb within which a negation is the verb's own: did not deny, has never said."""

LINK = re.compile(r"\s*(?:(?:all|any|the|reports?|claims?|suggestions?|allegations?|that|having|ever)\s+)*")
"""What may stand between a verb of denial and what it denies."""


def mistold(n: int, one: Quoted, laid: Laid) -> str | None:
    """Why the author's verb turns what the record has: a claim denied told as said, or words said told as denied."""
    if one.entry is None or _is_turned_there(one.entry):
        return None
    before, after = sentence_around(n, laid)
    if _is_claim_contested(one):
        if not _contests(before, f"{one.words} … {after}"):
            return "the record has these words as a claim that is denied; tell them under a verb of denial"
        return None
    if not _is_contesting(one.entry) and _takes_back(before):
        return "the record has these words as said, not as denied; tell them under the verb of the article"
    return None


def sentence_around(n: int, laid: Laid) -> tuple[str, str]:
    """The author's words of the sentence before a reference, and behind it; an ellipsis for another reference."""
    first = laid.of.index(n) if n in laid.of else 0
    last = max((at for at, x in enumerate(laid.of) if x == n), default=first - 1)
    before = "".join(reversed(list(_until_stop(laid, range(first - 1, -1, -1)))))
    return _SENTENCE_END.split(before)[-1], "".join(_until_stop(laid, range(last + 1, len(laid.text))))


_SENTENCE_END = re.compile(r"(?<=[.!?;])[”\"’']?\s+")


def _until_stop(laid: Laid, places: range) -> Iterator[str]:
    """The author's own characters from a place on, to the end of the line or, going on, of the sentence."""
    of = -1
    for at in places:
        char = laid.text[at]
        if laid.of[at] >= 0:
            # Words quoted before that end a sentence end it for the author too.
            if places.step < 0 and of < 0 and re.search(r"[.?!]”?$", laid.text[: at + 1]):
                return
            if of < 0:
                yield "…"
            of = laid.of[at]
            continue
        of = -1
        if char == "\n":
            return
        yield char
        if places.step > 0 and char in ".!?;" and laid.text[at + 1 : at + 2].strip() == "":
            return


def _is_contesting(entry: Entry) -> bool:
    """Whether the statement contests something: by its act, its verb, or the claim that the reading found."""
    cue = " ".join(entry.document.texts_at(entry.statement.cue))
    denied = any(x in _contesting() for x in _words(cue))
    return bool(entry.statement.denies) or entry.statement.act in {Act.DENY, Act.REJECT} or denied


def _is_claim_contested(one: Quoted) -> bool:
    """Whether the words told are the contested claim itself, not what was said against it."""
    entry = one.entry
    if entry is None or not _is_contesting(entry):
        return False
    claim, told = set(_words(entry.statement.denies or "")), set(_words(one.words))
    if claim and told:
        return len(claim & told) >= SHARE_OF_CLAIM * len(told)
    cue = _words(" ".join(entry.document.texts_at(entry.statement.cue)))
    return entry.statement.kind is not Kind.DIRECT and any(x in _contesting() for x in cue)


def _is_turned_there(entry: Entry) -> bool:
    """Whether the article itself says that it was not said: then its own negation is the right one."""
    spans = sorted((*entry.statement.source, *entry.statement.cue))
    between = _words(entry.document.text[spans[0].start : spans[-1].end]) if spans else []
    return any(turns(x) and x not in _contesting() for x in between)


def _contests(before: str, after: str) -> bool:
    """Whether the author's sentence gives the words as denied: by its verb, or by what it calls them."""
    said = _words(before)
    verbs = [at for at, x in enumerate(said) if x in _contesting() or is_verb(x)]
    # “called the report an invention”: what it is called stands in the words themselves.
    rejecting = _contesting() | word_sets("denials.txt")["naming"]
    if verbs and said[verbs[-1]] in rejecting and not _is_negated(said, verbs[-1]):
        return True
    if not verbs and any(x in _contesting() for x in _words(after)):
        return True
    kinds = word_sets("denials.txt")
    return any(
        (x in kinds["false"] and not _is_negated(some, at))
        or (x in kinds["true"] and _is_negated(some, at) and some[at + 1 : at + 2] == ["that"])
        for some in (said, _words(after))
        for at, x in enumerate(some)
    )


def _takes_back(before: str) -> bool:
    """Whether the words are the object of a verb of denial, or of one that is negated."""
    found = list(re.finditer(r"\w[\w'’]*", before))
    said = [x[0].casefold() for x in found]
    verbs = [at for at, x in enumerate(said) if x in _contesting() or is_verb(x)]
    if not verbs:
        return False
    last, rest = verbs[-1], before[found[verbs[-1]].end() :]
    if said[last] in word_sets("denials.txt")["denial"]:
        return bool(LINK.fullmatch(rest.casefold() + " ")) and not _is_negated(said, last)
    return bool(LINK.fullmatch(rest.casefold().replace(":", "") + " ")) and _is_negated(said, last)


def _is_negated(said: list[str], at: int) -> bool:
    """Whether the word is turned: by a negation before it, or by what calls it wrong, “wrong to deny that”."""
    near = said[max(0, at - NEAR) : at]
    wrong = word_sets("denials.txt")["wrong"]
    if wrong & set(near if near[-1:] == ["to"] else near[-1:]):
        return True
    return any(turns(x) and x not in _contesting() for x in near if x not in {"may", "will", "must", "can"})


def _contesting() -> frozenset[str]:
    kinds = word_sets("denials.txt")
    return kinds["denial"] | kinds["refusal"]


def _words(text: str) -> list[str]:
    return re.findall(r"\w[\w'’]*", text.casefold())
