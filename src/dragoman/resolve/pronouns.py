"""Pronouns: the nearest fitting actor named before; "we" is who speaks."""

from collections.abc import Iterator, Sequence

from dragoman.model.actor import OTHER
from dragoman.model.draft import ActorDraft
from dragoman.model.salience import REACH, salience
from dragoman.resolve.parties import NO_COUNTRY
from dragoman.resolve.resolved import Found, Resolved, of_state
from dragoman.resolve.scene import Scene

FIRST_PERSON = frozenset({"i", "me", "my", "our", "us", "we"})
PERSONAL = frozenset({"he", "her", "hers", "him", "his", "she"})
OF_THINGS = ("it", "its")  # taken for nobody, it mostly is a thing, or nothing
COUNTRY = "country"  # "his country", which annotate hands over as a pronoun
THINGS = ("body", "group", "organisation", "state")
MANY = ("crowd", "group", "people")
ONE_HEAD = ("office", "person")


def resolve_pronoun(draft: ActorDraft, scene: Scene) -> Found:
    """Whom a pronoun stands for; nobody rather than somebody that does not fit."""
    pronoun = draft.pronoun or ""
    if draft.antecedents is not None:
        found = _as_subject(draft, scene) or _as_doer(draft, scene) or _judged(draft, scene)
        if found or pronoun in OF_THINGS:
            return found or _sayer(draft, scene)
    if pronoun in FIRST_PERSON:
        return _speaker(draft, scene)
    if pronoun == COUNTRY:
        return _country(draft, scene)
    if draft.plural:
        return _many(draft, scene)
    if pronoun in PERSONAL:
        return _person(draft, scene)
    return _thing(draft, scene)


def _as_subject(draft: ActorDraft, scene: Scene) -> Found:
    """ "Michel said that they would join Scholz. He will": a subject takes up a main subject rather
    than one beside it, for whom the judge takes it."""
    meant = draft.antecedents or ()
    if draft.pronoun not in PERSONAL or not draft.subject or not meant:
        return ()
    if scene.is_subject(meant[0]):
        return ()
    other, found = next(_antecedents(draft, scene), (None, ()))
    is_taken_up = other is not None and other.main and draft.sentence - other.sentence <= 1
    is_somebody = len(found) == 1 and found[0].type in ONE_HEAD
    return found if is_taken_up and is_somebody and _has_gender_of(draft, found, scene) else ()


def _as_doer(draft: ActorDraft, scene: Scene) -> Found:
    """ "The movement threatened drivers. It had told them": the same for a body, group or state."""
    meant = draft.antecedents or ()
    if draft.pronoun != "it" or not (draft.subject and draft.main and meant):
        return ()
    before = [
        (other, found)
        for other, found in _antecedents(draft, scene)
        if other.sentence >= draft.sentence - 1
    ]
    if any(other.index == meant[0] and other.subject for other, _ in before):
        return ()
    doers = (found for other, found in before if other.main and _is_thing(other, found))
    return next(doers, ())


def _judged(draft: ActorDraft, scene: Scene) -> Found:
    """Whom the judge takes it for: the likeliest of fitting gender and number.

    Of "he" a person known by name, rather than by office; "they" may be several of one head each.
    """
    groups = [
        found
        for index in draft.antecedents or ()
        if _has_gender_of(draft, found := scene.found.get(index, ()), scene)
    ]
    if not groups:
        return ()
    if draft.pronoun in PERSONAL:
        groups[0] = _by_name(groups)
    is_many = len(groups[0]) != 1 or groups[0][0].type in MANY
    if not draft.plural or is_many:
        return groups[0]
    single = [found[0] for found in groups if len(found) == 1 and found[0].type not in MANY]
    several = tuple({one.key: one for one in single}.values())
    return () if len(several) == 1 and several[0].type in ONE_HEAD else several


def _by_name(groups: Sequence[Found]) -> Found:
    """The likeliest; for an office a person of its country among the others: its holder."""
    first = groups[0]
    if len(first) != 1 or first[0].type != "office":
        return first
    holders = (
        found
        for found in groups
        if len(found) == 1 and found[0].type == "person" and found[0].country == first[0].country
    )
    return next(holders, first)


def _sayer(draft: ActorDraft, scene: Scene) -> Found:
    """ "The ministry said it was ready": the subject before, for what is a subject too."""
    if not draft.subject and draft.pronoun != "its":
        return ()
    told = (
        found
        for other, found in _antecedents(draft, scene)
        if other.sentence == draft.sentence and other.subject and _is_thing(other, found)
    )
    return next(told, ())


def _has_gender_of(draft: ActorDraft, found: Found, scene: Scene) -> bool:
    return draft.plural or all(_has_gender(one, draft.gender, scene) for one in found)


def _antecedents(draft: ActorDraft, scene: Scene) -> Iterator[tuple[ActorDraft, Found]]:
    """Drafts before and whom they stand for, the likeliest first."""
    told = scene.told_since(draft.sentence - REACH)
    ranked = sorted(
        (one for one in told if one.end <= draft.start), key=lambda one: salience(one, draft)
    )
    return ((one, scene.found[one.index]) for one in ranked)


def _person(draft: ActorDraft, scene: Scene) -> Found:
    """ "he", "she": one person or office of that gender, or of unknown gender."""
    doer = _last_subject(draft, scene) if draft.pronoun == "him" else None
    for other, found in _antecedents(draft, scene):
        if doer is not None and other.index == doer.index:
            continue  # "X telephoned Y and urged him": not X, who urges
        is_somebody = len(found) == 1 and found[0].type in ONE_HEAD
        if is_somebody and not other.plural and _has_gender(found[0], draft.gender, scene):
            return found
        if found[0].type == "body" and _goes_on(draft, other):
            return found
    return ()


def _last_subject(draft: ActorDraft, scene: Scene) -> ActorDraft | None:
    """The subject that stands last before a draft in its sentence."""
    here = [one for one in scene.all_in(draft.sentence) if one.subject and one.end <= draft.start]
    return max(here, key=lambda one: one.start, default=None)


def _has_gender(one: Resolved, gender: str | None, scene: Scene) -> bool:
    person = scene.person_by_key.get(one.key)
    return gender is None or person is None or person.gender in (gender, None)


def _goes_on(draft: ActorDraft, other: ActorDraft) -> bool:
    """ "The Kremlin said … He added": translations give a body its spokesman's pronoun."""
    return other.subject and draft.subject and other.sentence == draft.sentence - 1


def _thing(draft: ActorDraft, scene: Scene) -> Found:
    """ "it": one state, body, organisation or group."""
    for other, found in _antecedents(draft, scene):
        if _is_thing(other, found):
            return found
    return ()


def _is_thing(other: ActorDraft, found: Found) -> bool:
    return len(found) == 1 and found[0].type in THINGS and not other.plural


def _many(draft: ActorDraft, scene: Scene) -> Found:
    """ "they": several actors, or one of many heads."""
    for other, found in _antecedents(draft, scene):
        is_many = len(found) > 1 or other.plural or found[0].type in MANY
        if is_many and other.kind != "state":
            return found
    return ()


def _speaker(draft: ActorDraft, scene: Scene) -> Found:
    """ "we" in a quotation: who speaks in its sentence, else the body whose statement it is."""
    subjects = [
        one
        for one in scene.all_in(draft.sentence)
        if one.subject and one.kind != "pronoun" and scene.found.get(one.index) != ()
    ]
    for other in sorted(subjects, key=lambda one: one.kind != "person"):
        found = scene.whom(other.index)
        if found and found[0].type != OTHER:  # "Baku's assertion is false, and we reject it"
            return found[:1]
    return scene.first_body[:1]


def _country(draft: ActorDraft, scene: Scene) -> Found:
    """ "his country": its owner's, else that of the likeliest actor before."""
    owner = scene.owner_of(draft)
    country = owner.country if owner else None
    if country is None:
        countries = (found[0].country for _, found in _antecedents(draft, scene))
        country = next((one for one in countries if one not in NO_COUNTRY), None)
    state = of_state(country, scene.tables)
    return (state,) if state else ()
