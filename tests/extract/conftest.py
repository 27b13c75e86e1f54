"""Sentences to drafts, for the tests of this folder."""

from collections.abc import Callable

import pytest

from dragoman.annotate.document import annotate
from dragoman.annotate.language import LanguageModel
from dragoman.annotate.mentions import find_mentions
from dragoman.extract.pipeline import extract_drafts
from dragoman.model.codebook import Codebook
from dragoman.model.report import make_report
from dragoman.model.tables import Tables
from dragoman.resolve.dates import find_times
from tests.extract.told import Told

Tell = Callable[[str], Told]


@pytest.fixture(scope="session")
def tell(language: LanguageModel, tables: Tables, codebook: Codebook) -> Tell:
    """All that a text tells."""

    def told(text: str) -> Told:
        doc = find_mentions(annotate(language, make_report(text, file="x.txt")), tables)
        return Told(extract_drafts(doc, codebook, find_times))

    return told
