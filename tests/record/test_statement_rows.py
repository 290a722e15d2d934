"""A statement and its row: how sure the reader is of the speaker is kept, and makes no other reading."""

from __future__ import annotations

from dataclasses import replace

from sayso.record.statement_rows import statement_from_row, statement_row
from tests.record.made import reading


def test_the_speaker_s_confidence_is_kept_and_is_no_part_of_what_was_found() -> None:
    made = reading("«Ana Ruiz» {said} [that it was late].")
    one = next(x for x in made.statements if x.speaker)
    assert one.speaker is not None
    sure, unsure = (replace(one, speaker=replace(one.speaker, confidence=x)) for x in (0.9, 0.6))
    rows = [statement_row(x, made.document, None) for x in (sure, unsure)]
    assert rows[0]["digest"] == rows[1]["digest"]
    back = statement_from_row(rows[0], made.document.sha256)
    assert back.speaker is not None
    assert back.speaker.confidence == 0.9


def test_a_row_of_an_earlier_version_has_no_confidence_of_its_speaker() -> None:
    made = reading("«Ana Ruiz» {said} [that it was late].")
    one = next(x for x in made.statements if x.speaker)
    row = statement_row(one, made.document, None)
    del row["speaker"]["confidence"]
    back = statement_from_row(row, made.document.sha256)
    assert back.speaker is not None
    assert back.speaker.confidence is None
