"""What lasts: its state on some days."""

from bench.quality.stories.names import share_word
from bench.quality.stories.sheet import Sheet
from bench.quality.stories.story import Day, NotedSituation
from bench.quality.stories.telling import Standing, Telling
from bench.quality.stories.who import is_who
from dragoman.model.situation import Situation

NOT_BEGUN, CLOSED, IN_FORCE = "not_begun", "closed", "in_force"
# Types of the notes that the record tells under other names.
TYPES = {"siege": ("siege", "blockade"), "occupation": ("occupation", "control")}
STATES = {"ended": CLOSED}


def score_situations(telling: Telling, sheet: Sheet) -> None:
    """Share of noted states that the record shows; what the whole record lacks is wrong."""
    noted = {situation.id: situation for situation in telling.story.situations}
    for states in telling.story.situation_states:
        situation = noted[states.of]
        is_known = bool(find_rows(situation, telling.whole))
        for day, state in states.days:
            shown = find_states(situation, telling.at(day), day)
            is_right = is_known and state in (shown or {NOT_BEGUN})
            sheet.judge("situation_accuracy", is_right=is_right)
            if not is_right:
                told = " or ".join(sorted(shown)) if shown else "none"
                sheet.wrong.append(f"wrong state of {states.of} on {day}: {told}, not {state}")


def find_rows(noted: NotedSituation, standing: Standing) -> list[Situation]:
    """Situations of the type with its place, a party, or an event that changes it."""
    types = TYPES.get(noted.type, (noted.type,))
    rows = [row for row in standing.record.situations if row.type in types]
    return [row for row in rows if _is_same(noted, row, standing)]


def find_states(noted: NotedSituation, standing: Standing, day: Day) -> set[str]:
    """States in which the record of a day shows it; none where it does not have it."""
    return {state_on(row, day) for row in find_rows(noted, standing)}


def state_on(row: Situation, day: Day) -> str:
    """Its state that day, in the words of the notes: what is to begin or end has not yet."""
    if row.start.start and row.start.start[:10] > day:
        return NOT_BEGUN
    state = STATES.get(row.state, row.state)
    is_ahead = row.end is not None and row.end.start and row.end.start[:10] > day
    return IN_FORCE if state == CLOSED and is_ahead else state


def _is_same(noted: NotedSituation, row: Situation, standing: Standing) -> bool:
    if noted.place and row.place and share_word(noted.place, row.place.name):
        return True
    if any(
        is_who(one, actor=party.actor, name=party.name, record=standing.record)
        for one in noted.parties
        for party in row.parties
    ):
        return True
    return any(standing.stands.get(event) in row.events for event in noted.events)
