"""Bodies of states: "the Ministry", "the Foreign Ministries of A and B"."""

from dataclasses import replace

from dragoman.model.draft import ActorDraft
from dragoman.resolve.names import adjective_of, fold_name
from dragoman.resolve.resolved import Found, Resolved, of_name
from dragoman.resolve.scene import Scene


def resolve_body(draft: ActorDraft, scene: Scene) -> Found:
    """One body of each country given, that of the table, or whichever was named last."""
    if draft.countries:
        noun = draft.name.split(" ", 1)[-1]
        return tuple(_body_of(one, replace(draft, name=noun), scene) for one in draft.countries)
    if draft.key is not None:
        return (of_name(draft),)
    if draft.country is not None:  # of the place that it is told to be of
        return (_body_of(draft.country, draft, scene),)
    return _bare_body(draft, scene)


def _bare_body(draft: ActorDraft, scene: Scene) -> Found:
    """ "the Ministry": its owner's, the last body of that name, else one of no known country."""
    owner = scene.owner_of(draft)
    if owner and owner.country:
        return (_body_of(owner.country, draft, scene),)
    unowned = Resolved(
        key=f"body::{fold_name(draft.name)}",
        name=draft.name,
        type="body",
        country=None,
        sector=draft.sector,
    )
    return scene.last_body(draft.name) or _body_of_the_world(draft, scene) or (unowned,)


def _body_of_the_world(draft: ActorDraft, scene: Scene) -> Found:
    """ "The Security Council", of no state that is told of: that of the United Nations."""
    words = draft.text.removeprefix("the ").removeprefix("The ")
    named = scene.tables.world_bodies.get(words.casefold()) if words.istitle() else None
    if named is None:
        return ()
    return (
        Resolved(
            key=named.key,
            name=named.name,
            type=named.kind,
            country=named.country,
            sector=named.sector,
        ),
    )


def _body_of(country: str, draft: ActorDraft, scene: Scene) -> Resolved:
    adjective = adjective_of(country, scene.tables)
    return Resolved(
        key=f"body:{country}:{draft.name.casefold()}",
        name=f"{adjective} {draft.name}" if adjective else draft.name,
        type="body",
        country=country,
        sector=draft.sector,
    )
