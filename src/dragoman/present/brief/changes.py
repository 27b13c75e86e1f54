"""What changed in the period against what was known before it."""

from collections.abc import Iterator

from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.situation import Situation
from dragoman.present.brief.desk import Desk, first
from dragoman.present.brief.document import Section, Statement
from dragoman.present.brief.phrases import name_unknown, say_kind
from dragoman.present.news.events import weight
from dragoman.present.people import People
from dragoman.present.wording import plain, say_amount, say_day, say_place

MOST = 8  # of each sort
OPENING = "The period begins with the record, so that nothing is known of what was before it."
TURNED = {"opened": "began", "changed": "changed", "broken": "was broken", "ended": "ended"}


def write_changes(desk: Desk) -> Section:
    """Steps of events known before, numbers revised, situations turned, positions, corrections."""
    if desk.frame.since is None:
        return Section(key="changed", title="What changed since before the period", none=OPENING)
    said = (
        *first(list(_moved(desk)), MOST),
        *first(list(_turned(desk)), MOST),
        *first(list(_revised(desk)), MOST),
        *first(list(_positions(desk)), MOST),
        *first(list(_corrected(desk)), MOST),
    )
    return Section(
        key="changed",
        title="What changed since before the period",
        statements=said,
        none="" if said else desk.none("change of what was known before"),
    )


def _moved(desk: Desk) -> Iterator[Statement]:
    """Events told before whose status is another since."""
    for event in sorted(desk.rows.events(desk.material.moved), key=weight):
        steps = [step for step in event.trail if step.published]
        before = [step for step in steps if desk.is_before(step.published)]
        new = [step for step in steps if desk.is_in_period(step.published)]
        if before and new and new[-1].status != before[-1].status:
            was, now = (one[-1].status.replace("_", " ") for one in (before, new))
            told = [piece for piece in event.evidence if piece.report == new[-1].report]
            yield Statement(
                said=f"{_brief(event, desk)}: {was} → {now}",
                refs=desk.citing.cite(told or event.evidence),
                event=event.id,
            )


def _brief(event: Event, desk: Desk) -> str:
    who = name_unknown(desk.tell.who(event))
    where = say_place(event.place)
    return f"{say_kind(event)}, {'; '.join(part for part in (who, where) if part)}"


def _turned(desk: Desk) -> Iterator[Statement]:
    people = People(desk.material.record)
    for situation in desk.rows.situations(desk.material.situations):
        turns = [turn for turn in situation.turns if desk.is_in_period(turn.day)]
        for turn in turns[-1:]:
            told = [piece for piece in situation.evidence if piece.report == turn.report]
            yield Statement(
                said=f"{name_situation(situation, people)} {TURNED.get(turn.turn, turn.turn)},"
                f" {say_day(turn.day)}",
                refs=desk.citing.cite(told or situation.evidence),
            )


def _revised(desk: Desk) -> Iterator[Statement]:
    by_id = {figure.id: figure for figure in desk.material.record.figures}
    for figure in desk.material.record.figures:
        old = by_id.get(figure.revises or "")
        is_new = desk.is_in_period(desk.tell.published(figure.report))
        if old and is_new and figure.revision in ("up", "down"):
            yield Statement(
                said=f"{_name_figure(figure)}: {say_amount(old)} → {say_amount(figure)}"
                f" ({desk.tell.claimant(figure)})",
                refs=desk.citing.cite((*old.evidence, *figure.evidence)),
                event=figure.event,
            )


def _name_figure(figure: Figure) -> str:
    return f"{figure.measure.capitalize()}, {plain(figure.of or figure.unit)}"


def _positions(desk: Desk) -> Iterator[Statement]:
    for one in desk.material.record.positions:
        if desk.is_in_period(one.since):
            yield Statement(
                said=f"{plain(one.name)} on {plain(one.issue)}: {one.stance.replace('_', ' ')},"
                f" since {say_day(one.since)}",
                refs=desk.citing.cite(one.evidence),
            )


def _corrected(desk: Desk) -> Iterator[Statement]:
    for one in desk.material.record.corrections:
        if desk.is_in_period(one.published):
            changed = " → ".join(plain(part) for part in (one.before, one.after) if part)
            yield Statement(
                said=f"Corrected, {one.field}: {changed or desk.tell.about(one.about)}",
                refs=desk.citing.cite(one.evidence),
                event=one.about if (one.about or "").startswith("ev_") else None,
            )


def name_situation(situation: Situation, people: People) -> str:
    """``Closure of Lachin corridor, by Azerbaijan``."""
    where = say_place(situation.place)
    parties = ", ".join(dict.fromkeys(people.say_one(one) for one in situation.parties))
    said = situation.type.capitalize() + (f", {where}" if where else "")
    return f"{said} ({parties})" if parties else said
