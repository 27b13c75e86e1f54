"""What the judge makes of the parts in an event: it strikes those that grammar got wrong, and gives
parts to others named in the sentence, and to phrases that no table knows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from dragoman.extract.annotations import actors_in
from dragoman.extract.grammar.phrases import conjuncts
from dragoman.extract.grammar.tree import children_by, governing_verb, is_verb
from dragoman.extract.judging.arguments import words_of
from dragoman.extract.judging.heads import Answer
from dragoman.extract.judging.hearing import Candidate, Hearing
from dragoman.extract.judging.labels import NO_ROLE, PARTS, ROLES
from dragoman.extract.roles.candidates import candidates_for, modifies
from dragoman.extract.roles.cast import Cast
from dragoman.extract.roles.clues import clues_of, others_told
from dragoman.model.draft import ActorDraft

# Thresholds on the judge's probability of a part, from the corpus' development split.
SURE = 0.5  # in an event that the judge alone sees
KEPT = 0.2  # where grammar gives it to somebody
ADDED = 0.6  # where grammar does not
JOINED = 0.25  # of one who is joined to another that takes it
HEIR = 0.1  # of the subject of a verb, where another seems to do it
DOER = "actor"
RELATIVE = ("WDT", "WP")  # tags of "which", "who"
OWNING = ("of", "from", "in", "at")
DOING = ("actor", "mediator", "host")
# Parts that are one to the judge's thresholds; the likeliest of them names it.
TARGETS = ("recipient", "victim", "addressee")


@dataclass(frozen=True, slots=True)
class Part:
    """The likeliest part of one candidate, and how likely any part of that kind is."""

    candidate: Candidate
    role: str
    chance: float

    @property
    def actor(self) -> ActorDraft:
        """Who takes it."""
        return self.candidate.actor


def casts_judged(tokens: Sequence[Token], hearing: Hearing) -> list[Cast]:
    """All roles around each of `tokens`, triggers that no entry of the codebook describes."""
    asked = _asked([(token, None) for token in tokens], hearing)
    return [_cast(token, answers) for token, answers in zip(tokens, asked, strict=True)]


def _cast(token: Token, asked: Sequence[tuple[Candidate, Answer]]) -> Cast:
    cast = Cast()
    parts = _parts(asked, token)
    for part in _outermost([one for one in parts if one.chance >= SURE]):
        cast.add(part.role, part.actor.index)
    _add_joined(cast, asked)
    return cast


def weigh_cast(token: Token, cast: Cast, hearing: Hearing, *, suffering: bool = False) -> None:
    """Strike from `cast` who takes no part in what `token` tells, and add who else does; where the
    verb's subject is known to be `suffering` it, those to whom it is done stay.

    Doers are added where grammar gives none: a pronoun beside its noun would be told as another.
    """
    (asked,) = _asked([(token, cast)], hearing)
    for one, answer in asked:
        given = cast.roles.get(one.actor.index)
        is_firm = suffering and given is not None and given.role in TARGETS
        if is_firm or given is None:
            continue
        if given.stated and _chance(answer, given.role) < KEPT:
            del cast.roles[one.actor.index]
    added = [
        part
        for part in _parts(asked, token)
        if part.actor.index not in cast.roles
        and not modifies(part.candidate.token)
        and part.chance >= ADDED
    ]
    has_doer = _is_attribute(token) or any(cast.having(role) for role in DOING)
    for part in _outermost(added):
        is_one_more = has_doer and part.role in DOING
        if not is_one_more and not _is_own(part.actor, cast, token):
            cast.add(part.role, part.actor.index)
    _add_joined(cast, asked)


def _add_joined(cast: Cast, asked: Sequence[tuple[Candidate, Answer]]) -> None:
    """Give those joined by "and" to one who takes a part the same, where the judge may agree:
    "the commanders, X and Y".
    """
    answers = {one.token.i: (one.actor, answer) for one, answer in asked}
    for one, _ in asked:
        role = cast.roles.get(one.actor.index)
        if role is None or not role.stated or modifies(one.token):
            continue
        for other in conjuncts(one.token)[1:]:
            actor, answer = answers.get(other.i, (None, None))
            if actor is not None and answer is not None and _chance(answer, role.role) >= JOINED:
                cast.add(role.role, actor.index)


def _is_attribute(token: Token) -> bool:
    """ "displaced families", said of whom a clause is about: who did it stands elsewhere."""
    return token.dep_ == "amod" and token.pos_ == "VERB"


def _outermost(parts: list[Part]) -> Iterator[Part]:
    """Without those that only say which another is: "a Belarusian cellist", "teachers of Taiz"."""
    heads = {part.candidate.token.i for part in parts}
    for part in parts:
        is_inner = modifies(part.candidate.token) and any(
            other.actor.start <= part.actor.start and part.actor.end < other.actor.end
            for other in parts
        )
        preposition = part.candidate.token.head
        is_under = preposition.lower_ in OWNING and preposition.head.i in heads
        if not is_inner and not is_under:
            yield part


def _chance(answer: Answer, role: str) -> float:
    """How likely a part of this kind is."""
    kind = TARGETS if role in TARGETS else (role,)
    return sum(answer.chance("role", one) for one in kind)


def _parts(asked: Sequence[tuple[Candidate, Answer]], trigger: Token) -> list[Part]:
    """The likeliest part of each that has one.

    "Kenya said that its army attacked": a verb with a subject of its own is done by nobody outside
    of its clause; what speaks for such a one speaks for the subject.
    """
    subjects = [one for one in children_by(trigger, "nsubj") if one.tag_ not in RELATIVE]
    asked = [(one, answer) for one, answer in asked if not _is_next_verbs(one.token, trigger)]
    is_own = [not subjects or _is_in_clause(one, trigger) for one, _ in asked]
    others = [
        _chance(answer, DOER) for (_, answer), own in zip(asked, is_own, strict=True) if not own
    ]
    found = []
    for (one, answer), own in zip(asked, is_own, strict=True):
        part = _part(one, answer)
        if one.token in subjects and _chance(answer, DOER) >= HEIR:
            part = Part(one, DOER, max(_chance(answer, DOER), *others, 0.0))
        if part is not None and (own or part.role != DOER):
            found.append(part)
    return found


def _is_next_verbs(token: Token, trigger: Token) -> bool:
    """ "condemned the attack and promised Kenya aid": what the verb behind "and" has alone."""
    verb, own = governing_verb(token), trigger if is_verb(trigger) else governing_verb(trigger)
    if verb is None or own is None or verb.dep_ != "conj" or verb.head.i != own.i:
        return False
    has_object = own.i != trigger.i or bool(children_by(own, "dobj"))
    return has_object and token.dep_ not in ("nsubj", "nsubjpass")


def _is_in_clause(one: Candidate, trigger: Token) -> bool:
    if trigger.pos_ != "VERB":
        return True
    is_under = trigger.left_edge.i <= one.token.i <= trigger.right_edge.i
    return is_under and not _is_joined_clauses(one.token, trigger)


def _is_joined_clauses(token: Token, trigger: Token) -> bool:
    """ "X called it historic, and Y announced aid": Y, the subject of the clause behind "and"."""
    verb = token.head
    is_beside = (verb.dep_ == "conj" and verb.head == trigger) or verb.dep_ == "parataxis"
    return is_beside and token.dep_ in ("nsubj", "nsubjpass")


def _part(candidate: Candidate, answer: Answer) -> Part | None:
    """The likeliest part; None where that is none."""
    role = max(ROLES, key=lambda one: (_chance(answer, one), answer.chance("role", one)))
    if role == NO_ROLE:
        return None
    chance = _chance(answer, role)
    if role in TARGETS:
        role = "victim" if answer.chance("role", "victim") > chance / 2 else "recipient"
    return Part(candidate, role, chance)


def _asked(
    triggers: Sequence[tuple[Token, Cast | None]], hearing: Hearing
) -> list[list[tuple[Candidate, Answer]]]:
    """Those near each trigger, and what the judge says of their part; a cast is what grammar
    says."""
    near = [candidates_for(token, hearing) for token, _ in triggers]
    questions = []
    for (token, cast), candidates in zip(triggers, near, strict=True):
        clues = clues_of(candidates, token, cast, others_told(token, hearing))
        questions.append((hearing.state(words_of(token), token), hearing.seen(candidates, clues)))
    return [
        [
            (one, Answer(probabilities={"role": row}))
            for one, row in zip(candidates, chances, strict=True)
        ]
        for candidates, chances in zip(near, hearing.all_chances(PARTS, questions), strict=True)
    ]


def _is_own(actor: ActorDraft, cast: Cast, token: Token) -> bool:
    """ "the Russian foreign ministry": the state of one who has a part already."""
    mentions = actors_in(token.doc)
    here = [mentions[index] for index in cast.roles]
    here += [mentions[one.whole] for one in here if one.whole is not None]
    return actor.kind == "state" and actor.country in {one.country for one in here} - {None}
