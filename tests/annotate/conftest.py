"""Sentences to documents and mentions."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from dragoman.annotate.document import annotate
from dragoman.annotate.language import LanguageModel
from dragoman.annotate.mentions import find_mentions
from dragoman.model.draft import ActorDraft
from dragoman.model.report import make_report
from dragoman.model.tables import Tables

Parse = Callable[[str], Doc]
Find = Callable[[str], dict[str, ActorDraft]]


@pytest.fixture(scope="session")
def parse(language: LanguageModel) -> Parse:
    """Text -> annotated document."""

    def parse_text(text: str) -> Doc:
        return annotate(language, make_report(text, file="a.txt"))

    return parse_text


@pytest.fixture(scope="session")
def find(parse: Parse, tables: Tables) -> Find:
    """Text -> its mentions by their words."""

    def find_in_text(text: str) -> dict[str, ActorDraft]:
        return {draft.text: draft for draft in find_mentions(parse(text), tables)._.mentions}

    return find_in_text
