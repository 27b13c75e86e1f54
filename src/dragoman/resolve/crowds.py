"""Crowds: people named only by what they are, "Armenian soldiers", "advisers to A and B"."""

from dragoman.model.actor import OTHER
from dragoman.model.draft import ActorDraft
from dragoman.resolve.names import adjective_of, fold_name, telling_words, without_determiner
from dragoman.resolve.resolved import Found, Resolved
from dragoman.resolve.scene import Scene

# Beside these a crowd keeps its own sector: a president's advisers are not the president.
OWN_SECTOR_BESIDE = ("office", "person", "state")


def resolve_crowd(draft: ActorDraft, scene: Scene) -> Found:
    """One crowd of each member or country given, else that of its owner."""
    if draft.members:
        return crowd_of_each_member(draft, scene)
    if draft.countries:
        return tuple(_crowd_of_country(draft, country, scene) for country in draft.countries)
    owners = () if draft.country else scene.owners_of(draft)
    several = tuple(dict.fromkeys(one.country for one in owners if one.country))
    if len(several) > 1:  # "urged their citizens"
        return tuple(_crowd_of_country(draft, country, scene) for country in several)
    country = country_of(draft, scene)
    name = telling_words(_full_name(draft, country, scene))
    return (_crowd(draft, name, owner=country or "", country=country),)


def resolve_other(draft: ActorDraft, _: Scene) -> Found:
    """Somebody or something under the very words that tell of it ("cocoa shippers")."""
    return (
        Resolved(
            key=f"{OTHER}:{draft.country or ''}:{fold_name(draft.name)}",
            name=draft.name,
            type=OTHER,
            country=draft.country,
            sector=draft.sector,
        ),
    )


def crowd_of_nobody(draft: ActorDraft) -> Found:
    """A crowd of which no country is known ("several ministers")."""
    return (_crowd(draft, without_determiner(draft.text), owner="", country=None),)


def crowd_of_each_member(draft: ActorDraft, scene: Scene) -> Found:
    """ "advisers to A, B and C": advisers of each."""
    return tuple(
        _crowd_of_member(draft, whole) for member in draft.members for whole in scene.whom(member)
    )


def of_owner(draft: ActorDraft, owner: Resolved) -> Resolved:
    """People of a named group ("the group's leaders")."""
    return _crowd_of_member(draft, owner)


def country_of(draft: ActorDraft, scene: Scene) -> str | None:
    """The draft's own country, else its owner's."""
    if draft.country:
        return draft.country
    owner = scene.owner_of(draft)
    return owner.country if owner else None


def _full_name(draft: ActorDraft, country: str | None, scene: Scene) -> str:
    """The name with the country that the crowd has from its owner."""
    if draft.country:
        return without_determiner(draft.text)
    state = scene.tables.states.get(country or "")
    if state is not None:
        return f"{adjective_of(country, scene.tables) or state.name} {_noun(draft)}"
    return draft.name


def _crowd_of_country(draft: ActorDraft, country: str, scene: Scene) -> Resolved:
    name = f"{adjective_of(country, scene.tables) or country} {_noun(draft)}"
    return _crowd(draft, name, owner=country, country=country)


def _crowd_of_member(draft: ActorDraft, whole: Resolved) -> Resolved:
    is_people = whole.type == "people"
    noun = _noun(draft)
    name = f"{noun} of {whole.name}"
    return Resolved(
        key=_key(whole.key, noun) if is_people else _key(whole.country or "", name),
        name=name,
        type="crowd",
        country=whole.country,
        sector=draft.sector if whole.type in OWN_SECTOR_BESIDE else whole.sector,
    )


def _crowd(draft: ActorDraft, name: str, *, owner: str, country: str | None) -> Resolved:
    return Resolved(
        key=_key(owner, name), name=name, type="crowd", country=country, sector=draft.sector
    )


def _key(owner: str, name: str) -> str:
    return f"crowd:{owner}:{fold_name(name)}"


def _noun(draft: ActorDraft) -> str:
    return draft.name.split()[-1]
