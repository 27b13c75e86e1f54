"""`dragoman show`: one view of the record, as a table or as JSON."""

from dataclasses import replace
from enum import StrEnum
from typing import Annotated

import typer

from dragoman.cli.options import Json, Store, Tier
from dragoman.cli.printing import print_json, print_notes, print_table
from dragoman.cli.show_report import show_report
from dragoman.errors import UsageError
from dragoman.model.record import Record
from dragoman.present.days import latest_date
from dragoman.present.narrow import narrow_to_actor, narrow_to_type
from dragoman.present.tiers import narrow_to_tier
from dragoman.present.views import VIEWS
from dragoman.read.dates import check_date

ViewName = StrEnum("ViewName", [*VIEWS, "report"])  # type: ignore[misc]  # names are data


def show(
    view: Annotated[ViewName, typer.Argument(help="What to look at.")],
    store: Store,
    json: Json = False,
    as_of: Annotated[
        str | None,
        typer.Option(help="The day to count from (default: the latest date in the record)."),
    ] = None,
    type: Annotated[
        str | None,
        typer.Option(help="Only what is of this type, mode, stance or measure."),
    ] = None,
    actor: Annotated[
        str | None,
        typer.Option(help="Only what this actor takes part in: name, id or country code."),
    ] = None,
    tier: Tier = None,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many rows.")] = None,
    report: Annotated[
        str | None,
        typer.Option(help="With `report`: id or file name; without it they are listed."),
    ] = None,
) -> None:
    """Show the record: meetings, tracks, claims, what is to come, what was read."""
    day = check_date(as_of, what="--as-of") if as_of is not None else None
    if report is not None and view.value != "report":
        raise UsageError("--report belongs to `dragoman show report`; leave it out here")
    if view.value == "report":
        show_report(store, report, as_json=json, limit=limit)
        return
    from dragoman import api

    record = api.load(store)
    record = narrow_to_tier(record, tier.value) if tier else record
    now = day or latest_date(record)
    narrowed = _narrow(record, view.value, type=type, actor=actor)
    _print(narrowed, view.value, now, limit=limit, as_json=json)


def _narrow(record: Record, view: str, *, type: str | None, actor: str | None) -> Record:
    """The rows asked for; all actors stay but in their own view, for they name the others."""
    narrowed = narrow_to_actor(record, actor) if actor else record
    narrowed = narrow_to_type(narrowed, type) if type else narrowed
    return narrowed if view == "actors" else replace(narrowed, actors=record.actors)


def _print(record: Record, name: str, now: str | None, *, limit: int | None, as_json: bool) -> None:
    view = VIEWS[name]
    rows = view.rows(record, now)
    shown = rows[:limit]
    if as_json:
        print_json(list(shown))
        return
    if shown:
        print_table(view.title, view.columns, shown)
    else:
        print_notes([f"{view.title}: nothing in the record."])
    if len(shown) < len(rows):
        print_notes([f"{len(shown)} of {len(rows)} rows; --limit shows more."])
    print_notes(view.notes(record, now))
