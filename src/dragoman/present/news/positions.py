"""What actors want that one did not know, those first who wanted something else before."""

from dataclasses import dataclass

from dragoman.model.span import Evidence
from dragoman.present.days import UNDATED_LAST
from dragoman.present.news.change import Change, pair_rows
from dragoman.present.news.cited import Cited, cite_new, new_first
from dragoman.present.stances import Stance, find_stances
from dragoman.present.wording import plain, say_day


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedPosition:
    """A stance that is new; `was` is the one whose place it took, None where there was none."""

    id: str
    said: str
    details: tuple[str, ...]
    actor: str
    issue: str
    stance: str
    since: str | None
    was: str | None
    was_until: str | None
    reports: tuple[Cited, ...]
    evidence: tuple[Evidence, ...]


def find_changed_positions(change: Change) -> tuple[ChangedPosition, ...]:
    """Stances that were not known: changed ones, then first words, each by day."""
    known = pair_rows(change.before.positions, change.after.positions)
    new = [one for one in find_stances(change.after) if one.position.id not in known]
    new.sort(
        key=lambda one: (
            one.was is None,
            one.position.since or UNDATED_LAST,
            one.position.issue,
            one.position.id,
        )
    )
    return tuple(_changed(stance, change) for stance in new)


def _changed(stance: Stance, change: Change) -> ChangedPosition:
    position, was = stance.position, stance.was
    before = f"{was.stance} until {say_day(stance.was_until)} → " if was else "first word, "
    contents = dict.fromkeys(plain(one.content) for one in change.tell.claims(position.claims))
    who = f"{plain(position.name)} on {plain(position.issue)}"
    return ChangedPosition(
        id=position.id,
        said=f"{who}: {before}{position.stance}",
        details=tuple(contents)[-1:],
        actor=position.actor,
        issue=position.issue,
        stance=position.stance,
        since=position.since,
        was=was.stance if was else None,
        was_until=stance.was_until,
        reports=cite_new(position.evidence, change),
        evidence=new_first(position.evidence, change),
    )
