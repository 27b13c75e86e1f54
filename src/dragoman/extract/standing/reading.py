"""The standing of a trigger: its own words, what governs it, then its tense."""

from spacy.tokens import Token

from dragoman.extract.annotations import block_of
from dragoman.extract.grammar.tree import children_by, has_to, is_noun, is_verb
from dragoman.extract.grammar.verbs import (
    PRESENT_AUXILIARIES,
    auxiliaries,
    is_negated,
    is_passive,
    tense_of,
)
from dragoman.extract.standing.climbing import climb
from dragoman.extract.standing.standing import Standing
from dragoman.extract.standing.to_come import is_awaited, is_begun_later, is_timetabled
from dragoman.extract.triggers.trigger import Trigger
from dragoman.model.codebook import Codebook, StatusEntry
from dragoman.model.event import SPOKEN

# Acts of words: their present tense tells what was said, not what goes on.
TOLD = SPOKEN | {"CONSULT"}
ANNOUNCING = {"announce", "unveil"}  # what is announced is planned, if it is one of ANNOUNCED
ANNOUNCED = {"CONSULT", "AID", "COOPERATE"}
TOLD_IN_PRESENT = ("headline", "caption", "read_more")  # blocks that tell the past in the present
MOVING = ("move", "reschedule", "shift")  # verbs that give a meeting another day or place
AS_TENSE = ("occurred", "ongoing")  # light verbs of this status say no more than their tense


def standing_of(trigger: Trigger, codebook: Codebook) -> Standing:
    """Status, factuality and tense of the event that `trigger` reports."""
    found = Standing(tense=_tense(trigger))
    _read_carrier(trigger, codebook, found)
    if is_noun(trigger.token):
        _read_modifiers(trigger.token, codebook, found)
        if is_negated(trigger.token):
            found.negate()
    if _is_moved(trigger):
        found.say(status="planned", by=f"{trigger.token.head.lemma_}.moved")
    climb(trigger, codebook, found)
    _read_time_to_come(trigger, found)
    _settle(found, trigger)
    return found


def _read_time_to_come(trigger: Trigger, found: Standing) -> None:
    """What lies ahead by its clause alone, where no word has said how it stands."""
    if is_noun(trigger.token) and is_begun_later(trigger.token):
        found.say(status="planned", by="is to")
    elif is_timetabled(trigger) or is_awaited(trigger):
        found.say(status="planned", by="timetable")


def _is_moved(trigger: Trigger) -> bool:
    """ "the meeting was moved to Georgetown", "rescheduled the talks": still to come."""
    head = trigger.token.head
    is_moved = trigger.token.dep_ in ("nsubjpass", "dobj") and head.lemma_ in MOVING
    return trigger.type == "CONSULT" and trigger.kind == "noun" and is_moved


def _tense(trigger: Trigger) -> str:
    anchor = trigger.anchor
    if is_verb(anchor):
        return tense_of(anchor)
    above = next((ancestor for ancestor in anchor.ancestors if is_verb(ancestor)), None)
    return "past" if above is None else tense_of(above)


def _read_carrier(trigger: Trigger, codebook: Codebook, found: Standing) -> None:
    """ "postponed talks", "considered sanctions": what the light verb says of its noun."""
    if trigger.light is not None and trigger.light.status not in AS_TENSE:
        found.say(status=trigger.light.status, by=trigger.light.id)
    if trigger.light is not None and trigger.light.status == "ongoing" and _lasts(trigger):
        found.say(status="ongoing", by=trigger.light.id)
    if trigger.carrier is None:
        return
    weighed = codebook.status_verbs.get(trigger.carrier.lemma_)
    if weighed is not None and weighed.factuality == "hypothetical":
        found.say(factuality="hypothetical", by=weighed.id)
    if trigger.type not in ANNOUNCED:
        return
    if trigger.carrier.lemma_ in ANNOUNCING:
        found.say(status="planned", by=f"{trigger.carrier.lemma_}.light")


def _lasts(trigger: Trigger) -> bool:
    """ "accused of pursuing a policy of", "the talks continue": a gerund or a present tense."""
    carrier = trigger.carrier
    if carrier is None or auxiliaries(carrier):
        return False
    return carrier.tag_ in ("VBG", "VBP", "VBZ")


def _read_modifiers(noun: Token, codebook: Codebook, found: Standing) -> None:
    """ "planned talks", "a meeting scheduled for May"."""
    for child in children_by(noun, "amod", "compound", "nmod", "det", "acl"):
        entry = _modifier_entry(child, codebook)
        if entry is not None:
            found.say(status=entry.status, factuality=entry.factuality, by=entry.id)


def _modifier_entry(word: Token, codebook: Codebook) -> StatusEntry | None:
    entry = codebook.status_words.get(word.lower_) or codebook.status_words.get(word.lemma_)
    if entry is None and word.dep_ == "acl" and word.tag_ in ("VBN", "VBG"):
        return codebook.status_verbs.get(word.lemma_)
    return entry


def _settle(found: Standing, trigger: Trigger) -> None:
    """Fill what nothing said from the tense; a future act is planned, an infinitive uncertain."""
    is_open = found.status is None and found.factuality in (None, "claimed")
    if is_open and _is_infinitive(trigger.anchor):
        found.status, found.factuality = "planned", "hypothetical"
    found.status = found.status or _status_by_tense(found, trigger)
    found.factuality = found.factuality or "asserted"
    if trigger.type in SPOKEN and found.status == "ongoing":
        found.status = "occurred"  # what is being said has been said
    if found.factuality == "negated" and found.status in AS_TENSE:
        found.status = "not_held"


def _is_infinitive(verb: Token) -> bool:
    """ "to meet" under a word that says nothing of whether they did."""
    return verb.tag_ == "VB" and has_to(verb)


def _status_by_tense(found: Standing, trigger: Trigger) -> str:
    if found.is_purpose or found.tense == "future":
        return "planned"
    is_present = found.tense == "present" and is_verb(trigger.anchor)
    return "ongoing" if is_present and _goes_on(trigger) else "occurred"


def _goes_on(trigger: Trigger) -> bool:
    """Whether a present tense tells what lasts, not what a headline or a speaker has done."""
    verb = trigger.anchor
    if verb.tag_ == "VBG" and auxiliaries(verb) & PRESENT_AUXILIARIES:
        return True
    if verb.tag_ not in ("VBP", "VBZ") or trigger.type in TOLD or is_passive(verb):
        return False
    return block_of(verb) not in TOLD_IN_PRESENT
