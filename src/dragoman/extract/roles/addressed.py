"""To whom something is said or refused where no object names it: "told Turkey that it would not
prolong the deal", "rejected the Moroccan plan", "refused to recognise Kosovo".
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from spacy.tokens import Token

from dragoman.extract.annotations import mention_of
from dragoman.extract.grammar.objects import objects_of, obliques_by
from dragoman.extract.grammar.phrases import conjuncts, owners_of
from dragoman.extract.grammar.tree import children_by, is_verb
from dragoman.extract.pairs import Pair
from dragoman.extract.roles.acting import acting_mention
from dragoman.model.draft import ActorDraft, EventDraft, RoleDraft

SPOKEN = ("ACCUSE", "AGREE", "REJECT", "THREATEN")
TELLING = ("assure", "inform", "notify", "promise", "tell", "warn")  # their object is spoken to
DOER = "actor"
TARGETS = ("addressee", "beneficiary", "recipient", "victim")
ANSWERING = ("ACCUSE", "REJECT")  # of what is somebody's: "the socialists' plan"
UNDONE = ("REJECT", "THREATEN")  # of a deed that is not done
TOUCHING = ("against", "on", "with")
OWNING = ("amod", "compound", "nmod", "poss")


def with_addressed(pairs: list[Pair], actors: Sequence[ActorDraft]) -> list[Pair]:
    """The events, those of speech to nobody with whom the words around name as the other side.

    Not so what "it" says that stands for nobody: "it contradicts a ruling of the court".
    """
    known = {one.index for one in actors if one.kind != "pronoun" or one.antecedents != ()}
    return [_with_addressed(pair, known) for pair in pairs]


def _with_addressed(pair: Pair, known: Set[int]) -> Pair:
    trigger, draft = pair
    word = trigger.token
    is_said = any(role.role == DOER and role.actor in known for role in draft.roles)
    is_open = is_said and not any(role.role in TARGETS for role in draft.roles)
    if draft.type not in SPOKEN or not is_verb(word) or not is_open:
        return pair
    taken = {role.actor for role in draft.roles}
    for sought in (_told(word), _owners(word, draft), _of_the_deed(word, draft)):
        found = [index for index in dict.fromkeys(sought) if index not in taken]
        if found:
            added = tuple(RoleDraft(role="recipient", actor=index) for index in found)
            return trigger, replace(draft, roles=(*draft.roles, *added))
    return pair


def _told(word: Token) -> Iterator[int]:
    """ "X told A and B that it would not …": A and B."""
    verb = word
    while verb.dep_ in ("conj", "xcomp") and is_verb(verb.head):
        verb = verb.head
    if verb.dep_ != "ccomp" or verb.head.lemma_ not in TELLING:
        return
    for one in children_by(verb.head, "dobj", "dative"):
        yield from _actors(conjuncts(one))


def _owners(word: Token, draft: EventDraft) -> Iterator[int]:
    """Whose it is that is turned down or blamed."""
    if draft.type not in ANSWERING:
        return
    for thing in objects_of(word):
        yield from _actors(children_by(thing, *OWNING))


def _of_the_deed(word: Token, draft: EventDraft) -> Iterator[int]:
    """ "refuse to recognise Kosovo", "threatened to lift the ban on German goods": to whom what is
    refused or threatened would be done.
    """
    if draft.type not in UNDONE:
        return
    for deed in children_by(word, "xcomp"):
        things = [thing for one in objects_of(deed) for thing in conjuncts(one)]
        yield from _actors(things)
        yield from _actors([owner for thing in things for owner in owners_of(thing)])
        around = [place for thing in (deed, *things) for place in obliques_by(thing, *TOUCHING)]
        yield from _actors([one for place in around for one in (place, *owners_of(place))])


def _actors(tokens: list[Token]) -> Iterator[int]:
    for token in tokens:
        index = acting_mention(token)
        if index is None:
            index = mention_of(token)
        if index is not None:
            yield index
