"""The problems of making a document of a capture."""

from __future__ import annotations

from sayso.model import Cause, Problem, Severity, Trouble

__all__ = [
    "BROKEN_FILE",
    "EMPTY",
    "ENCODING_ASSUMED",
    "ENCRYPTED",
    "GUESSED_DATE",
    "NOT_TEXT",
    "NO_ARTICLE",
    "NO_DATE",
    "NO_TEXT_LAYER",
    "PAGES_WITHOUT_TEXT",
    "PAGE_TOO_LARGE",
    "UNKNOWN_FORMAT",
    "bad_metadata",
    "dropped_passage",
    "not_json",
    "without_text",
]

SHOWN = 120
"""Characters of a thing's own words in a message."""
KEYS_SHOWN = 10

EMPTY = Trouble(Cause.EMPTY, "It is empty.", "If it should hold a text, save it again.")
NOT_TEXT = Trouble(
    Cause.NOT_TEXT,
    "It holds bytes that are no text.",
    "Give it the suffix of what it is, or save its text as UTF-8.",
)
UNKNOWN_FORMAT = Trouble(
    Cause.UNKNOWN_FORMAT,
    "sayso does not read files of the type {media_type}.",
    "Save it as HTML, PDF, DOCX, Markdown, JSON or plain text and add that.",
)
BROKEN_FILE = Trouble(
    Cause.BROKEN_FILE,
    "It is called a {kind} and cannot be opened as one: {why}.",
    "Open it in the program that made it and save it again, or give it the suffix of what it is.",
)
ENCRYPTED = Trouble(
    Cause.ENCRYPTED, "It is locked with a password.", "Save a copy without the password and add that."
)
NO_TEXT_LAYER = Trouble(
    Cause.NO_TEXT_LAYER,
    "None of its {pages} pages holds text; it is most likely a scan.",
    "Run it through a program for text recognition (OCR) and add the result.",
)
PAGES_WITHOUT_TEXT = Trouble(
    Cause.NO_TEXT_LAYER,
    "No text was found on page {pages}.",
    "If a page is a scan, run the file through a program for text recognition (OCR) and add the result.",
    Severity.NOTE,
)
NO_ARTICLE = Trouble(
    Cause.NO_ARTICLE,
    "No article was found on the page.",
    "Add the address of the article itself; if the page draws its text by script, save it from the browser.",
)
PAGE_TOO_LARGE = Trouble(
    Cause.TOO_LARGE,
    "The page holds {characters:,} characters of markup; up to {limit:,} are read.",
    "Save the article alone, as text or as a page of its own, and add that.",
)
ENCODING_ASSUMED = Trouble(
    Cause.ENCODING,
    "It is not UTF-8 and does not say what it is; it was read as {encoding}.",
    "Look at its accents and quotation marks; if they are wrong, save it as UTF-8 and add it again.",
    Severity.NOTE,
)
NO_DATE = Trouble(
    Cause.NO_DATE,
    "It does not say on which day it was published.",
    "Say it with --published YYYY-MM-DD, so that “yesterday” in it can be known.",
    Severity.NOTE,
)
GUESSED_DATE = Trouble(
    Cause.GUESSED_DATE,
    "It does not state its day of publication; {day} is a guess ({where}).",
    "If it is wrong, say the right one with --published YYYY-MM-DD.",
    Severity.NOTE,
)
_NOT_JSON = Trouble(
    Cause.BAD_LINE,
    "{place} is not a JSON object: {why}.",
    "Mend it and add the file again; what was read already stays as it is.",
)
_WITHOUT_TEXT = Trouble(
    Cause.BAD_LINE,
    '{place} has no text under the key "text" (it has {keys}).',
    "Put the article's text there as a string and add the file again.",
)
_BAD_METADATA = Trouble(
    Cause.BAD_METADATA,
    "Its {what} cannot be used: {value}.",
    "Mend it in the file, or say it with --title, --publisher or --published.",
    Severity.NOTE,
)
_DROPPED_PASSAGE = Trouble(
    Cause.DROPPED_PASSAGE,
    "Quoted words of the page are not in the text: {words}",
    "Look at the page; if they belong to the article, save its text and add that.",
    Severity.NOTE,
)


def not_json(name: str, why: str) -> Problem:
    """For a line or a file that is no JSON object."""
    return _NOT_JSON.of(name, place=_place(name), why=why)


def without_text(name: str, keys: list[str]) -> Problem:
    """For a JSON object that has no text to read."""
    there = ", ".join(sorted(keys)[:KEYS_SHOWN]) or "no key at all"
    return _WITHOUT_TEXT.of(name, place=_place(name), keys=there)


def bad_metadata(name: str, what: str, value: object) -> Problem:
    """For a field about the text that does not hold what it should; the text is read all the same."""
    return _BAD_METADATA.of(name, what=what, value=_shown(str(value)))


def dropped_passage(name: str, words: str) -> Problem:
    """For quoted words of a page that did not come into the text."""
    return _DROPPED_PASSAGE.of(name, words=_shown(words))


def _place(name: str) -> str:
    """What to call the thing in a sentence: `Line 17` for the line of a file."""
    line = name.rpartition("#L")[2]
    return f"Line {line}" if line != name and line.isdecimal() else "It"


def _shown(words: str) -> str:
    return words if len(words) <= SHOWN else words[: SHOWN - 1] + "…"
