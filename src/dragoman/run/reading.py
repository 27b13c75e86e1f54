"""Layer one: what one report says, step by step."""

from functools import cached_property
from pathlib import Path

from dragoman.annotate.document import annotate
from dragoman.annotate.language import LanguageModel, load_language
from dragoman.annotate.mentions import find_mentions
from dragoman.extract.judging.judge import WEIGHTS, Judge
from dragoman.extract.judging.labels import TYPES
from dragoman.extract.pipeline import extract_drafts
from dragoman.model.codebook import Codebook, load_codebook
from dragoman.model.reading import Reading
from dragoman.model.report import Report
from dragoman.model.tables import Tables, load_tables
from dragoman.resolve.dates import find_times
from dragoman.resolve.gazetteer import Gazetteer
from dragoman.resolve.reading import make_reading
from dragoman.run.threads import one_thread

JUDGED = TYPES[1:]  # without "no event"


class Reader:
    """Reads reports one by one; the models and tables load at the first."""

    def __init__(self, *, codebook: Codebook | None = None, judge: Path | None = WEIGHTS) -> None:
        self._codebook = codebook
        self._weights = judge

    @cached_property
    def codebook(self) -> Codebook:
        """Types and the words that signal them."""
        return self._codebook or load_codebook()

    @cached_property
    def tables(self) -> Tables:
        """Names of the field."""
        return load_tables()

    @cached_property
    def language(self) -> LanguageModel:
        """The language model."""
        return load_language(self.tables)

    @cached_property
    def judge(self) -> Judge | None:
        """The trained judge beside the words; none for a codebook that lacks a type it knows."""
        is_known = self.codebook.has_types(JUDGED)
        return Judge(self._weights) if self._weights is not None and is_known else None

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """Places of the world."""
        return Gazetteer.load(self.tables)

    def read(self, report: Report) -> Reading:
        """All that `report` says: a function of its text, its metadata and the tables alone."""
        language, judge = self.language, self.judge
        with one_thread():
            doc = find_mentions(annotate(language, report), self.tables)
            drafts = extract_drafts(doc, self.codebook, find_times, judge)
            return make_reading(
                report, doc._.blocks, drafts, tables=self.tables, gazetteer=self.gazetteer
            )
