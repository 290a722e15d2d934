"""The speaker of one statement, from the words of its source and from full names before it."""

from __future__ import annotations

import re

from sayso.model import ActorKind, Span, Speaker
from sayso.statements.first_names import FullNames, is_word, names, without_titles

__all__ = ["speaker"]

ARTICLE = re.compile(r"\A(?:the|an?)\s+", re.IGNORECASE)
PREPOSITION = re.compile(r"\s(?:of|for|from|at|with|in|on|to|by)(?=\s|$)")


def speaker(text: str, source: Span, full_names: FullNames) -> Speaker | None:
    """Who `source` is: a name with its role, else its own words; None if it is a pronoun.

    `full_names` are those of `text`, for the speaker whom the source gives by surname alone.
    """
    head, *rest = _phrases(text, source)
    if is_word("pronoun", head.of(text)):
        return None
    if not _joined(text, head):
        short = _until_preposition(text, head)
        for phrase in (head, short):
            if name := _person(text, phrase):
                before = text[phrase.start : name.start]
                return _named(text, full_names, name, before, _role(before) or _apposed(text, rest))
        # The office first, the name after it: "the foreign minister, Ana Ruiz".
        if rest and _has("office", head.of(text)) and (name := _person(text, rest[0])) == rest[0]:
            return _named(text, full_names, name, head.of(text), _role(head.of(text)))
    return _described(text, head)


def _phrases(text: str, source: Span) -> list[Span]:
    """What stands between the commas and brackets of `source`, at least one piece."""
    # A dateline hangs on the first name of an agency report: "LOWEN, March 3 (OPA) — Ana Ruiz said".
    *_, dateline_end = (0, *(match.end() for match in re.finditer(r"\s[—–]\s", source.of(text))))
    start = source.start + dateline_end
    pieces = re.finditer(r"[^,()\s](?:[^,()]*[^,()\s])?", text[start : source.end])
    return [Span(start + piece.start(), start + piece.end()) for piece in pieces] or [source]


def _until_preposition(text: str, phrase: Span) -> Span:
    found = PREPOSITION.search(phrase.of(text))
    return Span(phrase.start, phrase.start + found.start()) if found else phrase


def _joined(text: str, phrase: Span) -> bool:
    """Whether `phrase` names more than one: they are kept as the text has them."""
    return re.search(r"\s(?:and|or)\s", phrase.of(text)) is not None


def _person(text: str, phrase: Span) -> Span | None:
    """The name at the end of `phrase`, without titles, if it can be a person's own."""
    last = max(names(phrase.of(text)), default=None)
    if last is None or phrase.start + last.end != phrase.end:
        return None
    name = without_titles(text, Span(phrase.start + last.start, phrase.end))
    if name is None or is_word("organisation", name.of(text).split()[-1]):
        return None
    # "aides to Mr. Ruiz" and "the mayor of Orland" are not Ruiz and Orland; "the Herald" has no office.
    before = text[phrase.start : phrase.start + last.start].split()
    of_another = bool(before) and PREPOSITION.search(f" {before[-1]}") is not None
    untitled = bool(before) and ARTICLE.match(f"{before[-1]} ") and name.start == phrase.start + last.start
    return None if of_another or untitled else name


def _role(words: str) -> str | None:
    """`words` as a role, without article and honorific; None if that leaves nothing."""
    kept = [
        word for word in ARTICLE.sub("", words.strip(), count=1).split() if not is_word("honorific", word)
    ]
    return " ".join(kept) or None


def _apposed(text: str, phrases: list[Span]) -> str | None:
    """The first of `phrases` that states an office: "Ana Ruiz, the foreign minister of Orland"."""
    offices = (phrase.of(text) for phrase in phrases if _has("office", phrase.of(text)))
    return next((_role(words) for words in offices), None)


def _has(section: str, words: str) -> bool:
    return any(is_word(section, word) for word in words.split())


def _named(text: str, full_names: FullNames, name: Span, before: str, role: str | None) -> Speaker:
    """The person of this name; a bare surname is looked up among the full names before it."""
    words = name.of(text)
    mention = (full_names.ending_with(words, name.start) if " " not in words else None) or name
    titled = role is not None or _has("honorific", before) or full_names.titled(mention)
    kind = ActorKind.PERSON if titled else None
    return Speaker(mention.of(text), kind, role, mention)


def _described(text: str, head: Span) -> Speaker:
    """A source without a person's name, in its own words but for a leading article."""
    article = ARTICLE.match(head.of(text))
    mention = Span(head.start + article.end(), head.end) if article else head
    words = mention.of(text)
    kind = None
    if is_word("indefinite", head.of(text).split()[0]):
        kind = ActorKind.UNNAMED
    elif not _has("office", words) and any(
        w[0].isupper() and is_word("organisation", w) for w in words.split()
    ):
        kind = ActorKind.ORGANISATION
    return Speaker(words, kind, None, mention)
