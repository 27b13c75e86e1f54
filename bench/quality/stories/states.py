"""Where an event stood for one who had read all up to a day."""

from bench.quality.stories.sheet import Sheet
from bench.quality.stories.story import Day
from bench.quality.stories.telling import Telling
from dragoman.model.event import Event
from dragoman.present.pending import standing


def score_states(telling: Telling, sheet: Sheet) -> None:
    """`state_accuracy` over the days by which the record has the event, `_all` over all days."""
    for states in telling.story.states:
        for day, noted in states.days:
            told = find_event(telling, states.of, day)
            is_right = told is not None and is_state(noted, told, day)
            sheet.judge("state_accuracy_all", is_right=is_right)
            if told is not None:
                sheet.judge("state_accuracy", is_right=is_right)
            if not is_right:
                shown = standing(told, day) if told is not None else "no such event"
                sheet.wrong.append(f"wrong state of {states.of} on {day}: {shown}, not {noted}")


def find_event(telling: Telling, noted: str, day: Day) -> Event | None:
    """The event of that day's record that stands for the noted one."""
    standing = telling.at(day)
    id = standing.stands.get(noted)
    return next((event for event in standing.record.events if event.id == id), None)


def is_state(noted: str, told: Event, day: Day) -> bool:
    """The status of that day's record, or how it is shown that day: what is over has lapsed."""
    return noted in (told.status, standing(told, day))
