"""Ties between events: their types and which way they go."""

from bench.quality.stories.sheet import Sheet
from bench.quality.stories.telling import Telling

Tie = tuple[str, str, str]  # event, type, event


def score_links(telling: Telling, sheet: Sheet) -> None:
    """Links between events that both sides have; `link_recall_all` counts the others as missed."""
    standing = telling.whole
    matched = {standing.event_of[pair.told.id] for pair in standing.pairs}
    told = {
        (event.id, link.type, link.event)
        for event in standing.record.events
        for link in event.links
        if event.id in matched and link.event in matched
    }
    noted = {(link.one, link.type, link.other) for link in telling.story.links}
    asked = {tie: _in_record(tie, standing.stands) for tie in noted}
    for tie, wanted in sorted(asked.items()):
        sheet.judge("link_recall_all", is_right=wanted in told)
        if wanted is not None:
            sheet.judge("link_recall", is_right=wanted in told)
        if wanted not in told:
            sheet.wrong.append(f"missed link: {' '.join(tie)}")
    known = set(asked.values())
    sheet.count("link_precision", len(told & known), of=len(told))
    triggers = {event.id: event.trigger for event in standing.record.events}
    for one, kind, other in sorted(told - known):
        sheet.wrong.append(f"false link: {triggers[one]!r} {kind} {triggers[other]!r}")


def _in_record(tie: Tie, stands: dict[str, str]) -> Tie | None:
    """The same tie between the events that stand for its ends, where both are found."""
    one, kind, other = tie
    return (stands[one], kind, stands[other]) if one in stands and other in stands else None
