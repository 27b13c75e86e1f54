"""Sources: groups of reports that carry one text, and what an outlet changed in its own."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dragoman.model.ids import make_id
from dragoman.model.report import Report
from dragoman.model.source import Source, Version
from dragoman.model.span import Evidence
from dragoman.reconcile.order import report_rank
from dragoman.reconcile.texts.copies import is_copy
from dragoman.reconcile.texts.grams import grams_of
from dragoman.reconcile.texts.sentences import Sentence, split_sentences
from dragoman.reconcile.texts.updates import is_update


def find_sources(reports: Iterable[Report], earliest: Mapping[str, str]) -> list[Source]:
    """The sources of two reports or more, by id; `earliest` names the first of each group."""
    groups: dict[str, list[Report]] = defaultdict(list)
    for report in sorted(reports, key=report_rank):
        groups[earliest[report.id]].append(report)
    sources = [_source(group) for group in groups.values() if len(group) > 1]
    return sorted(sources, key=lambda source: source.id)


def _source(reports: Sequence[Report]) -> Source:
    return Source(
        id=make_id("so", reports[0].id),
        reports=tuple(report.id for report in reports),
        earliest=reports[0].id,
        fullest=max(reports, key=lambda report: len(report.text.split())).id,
        versions=tuple(_versions(reports)),
    )


def _versions(reports: Sequence[Report]) -> Iterator[Version]:
    """Each report that is a version of an earlier one of its outlet, with the last such."""
    earlier: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        if report.outlet is None:
            continue
        own = earlier[report.outlet]
        former = next((one for one in reversed(own) if _is_version(report, one)), None)
        if former is not None:
            yield _version(report, former)
        own.append(report)


def _is_version(report: Report, former: Report) -> bool:
    is_near = is_copy(grams_of(report.text), grams_of(former.text))
    return is_near or is_update(report, former)


def _version(report: Report, former: Report) -> Version:
    new, old = split_sentences(report.text), split_sentences(former.text)
    return Version(
        report=report.id,
        of=former.id,
        added=_without(report, new, old),
        dropped=_without(former, old, new),
    )


def _without(
    report: Report, sentences: Sequence[Sentence], others: Sequence[Sentence]
) -> tuple[Evidence, ...]:
    """The sentences of the report that the other version has not."""
    known = {other.words for other in others}
    return tuple(
        Evidence(
            report=report.id,
            start=one.start,
            end=one.end,
            text=report.text[one.start : one.end],
        )
        for one in sentences
        if one.words not in known
    )
