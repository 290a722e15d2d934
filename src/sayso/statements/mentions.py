"""Where a mention stands in its sentence."""

from __future__ import annotations

import re

from sayso.statements.cast import Cast
from sayso.statements.members import Seen

__all__ = ["is_subject"]

_SUBJECT_LEAD = re.compile(
    r"(?:\A|[,;:—–”\"]\s*|\b(?:that|and|but|while|(?<!such )as|when|after|although|because|if)\s+)(?:the\s+)?\Z",
    re.IGNORECASE,
)
_WHEN_LEAD = re.compile(
    r"(?:(?:later|earlier|then|also|meanwhile|afterwards|today|yesterday|(?:on|in|last|this)\s\w+),?\s+)+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"['’]")


def is_subject(cast: Cast, seen: Seen) -> bool:
    """Whether the mention can be a clause's subject: nothing but an opening before it, no possessive after it."""
    sentence = cast.layout.sentences[cast.layout.sentence(seen.span.start)]
    lead = cast.text[sentence.start : seen.start]
    after = cast.text[seen.span.end : seen.span.end + 2]
    opening = _SUBJECT_LEAD.search(lead) or _WHEN_LEAD.match(lead) or len(lead.split()) <= 1
    return bool(opening) and not _POSSESSIVE.match(after)
