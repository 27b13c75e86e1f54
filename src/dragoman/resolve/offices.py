"""Offices: titles without a name, and the persons that the report says hold them."""

from dataclasses import replace

from dragoman.model.actor import OfficeSeen
from dragoman.model.draft import ActorDraft
from dragoman.model.referring import load_referring
from dragoman.resolve.crowds import (
    country_of,
    crowd_of_each_member,
    crowd_of_nobody,
    of_owner,
)
from dragoman.resolve.members import last_leaders
from dragoman.resolve.names import adjective_of, without_determiner
from dragoman.resolve.persons import COUNTERPART
from dragoman.resolve.resolved import Found, Resolved, of_person
from dragoman.resolve.scene import Scene


def resolve_office(draft: ActorDraft, scene: Scene) -> Found:
    """One office of each country or member given; those of the parties; or a single one."""
    if draft.countries:
        return tuple(_office_of(draft, country, scene) for country in draft.countries)
    if draft.members:
        return _offices_of_members(draft, scene)
    if draft.plural:
        return _plural_office(draft, scene)
    return _single_office(draft, scene)


def _single_office(draft: ActorDraft, scene: Scene) -> Found:
    title = _title(draft)
    if title == COUNTERPART:
        return _counterpart(draft, scene)
    of = (draft.titles[0].of if draft.titles else None) or _sole_owner(title, scene)
    of = of or country_of(draft, scene)
    holder = None if of else scene.holders.find_only(title)
    if holder is not None:
        return (of_person(holder, draft),)
    return (_office_of(draft, of or "", scene),)


def _counterpart(draft: ActorDraft, scene: Scene) -> Found:
    """ "His Turkish counterpart": who holds his office there, if his is told; else nobody."""
    owner, country = scene.owner_of(draft), country_of(draft, scene)
    office = owner.office if owner is not None else None
    if office is None or country is None or (owner and owner.country == country):
        return ()
    return (_office_of(replace(draft, titles=(replace(office, of=None),)), country, scene),)


def _sole_owner(title: str, scene: Scene) -> str | None:
    """ "The Pope" is that of no state that is named beside him."""
    office = scene.tables.offices.get(title)
    return office.of if office is not None else None


def _offices_of_members(draft: ActorDraft, scene: Scene) -> Found:
    """ "the foreign ministers of A and B": one of each state; else people of each member."""
    wholes = [whole for member in draft.members for whole in scene.whom(member)]
    if wholes and all(whole.type == "state" and whole.country for whole in wholes):
        return tuple(_office_of(draft, whole.country or "", scene) for whole in wholes)
    found = crowd_of_each_member(draft, scene)
    return found if found or draft.plural else _single_office(draft, scene)


def _plural_office(draft: ActorDraft, scene: Scene) -> Found:
    """ "the foreign ministers": those of the two parties; "several ministers" are a crowd."""
    if draft.country is not None:
        return (_office_of(draft, draft.country, scene),)
    title = _title(draft)
    owner = scene.owner_of(draft)
    if owner is not None and owner.type == "group":
        return (of_owner(draft, owner),)  # "the group's leaders"
    if title == "leader" and _is_of_a_kind(draft):
        return crowd_of_nobody(draft)  # "student leaders"
    if title in load_referring().leaders or title == "leader":
        return last_leaders(draft, scene)
    office = scene.tables.offices.get(title)
    is_definite = draft.text.lower().startswith("the ")
    if office is None or office.level != "ministers" or not is_definite:
        return crowd_of_nobody(draft)
    ministers = [_office_of(draft, party, scene) for party in scene.parties]
    return tuple(replace(one, stated=False) for one in ministers)


def _is_of_a_kind(draft: ActorDraft) -> bool:
    """Whether words before the title say what sort they lead: "church leaders"."""
    referring = load_referring()
    words = draft.text.lower().split(" of ")[0].split()
    known = referring.determiners | referring.vague | {"both", "leaders"}
    return any(word not in known for word in words) and draft.sector not in (None, "GOV")


def _office_of(draft: ActorDraft, of: str, scene: Scene) -> Resolved:
    """The holder of the draft's title in a country, or the office itself; `of` "" is nobody's."""
    title = _title(draft)
    holder = scene.holders.find(title, of, at=draft.start) if of else None
    if holder is not None:
        return of_person(holder, draft)
    is_state = of in scene.tables.states
    adjective = adjective_of(of, scene.tables)
    state_name = f"{adjective} {title}" if adjective else title
    return Resolved(
        key=f"office:{of}:{title}",
        name=state_name if is_state else without_determiner(draft.text),
        type="office",
        country=of if is_state else draft.country,
        sector=draft.sector,
        office=OfficeSeen(title=title, of=of or None),
    )


def _title(draft: ActorDraft) -> str:
    return draft.titles[0].title if draft.titles else draft.name
