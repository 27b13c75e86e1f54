"""Whom a pronoun stands for: the words before it that the judge takes it for.

What stands for no actor is an antecedent too: "the convoy … it" is not the ministry beside it.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from dragoman.extract.annotations import actor_of, actors_in, aside_of
from dragoman.extract.grammar.phrases import conjuncts
from dragoman.extract.grammar.tree import children_by, governing_verb, is_verb
from dragoman.extract.judging.arguments import words_of
from dragoman.extract.judging.encoder import Floats
from dragoman.extract.judging.hearing import Candidate, Hearing
from dragoman.extract.judging.labels import ANTECEDENT, ANTECEDENTS, LINKS
from dragoman.extract.references.clues import clues_of
from dragoman.model.draft import ActorDraft
from dragoman.model.salience import REACH

PRONOUN = "pronoun"
THEIR, SEVERAL = "their", 2
OBJECTS = ("dative", "dobj", "pobj")
SUBJECTS = ("nsubj", "nsubjpass")
NEAREST = 20  # that are asked about
WINDOW = 2 * NEAREST  # among which they are sought; a long report has far more
SURE = 0.5  # of an antecedent
_COLUMN = LINKS[ANTECEDENTS].index(ANTECEDENT)


def with_antecedents(doc: Doc, hearing: Hearing) -> tuple[ActorDraft, ...]:
    """All actors of `doc`, the pronouns among them with those whom they stand for."""
    pronouns = list(anaphors_in(doc))
    questions = [
        (
            hearing.state(words_of(one.token), one.token),
            hearing.seen(candidates, clues_of(candidates, one)),
        )
        for one, candidates in pronouns
    ]
    chances = hearing.all_chances(ANTECEDENTS, questions)
    meant = {
        one.actor.index: _own_subjects(one.token) or _sure(candidates, rows)
        for (one, candidates), rows in zip(pronouns, chances, strict=True)
    }
    return tuple(
        replace(one, antecedents=meant[one.index]) if one.index in meant else one
        for one in actors_in(doc)
    )


def anaphors_in(doc: Doc) -> Iterator[tuple[Candidate, list[Candidate]]]:
    """The pronouns for which words before them stand, each with those that it may stand for.

    Both are in text order.
    """
    before: deque[Candidate] = deque(maxlen=WINDOW)
    for one in named_in(doc):
        if is_anaphoric(one.actor):
            yield one, _candidates_for(one, before)
        before.append(one)


def _candidates_for(pronoun: Candidate, before: Iterable[Candidate]) -> list[Candidate]:
    first = pronoun.actor.sentence - REACH
    doers = _doers_beside(pronoun.token)
    found = [
        one
        for one in before
        if one.actor.sentence >= first
        and one.actor.end <= pronoun.actor.start
        and one.token not in doers
    ]
    return found[-NEAREST:]


def _own_subjects(pronoun: Token) -> tuple[int, ...]:
    """ "France, Germany and Italy urged their citizens": the subjects, where they are a list."""
    verb = governing_verb(pronoun) if pronoun.lower_ == THEIR else None
    if verb is None:
        return ()
    subjects = [one for child in children_by(verb, *SUBJECTS) for one in conjuncts(child)]
    actors = [actor for one in subjects if (actor := actor_of(one)) and one.i < pronoun.i]
    return tuple(one.index for one in actors) if len(actors) >= SEVERAL else ()


def _doers_beside(pronoun: Token) -> list[Token]:
    """ "X telephoned Y and urged him": not X, who urges."""
    verb = pronoun.head.head if pronoun.dep_ == "pobj" else pronoun.head
    if pronoun.dep_ not in OBJECTS or not is_verb(verb):
        return []
    while verb.dep_ == "conj" and not children_by(verb, *SUBJECTS):
        verb = verb.head
    return children_by(verb, *SUBJECTS)


def is_anaphoric(actor: ActorDraft) -> bool:
    """Whether it is a pronoun for which a word before it stands."""
    return actor.kind == PRONOUN and actor.pronoun in ANAPHORIC


def named_in(doc: Doc) -> Iterator[Candidate]:
    """All actors and phrases of `doc`, each once, with the words that head them, in order."""
    seen: set[int] = set()
    for token in doc:
        actor = actor_of(token) or aside_of(token)
        if actor is not None and actor.index not in seen:  # "the minister, X" has two heads
            seen.add(actor.index)
            yield Candidate(actor, token)


def _sure(candidates: Sequence[Candidate], chances: Floats) -> tuple[int, ...]:
    """Of whom the judge is sure, the surest first."""
    sure = [
        (float(row[_COLUMN]), one.actor.index)
        for one, row in zip(candidates, chances, strict=True)
        if row[_COLUMN] >= SURE
    ]
    return tuple(index for _, index in sorted(sure, reverse=True))


ANAPHORIC = frozenset("he him his she her hers it its they them their theirs".split())
