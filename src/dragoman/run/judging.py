"""Judgements into a store: at once and alone, or with the record brought up to date behind them.

Putting one in takes milliseconds and leaves the record as it was; `settle_judgements` brings it up
to date with all that wait. Whatever else makes the record anew settles them too.
"""

from collections.abc import Iterable, Mapping, Sequence

from dragoman.errors import DateError, UsageError
from dragoman.model.handling import is_within, read_mark
from dragoman.model.judgement import ACTIONS, SENTENCE, Anchor, Judgement
from dragoman.model.note import is_on_note
from dragoman.model.surroundings import with_around
from dragoman.read.dates import check_date
from dragoman.reconcile.fields import field_value, field_values
from dragoman.reconcile.judge import is_usable
from dragoman.run.correct import correct_reports
from dragoman.run.session import Settings, update_store
from dragoman.run.steps import Steps
from dragoman.store.judgements import append_rows, count_waiting, load_judgements, texts_of
from dragoman.store.lookup import load_reports
from dragoman.store.record import load_state
from dragoman.store.rows import Connection, transaction
from dragoman.store.turns import Turns, turns_of


def append_judgement(
    store: Connection | Turns, judgement: Judgement, *, steps: Steps, settings: Settings
) -> Judgement:
    """Put a judgement after those there are, and reconcile; returns it with its number."""
    turns = turns_of(store)
    with turns.writing() as con:
        (numbered,) = put_judgements(con, [judgement])
    settle_judgements(turns, steps=steps, settings=settings)
    return numbered


def put_judgements(con: Connection, judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """Put judgements after those there are, all or none; returns them with their numbers.

    The record stays behind until it is settled. Raises UsageError where one points to nothing.
    """
    texts = expect_evidence(con, judgements)
    kept = [row if row.around else with_around(row, texts) for row in judgements]
    with transaction(con):
        return append_rows(con, kept)


def settle_judgements(store: Connection | Turns, *, steps: Steps, settings: Settings) -> int:
    """Bring the record up to date with the judgements that wait; returns how many did."""
    turns = turns_of(store)
    with turns.reading() as con:
        count = count_waiting(con)
        state = load_state(con) if count else None
    if state is not None:
        update_store(turns, state, state, steps=steps, settings=settings)
    return count


def expect_evidence(con: Connection, judgements: Iterable[Judgement]) -> dict[str, str]:
    """Refuse a judgement whose action is none, or that points to what no report says.

    Returns the texts that they point to.
    """
    rows = list(judgements)
    texts = texts_of(con, (anchor.report for row in rows for anchor in row.anchors))
    known = {row.id for row in load_judgements(con)} if any(map(_is_withdrawal, rows)) else set()
    for row in rows:
        if row.action not in ACTIONS:
            raise UsageError(f"{row.action!r} is no judgement; it is one of {', '.join(ACTIONS)}")
        if _is_withdrawal(row) and row.value not in known:
            raise UsageError(f"the store holds no judgement {row.value} to withdraw")
        _expect_value(row)
        for anchor in row.anchors:
            _expect_words(anchor, texts)
            _expect_report(row, anchor)
        if row.field == "published" and row.anchor.kind == "report" and row.value is not None:
            _expect_iso(row.value)
        if row.field == "mark":
            _expect_mark(con, row)
    return texts


def _is_withdrawal(judgement: Judgement) -> bool:
    return judgement.action == "withdraw"


def _expect_value(judgement: Judgement) -> None:
    kind, value = judgement.anchor.kind, judgement.value
    try:
        if judgement.action == "add":
            field_values(kind, value)
        elif judgement.action == "correct" and kind != "report":
            field_value(kind, judgement.field or "", value)
    except (TypeError, ValueError) as error:
        raise UsageError(f"this cannot be kept: {error}") from error
    if not is_usable(judgement) and judgement.action != "withdraw":
        raise UsageError(f"{judgement.action} does not fit a {kind}")


def _expect_words(anchor: Anchor, texts: Mapping[str, str]) -> None:
    if anchor.report not in texts:
        raise UsageError(f"the store holds no report {anchor.report} to judge")
    if texts[anchor.report][anchor.start : anchor.end] != anchor.quote:
        raise UsageError(
            f"the text of {anchor.report} from {anchor.start} to {anchor.end} is not the quote"
        )


def _expect_report(judgement: Judgement, anchor: Anchor) -> None:
    if is_on_note(anchor.report) and anchor.kind in ("report", SENTENCE):
        raise UsageError(f"{anchor.report} is a note; only what is added from it can be judged")


def _expect_iso(value: str) -> None:
    if check_date(value, what="published") != value:
        raise DateError(f"published {value!r} is not a date; write it as YYYY-MM-DD")


def _expect_mark(con: Connection, judgement: Judgement) -> None:
    """A mark that there is, and on a line none less strict than that of its report."""
    anchor, mark = judgement.anchor, read_mark(judgement.value or "")
    if mark != judgement.value:
        raise UsageError(f"write the mark {judgement.value!r} as {mark}")
    (report,) = correct_reports(load_reports(con, [anchor.report]), load_judgements(con))
    if anchor.kind != "report" and not is_within(report.mark, mark):
        raise UsageError(
            f"the report of this {anchor.kind} is marked {report.mark}, and a line is never less; "
            f"correct the mark of {anchor.report}"
        )
