"""How one line of talks stands to another, in words."""

from collections.abc import Mapping

from dragoman.model.diplomacy import Rivalry, Track
from dragoman.model.record import Record
from dragoman.present.wording import plain, say_day

VERBS = {"refuses": "refused by", "prefers": "preferred by", "accepts": "accepted by"}
DIRECT = "direct talks"


def track_names(record: Record) -> dict[str, str]:
    """What to call each track beside another: its mediator, or that it is direct."""
    return {
        track.id: plain(track.mediator.name) if track.mediator else DIRECT
        for track in record.tracks
    }


def say_rivalry(rivalry: Rivalry, track: Track, names: Mapping[str, str]) -> str:
    """``refused by Armenia, for Turkey, since 3 Mar 2024``; an overlap by the other line."""
    other = names.get(rivalry.other or "", "")
    since = f", since {say_day(rivalry.since)}" if rivalry.since else ""
    if rivalry.kind == "overlaps":
        return f"beside {other or 'another track'}{since}"
    who = plain(rivalry.side.name) if rivalry.side else "?"
    against = "over" if rivalry.kind == "prefers" else "for"
    is_other = other and rivalry.other != track.id
    return f"{VERBS[rivalry.kind]} {who}{f', {against} {other}' if is_other else ''}{since}"
