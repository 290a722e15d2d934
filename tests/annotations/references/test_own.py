"""A user's own file of instruments: used, named by its digest, refused with what to write."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.annotations.references import ReferencesAnnotator
from sayso.model import Document, Layers, UsageError

COMPACT = '[[instrument]]\nname = "Reed Compact (RC)"\nkind = "treaty"\nnames = ["Reed Compact", "RC"]\n'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "own.toml"


def test_a_version_names_the_files_content(file: Path) -> None:
    file.write_text(COMPACT)
    one = ReferencesAnnotator(file)
    document = Document("Both states signed the Reed Compact. The RC binds them.", "a.txt")
    layer = one(document, Layers())
    assert [(document.text_at(x.span), x.instrument) for x in layer.items] == [
        ("the Reed Compact", "Reed Compact (RC)"),
        ("RC", "Reed Compact (RC)"),
    ]
    assert layer.version == one.version
    file.write_text(COMPACT.replace("RC", "RCo"))
    versions = {ReferencesAnnotator().version, one.version, ReferencesAnnotator(file).version}
    assert len(versions) == 3
    assert all(" " not in x and "/" not in x for x in versions)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("[[instrument", "own.toml is no TOML"),
        ("", "names no instrument; write each as [[instrument]] with a name and a kind"),
        ('[instrument]\nname = "X"\n', "names no instrument"),
        ('[[instruments]]\nname = "X"\nkind = "act"\n', "names no instrument"),
        ('[[instrument]]\nname = "X"\n', "instrument 1: it has no kind; there are act, case, "),
        ('[[instrument]]\nkind = "act"\n', "instrument 1: it has no name"),
        (
            COMPACT + '[[instrument]]\nname = "X"\nkind = "pact"\n',
            "instrument 2: 'pact' is no kind; there are",
        ),
        ('[[instrument]]\nname = "X"\nkind = "act"\nalias = "Y"\n', "no field is called 'alias'"),
        ('[[instrument]]\nname = "X"\nkind = "act"\nnames = "Y"\n', "names is no list of words"),
    ],
)
def test_a_file_that_cannot_be_used_says_what_to_write(file: Path, content: str, told: str) -> None:
    file.write_text(content)
    with pytest.raises(UsageError) as raised:
        ReferencesAnnotator(file)
    assert told in str(raised.value)
    assert str(file) in str(raised.value)


def test_a_file_that_is_not_there_is_named(file: Path) -> None:
    with pytest.raises(UsageError, match=r"own\.toml cannot be read"):
        ReferencesAnnotator(file)
