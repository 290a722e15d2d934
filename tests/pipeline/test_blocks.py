from datetime import UTC, datetime

from sayso.model import Capture
from sayso.pipeline.blocks import quoted_blocks


def test_a_block_is_found_where_it_fills_its_lines_and_not_where_its_words_stood_before() -> None:
    source = "“The gates are open,” she said.\n\n> The gates are open.\n>\n> — Ana Ruiz\n"
    text = "“The gates are open,” she said.\n\nThe gates are open.\n\n— Ana Ruiz"
    capture = Capture(
        source.encode(), "file:///draft.md", "draft.md", datetime(2031, 3, 1, tzinfo=UTC), "text/markdown"
    )
    (found,) = quoted_blocks(capture, text)
    assert (found.start, found.of(text)) == (text.index("\n\nThe") + 2, "The gates are open.")
