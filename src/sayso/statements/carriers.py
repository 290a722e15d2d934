"""Who passes on what others say: agencies, papers, broadcasters, platforms."""

from __future__ import annotations

import re
from functools import cache

from sayso.data import lines
from sayso.statements.states import ARTICLE
from sayso.statements.words import fold, is_word

__all__ = ["carrier", "is_called_carrier", "is_platform", "plain_name"]

_CALLED = re.compile(
    r"\b(?:(?:news|press|state|wire) agency|newspaper|daily|weekly|broadcaster|(?:radio|television|TV) (?:station|channel)|news (?:site|website|portal|outlet))[ \xa0]\Z"
)
_REACH = 40
SITE = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|news|co|tv|[a-z]{2})", re.IGNORECASE)


@cache
def _known() -> dict[str, tuple[str, str]]:
    known = {}
    for kind, line in lines("carriers.txt"):
        name, _, rest = line.partition(" =")
        for form in (name, *(part.strip() for part in rest.split(","))):
            if form:
                known[form.casefold()] = (name, kind)
    return known


def plain_name(name: str) -> str:
    """A name to compare carriers by: without case, article and short form."""
    bare = ARTICLE.sub("", name.strip()).casefold()
    return _known().get(bare, (bare, ""))[0].casefold()


def carrier(name: str) -> str | None:
    """The name of the carrier called `name`, as the text has it without its article; None if it is none.

    Known ones, names that end with a word of the press ("Orland Times", "Lowen News Agency") and sites.
    """
    bare = ARTICLE.sub("", name.strip())
    words = bare.split()
    if not words or not (words[0][0].isupper() or bare.casefold() in _known() or SITE.fullmatch(bare)):
        return None
    if bare.casefold() in _known() or SITE.fullmatch(bare):
        return bare
    if len(words) == 2 and words[0] in ("Radio", "TV") and words[1][0].isupper():
        return bare
    if len(words) > 1 and all(w[0].isupper() or not w[0].isalpha() or w == "of" for w in words):
        last = fold(words[-1])
        # "the Energy Agency" and "Truth Channel" differ: an agency of the press says that it is one of news.
        if last in ("agency", "service"):
            return bare if fold(words[-2]) in ("news", "press") else None
        if is_word("news_head", last):
            return bare
    return None


def is_called_carrier(text: str, start: int) -> bool:
    """Whether the name that begins at `start` is called a carrier: "the state agency Orland Tidings", "the daily Morgen"."""
    return _CALLED.search(text[max(0, start - _REACH) : start]) is not None


def is_platform(name: str) -> bool:
    """Whether that carrier is one where anybody writes."""
    return _known().get(name.casefold(), ("", ""))[1] == "platform"
