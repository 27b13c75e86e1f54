"""What is slow to load, loaded once for all tests that ask for it."""

import pytest
from hypothesis import settings

from dragoman.annotate.language import LanguageModel, load_language
from dragoman.model.codebook import Codebook, load_codebook
from dragoman.model.tables import Tables, load_tables

# The same examples in every run, however slow the machine: a test that fails once fails always.
settings.register_profile("deterministic", derandomize=True, deadline=None)
settings.load_profile("deterministic")


@pytest.fixture(scope="session")
def tables() -> Tables:
    return load_tables()


@pytest.fixture(scope="session")
def codebook() -> Codebook:
    return load_codebook()


@pytest.fixture(scope="session")
def language(tables: Tables) -> LanguageModel:
    return load_language(tables)
