"""Reports: all that was read, with what was found in each, and what could not be read."""

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.model.judgement import Judgement
from dragoman.model.report import Rejected, Report
from dragoman.run.correct import correct_reports
from dragoman.store.lookup import load_report_judgements
from dragoman.store.overlook import (
    Counts,
    Listed,
    count_record,
    list_outlets,
    list_rejected,
    list_reports,
)
from dragoman.web.page import Ask, Page, plain_sample
from dragoman.web.shelves import Shelves

PATH = "/reports"
PAGE_SIZE = 100  # rows that a page shows in well under a tenth of a second
NO_OUTLET = "(none)"  # in the address: reports that name no outlet


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A report, and how many accounts of events were found in it."""

    report: Report
    accounts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletChoice:
    """An outlet to narrow the list to."""

    name: str
    reports: int
    path: str
    is_chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """A page of the list; `before` and `after` are the addresses of its neighbours."""

    counts: Counts
    rows: tuple[Row, ...]
    outlets: tuple[OutletChoice, ...]
    all_path: str | None
    rejected: tuple[Rejected, ...]
    number: int
    pages: int
    before: str | None
    after: str | None


def make_context(
    ask: Ask,
    counts: Counts,
    *,
    listed: Iterable[Listed],
    judgements: Iterable[Judgement],
    outlets: Iterable[tuple[str, int]],
    rejected: Iterable[Rejected],
) -> Context:
    """The list as the address asks for it."""
    listed = list(listed)
    chosen = ask.one("outlet")
    number = ask.number("page", 1)
    choices = tuple(_choice(name, count, ask) for name, count in outlets)
    total = next((one.reports for one in choices if one.is_chosen), counts.reports)
    pages = max(1, -(-total // PAGE_SIZE))
    corrected = correct_reports((one.report for one in listed), judgements)
    return Context(
        counts=counts,
        rows=tuple(
            Row(report=report, accounts=one.accounts)
            for report, one in zip(corrected, listed, strict=True)
        ),
        outlets=choices,
        all_path=ask.address(PATH, outlet=None, page=None) if chosen else None,
        rejected=tuple(rejected),
        number=number,
        pages=pages,
        before=ask.address(PATH, page=number - 1) if number > 1 else None,
        after=ask.address(PATH, page=number + 1) if number < pages else None,
    )


def load(shelves: Shelves, ask: Ask) -> Context:
    """What the address asks for, from an open store."""
    con = shelves.store
    chosen = ask.one("outlet")
    outlet = "" if chosen == NO_OUTLET else chosen
    offset = (ask.number("page", 1) - 1) * PAGE_SIZE
    listed = list_reports(con, outlet=outlet, limit=PAGE_SIZE, offset=offset)
    return make_context(
        ask,
        count_record(con),
        listed=listed,
        judgements=load_report_judgements(con, [one.report.id for one in listed]),
        outlets=list_outlets(con),
        rejected=list_rejected(con),
    )


def _choice(name: str, count: int, ask: Ask) -> OutletChoice:
    value = name or NO_OUTLET
    return OutletChoice(
        name=name or "no outlet given",
        reports=count,
        path=ask.address(PATH, outlet=value, page=None),
        is_chosen=ask.one("outlet") == value,
    )


PAGE = Page(
    name="reports",
    path=PATH,
    title="Reports",
    context=Context,
    load=load,
    find_samples=plain_sample(PATH),
    label="Reports",
    group="Sources",
)
