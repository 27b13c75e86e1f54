"""What two triggers of one sentence say together: one event where two words tell it.

"killed by shelling" is one assault, a crowd's demand is what its protest is about, "agreed to lay
down their arms" is a concession and the disarming that it promises, and the deed in an accusation
is the accused's.
"""

from dataclasses import replace

from spacy.tokens import Doc, Token

from dragoman.extract.events.kinds import HURTING
from dragoman.extract.events.threats import threat_of
from dragoman.extract.grammar.frames import frame_of
from dragoman.extract.grammar.tree import children_by, is_noun
from dragoman.extract.pairs import Pair
from dragoman.model.codebook import SpeechEntry
from dragoman.model.draft import EventDraft, RoleDraft
from dragoman.model.event import AHEAD, JUDGE

CONSENTED = ("AGREE", "SUPPORT", "COOPERATE", "AID", "RETREAT")  # consenting is one act with these
DEMANDING = ("REQUEST", "ACCUSE", "PROTEST")
ARGUMENTS = ("nsubj", "nsubjpass", "dobj")
# Whose deed it is that such an event speaks of, by the part he takes in that.
BOUND = {"AGREE": "actor", "CONCEDE": "actor", "THREATEN": "actor", "REQUEST": "recipient"}
CLOSE = 3  # tokens between "killed" and the shelling that the parser took for a verb
CASUALTY_REACH = 12  # tokens between "killed 20" and "wounded 40"


def compose(pairs: list[Pair]) -> tuple[list[Pair], dict[int, int]]:
    """The events that stand, and for each dropped trigger the token of the one that took it up."""
    taken: dict[int, int] = {}
    result = list(pairs)
    for number, (trigger, draft) in enumerate(pairs):
        if trigger.token.i in taken:
            continue
        for other in pairs:
            is_near = draft.sentence == other[1].sentence and other[0] is not trigger
            if not is_near or other[0].token.i in taken:
                continue
            for rule in RULES:
                joined = rule(result[number], other)
                if joined is not None:
                    result[number] = (trigger, joined)
                    taken[other[0].token.i] = trigger.token.i
    kept = [pair for pair in result if pair[0].token.i not in taken]
    agreed = [(one[0], _with_consented(one, kept)) for one in kept]
    return [_with_bound(_with_accused(pair, agreed), agreed) for pair in agreed], taken


def _with_consented(pair: Pair, pairs: list[Pair]) -> EventDraft:
    """Agreeing to withdraw, disarm, release is giving way; the deed itself is yet to come."""
    found = (_concession(pair, other) for other in pairs if other[0] is not pair[0])
    return next((draft for draft in found if draft is not None), pair[1])


def _concession(pair: Pair, other: Pair) -> EventDraft | None:
    """The act of agreeing to what `other` tells; None where it is no such thing."""
    trigger, draft = pair
    is_consent = draft.type == "AGREE" and isinstance(trigger.entry, SpeechEntry)
    is_near = draft.sentence == other[1].sentence
    if not (is_consent and is_near) or other[1].type not in CONSENTED:
        return None
    if trigger.token not in (other[0].token.head, other[0].anchor.head):
        return None
    deed = other[1]
    if _is_object_of(other[0].token, trigger.token):  # its doer is who promises it
        deed = replace(deed, roles=tuple(one for one in deed.roles if one.role != "actor"))
    end = max(draft.end, other[1].end)
    return replace(
        draft,
        type="CONCEDE" if other[1].type == "RETREAT" else "AGREE",
        mode=None,
        end=end,
        trigger=_text(trigger.token.doc, draft.start, end),
        roles=_all_roles(draft, deed),
    )


def _protest(pair: Pair, other: Pair) -> EventDraft | None:
    """What a crowd demands in the street is not another event: whom it asks is the recipient."""
    draft, rival = pair[1], other[1]
    is_demand = draft.type == "PROTEST" and rival.type in DEMANDING and draft.start <= rival.start
    actors, askers = _actors(draft), _actors(rival)
    if not is_demand or not askers or askers - actors:
        return None
    asked = [role for role in rival.roles if role.role == "recipient"]
    added = [role for role in asked if role.actor not in actors]
    return replace(draft, roles=(*draft.roles, *added))


def _instrument(pair: Pair, other: Pair) -> EventDraft | None:
    """ "killed by Azerbaijani shelling": the shelling is how they were killed."""
    (trigger, draft), (by, rival) = pair, other
    if draft.type != "ASSAULT" or rival.type != "ASSAULT":
        return None
    if trigger.kind != "verb" or by.kind != "noun":
        return None
    head = by.token.head
    if by.token.tag_ == "VBG" and by.token.i - trigger.token.i <= CLOSE:
        head = by.token.nbor(-1).head  # "by Azerbaijani shelling" parsed as by + verb
    is_under = head.dep_ in ("agent", "prep") and head.head == trigger.token
    if not is_under or head.lower_ not in ("by", "in", "during"):
        return None
    mode, place = draft.mode or rival.mode, draft.place or rival.place
    return replace(draft, roles=_all_roles(draft, rival), mode=mode, place=place)


def _casualties(pair: Pair, other: Pair) -> EventDraft | None:
    """ "killed 20 and wounded 40": one assault."""
    (trigger, draft), (second, rival) = pair, other
    if not {trigger.token.lemma_, second.token.lemma_} <= HURTING:
        return None
    if draft.type != rival.type or draft.start > rival.start:
        return None
    is_far = second.token.i - trigger.token.i > CASUALTY_REACH
    if is_far and second.token.head != trigger.token:
        return None
    return replace(draft, roles=_all_roles(draft, rival))


def _blast(pair: Pair, other: Pair) -> EventDraft | None:
    """ "the explosion at a depot killed 68": the deaths belong to the explosion."""
    (trigger, draft), (second, rival) = pair, other
    is_blast = trigger.kind == "noun" and draft.type in (None, "ASSAULT")
    if not is_blast or second.token.lemma_ not in HURTING:
        return None
    if trigger.token not in frame_of(second.token).subjects:
        return None
    time, place = draft.time or rival.time, draft.place or rival.place
    return replace(draft, roles=_all_roles(draft, rival), time=time, place=place)


def _outcome(pair: Pair, other: Pair) -> EventDraft | None:
    """ "shelled the town, killing nine": the deaths are what the attack led to."""
    (trigger, draft), (second, rival) = pair, other
    if draft.type != "ASSAULT" or trigger.token.lemma_ in HURTING:
        return None
    if second.token.lemma_ not in HURTING or second.token.tag_ != "VBG":
        return None
    if trigger.token not in (second.token.head, second.token.head.head):
        return None
    return replace(draft, roles=_all_roles(draft, rival))


def _hosting(pair: Pair, other: Pair) -> EventDraft | None:
    """ "met in Brussels, hosted by X": one meeting, X its host."""
    (trigger, draft), (second, rival) = pair, other
    if not draft.is_meeting or not rival.is_meeting or second.token.dep_ not in ("advcl", "acl"):
        return None
    hosts = [role for role in rival.roles if role.role in ("host", "mediator")]
    if second.token.head != trigger.token or not hosts or second.token.tag_ != "VBN":
        return None
    return replace(draft, roles=(*draft.roles, *hosts))


def _dead(pair: Pair, other: Pair) -> EventDraft | None:
    """ "three were killed in what it called an attack": whom that killed, told apart from it."""
    (trigger, draft), (second, rival) = pair, other
    if draft.type != "ASSAULT" or rival.type != "ASSAULT" or trigger.token.lemma_ in HURTING:
        return None
    hurt = {role.actor for role in rival.roles}
    is_same = bool(hurt) and hurt <= {role.actor for role in draft.roles}
    if second.token.lemma_ not in HURTING or not is_same:
        return None
    return replace(draft, time=draft.time or rival.time, place=draft.place or rival.place)


def _told_by_two(pair: Pair, other: Pair) -> EventDraft | None:
    """ "shells struck the market": the word that only the judge knows, and its verb."""
    (trigger, draft), (second, rival) = pair, other
    if second.entry.id != JUDGE or draft.type != rival.type:
        return None
    is_argument = second.token.head == trigger.token and second.token.dep_ in ARGUMENTS
    return replace(draft, mode=draft.mode or rival.mode) if is_argument else None


RULES = (
    _hosting,
    _protest,
    _instrument,
    _casualties,
    _blast,
    _outcome,
    _dead,
    _told_by_two,
    threat_of,
)


def _text(doc: Doc, start: int, end: int) -> str:
    span = doc.char_span(start, end, alignment_mode="expand")
    return str(span.text) if span is not None else ""


def _actors(draft: EventDraft) -> set[int]:
    return {role.actor for role in draft.roles if role.role == "actor"}


def _all_roles(draft: EventDraft, rival: EventDraft) -> tuple[RoleDraft, ...]:
    """Roles of `draft`, and those of `rival` for actors that it lacks."""
    own = {role.actor for role in draft.roles}
    return (*draft.roles, *(role for role in rival.roles if role.actor not in own))


def _with_accused(pair: Pair, pairs: list[Pair]) -> Pair:
    """The deed of an accusation without an actor is the accused's (inferred)."""
    trigger, draft = pair
    if _actors(draft) or draft.factuality != "claimed":
        return pair
    for other, rival in pairs:
        is_charge = rival.type == "ACCUSE" or rival.mode == "convict"
        is_accusation = is_charge and rival.sentence == draft.sentence
        if is_accusation and other.token.is_ancestor(trigger.token):
            accused = [role.actor for role in rival.roles if role.role == "recipient"]
            others = tuple(role for role in draft.roles if role.actor not in accused)
            added = [RoleDraft(role="actor", actor=index, stated=False) for index in accused]
            return trigger, replace(draft, roles=(*others, *added))
    return pair


def _with_bound(pair: Pair, pairs: list[Pair]) -> Pair:
    """A deed promised, offered or demanded that names no doer is that of who promises it or is
    asked for it (inferred); so is what somebody promises by a noun alone ("promised two boats")."""
    trigger, draft = pair
    if draft.status not in AHEAD or draft.type == "CONSULT":
        return pair
    for other, rival in pairs:
        role = BOUND.get(rival.type or "")
        is_above = rival.sentence == draft.sentence and other.token.is_ancestor(trigger.token)
        if role is None or not is_above or other.token == trigger.token:
            continue
        is_promised = rival.type == "AGREE" and _is_promised_by(trigger.token, other.token)
        if _actors(draft) and not is_promised:
            continue
        kept = tuple(one for one in draft.roles if one.role != "actor")
        held = {one.actor for one in kept}
        bound = [one.actor for one in rival.roles if one.role == role]
        added = [RoleDraft(role="actor", actor=i, stated=False) for i in bound if i not in held]
        return trigger, replace(draft, roles=(*kept, *added))
    return pair


def _is_promised_by(deed: Token, verb: Token) -> bool:
    """ "Offered to send observers", "promised two boats": who says so would do it."""
    is_clause = deed.dep_ == "xcomp" and deed.head == verb and not children_by(verb, "dobj")
    return is_clause or _is_object_of(deed, verb)


def _is_object_of(noun: Token, verb: Token) -> bool:
    """Whether a noun is the direct object of a verb."""
    return is_noun(noun) and noun.dep_ == "dobj" and noun.head == verb
