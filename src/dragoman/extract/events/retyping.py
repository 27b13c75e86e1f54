"""What the words around a trigger make of its type: a decision, an ending, an accident."""

from dataclasses import replace

from spacy.tokens import Token

from dragoman.extract.annotations import actors_in
from dragoman.extract.grammar.frames import frame_of
from dragoman.extract.grammar.objects import obliques_of
from dragoman.extract.grammar.tree import children_by
from dragoman.extract.roles.cast import Cast
from dragoman.extract.standing.standing import Standing
from dragoman.extract.triggers.trigger import Trigger
from dragoman.model.cues import load_cues
from dragoman.model.event import AHEAD
from dragoman.model.naming import load_naming

DECISIONS = {"decide.status"}  # agreeing is an event of its own beside the deed
AGREED = ("SUPPORT", "COOPERATE", "AID")  # to decide on these is to agree
ARMED = ("armored", "armoured", "combat", "military")
UNKNOWN = ("organisation", "other")  # kinds that a town may be taken for
SENDING = ("dispatch", "send", "transfer")
FIRED = ("army", "artillery", "enemy", "hostile", "live", "machine-gun", "mortar", "sniper", "tank")
GIVEN = ("AGREE", "AID", "COOPERATE")  # to end these is a sanction


def retype(trigger: Trigger, standing: Standing, cast: Cast) -> Trigger:
    """`trigger` with the type that its clause makes of it; what ends or is decided has happened."""
    if _is_invitation(trigger, cast):
        standing.status = "offered"
        standing.governors.append("invite.status")
        cast.recast({"actor": "host", "recipient": "actor"})
        return replace(trigger, type="CONSULT", mode=None)
    if _is_closing(trigger):
        return replace(trigger, type="SUPPORT", mode=None)
    if _is_deployment(trigger, cast):
        return replace(trigger, type="MOBILIZE", mode="weapons")
    if _is_decision(trigger, standing):
        standing.status = "occurred"
        trigger = replace(trigger, type="AGREE", mode=None)
    ended = _ended(trigger, standing)
    if ended is not None:
        standing.status = _status_of_end(standing)
        trigger = replace(trigger, type=ended[0], mode=ended[1])
    if _is_accident(trigger, cast):
        return replace(trigger, type=None, mode="accident")
    return trigger


def _status_of_end(standing: Standing) -> str:
    """ "asked the army to end its raids" is called for; else what ends has ended, or will."""
    if standing.status in AHEAD:
        return standing.status
    return "planned" if standing.tense == "future" else "occurred"


def _is_invitation(trigger: Trigger, cast: Cast) -> bool:
    """ "invited both leaders to Brussels": a meeting offered, the one who invites its host."""
    is_invited = trigger.type == "AGREE" and trigger.token.lemma_ == "invite"
    return is_invited and bool(cast.having("recipient")) and "to" in obliques_of(trigger.token)


def _is_closing(trigger: Trigger) -> bool:
    """ "reached a deal", "struck an accord with Kigali" on anything but a truce: it is made."""
    cues = load_cues().events
    if trigger.type != "AGREE":
        return False
    verb = trigger.carrier if trigger.carrier is not None else trigger.token
    words = [trigger.token.doc[i] for i in (*trigger.words, trigger.token.i)]
    deals = [one for one in words if one.lemma_.lower() in cues.deals]
    if verb.lemma_ not in cues.closing or not deals:
        return False
    return not any(one.lemma_.lower() in cues.truces for deal in deals for one in deal.subtree)


def _is_deployment(trigger: Trigger, cast: Cast) -> bool:
    """ "sent tanks to Boa Vista": to a place and to nobody, so these are the sender's own."""
    if trigger.type != "AID" or trigger.token.lemma_ not in SENDING:
        return False
    given = (actors_in(trigger.token.doc)[index] for index in cast.having("recipient"))
    if any(one.key or one.kind not in UNKNOWN for one in given):
        return False
    return any(_is_armament(one) for one in frame_of(trigger.token).objects)


def _is_armament(thing: Token) -> bool:
    """ "tanks", "armoured vehicles"."""
    is_armed = any(one.lower_ in ARMED for one in children_by(thing, "amod", "compound"))
    return is_armed or thing.lemma_.lower() in load_naming().armaments


def _is_decision(trigger: Trigger, standing: Standing) -> bool:
    """ "decided to recognise", "agreed to send aid": the decision is made, and is an agreement."""
    is_decided = bool(DECISIONS & set(standing.governors)) and trigger.type in AGREED
    return is_decided and standing.status == "planned" and standing.tense == "past"


def _ended(trigger: Trigger, standing: Standing) -> tuple[str, str] | None:
    """Type and mode of "suspended its aid", "halted its operation"."""
    if trigger.carrier is None:
        return None
    if trigger.type in GIVEN and standing.status == "cancelled":
        return "SANCTION", "discontinue"
    if trigger.type == "ASSAULT" and trigger.carrier.lemma_ in load_cues().events.ceasing:
        return "RETREAT", "ceasefire"
    return None


def _is_shot(word: Token) -> bool:
    """ "Stopped firing on the town", "killed by Israeli fire": no fire that breaks out."""
    if word.lemma_.lower() != "fire":
        return False
    told = children_by(word, "amod", "compound", "poss")
    return word.pos_ == "VERB" or any(one.ent_type_ or one.lower_ in FIRED for one in told)


def _is_accident(trigger: Trigger, cast: Cast) -> bool:
    """An explosion or fire without a doer or a weapon is no assault: it is of no type."""
    if trigger.type != "ASSAULT" or cast.having("actor"):
        return False
    cues = load_cues().events
    subjects = frame_of(trigger.token).subjects if trigger.token.pos_ == "VERB" else []
    told = (one for one in (trigger.token, *subjects) if not _is_shot(one))
    causes = {token.lemma_.lower() for token in told}
    weapons = {token.lemma_.lower() for token in trigger.token.sent} & cues.weapons
    return bool(causes & cues.accidents) and not weapons
