"""The program's time expressions in the form of TIMEX3: without "since", a range as two."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span

from bench.quality.opened import annotated
from bench.quality.time.rows import Timex
from bench.quality.time.undated import undated_value
from bench.quality.time.values import value_of
from dragoman.extract.time_tense import tense_at
from dragoman.extract.times import mark_times, times_in
from dragoman.model.report import Report
from dragoman.model.when import When
from dragoman.resolve.dates import find_times, resolve_when
from dragoman.resolve.time_expressions import TimeExpression, find_time_expressions
from dragoman.run.reading import Reader

# Words before a time expression that TimeML leaves out.
BEFORE = re.compile(
    r"(?:on|in|at|by|from|since|until|till|before|after|during|for|within|through|throughout"
    r"|over|between|as of|prior to|starting|beginning|up to|only|just)\s+",
    re.IGNORECASE,
)
JOINT = re.compile(r"\s+(?:and|to|until|till|through)\s+|\s?[-–—]\s?", re.IGNORECASE)
LONE = re.compile(r"\d{1,2}")  # "14" of "14-16 May" is no date by itself


def times_of(report: Report, reader: Reader) -> list[Timex]:
    """All time expressions that the program finds, with their values."""
    return list(read_times(annotated(report, reader), report))


def read_times(doc: Doc, report: Report) -> Iterator[Timex]:
    """Those of an annotated report."""
    mark_times(doc, find_times)
    previous: When | None = None
    for found in _found(doc, report):
        if found.kind != "date":
            value = undated_value(report, found)
            if value is not None:
                start, end = without_before(report.text, found.start, found.end)
                yield Timex(start=start, end=end, value=value)
            continue
        tense = tense_at(_span(doc, found.start, found.end))
        for start, end in parts_of(report.text, found.start, found.end):
            when = resolve_when(
                report.text[start:end],
                tense=tense,
                published=report.published,
                previous=previous,
            )
            if when is None:
                continue
            yield Timex(start=start, end=end, value=value_of(when))
            previous = when if when.start and when.end else previous


def _found(doc: Doc, report: Report) -> tuple[TimeExpression, ...]:
    """Those that the program takes for dates, where they are some, and all others."""
    dates = [
        (span.start_char, span.end_char)
        for span in times_in(doc)
        if resolve_when(span.text, tense=tense_at(span), published=report.published) is not None
    ]
    return find_time_expressions(report.text, dates)


def _span(doc: Doc, start: int, end: int) -> Span:
    span = doc.char_span(start, end, alignment_mode="expand")
    return doc[:1] if span is None else span


def parts_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The expression without the words before it; both ends of a range."""
    start, end = without_before(text, start, end)
    for joint in JOINT.finditer(text, start, end):
        parts = (start, joint.start()), (joint.end(), end)
        if all(_is_date(text[first:last]) for first, last in parts):
            return list(parts)
    return [(start, end)]


def without_before(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the expression itself begins, behind "since" and the like, and ends."""
    while match := BEFORE.match(text, start, end):
        start = match.end()
    return start, start + len(text[start:end].rstrip())


def _is_date(text: str) -> bool:
    when = resolve_when(text, tense="past", published="2000-06-15")
    return when is not None and when.start is not None and not LONE.fullmatch(text)
