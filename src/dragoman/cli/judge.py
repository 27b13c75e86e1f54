"""`dragoman judge`: append what a person decided; nothing is overwritten."""

from enum import Enum, StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.options import Store
from dragoman.errors import UsageError
from dragoman.model.handling import read_mark
from dragoman.model.judgement import Anchor, Judgement, make_judgement, names_row, withdraw
from dragoman.model.reading import Reading
from dragoman.model.record import Record
from dragoman.present.correction import correction_value, value_before
from dragoman.present.naming import find_report, find_row
from dragoman.present.review.command import read_fields
from dragoman.present.review.deciding import add, seen_in
from dragoman.present.wording import plain
from dragoman.read.dates import check_date

Readings = tuple[Reading, ...]


class AddedKind(StrEnum):
    """What words of a report can tell."""

    event = "event"
    claim = "claim"
    figure = "figure"


class Action(Enum):
    """What a person can decide on a row that there is; withdraw takes a judgement back."""

    accept = "accept"
    reject = "reject"
    correct = "correct"
    merge = "merge"
    split = "split"
    add = "add"
    withdraw = "withdraw"


def judge(
    store: Store,
    action: Annotated[Action, typer.Argument(help="What is decided.")],
    id: Annotated[
        str,
        typer.Argument(
            help="Id of an event, claim, figure, situation or report; with add a report, with"
            " withdraw the id or number of a judgement."
        ),
    ],
    other: Annotated[
        str | None, typer.Argument(help="With merge and split: the other id; with add: the words.")
    ] = None,
    *,
    by: Annotated[str, typer.Option(help="Who decides.")],
    note: Annotated[str | None, typer.Option(help="Why.")] = None,
    field: Annotated[str | None, typer.Option(help="With correct: the field.")] = None,
    value: Annotated[
        str | None,
        typer.Option(
            help="With correct: the right value; with add: fields, as in"
            " “type=CONSULT | when=2023-05-14”. A nested value may be JSON."
        ),
    ] = None,
    kind: Annotated[
        AddedKind | None, typer.Option(help="With add: what the words tell (default: event).")
    ] = None,
) -> None:
    """Append a judgement. Withdrawing it later gives back the record without it."""
    from dragoman import api

    _check_call(action, other=other, field=field)
    if kind is not None and action is not Action.add:
        raise UsageError("--kind goes with add")
    if action is Action.withdraw:
        judgement = _withdrawal(store, id, by=by, note=note)
    elif action is Action.add:
        added = (kind or AddedKind.event).value
        judgement = _addition(store, (id, other or ""), (added, value), by=by, note=note)
    else:
        judgement = _on_row(store, action, (id, other), (field, value), by=by, note=note)
    kept = api.judge(store, judgement)
    typer.echo(plain(f"judgement {kept.number} by {by}: {action.value} {id} {other or ''}").strip())


def _on_row(
    store: Path,
    action: Action,
    ids: tuple[str, str | None],
    change: tuple[str | None, str | None],
    *,
    by: str,
    note: str | None,
) -> Judgement:
    from dragoman import api

    readings, record = api.load_readings(store), api.load(store)
    id, other = ids
    if other is not None:
        return _pair(action, (id, other), (readings, record), by=by, note=note)
    field, value = change
    if field is not None:
        return _correction(id, (field, value), (readings, record), by=by, note=note)
    anchor, row = find_row(id, readings, record)
    if anchor.kind == "report":
        raise UsageError(f"a report is corrected, not {action.value}ed; to take it out: remove")
    seen = seen_in(record, row.id)
    return make_judgement(action.value, anchor, by=by, note=note, seen=seen)


def _addition(
    store: Path,
    where: tuple[str, str],
    what: tuple[str, str | None],
    *,
    by: str,
    note: str | None,
) -> Judgement:
    from dragoman import api

    id, words = where
    kind, fields = what
    report = find_report(id, api.load(store).reports)
    start = report.text.find(words)
    if start < 0:
        raise UsageError(f"the words {words!r} are not in {report.file}; copy them as they are")
    end = start + len(words)
    anchor = Anchor(report=report.id, start=start, end=end, quote=words, kind=kind)
    return add(anchor, read_fields(fields or ""), by=by, note=note)


def _withdrawal(store: Path, wanted: str, *, by: str, note: str | None) -> Judgement:
    from dragoman.run.reviewing import find_judgement

    return withdraw(find_judgement(store, wanted), by=by, note=note)


def _check_call(action: Action, *, other: str | None, field: str | None) -> None:
    takes_two = action in (Action.merge, Action.split, Action.add)
    if takes_two is (other is None):
        raise UsageError("merge and split take two ids, add a report and words, the others one id")
    if (action is Action.correct) is (field is None):
        raise UsageError("--field and --value go with correct, and correct needs them")


def _pair(
    action: Action,
    ids: tuple[str, str],
    known: tuple[Readings, Record],
    *,
    by: str,
    note: str | None,
) -> Judgement:
    (one, _), (other, _) = (find_row(id, *known) for id in ids)
    if one == other:
        raise UsageError("these two ids are one; show report lists the mentions of an event")
    if {one.kind, other.kind} != {"event"}:
        raise UsageError("merge and split take events")
    return make_judgement(action.value, one, other=other, by=by, note=note)


def _correction(
    id: str,
    change: tuple[str, str | None],
    known: tuple[Readings, Record],
    *,
    by: str,
    note: str | None,
) -> Judgement:
    readings, record = known
    anchor, row = find_row(id, readings, record)
    field, value = change
    _check_field(anchor.kind, field)
    if value and field == "published":
        value = check_date(value, what=f"--value of {field}")
    if value and field == "mark":
        value = read_mark(value, what="--value of mark")
    named = value if value and names_row(anchor.kind, field) else None
    return make_judgement(
        "correct",
        anchor,
        by=by,
        other=find_row(named, readings, record)[0] if named else None,
        field=field,
        value=correction_value(field, value) if value else None,
        before=value_before(row, field),
        note=note,
        seen=seen_in(record, row.id),
    )


def _check_field(kind: str, field: str) -> None:
    from dragoman.reconcile.fields import CORRECTABLE
    from dragoman.run.correct import FIELDS

    known = sorted(FIELDS if kind == "report" else CORRECTABLE.get(kind, ()))
    if field not in known:
        raise UsageError(
            f"{field} of a {kind} cannot be corrected; it is one of {', '.join(known)}"
        )
