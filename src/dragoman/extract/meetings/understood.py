"""Who is at a meeting although its sentence does not say so."""

from dataclasses import replace

from dragoman.extract.annotations import actors_in
from dragoman.extract.meetings.formats import SIZES
from dragoman.extract.pairs import Pair
from dragoman.model.cues import load_cues
from dragoman.model.draft import ActorDraft, EventDraft, RoleDraft

ALSO = {"also", "too"}
AGAIN = {"again", "next"}
GENERIC = {"both", "delegations", "negotiators", "parties", "sides", "they", "two"}
PRESENT = ("actor", "attendee", "mediator")
SERIES_REACH = 15  # sentences back to the meeting of which another is told
FORMAT_REACH = 2


def with_understood(number: int, pairs: list[Pair]) -> Pair:
    """Event `number` with the roles that an earlier meeting lets one understand."""
    trigger, draft = pairs[number]
    if not draft.is_meeting:
        return pairs[number]
    resumed = _resumed(number, pairs)
    if resumed is not None:
        return resumed
    has_actors = any(role.role == "actor" for role in draft.roles)
    if not has_actors and draft.corefers is None:
        return _one_more(number, pairs)
    if any(token.lower_ in ALSO for token in trigger.token.sent):
        return trigger, _filled_up(draft, [earlier for _, earlier in pairs[:number]])
    return pairs[number]


def _resumed(number: int, pairs: list[Pair]) -> Pair | None:
    """ "The two sides agreed to meet again": those of the last meeting that was held."""
    trigger, draft = pairs[number]
    mentions = actors_in(trigger.token.doc)
    actors = [role for role in draft.roles if role.role == "actor"]
    is_again = any(child.lower_ in AGAIN for child in trigger.token.children)
    if not actors or not is_again or not all(_is_generic(mentions[one.actor]) for one in actors):
        return None
    for _, earlier in reversed(pairs[:number]):
        parties = [role for role in earlier.roles if role.role in ("actor", "mediator", "host")]
        is_near = draft.sentence - earlier.sentence <= SERIES_REACH
        is_held = earlier.status in ("occurred", "ongoing")
        are_known = all(_is_known(mentions[role.actor]) for role in parties)
        if earlier.is_meeting and is_near and is_held and len(parties) > 1 and are_known:
            taken = [replace(role, stated=False) for role in parties]
            kept = [role for role in draft.roles if role.role != "actor"]
            return trigger, replace(draft, roles=(*taken, *kept))
    return None


def _is_known(actor: ActorDraft) -> bool:
    """Whether it can be told from others in other reports."""
    return actor.key is not None or actor.country is not None


def _is_generic(actor: ActorDraft) -> bool:
    """ "they", "the two sides", "both parties"."""
    return actor.kind == "pronoun" or actor.text.lower().split()[-1] in GENERIC


def _present(draft: EventDraft) -> list[RoleDraft]:
    return [role for role in draft.roles if role.role in PRESENT]


def _filled_up(draft: EventDraft, before: list[EventDraft]) -> EventDraft:
    """Of a five-way meeting that two "also" attended, the three are those of one before."""
    size = SIZES.get(draft.format or "", 0)
    missing = size - len(_present(draft))
    if not _present(draft) or missing <= 0:
        return draft
    for earlier in reversed(before):
        others = _present(earlier)
        is_near = earlier.is_meeting and draft.sentence - earlier.sentence <= FORMAT_REACH
        if is_near and len(others) == missing:
            added = [RoleDraft(role=one.role, actor=one.actor, stated=False) for one in others]
            return replace(draft, roles=(*map(_as_party, draft.roles), *added))
    return draft


def _as_party(role: RoleDraft) -> RoleDraft:
    return replace(role, role="actor") if role.role == "attendee" else role


def _one_more(number: int, pairs: list[Pair]) -> Pair:
    """ "a similar meeting is planned": those of the last meeting, understood."""
    trigger, draft = pairs[number]
    another = load_cues().meetings.another
    if not any(child.lower_ in another for child in trigger.token.children):
        return pairs[number]
    for _, earlier in reversed(pairs[:number]):
        is_near = draft.sentence - earlier.sentence <= SERIES_REACH
        if earlier.is_meeting and earlier.roles and is_near:
            have = {role.actor for role in draft.roles}
            added = [replace(role, stated=False) for role in earlier.roles if _is_party(role, have)]
            return trigger, replace(draft, roles=(*draft.roles, *added))
    return pairs[number]


def _is_party(role: RoleDraft, have: set[int]) -> bool:
    return role.actor not in have and role.role in ("actor", "mediator")
