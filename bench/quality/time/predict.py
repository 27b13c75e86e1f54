"""The program's time expressions in the form of TIMEX3: without "since", a range as two."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span

from bench.quality.opened import annotated
from bench.quality.time.rows import Timex
from bench.quality.time.values import value_of
from dragoman.extract.grammar.tree import governing_verb, is_verb
from dragoman.extract.grammar.verbs import tense_of
from dragoman.extract.times import mark_times, times_in
from dragoman.model.report import Report
from dragoman.model.when import When
from dragoman.resolve.dates import find_times, resolve_when
from dragoman.run.reading import Reader

# Words before a time expression that TimeML leaves out.
BEFORE = re.compile(
    r"(?:on|in|at|by|from|since|until|till|before|after|during|for|within|through|throughout"
    r"|over|between|as of|prior to|starting|beginning|up to)\s+",
    re.IGNORECASE,
)
JOINT = re.compile(r"\s+(?:and|to|until|till|through)\s+|\s?[-–—]\s?", re.IGNORECASE)
LONE = re.compile(r"\d{1,2}|[a-z]+", re.IGNORECASE)  # "14" of "14-16 May" is no date by itself


def times_of(report: Report, reader: Reader) -> list[Timex]:
    """All time expressions that the program finds, with their values."""
    doc = annotated(report, reader)
    mark_times(doc, find_times)
    return list(_read(doc, report))


def _read(doc: Doc, report: Report) -> Iterator[Timex]:
    previous: When | None = None
    for span in times_in(doc):
        tense = _tense(span)
        for start, end in parts_of(report.text, span.start_char, span.end_char):
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


def _tense(span: Span) -> str:
    root = span.root
    verb = root if is_verb(root) else governing_verb(root)
    return "past" if verb is None else tense_of(verb)


def parts_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The expression without the words before it; both ends of a range."""
    while match := BEFORE.match(text, start, end):
        start = match.end()
    end = start + len(text[start:end].rstrip())
    for joint in JOINT.finditer(text, start, end):
        parts = (start, joint.start()), (joint.end(), end)
        if all(_is_date(text[first:last]) for first, last in parts):
            return list(parts)
    return [(start, end)]


def _is_date(text: str) -> bool:
    when = resolve_when(text, tense="past", published="2000-06-15")
    return when is not None and when.start is not None and not LONE.fullmatch(text)
