"""What two triggers of one sentence say together: one event where two words tell it.

"agreed to lay down their arms" is one concession, "killed by shelling" one assault, a crowd's
demand is what its protest is about, and the deed in an accusation is the accused's.
"""

from dataclasses import replace

from spacy.tokens import Doc, Token

from dragoman.extract.grammar import frame_of
from dragoman.extract.triggers import Trigger
from dragoman.model.codebook import SpeechEntry
from dragoman.model.draft import EventDraft, RoleDraft

HURTING = {"kill", "wound", "injure", "hurt"}
AGREED = ("AGREE", "SUPPORT", "COOPERATE", "AID")  # agreeing to these is one agreement
Pair = tuple[Trigger, EventDraft]


def compose(pairs: list[Pair]) -> tuple[list[Pair], dict[int, int]]:
    """The events that stand, and for each dropped trigger the token of the one that took it up."""
    taken: dict[int, int] = {}
    result = list(pairs)
    for number, pair in enumerate(pairs):
        for other_number, other in enumerate(pairs):
            if number == other_number or pair[1].sentence != other[1].sentence or other[0].token.i in taken:
                continue
            for rule in (_concession, _protest, _instrument, _casualties, _blast):
                joined = rule(result[number], other)
                if joined is not None:
                    result[number] = joined
                    taken[other[0].token.i] = pair[0].token.i
    kept = [pair for pair in result if pair[0].token.i not in taken]
    return [_accused(pair, kept) for pair in kept], taken


def with_delegates(doc: Doc, pairs: list[Pair]) -> list[Pair]:
    """ "The delegation includes X": whom a delegation counts came with it."""
    for token in doc:
        if token.lemma_ not in ("include", "comprise") or token.pos_ != "VERB":
            continue
        groups = [one for one in frame_of(token).subjects if one.lemma_ == "delegation"]
        members = [int(one._.mention) for one in (*frame_of(token).objects, *_besides(token)) if one._.mention is not None]
        if groups and members:
            pairs = _join_delegates(pairs, token, members)
    return pairs


def _besides(verb: Token) -> list[Token]:
    """ "In addition to X, the delegation includes …"."""
    preps = [child for child in verb.children if child.dep_ == "prep" and child.lower_ in ("in", "besides", "alongside")]
    return [token for prep in preps for token in prep.subtree if token._.mention is not None]


def _join_delegates(pairs: list[Pair], verb: Token, members: list[int]) -> list[Pair]:
    """Add `members` to the last event before `verb` of which a delegation is an actor."""
    mentions = verb.doc._.mentions
    for number in range(len(pairs) - 1, -1, -1):
        trigger, draft = pairs[number]
        came = [role for role in draft.roles if "delegation" in mentions[role.actor].name.lower() and role.role == "actor"]
        if trigger.token.i < verb.i and came:
            added = tuple(RoleDraft(role="actor", actor=index) for index in members)
            return [*pairs[:number], (trigger, replace(draft, roles=(*draft.roles, *added))), *pairs[number + 1 :]]
    return pairs


def _concession(pair: Pair, other: Pair) -> Pair | None:
    """Agreeing to withdraw, disarm, release: one act of giving way."""
    trigger, draft = pair
    if draft.type != "AGREE" or other[1].type not in (*AGREED, "RETREAT") or not isinstance(trigger.entry, SpeechEntry):
        return None
    if other[0].token.head != trigger.token and other[0].anchor.head != trigger.token:
        return None
    end = max(draft.end, other[1].end)
    doc = trigger.token.doc
    kind = "CONCEDE" if other[1].type == "RETREAT" else "AGREE"
    added = tuple(role for role in other[1].roles if role.actor not in {one.actor for one in draft.roles})
    return trigger, replace(draft, type=kind, mode=None, end=end, trigger=doc.text[draft.start : end], roles=(*draft.roles, *added))


def _protest(pair: Pair, other: Pair) -> Pair | None:
    """What a crowd demands in the street is not another event: whom it asks is the recipient."""
    trigger, draft = pair
    rival = other[1]
    if draft.type != "PROTEST" or rival.type not in ("REQUEST", "ACCUSE", "PROTEST") or draft.start > rival.start:
        return None
    actors = {role.actor for role in draft.roles if role.role == "actor"}
    askers = {role.actor for role in rival.roles if role.role == "actor"}
    if askers - actors:
        return None
    added = tuple(role for role in rival.roles if role.role == "recipient" and role.actor not in actors)
    return trigger, replace(draft, roles=(*draft.roles, *added))


def _instrument(pair: Pair, other: Pair) -> Pair | None:
    """ "killed by Azerbaijani shelling": the shelling is how they were killed."""
    trigger, draft = pair
    rival_trigger, rival = other
    if draft.type != "ASSAULT" or rival.type != "ASSAULT" or trigger.kind != "verb" or rival_trigger.kind != "noun":
        return None
    head = rival_trigger.token.head
    if rival_trigger.token.tag_ == "VBG" and rival_trigger.token.i - trigger.token.i <= 3:
        head = rival_trigger.token.nbor(-1).head  # "by Azerbaijani shelling" parsed as by + verb
    if head.dep_ not in ("agent", "prep") or head.head != trigger.token or head.lower_ not in ("by", "in", "during"):
        return None
    own = {role.actor for role in draft.roles}
    added = tuple(role for role in rival.roles if role.actor not in own)
    return trigger, replace(draft, roles=(*draft.roles, *added), mode=draft.mode or rival.mode, place=draft.place or rival.place)


def _casualties(pair: Pair, other: Pair) -> Pair | None:
    """ "killed 20 and wounded 40": one assault."""
    trigger, draft = pair
    rival_trigger, rival = other
    verbs = (trigger.token, rival_trigger.token)
    if draft.type != rival.type or any(verb.lemma_ not in HURTING for verb in verbs) or draft.start > rival.start:
        return None
    if rival_trigger.token.head != trigger.token and trigger.token.i - rival_trigger.token.i < -12:
        return None
    own = {role.actor for role in draft.roles}
    return trigger, replace(draft, roles=(*draft.roles, *(role for role in rival.roles if role.actor not in own)))


def _blast(pair: Pair, other: Pair) -> Pair | None:
    """ "the explosion at a depot killed 68": the deaths belong to the explosion."""
    trigger, draft = pair
    rival_trigger, rival = other
    if trigger.kind != "noun" or rival_trigger.token.lemma_ not in HURTING or draft.type not in (None, "ASSAULT"):
        return None
    if trigger.token not in frame_of(rival_trigger.token).subjects:
        return None
    own = {role.actor for role in draft.roles}
    added = tuple(role for role in rival.roles if role.actor not in own)
    time, place = draft.time or rival.time, draft.place or rival.place
    return trigger, replace(draft, roles=(*draft.roles, *added), time=time, place=place)


def _accused(pair: Pair, pairs: list[Pair]) -> Pair:
    """The deed of an accusation without an actor is the accused's (inferred)."""
    trigger, draft = pair
    if any(role.role == "actor" for role in draft.roles) or draft.factuality != "claimed":
        return pair
    for other, rival in pairs:
        if rival.type == "ACCUSE" and rival.sentence == draft.sentence and other.token.is_ancestor(trigger.token):
            accused = [RoleDraft(role="actor", actor=role.actor, stated=False) for role in rival.roles if role.role == "recipient"]
            return trigger, replace(draft, roles=(*draft.roles, *accused))
    return pair
