"""`dragoman show`: one view of the record, as a table or as JSON."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Annotated, Any

import typer

from dragoman.cli.options import Json, Mark, MarkName, Store, Tier
from dragoman.cli.printing import print_json, print_notes, print_table
from dragoman.cli.show_report import show_report
from dragoman.errors import UsageError
from dragoman.model.record import Record
from dragoman.present.days import latest_date
from dragoman.present.extent import say_nothing
from dragoman.present.handling import say_left_out
from dragoman.present.narrow import narrow_to_actor, narrow_to_type
from dragoman.present.tiers import narrow_to_tier
from dragoman.present.views import VIEWS, View
from dragoman.present.wording import plain
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
        typer.Option(help="Only what is of this type, mode, stance, issue, measure or state."),
    ] = None,
    actor: Annotated[
        str | None,
        typer.Option(help="Only what this actor takes part in: name, id or country code."),
    ] = None,
    tier: Tier = None,
    mark: Mark = MarkName.GREEN,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many rows.")] = None,
    report: Annotated[
        str | None,
        typer.Option(help="With `report`: id or file name; without it they are listed."),
    ] = None,
) -> None:
    """Show the record: meetings, tracks, who says what, what is disputed, what is to come."""
    day = check_date(as_of, what="--as-of") if as_of is not None else None
    if report is not None and view.value != "report":
        raise UsageError("--report belongs to `dragoman show report`; leave it out here")
    if view.value == "report":
        show_report(store, report, as_json=json, limit=limit, mark=mark.value)
        return
    from dragoman import api
    from dragoman.run import handling

    kept = handling.show_store(store, mark.value)
    record = narrow_to_tier(kept.record, tier.value) if tier else kept.record
    now = day or latest_date(record)
    shown = VIEWS[view.value]
    narrowed = _narrow(record, shown, type=type, actor=actor)
    rows = shown.rows(narrowed, now)
    if not rows:
        wanted = _say_wanted(type=type, actor=actor, tier=tier.value if tier else None)
        rejected = len(api.load_rejected(store))
        said = say_nothing(f"{shown.things}{wanted}", record.reports, rejected=rejected)
        print_notes([said], on_stderr=json)  # a program reads rows, and there are none
    if json:
        print_json(list(rows[:limit]))
    else:
        if rows:
            _print(shown, rows, limit)
        print_notes(shown.notes(narrowed, now))
    print_notes(say_left_out(kept.left_out), on_stderr=True)


def _narrow(record: Record, view: View, *, type: str | None, actor: str | None) -> Record:
    """The rows asked for; what they only point to stays, so that it can be named."""
    narrowed = narrow_to_actor(record, actor) if actor else record
    narrowed = narrow_to_type(narrowed, type) if type else narrowed
    if view.lists is None:
        return replace(narrowed, actors=record.actors)
    rows: dict[str, Any] = {view.lists: getattr(narrowed, view.lists)}
    return replace(record, **rows)


def _say_wanted(**wanted: str | None) -> str:
    said = [f" of {name} {plain(value)}" for name, value in wanted.items() if value]
    return ",".join(said)


def _print(view: View, rows: Sequence[Any], limit: int | None) -> None:
    shown = rows[:limit]
    print_table(view.title, view.columns, shown)
    if len(shown) < len(rows):
        print_notes([f"{len(shown)} of {len(rows)} rows; --limit shows more."])
