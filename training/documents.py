"""Texts of the corpus as documents that the program will see, with whom they name."""

from spacy.tokens import Doc

from dragoman.annotate.document import annotate
from dragoman.annotate.mentions import find_mentions
from dragoman.model.report import Report
from dragoman.run.reading import Reader


def document_of(report: Report, reader: Reader) -> Doc | None:
    """The document; None where layout took something off, and marks count characters no more."""
    doc = find_mentions(annotate(reader.language, report), reader.tables)
    return doc if len(doc.text) == len(report.text) else None
