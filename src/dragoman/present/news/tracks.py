"""Lines of talks of which one did not know, and what sides now say of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.model.diplomacy import Rivalry, Track
from dragoman.model.span import Evidence
from dragoman.present.days import UNDATED_LAST
from dragoman.present.news.change import Change, pair_rows
from dragoman.present.news.cited import Cited, cite_new, new_first
from dragoman.present.rivalry import say_rivalry, track_names
from dragoman.present.wording import plain, say_when


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedTrack:
    """A track that is `new`, or that is rivalled (`refuses`, `prefers`, `accepts`, `overlaps`)."""

    id: str
    said: str
    details: tuple[str, ...]
    change: str
    side: str | None
    other: str | None
    since: str | None
    reports: tuple[Cited, ...]
    evidence: tuple[Evidence, ...]


def find_changed_tracks(change: Change) -> tuple[ChangedTrack, ...]:
    """New tracks, then what is newly said of any, by day."""
    known = pair_rows(change.before.tracks, change.after.tracks)
    rivalled = sorted(
        (
            (track, one)
            for track in change.after.tracks
            for one in _new_rivalries(track, known.get(track.id))
        ),
        key=lambda pair: (pair[1].since or UNDATED_LAST, pair[0].id, pair[1].kind),
    )
    new = [track for track in change.after.tracks if track.id not in known]
    names = track_names(change.after)
    return (
        *(_new(track, change) for track in new),
        *(_rivalled(track, one, names, change=change) for track, one in rivalled),
    )


def _new_rivalries(track: Track, old: Track | None) -> Iterator[Rivalry]:
    """Rivalries that were not known: of a track that is new no mere overlap."""
    seen = {_key(one) for one in old.rivalries} if old else set()
    for one in track.rivalries:
        if _key(one) not in seen and (old is not None or one.kind != "overlaps"):
            yield one


def _key(rivalry: Rivalry) -> tuple[str, str | None, str | None]:
    return rivalry.kind, rivalry.side.actor if rivalry.side else None, rivalry.other


def _name(track: Track) -> str:
    between = "–".join(plain(party.name) for party in track.parties)
    return f"{plain(track.name)} ({between})" if track.mediator and between else plain(track.name)


def _new(track: Track, change: Change) -> ChangedTrack:
    meetings = tuple(
        ", ".join(part for part in (one.status, say_when(one.when), plain(one.place or "")) if part)
        for one in track.meetings
    )
    return ChangedTrack(
        id=track.id,
        said=f"new track: {_name(track)}",
        details=meetings,
        change="new",
        side=None,
        other=None,
        since=None,
        reports=cite_new(track.evidence, change),
        evidence=new_first(track.evidence, change),
    )


def _rivalled(
    track: Track, rivalry: Rivalry, names: dict[str, str], *, change: Change
) -> ChangedTrack:
    return ChangedTrack(
        id=track.id,
        said=f"{_name(track)}: {say_rivalry(rivalry, track, names)}",
        details=(),
        change=rivalry.kind,
        side=plain(rivalry.side.name) if rivalry.side else None,
        other=rivalry.other,
        since=rivalry.since,
        reports=cite_new(rivalry.evidence, change),
        evidence=new_first(rivalry.evidence, change),
    )
