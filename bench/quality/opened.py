"""The program's steps on one report, kept open: what stands behind the rows of a reading."""

from dataclasses import dataclass, replace

from spacy.tokens import Doc

from dragoman.annotate.document import annotate
from dragoman.annotate.mentions import find_mentions
from dragoman.extract.annotations import actors_in
from dragoman.extract.pipeline import extract_drafts
from dragoman.extract.places.named import names_of_places
from dragoman.model.draft import Drafts
from dragoman.model.report import Report
from dragoman.resolve.dates import find_times
from dragoman.resolve.ground import Ground
from dragoman.run.reading import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A report, its parsed text, the drafts found in it, and what resolves them."""

    report: Report
    doc: Doc
    drafts: Drafts
    ground: Ground


def annotated(report: Report, reader: Reader) -> Doc:
    """The parsed text with its mentions of actors."""
    return find_mentions(annotate(reader.language, report), reader.tables)


def open_names(report: Report, reader: Reader) -> Opened:
    """Who and where alone, without events: a quarter of the work."""
    doc = annotated(report, reader)
    drafts = Drafts(actors=actors_in(doc), events=(), claims=(), figures=(), situations=())
    drafts = replace(drafts, **names_of_places(doc))
    ground = Ground(report, drafts, tables=reader.tables, gazetteer=reader.gazetteer)
    return Opened(report=report, doc=doc, drafts=drafts, ground=ground)


def open_report(report: Report, reader: Reader) -> Opened:
    """The steps that `Reader.read` takes, up to the rows."""
    doc = annotated(report, reader)
    drafts = extract_drafts(doc, reader.codebook, find_times, reader.judge)
    ground = Ground(report, drafts, tables=reader.tables, gazetteer=reader.gazetteer)
    return Opened(report=report, doc=doc, drafts=drafts, ground=ground)
