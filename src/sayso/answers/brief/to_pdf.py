"""The page of a brief as a tagged PDF (PDF/UA-1)."""

from __future__ import annotations

import logging

from sayso.model import UsageError

__all__ = ["pdf_of"]


def pdf_of(page: str) -> bytes:
    """The page as PDF: only what stands in it is used, nothing is fetched.

    `UsageError`, with what to install, where the libraries that lay text out are not there.
    """
    try:
        from weasyprint import HTML  # It loads libraries of the system.
        from weasyprint.urls import URLFetcher
    except OSError as error:
        raise UsageError(
            "a PDF needs the Pango libraries, which are not installed "
            f"({error}); on Debian: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0. "
            "The other formats need nothing: --to html --to docx --to md"
        ) from error

    for name in ("weasyprint", "fontTools"):
        logging.getLogger(name).setLevel(logging.ERROR)
    made = HTML(string=page, url_fetcher=URLFetcher(allowed_protocols={"data"})).write_pdf(
        pdf_variant="pdf/ua-1"
    )
    assert isinstance(made, bytes)
    return made
