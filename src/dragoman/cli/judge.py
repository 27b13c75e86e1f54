"""`dragoman judge`: append what a person decided; nothing is overwritten."""

from enum import Enum
from typing import Annotated

import typer

from dragoman.cli.options import Store
from dragoman.errors import UsageError
from dragoman.model.judgement import Judgement, make_judgement
from dragoman.model.reading import Reading
from dragoman.present.correction import WHENS, correction_value, value_before
from dragoman.present.naming import find_anchor
from dragoman.present.wording import plain
from dragoman.read.dates import check_date

Readings = tuple[Reading, ...]


class Action(Enum):
    """What a person can decide on a row that there is."""

    accept = "accept"
    reject = "reject"
    correct = "correct"
    merge = "merge"
    split = "split"


def judge(
    store: Store,
    action: Annotated[Action, typer.Argument(help="What is decided.")],
    id: Annotated[str, typer.Argument(help="Id of an event, claim, figure or report.")],
    other: Annotated[str | None, typer.Argument(help="With merge and split: the other id.")] = None,
    *,
    by: Annotated[str, typer.Option(help="Who decides.")],
    note: Annotated[str | None, typer.Option(help="Why.")] = None,
    field: Annotated[str | None, typer.Option(help="With correct: the field.")] = None,
    value: Annotated[
        str | None, typer.Option(help="With correct: the right value, or JSON for a nested one.")
    ] = None,
) -> None:
    """Append a judgement. A merge is undone by a split of the same two ids, and the reverse."""
    from dragoman import api

    _check_call(action, other=other, field=field)
    readings = api.load_readings(store)
    if other is not None:
        judgement = _pair(action, (id, other), readings, by=by, note=note)
    elif field is not None:
        judgement = _correction(id, (field, value), readings, by=by, note=note)
    else:
        anchor, _ = find_anchor(id, readings)
        if anchor.kind == "report":
            raise UsageError(f"a report is corrected, not {action.value}ed; to take it out: remove")
        judgement = make_judgement(action.value, anchor, by=by, note=note)
    kept = api.judge(store, judgement)
    typer.echo(plain(f"judgement {kept.number} by {by}: {action.value} {id} {other or ''}").strip())


def _check_call(action: Action, *, other: str | None, field: str | None) -> None:
    is_pair = action in (Action.merge, Action.split)
    if is_pair is (other is None):
        raise UsageError("merge and split take two ids, the other actions one")
    if (action is Action.correct) is (field is None):
        raise UsageError("--field and --value go with correct, and correct needs them")


def _pair(
    action: Action, ids: tuple[str, str], readings: Readings, *, by: str, note: str | None
) -> Judgement:
    (one, _), (other, _) = (find_anchor(id, readings) for id in ids)
    if one == other:
        raise UsageError("these two ids are one; show report lists the mentions of an event")
    if {one.kind, other.kind} != {"event"}:
        raise UsageError("merge and split take events")
    return make_judgement(action.value, one, other=other, by=by, note=note)


def _correction(
    id: str, change: tuple[str, str | None], readings: Readings, *, by: str, note: str | None
) -> Judgement:
    anchor, row = find_anchor(id, readings)
    field, value = change
    _check_field(anchor.kind, field)
    if value and (field in WHENS or field == "published") and not value.startswith("{"):
        value = check_date(value, what=f"--value of {field}")
    return make_judgement(
        "correct",
        anchor,
        by=by,
        field=field,
        value=correction_value(field, value) if value else None,
        before=value_before(row, field),
        note=note,
    )


def _check_field(kind: str, field: str) -> None:
    from dragoman.reconcile.judge import CORRECTABLE
    from dragoman.run.correct import FIELDS

    known = sorted(FIELDS if kind == "report" else CORRECTABLE.get(kind, ()))
    if field not in known:
        raise UsageError(
            f"{field} of a {kind} cannot be corrected; it is one of {', '.join(known)}"
        )
