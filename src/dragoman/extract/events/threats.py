"""What is only threatened or vowed: no event of its own, it tells what the threat is of.

"threatened to shell the town", "vowed to expel the envoys", "a threat to close the strait".
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from dragoman.extract.annotations import actor_of
from dragoman.extract.grammar.tree import children_by, is_noun
from dragoman.extract.pairs import Pair
from dragoman.model.codebook import SpeechEntry
from dragoman.model.draft import EventDraft, RoleDraft

HARMS = ("ASSAULT", "COERCE", "SANCTION", "THREATEN")  # whose promise is a threat
TARGETS = ("beneficiary", "recipient", "victim")
CLAUSES = ("acl", "ccomp", "conj", "pcomp", "xcomp")  # by which a deed hangs on its threat
# What the mode of a threat is, by type and mode of the deed; "" stands for any other mode.
MODES = {
    ("ASSAULT", ""): "violence",
    ("COERCE", ""): "restrict",
    ("COERCE", "arrest"): "arrest",
    ("COERCE", "deport"): "expel",
    ("COERCE", "seize"): "territory",
    ("MOBILIZE", ""): "violence",
    ("PROTEST", ""): "restrict",
    ("SANCTION", ""): "relations",
    ("SANCTION", "expel"): "expel",
}


def threat_of(pair: Pair, other: Pair) -> EventDraft | None:
    """The threat that `pair` tells, with what `other` says is threatened; None where it is none."""
    (trigger, draft), (deed, rival) = pair, other
    is_vow = draft.type == "AGREE" and _is_promise(pair) and rival.type in HARMS
    if draft.type != "THREATEN" and not is_vow:
        return None
    if not any(_is_told_by(node, trigger.token) for node in (deed.anchor, deed.token)):
        return None
    of_any = MODES.get((rival.type or "", ""))
    mode = rival.mode if rival.type == "THREATEN" else None
    mode = mode or MODES.get((rival.type or "", rival.mode or ""), of_any)
    return replace(
        draft,
        type="THREATEN",
        mode=draft.mode or mode,
        roles=(*draft.roles, *_hit(draft, rival)),
        confidence=max(draft.confidence, rival.confidence),
    )


def _is_promise(pair: Pair) -> bool:
    entry = pair[0].entry
    return isinstance(entry, SpeechEntry) and entry.stance == "promises"


def _is_told_by(deed: Token, threat: Token) -> bool:
    """Whether the clauses from `deed` up lead to `threat` itself."""
    for node, head in _climb(deed):
        if head == threat:
            return node.dep_ != "conj" and _is_own(node, threat)
        is_on_the_way = node.dep_ in CLAUSES or _is_new(node)
        if not is_on_the_way or _is_past_beside(node):
            return False
    return False


def _is_past_beside(node: Token) -> bool:
    """ "threatened to storm the palace and arrested two": the parser's conjunct, and done."""
    return node.dep_ == "conj" and node.head.tag_ == "VB" and node.tag_ in ("VBD", "VBN")


def _climb(node: Token) -> Iterator[tuple[Token, Token]]:
    while node.head != node:
        yield node, node.head
        node = node.head


def _is_own(clause: Token, threat: Token) -> bool:
    """What the threatener says that he himself would do: not "warned that Israel would bomb"."""
    if clause.dep_ in ("acl", "pcomp", "xcomp"):
        return True
    doers = [actor_of(one) for one in children_by(clause, "nsubj", "nsubjpass")]
    is_said_of_self = all(one is not None and one.kind == "pronoun" for one in doers)
    return clause.dep_ == "ccomp" and (threat.lemma_ == "threaten" or is_said_of_self)


def _is_new(node: Token) -> bool:
    """ "to resume attacks", "launch an attack": a deed to come, unlike "avenge the attack"."""
    is_told = any(one.lower_ in ("the", "this", "these") for one in children_by(node, "det"))
    return node.dep_ == "dobj" and is_noun(node) and not is_told


def _hit(draft: EventDraft, rival: EventDraft) -> Iterator[RoleDraft]:
    """Whom the deed would be done to, as recipients of the threat to do it."""
    held = {role.actor for role in draft.roles}
    for role in rival.roles:
        if role.role in TARGETS and role.actor not in held:
            held.add(role.actor)
            yield RoleDraft(role="recipient", actor=role.actor, stated=role.stated)
