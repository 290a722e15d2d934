"""Names in headlines whose every word has a capital."""

from __future__ import annotations

import pytest

from sayso.statements.cast import Cast
from sayso.statements.headline import Headlines
from sayso.statements.layout import Layout

BODY = (
    "MAYOR’S OFFICE\n\nThe mayor announced on Monday that new ferries will run during the storm season, and named a board of trade. "
    "Ferries to Port Ansel were named first. May Ruiz, who chairs the board, was there."
)


@pytest.mark.parametrize(
    ("headline", "plain"),
    [
        ("Mayor Holt Announces New Ferries to Port Ansel", "Mayor Holt announces new ferries to Port Ansel"),
        ("Mayor Holt Names Trade Board", "Mayor Holt names trade board"),
        ("Remarks by Mayor Holt Highlighting Ferries", "Remarks by Mayor Holt highlighting ferries"),
        ("May Ruiz Chairs Board of Trade", "May Ruiz chairs board of trade"),
        ("Mayor Holt opens the new Ferries", "Mayor Holt opens the new Ferries"),  # another style
        ("MAYOR HOLT OPENS NEW FERRIES", "MAYOR HOLT OPENS NEW FERRIES"),
    ],
)
def test_a_headline_keeps_the_capitals_of_names(headline: str, plain: str) -> None:
    assert Headlines(BODY).plain(headline) == plain


@pytest.mark.parametrize(
    "headline",
    [
        "Remarks by Mayor Dara Holt Highlighting New Ferries",
        "REMARKS BY MAYOR DARA HOLT DURING STORM SEASON BRIEFING",
        "Mayor Dara Holt Announces Board of Trade",
    ],
)
def test_a_person_of_a_headline_has_a_name_and_no_more(headline: str) -> None:
    names = {p.name for p in Cast(Layout(f"{headline}\n\n{BODY}"), headline).persons}
    assert "Dara Holt" in names
    assert not any("Dara Holt " in name for name in names)
