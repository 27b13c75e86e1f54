"""What lasts: what has opened, changed, broken, ended, or is in force again since one knew."""

from dataclasses import dataclass

from dragoman.model.situation import Situation, Turn
from dragoman.model.span import Evidence
from dragoman.present.days import day_order
from dragoman.present.news.change import Change, pair_rows
from dragoman.present.news.cited import REGROUPED, Cited, cite, cite_new, is_told, new_first
from dragoman.present.wording import say_place, say_when

TURNS = {"in_force": "in force again", "broken": "broken", "ended": "ended"}
# That it has only now begun is seldom said.
FIRST = {
    "in_force": "first word, in force",
    "broken": "first word, broken",
    "ended": "first word, ended",
}
MOVING = ("changed", "broken")  # turns that are news though the state stays the same


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedSituation:
    """A situation that is new, or whose state is another; `turn` says which."""

    id: str
    said: str
    details: tuple[str, ...]
    turn: str
    type: str
    before: str | None
    after: str
    reports: tuple[Cited, ...]
    evidence: tuple[Evidence, ...]


def find_moved_situations(change: Change) -> tuple[MovedSituation, ...]:
    """Situations by their beginning."""
    known = pair_rows(change.before.situations, change.after.situations)
    ordered = sorted(change.after.situations, key=lambda one: (day_order(one.start), one.id))
    found = [(one, known.get(one.id)) for one in ordered]
    moves = [(one, old, _turn(one, old, change)) for one, old in found]
    return tuple(_moved(one, old, turn, change) for one, old, turn in moves if turn)


def _turn(situation: Situation, old: Situation | None, change: Change) -> str | None:
    """What befell it since; None where it stands as it did."""
    if old is None:
        return FIRST.get(situation.state, "first word")
    if situation.state != old.state and situation.state in TURNS:
        return TURNS[situation.state]
    new = reversed(_new_turns(situation, change))
    return next((turn.turn for turn in new if turn.turn in MOVING), None)


def _new_turns(situation: Situation, change: Change) -> list[Turn]:
    return [turn for turn in situation.turns if turn.report in change.new]


def _moved(
    situation: Situation, old: Situation | None, turn: str, change: Change
) -> MovedSituation:
    parties = ", ".join(dict.fromkeys(map(change.tell.people.say_one, situation.parties)))
    told = (parties, say_place(situation.place), _say_days(situation))
    said = f"{situation.type}, {turn}: {'; '.join(part for part in told if part)}"
    is_new = is_told(situation.evidence, change) or bool(_new_turns(situation, change))
    return MovedSituation(
        id=situation.id,
        said=said.removesuffix(": ") + REGROUPED * (not is_new),
        details=(),
        turn=turn,
        type=situation.type,
        before=old.state if old else None,
        after=situation.state,
        reports=cite([turn.report for turn in _new_turns(situation, change)], change)
        or cite_new(situation.evidence, change),
        evidence=new_first(situation.evidence, change),
    )


def _say_days(situation: Situation) -> str:
    """When it began, at the latest where only that is known, and when it ended."""
    start, end = situation.start, situation.end
    first = say_when(start).removeprefix("from ")
    began = f"{'since' if start.start else 'begun'} {first}"
    ended = f"ended {say_when(end)}" if end and (end.start or end.end) else ""
    return ", ".join(filter(None, (began if start.start or start.end else "", ended)))
