"""Who is who in one report: every actor draft to the actors that it stands for.

Names and titles, then "the two leaders" and pronouns, all in reading order, since each takes up
what stands before it. Persons are known whole from the start: a surname may precede the name.
"""

from collections.abc import Callable, Sequence

from dragoman.model.actor import OTHER
from dragoman.model.draft import ActorDraft
from dragoman.model.tables import Tables
from dragoman.resolve.bodies import resolve_body
from dragoman.resolve.crowds import resolve_crowd, resolve_other
from dragoman.resolve.homes import FindCountry, settle_homes
from dragoman.resolve.members import resolve_members
from dragoman.resolve.neighbours import with_neighbours_countries
from dragoman.resolve.offices import resolve_office
from dragoman.resolve.pronouns import resolve_pronoun
from dragoman.resolve.resolved import Found, of_name, of_person
from dragoman.resolve.scene import Scene
from dragoman.resolve.serving import settle_service
from dragoman.resolve.taken_up import take_up


def _nowhere(_: str, __: tuple[str, ...]) -> None:
    return None


def resolve_actors(
    drafts: Sequence[ActorDraft], tables: Tables, find_country: FindCountry = _nowhere
) -> dict[int, Found]:
    """Actors of each draft by its index; an empty tuple where nobody can be told.

    `find_country` gives the country of a place name; without it places tell nothing.
    """
    drafts = settle_service(take_up(settle_homes(drafts, tables, find_country)))
    scene = Scene(drafts, tables, read_ahead=_read_ahead)
    for draft in sorted(drafts, key=lambda one: (one.start, -one.end)):
        scene.add(draft, _read(draft, scene))
    return with_neighbours_countries(scene.found, drafts, tables, find_country)


def _read(draft: ActorDraft, scene: Scene) -> Found:
    return RESOLVERS.get(draft.kind, _named)(draft, scene)


def _read_ahead(draft: ActorDraft, scene: Scene) -> Found:
    """A draft out of its turn; titles and groups wait, since they depend on what comes first."""
    # "advisers to the leaders of A and B", "ministers of the two countries"
    is_counted = draft.kind == "members" or (draft.kind == "office" and bool(draft.members))
    return () if draft.kind in IN_TURN and not is_counted else _read(draft, scene)


def _person(draft: ActorDraft, scene: Scene) -> Found:
    return (of_person(scene.persons[draft.index], draft),)


def _named(draft: ActorDraft, scene: Scene) -> Found:
    return (of_name(draft),)


RESOLVERS: dict[str, Callable[[ActorDraft, Scene], Found]] = {
    "body": resolve_body,
    "crowd": resolve_crowd,
    "members": resolve_members,
    "office": resolve_office,
    OTHER: resolve_other,
    "person": _person,
    "pronoun": resolve_pronoun,
}
IN_TURN = ("crowd", "members", "office")
