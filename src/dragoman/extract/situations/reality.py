"""Whether a situation is said to be, not demanded, planned, denied or asked about."""

from spacy.tokens import Token

from dragoman.extract.grammar.tree import children_by, is_noun, is_verb
from dragoman.extract.grammar.verbs import is_negated
from dragoman.model.cues import load_cues
from dragoman.model.draft import EventDraft
from dragoman.model.event import PENDING, UNREAL

NOT_YET_OR_OFF = (*PENDING, "cancelled", "not_held")
TOPIC = ("about", "for", "on", "towards", "toward")
DOING = ("begin", "start", "continue", "manage")  # verbs whose infinitive is done


def is_real(token: Token, event: EventDraft | None) -> bool:
    """Whether the word that tells the situation tells something real."""
    if event is not None and not _is_real_event(event):
        return False
    if is_negated(token) or _is_of_nobody(token) or token.sent.text.rstrip().endswith("?"):
        return False
    return not _is_open_infinitive(token) and not _is_only_wanted(token)


def _is_of_nobody(token: Token) -> bool:
    """ "No troops would be deployed", "deployed no troops"."""
    return any(is_negated(thing) for thing in children_by(token, "nsubj", "nsubjpass", "dobj"))


def _is_real_event(event: EventDraft) -> bool:
    return event.status not in NOT_YET_OR_OFF and event.factuality not in UNREAL


def _is_open_infinitive(token: Token) -> bool:
    """ "to lift the siege", unless they "began to"."""
    is_infinitive = token.tag_ == "VB" and any(child.lower_ == "to" for child in token.children)
    return is_infinitive and token.head.lemma_ not in DOING


def _is_only_wanted(token: Token) -> bool:
    """ "demanded that they lift the siege", "called for a ceasefire"."""
    unreal = load_cues().situations.unreal_verbs
    head = token.head
    if is_verb(token):
        return token.dep_ in ("ccomp", "xcomp") and head.lemma_ in unreal
    is_for = head.dep_ == "prep" and head.lower_ == "for"
    # "talks on a ceasefire", "a proposal for a truce": what is only talked of
    is_topic = head.dep_ == "prep" and head.lower_ in TOPIC and is_noun(head.head)
    return is_topic or head.lemma_ in unreal or (is_for and head.head.lemma_ in unreal)
