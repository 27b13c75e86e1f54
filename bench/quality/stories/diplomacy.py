"""What actors want, what they promised, and the lines of talks."""

from bench.quality.stories.sheet import Sheet
from bench.quality.stories.story import NotedCommitment, NotedPosition, NotedTrack
from bench.quality.stories.telling import Telling
from bench.quality.stories.who import is_who
from dragoman.model.actor import Participant
from dragoman.model.diplomacy import Commitment, Track
from dragoman.present.pending import standing_of


def score_diplomacy(telling: Telling, sheet: Sheet) -> None:
    """Shares found of positions, commitments (and of these the state) and meetings of tracks."""
    for position in telling.story.positions:
        is_right = has_position(position, telling)
        sheet.judge("position_recall", is_right=is_right)
        if not is_right:
            told = f"{position.actor} on {position.issue}: {position.words.report}"
            sheet.wrong.append(f"missed position, {told} {position.words.text!r}")
    for commitment in telling.story.commitments:
        _judge_commitment(commitment, telling, sheet)
    for track in telling.story.tracks:
        _count_meetings(track, telling, sheet)


def has_position(noted: NotedPosition, telling: Telling) -> bool:
    """Whether the record has a position of that actor that rests on the words."""
    record = telling.whole.record
    return any(
        telling.is_in(noted.words, row.evidence)
        and is_who(noted.actor, actor=row.actor, name=row.name, record=record)
        for row in record.positions
    )


def find_commitments(noted: NotedCommitment, telling: Telling) -> list[Commitment]:
    """Commitments of that actor that rest on where that report tells the promise.

    Where the promise has no words noted in that report, any sentence of it will do.
    """
    words = [
        mention.words
        for mention in telling.story.mentions
        if (mention.event, mention.words.report) == (noted.made, noted.report)
    ]
    return [
        row
        for row in telling.whole.record.commitments
        if any(_is_party(noted.who, party, telling) for party in row.by)
        and (
            any(telling.is_in(quote, row.evidence) for quote in words)
            if words
            else any(telling.is_same_text(one.report, noted.report) for one in row.evidence)
        )
    ]


def _judge_commitment(noted: NotedCommitment, telling: Telling, sheet: Sheet) -> None:
    rows = find_commitments(noted, telling)
    sheet.judge("commitment_recall", is_right=bool(rows))
    told = f"{noted.who}: {noted.what} ({noted.report})"
    if not rows:
        sheet.wrong.append(f"missed commitment, {told}")
        return
    states = {standing_of(row, telling.story.as_of) for row in rows}
    sheet.judge("commitment_state", is_right=noted.state in states)
    if noted.state not in states:
        shown = " or ".join(sorted(states))
        sheet.wrong.append(f"wrong state of commitment, {told}: {shown}, not {noted.state}")


def _count_meetings(noted: NotedTrack, telling: Telling, sheet: Sheet) -> None:
    rows = [row for row in telling.whole.record.tracks if _is_same(noted, row, telling)]
    seated = {meeting.event for row in rows for meeting in row.meetings}
    for event in noted.events:
        is_right = telling.whole.stands.get(event) in seated
        sheet.judge("track_recall", is_right=is_right)
        if not is_right:
            sheet.wrong.append(f"missed meeting of track {' ; '.join(noted.names)}: {event}")


def _is_same(noted: NotedTrack, row: Track, telling: Telling) -> bool:
    """The mediator by name; of direct talks each of the two."""
    own = (row.mediator,) if row.mediator else row.parties
    return all(any(_is_party(name, one, telling) for one in own) for name in noted.names)


def _is_party(noted: str, party: Participant, telling: Telling) -> bool:
    return is_who(noted, actor=party.actor, name=party.name, record=telling.whole.record)
