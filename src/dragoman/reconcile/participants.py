"""Who took part: one row for each actor and role, stated before inferred, people before states."""

from collections.abc import Callable, Iterable

from dragoman.model.actor import OTHER, ROLES, Participant
from dragoman.model.ids import make_id
from dragoman.reconcile.account import MEETING
from dragoman.reconcile.cast import Cast

STRONGER = {
    "attendee": ("actor", "recipient", "mediator", "host"),
    "observer": ("actor", "recipient", "mediator", "host", "attendee"),
}
STRONGER_AT_MEETINGS = {
    "actor": ("mediator",),
    "recipient": ("mediator", "actor"),
}


def merge_participants(
    accounts: Iterable[Iterable[Participant]], *, kind: str | None, cast: Cast
) -> tuple[Participant, ...]:
    """Participants of all accounts united; the accounts come in the record's order."""
    lists = [list(items) for items in accounts]
    side = cast.side
    united: dict[tuple[str, str], Participant] = {}
    for item in (item for items in lists for item in items):
        key = (item.role, item.actor)
        if key not in united or (item.stated and not united[key].stated):
            united[key] = item
    rows = list(united.values())
    rows = [row for row in rows if not _yields(row, rows, side)]
    rows = [row for row in rows if not _is_weaker(row, rows, kind)]
    rows = [row for row in rows if not _stands_for_state(row, rows, side)]
    rows = [row for row in rows if not _is_named_elsewhere(row, lists, cast)]
    rows = [row for row in rows if not _is_told_better(row, rows, lists, cast)]
    rows = [row for row in rows if not _is_spelled_out(row, rows, cast)]
    return tuple(sorted(rows, key=_worth))


def _yields(row: Participant, rows: list[Participant], side: Callable[[str], str]) -> bool:
    """An inferred one yields to a stated one of its side in its role, or to itself elsewhere."""
    if row.stated:
        return False
    return any(
        other.stated
        and (
            other.actor == row.actor
            or (other.role == row.role and side(other.actor) == side(row.actor))
        )
        for other in rows
    )


def _is_weaker(row: Participant, rows: list[Participant], kind: str | None) -> bool:
    """Whether the same actor stands there in a role that says more."""
    stronger = STRONGER.get(row.role, ())
    if kind == MEETING:
        stronger += STRONGER_AT_MEETINGS.get(row.role, ())
    return any(other.actor == row.actor and other.role in stronger for other in rows)


def _stands_for_state(
    row: Participant, rows: list[Participant], side: Callable[[str], str]
) -> bool:
    """Whether it is a state, or a whole organisation, of which somebody is there in that role."""
    own = side(row.actor)
    if not _is_side_itself(row, own):
        return False
    return any(
        other.role == row.role
        and other.actor != row.actor
        and side(other.actor) == own
        and other.stated >= row.stated
        for other in rows
    )


def _is_named_elsewhere(row: Participant, lists: list[list[Participant]], cast: Cast) -> bool:
    """Whether only a title or a number of people stands where another account has the person."""
    if not _is_vague(row, cast):
        return False
    own = cast.side(row.actor)
    with_persons = [
        any(
            item.role == row.role
            and cast.side(item.actor) == own
            and cast.by_id[item.actor].type == "person"
            for item in items
        )
        for items in lists
    ]
    holders = [any(item.actor == row.actor for item in items) for items in lists]
    pairs = list(zip(with_persons, holders, strict=True))
    return any(person and not held for person, held in pairs) and not any(
        person and held for person, held in pairs
    )


def _is_told_better(
    row: Participant, rows: list[Participant], lists: list[list[Participant]], cast: Cast
) -> bool:
    """Whether other accounts have another vague name for the same side, and more of them do."""
    if not _is_vague(row, cast):
        return False

    def told(item: Participant) -> list[int]:
        return [
            place
            for place, items in enumerate(lists)
            if any((one.role, one.actor) == (item.role, item.actor) for one in items)
        ]

    own = told(row)
    for other in rows:
        if other.role != row.role or other.actor == row.actor or not _is_vague(other, cast):
            continue
        theirs = told(other)
        is_same_side = cast.side(other.actor) == cast.side(row.actor)
        is_apart = bool(own and theirs) and not set(own) & set(theirs)
        if is_same_side and is_apart and (-len(theirs), theirs) < (-len(own), own):
            return True
    return False


def _is_spelled_out(row: Participant, rows: list[Participant], cast: Cast) -> bool:
    """Whether those whom it counts by their title stand there one by one: "foreign ministers"
    beside two of them; or whether it is the last word of another's name: "the Union".
    """
    kind, name = cast.by_id[row.actor].type, row.name.casefold()
    others = [other for other in rows if other.role == row.role and other.actor != row.actor]
    if kind == OTHER:
        return any(other.name.casefold().endswith(f" {name}") for other in others)
    if kind != "crowd" or not name.endswith("s"):
        return False
    title = name.removesuffix("s").rpartition(" ")[2]
    holders = [other for other in others if title in _titles(other, cast)]
    return len({cast.side(other.actor) for other in holders}) > 1


def _titles(row: Participant, cast: Cast) -> set[str]:
    """Last words of the titles that somebody holds."""
    actor = cast.by_id[row.actor]
    titles = [office.title for office in actor.offices]
    named = [row.name] if actor.type == "office" else []
    return {title.casefold().rpartition(" ")[2] for title in (*titles, *named)}


def _is_vague(row: Participant, cast: Cast) -> bool:
    return cast.by_id[row.actor].type in ("crowd", "office")


def _is_side_itself(row: Participant, own: str) -> bool:
    return row.actor == make_id("ac", own)


def _worth(row: Participant) -> tuple[int, bool, str, str]:
    return (ROLES.index(row.role), not row.stated, row.name, row.actor)
