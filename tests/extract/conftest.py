"""Sentences to documents and drafts, for the tests of this folder."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from dragoman.annotate.document import annotate
from dragoman.annotate.language import LanguageModel
from dragoman.annotate.mentions import find_mentions
from dragoman.extract.pipeline import extract_drafts
from dragoman.model.codebook import Codebook
from dragoman.model.report import make_report
from dragoman.model.tables import Tables
from dragoman.resolve.dates import find_times
from tests.extract.told import Told

Read = Callable[[str], Doc]
Tell = Callable[[str], Told]


@pytest.fixture(scope="session")
def read(language: LanguageModel, tables: Tables) -> Read:
    """Text -> a new document with its mentions."""

    def read_text(text: str) -> Doc:
        return find_mentions(annotate(language, make_report(text, file="a.txt")), tables)

    return read_text


@pytest.fixture(scope="session")
def tell(read: Read, codebook: Codebook) -> Tell:
    """All that a text tells."""

    def told(text: str) -> Told:
        return Told(extract_drafts(read(text), codebook, find_times))

    return told
