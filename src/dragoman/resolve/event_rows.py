"""Events as rows: a draft with its roles, place and date resolved."""

from dragoman.model.actor import Participant
from dragoman.model.draft import EventDraft, LinkDraft, WaypointDraft
from dragoman.model.event import STEP_OF, EventMention, Link, Meeting, is_judged
from dragoman.model.place import Place, Waypoint
from dragoman.model.when import When
from dragoman.resolve.foretold import as_foretold
from dragoman.resolve.ground import Ground
from dragoman.resolve.homes import at_home
from dragoman.resolve.meetings import cast_meeting, meeting_format, meeting_level

PAIR = 2  # that meet
# Talks are held where it suits, often abroad, and those who flee go where they are not from.
ELSEWHERE = ("AGREE", "CONCEDE", "CONSULT", "SANCTION")


def make_event(draft: EventDraft, ground: Ground) -> EventMention:
    """The row of one event; figures and inferred roles join it when all rows are made."""
    when = ground.dates.of_event(draft.time, draft.status)
    draft, when = as_foretold(draft, when, ground.report.published)
    participants = ground.participants(draft.roles)
    if draft.is_meeting:
        participants = cast_meeting(participants)
    place = ground.place(draft.place)
    everybody = at_home(
        participants, place, only=ground.only_country, is_elsewhere=draft.type in ELSEWHERE
    )
    place = ground.in_country(place, draft.type, everybody)
    return EventMention(
        id=ground.event_ids[draft.index],
        report=ground.report.id,
        start=draft.start,
        end=draft.end,
        trigger=ground.text(draft),
        type=draft.type,
        mode=draft.mode,
        contexts=draft.contexts,
        status=draft.status,
        factuality=draft.factuality,
        background=_is_history(draft, when, ground),
        participants=everybody,
        when=when,
        place=place,
        meeting=_meeting(draft, participants, ground) if _is_met(draft, participants) else None,
        links=tuple(_link(one, ground) for one in draft.links),
        figures=(),
        confidence=draft.confidence,
        decided_by=draft.decided_by,
        evidence=ground.evidence(draft),
        step=draft.step or STEP_OF.get(draft.status),
        block=draft.block,
        corefers=ground.event_id(draft.corefers),
        route=tuple(_waypoint(one, ground) for one in draft.route),
        sense=draft.sense,
    )


def _waypoint(draft: WaypointDraft, ground: Ground) -> Waypoint:
    """A place of the way, as itself; the words that name it are the evidence."""
    place = ground.place(draft.place) or Place(name=draft.place.text, text=draft.place.text)
    words = ground.words((draft.place.start, draft.place.end))
    return Waypoint(part=draft.part, place=place, evidence=(words,))


def _is_history(draft: EventDraft, when: When, ground: Ground) -> bool:
    """As its sentence tells it, where that was judged; else by its date."""
    if draft.background is not None:
        return draft.background
    return ground.dates.is_history(when, draft.status)


def _is_met(draft: EventDraft, participants: tuple[Participant, ...]) -> bool:
    """Whether it is a meeting; one of half its parties that only the judge sees is a word of one.

    On the tracks it would stand as another meeting.
    """
    return draft.is_meeting and (len(participants) >= PAIR or not is_judged(draft.decided_by))


def _meeting(draft: EventDraft, participants: tuple[Participant, ...], ground: Ground) -> Meeting:
    return Meeting(
        format=meeting_format(draft.format, participants),
        level=meeting_level(participants, ground.offices, ground.tables),
        medium=draft.medium,
        round=draft.round,
        venue=ground.words(draft.venue).text if draft.venue else None,
        agenda=tuple(map(ground.words, draft.agenda)),
        outcome=tuple(map(ground.words, draft.outcome)),
    )


def _link(draft: LinkDraft, ground: Ground) -> Link:
    return Link(type=draft.type, event=ground.event_ids[draft.event], text=draft.text)
