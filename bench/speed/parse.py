"""The yardstick: the bare parse of the language model, all its components, one process."""

from collections import deque
from collections.abc import Iterable

from spacy.language import Language

from dragoman.model.report import Report

# What the wheel runs by default; our own steps in the same pipeline are left out.
COMPONENTS = ("tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "ner")


def parse_bare(nlp: Language, reports: Iterable[Report]) -> None:
    """Parse the texts as `nlp.pipe` does it by default, and keep nothing."""
    with nlp.select_pipes(enable=list(COMPONENTS)):
        deque(nlp.pipe(report.text for report in reports), maxlen=0)
