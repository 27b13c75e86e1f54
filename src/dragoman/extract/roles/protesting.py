"""Against whom people protest where the linker found nobody: "to demand that the minister resign",
"in protest against abuses by the police", "over a bill signed by the minister".
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from dragoman.extract.grammar.objects import objects_of, obliques_by
from dragoman.extract.grammar.phrases import conjuncts, owners_of
from dragoman.extract.grammar.tree import children_by
from dragoman.extract.pairs import Pair
from dragoman.extract.roles.acting import acting_mention
from dragoman.extract.triggers.trigger import Trigger
from dragoman.model.cues import load_cues
from dragoman.model.draft import RoleDraft

TARGETS = ("recipient", "victim")
AGAINST = ("against", "at", "of", "over")
AIMS = ("acl", "advcl", "conj", "xcomp")
FAR = 3  # steps from the word of the protest to that of what it wants


def with_opponents(pairs: list[Pair]) -> list[Pair]:
    """The events, protests against nobody with whom the words of their aim name."""
    return [_with_opponent(pair) for pair in pairs]


def _with_opponent(pair: Pair) -> Pair:
    trigger, draft = pair
    if draft.type != "PROTEST" or any(role.role in TARGETS for role in draft.roles):
        return pair
    taken = {role.actor for role in draft.roles}
    for index in _opponents(trigger):
        if index not in taken:
            added = RoleDraft(role="recipient", actor=index)
            return trigger, replace(draft, roles=(*draft.roles, added))
    return pair


def _opponents(trigger: Trigger) -> Iterator[int]:
    words = (trigger.token, trigger.carrier, trigger.anchor)
    for word in dict.fromkeys(one for one in words if one is not None):
        for cause in _causes(word):
            yield from _to_blame(cause)
        for aim in _aims(word, FAR):
            for wanted in (*objects_of(aim), *obliques_by(aim, "against", "for", "over")):
                yield from _asked(wanted)
            yield from _subjects(aim)


def _causes(word: Token) -> Iterator[Token]:
    """What a protest is against: "against the decree", "in protest at the raid"."""
    yield from obliques_by(word, "against", "over")
    for noun in obliques_by(word, "in"):
        if noun.lemma_ == "protest":
            yield from obliques_by(noun, *AGAINST)


def _aims(word: Token, steps: int) -> Iterator[Token]:
    """Verbs that tell what is wanted: "to demand …", "calling for …"."""
    for child in children_by(word, *AIMS) if steps else ():
        if child.lemma_.lower() in load_cues().roles.protesting:
            yield child
        yield from _aims(child, steps - 1)
    for prep in children_by(word, "prep") if steps else ():
        for noun in children_by(prep, "pobj"):
            yield from _aims(noun, steps - 1)


def _to_blame(cause: Token) -> Iterator[int]:
    """Who is protested against, or whose deed: "abuses by the police", "a bill signed by X"."""
    yield from _acting([cause, *owners_of(cause), *obliques_by(cause, "by")])
    for clause in children_by(cause, "acl", "relcl"):
        yield from _acting(
            [one for agent in children_by(clause, "agent") for one in agent.children]
        )


def _asked(wanted: Token) -> Iterator[int]:
    """Of whom it is wanted: "the resignation of the minister", "independence from Iraq"."""
    if wanted.lemma_.lower() in load_cues().roles.departures:
        yield from _acting([*obliques_by(wanted, "of", "by"), *owners_of(wanted)])
        return
    yield from _acting([*obliques_by(wanted, "from", "by"), *owners_of(wanted)])
    for noun in obliques_by(wanted, "of", "in"):
        yield from _acting(owners_of(noun))


def _subjects(aim: Token) -> Iterator[int]:
    """ "demanding that the governor resign", "calling on the president to step down"."""
    for clause in children_by(aim, "ccomp", "xcomp"):
        yield from _acting(children_by(clause, "nsubj"))
    yield from _acting(obliques_by(aim, "on"))


def _acting(tokens: list[Token]) -> Iterator[int]:
    for token in tokens:
        for one in conjuncts(token):
            index = acting_mention(one)
            if index is not None:
                yield index
