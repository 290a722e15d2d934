"""The problems of making a document of a capture."""

from __future__ import annotations

from sayso.model import Cause, Fact, Problem, Severity

__all__ = [
    "bad_metadata",
    "broken_file",
    "dropped_passage",
    "empty",
    "encrypted",
    "guessed_date",
    "no_article",
    "no_date",
    "no_text_layer",
    "not_json",
    "not_text",
    "page_too_large",
    "pages_without_text",
    "unknown_format",
    "without_text",
]

SHOWN = 120


def empty(name: str) -> Problem:
    """For what holds nothing, or only white space."""
    return Problem(Cause.EMPTY, name, "It is empty.", "If it should hold a text, save it again.")


def not_text(name: str) -> Problem:
    """For bytes that are no text."""
    return Problem(
        Cause.NOT_TEXT,
        name,
        "It holds bytes that are no text.",
        "Give it the suffix of what it is, or save its text as UTF-8.",
    )


def unknown_format(name: str, media_type: str) -> Problem:
    """For a kind of file that no reader knows."""
    return Problem(
        Cause.UNKNOWN_FORMAT,
        name,
        f"sayso does not read files of the type {media_type}.",
        "Save it as HTML, PDF, DOCX, Markdown, JSON or plain text and add that.",
    )


def broken_file(name: str, kind: str, why: str) -> Problem:
    """For what bears the name of a format and cannot be read as one."""
    return Problem(
        Cause.BROKEN_FILE,
        name,
        f"It is called a {kind} and cannot be opened as one: {why}.",
        "Open it in the program that made it and save it again, or give it the suffix of what it is.",
    )


def encrypted(name: str) -> Problem:
    """For a file that asks for a password."""
    return Problem(
        Cause.ENCRYPTED,
        name,
        "It is locked with a password.",
        "Save a copy without the password and add that.",
    )


def no_text_layer(name: str, pages: int) -> Problem:
    """For a PDF of pictures."""
    return Problem(
        Cause.NO_TEXT_LAYER,
        name,
        f"None of its {pages} pages holds text; it is most likely a scan.",
        "Run it through a program for text recognition (OCR) and add the result.",
    )


def pages_without_text(name: str, pages: list[int]) -> Problem:
    """For a PDF of which some pages are pictures."""
    return Problem(
        Cause.NO_TEXT_LAYER,
        name,
        f"No text was found on page {', '.join(map(str, pages))}.",
        "If a page is a scan, run the file through a program for text recognition (OCR) and add the result.",
        Severity.NOTE,
    )


def no_article(name: str) -> Problem:
    """For a page of HTML without running text."""
    return Problem(
        Cause.NO_ARTICLE,
        name,
        "No article was found on the page.",
        "Add the address of the article itself; if the page draws its text by script, save it from the browser.",
    )


def page_too_large(name: str, characters: int, limit: int) -> Problem:
    """For a page of HTML that would take too long to read."""
    return Problem(
        Cause.TOO_LARGE,
        name,
        f"The page holds {characters:,} characters of markup; up to {limit:,} are read.",
        "Save the article alone, as text or as a page of its own, and add that.",
    )


def not_json(name: str, why: str) -> Problem:
    """For a line or a file that is no JSON object."""
    return Problem(
        Cause.BAD_LINE,
        name,
        f"{_place(name)} is not a JSON object: {why}.",
        "Mend it and add the file again; what was read already stays as it is.",
    )


def without_text(name: str, keys: list[str]) -> Problem:
    """For a JSON object that has no text to read."""
    there = ", ".join(sorted(keys)[:10]) or "no key at all"
    return Problem(
        Cause.BAD_LINE,
        name,
        f'{_place(name)} has no text under the key "text" (it has {there}).',
        "Put the article's text there as a string and add the file again.",
    )


def bad_metadata(name: str, what: str, value: object) -> Problem:
    """For a field about the text that does not hold what it should; the text is read all the same."""
    return Problem(
        Cause.BAD_METADATA,
        name,
        f"Its {what} cannot be used: {_shown(str(value))}.",
        "Mend it in the file, or say it with --title, --publisher or --published.",
        Severity.NOTE,
    )


def dropped_passage(name: str, words: str) -> Problem:
    """For quoted words of a page that did not come into the text."""
    return Problem(
        Cause.DROPPED_PASSAGE,
        name,
        f"Quoted words of the page are not in the text: {_shown(words)}",
        "Look at the page; if they belong to the article, save its text and add that.",
        Severity.NOTE,
    )


def no_date(name: str) -> Problem:
    """For a text of an unknown day."""
    return Problem(
        Cause.NO_DATE,
        name,
        "It does not say on which day it was published.",
        "Say it with --published YYYY-MM-DD, so that “yesterday” in it can be known.",
        Severity.NOTE,
    )


def guessed_date(name: str, published: Fact) -> Problem:
    """For a day that nobody stated."""
    return Problem(
        Cause.GUESSED_DATE,
        name,
        f"It does not state its day of publication; {published.value} is a guess ({published.where.value}).",
        "If it is wrong, say the right one with --published YYYY-MM-DD.",
        Severity.NOTE,
    )


def _place(name: str) -> str:
    """What to call the thing in a sentence: `Line 17` for the line of a file."""
    line = name.rpartition("#L")[2]
    return f"Line {line}" if line != name and line.isdecimal() else "It"


def _shown(words: str) -> str:
    return words if len(words) <= SHOWN else words[: SHOWN - 1] + "…"
