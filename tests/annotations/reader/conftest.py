"""The vocabulary and the reader, opened once."""

import pytest
from tokenizers import Tokenizer

from sayso.annotations.reader import AttributionReader
from sayso.annotations.reader.settings import DATA


@pytest.fixture(scope="session")
def tokenizer():
    return Tokenizer.from_file(str(DATA / "reader_tokenizer.json"))


@pytest.fixture(scope="session")
def reader():
    return AttributionReader()
