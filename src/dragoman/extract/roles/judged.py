"""What the judge makes of the parts in an event: it strikes those that grammar got wrong, and gives
parts to others named in the sentence, and to phrases that no table knows."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from dragoman.extract.annotations import actor_of, actors_in, aside_of
from dragoman.extract.judging.heads import Answer
from dragoman.extract.judging.hearing import Hearing
from dragoman.extract.judging.labels import NO_EVENT, NO_ROLE, ROLES
from dragoman.extract.roles.acting import acting_mention
from dragoman.extract.roles.cast import Cast
from dragoman.model.actor import OTHER
from dragoman.model.draft import ActorDraft

# Thresholds on the judge's probability of a part, from the corpus' development split: what has it
# from there on is right in two of three cases or more.
SURE = 0.5  # in an event that the judge alone sees
SURE_OF_PRONOUN = 0.7  # the same of "him": the judge has learnt of nouns
SURE_OF_PLACE = 0.7  # the same of a town, where it may as well be where it happened
KEPT = 0.03  # where grammar gives it to somebody
HINTED = 0.15  # where grammar would give it to a phrase that names nobody
ADDED = {"actor": 0.8, "recipient": 0.7}  # where grammar does not, to a mention
ADDED_ASIDE = {"actor": 0.75, "recipient": 0.5}  # the same, to a phrase that is none
WINDOW = 80  # tokens on either side in which names are looked for
NEAREST = 16  # that are asked about: in a sentence without end there are hundreds
PRONOUN = "pronoun"
PLACES = ("GPE", "LOC", "FAC")  # labels of the entity recogniser
OWNING = ("of", "from", "in", "at")
MODIFIERS = ("amod", "compound", "nmod", "poss")
DOING = ("actor", "mediator", "host")
SUFFERING = ("recipient", "victim", "beneficiary")
# Parts that are one to the judge's thresholds; the likeliest of them names it.
TARGETS = ("recipient", "victim", "addressee")


@dataclass(frozen=True, slots=True)
class Part:
    """The likeliest part of one actor, and how likely any part of that kind is."""

    actor: ActorDraft
    role: str
    chance: float
    token: Token

    @property
    def modifies(self) -> bool:
        """ "Russian" in "the Russian foreign ministry"."""
        return _is_modifier(self.token)

    @property
    def least(self) -> float:
        """The chance from which it counts where the judge alone sees the event."""
        if self.actor.kind == PRONOUN:
            return SURE_OF_PRONOUN
        return SURE_OF_PLACE if self.token.ent_type_ in PLACES else SURE


def cast_judged(token: Token, hearing: Hearing) -> Cast:
    """All roles around `token`, a trigger that no entry of the codebook describes."""
    cast = Cast()
    for part in _outermost([one for one in _parts(token, hearing) if one.chance >= one.least]):
        cast.add(part.role, part.actor.index)
    return cast


def weigh_cast(token: Token, cast: Cast, hearing: Hearing) -> None:
    """Strike from `cast` who takes no part in what `token` tells, and add who else does.

    The judge has learnt of nouns, for which pronouns stand: these give way to another doer only.
    """
    added, doubted = [], []
    for actor, at, answer in _asked(token, hearing):
        given = cast.roles.get(actor.index)
        hint = cast.hints.get(actor.index)
        if given is not None:
            if given.stated and _chance(answer, given.role) < KEPT:
                del cast.roles[actor.index]
                doubted += [given] if actor.kind == PRONOUN else []
        elif hint is not None and _chance(answer, hint) >= HINTED:
            cast.add(hint, actor.index)
        elif not _is_modifier(at) and actor.kind != PRONOUN:
            added.append(_part(actor, answer, at))
    lacks_actor = not any(cast.having(role) for role in DOING)
    for part in _outermost([part for part in added if part is not None and _is_added(part)]):
        if _is_own(part.actor, cast, token) or (part.role in DOING and not lacks_actor):
            continue
        cast.add(part.role, part.actor.index)
    for one in doubted:
        if not any(other.role == one.role for other in cast.roles.values()):
            cast.add(one.role, one.actor)


def _is_added(part: Part) -> bool:
    least = ADDED_ASIDE if part.actor.kind == OTHER else ADDED
    side = "actor" if part.role in DOING else "recipient"
    return part.chance >= least[side]


def _outermost(parts: list[Part]) -> Iterator[Part]:
    """Without those that only say which another is: "a Belarusian cellist", "teachers of Taiz"."""
    heads = {part.token.i for part in parts}
    for part in parts:
        is_inner = part.modifies and any(
            other.actor.start <= part.actor.start and part.actor.end < other.actor.end
            for other in parts
        )
        preposition = part.token.head
        is_under = preposition.lower_ in OWNING and preposition.head.i in heads
        if not is_inner and not is_under:
            yield part


def _chance(answer: Answer, role: str) -> float:
    """How likely a part of this kind is."""
    kind = TARGETS if role in TARGETS else (role,)
    return sum(answer.chance("role", one) for one in kind)


def _part(actor: ActorDraft, answer: Answer, token: Token) -> Part | None:
    """The likeliest part; None where that is none."""
    role = max(ROLES, key=lambda one: (_chance(answer, one), answer.chance("role", one)))
    if role == NO_ROLE:
        return None
    chance = _chance(answer, role)
    if role in TARGETS:
        role = "victim" if answer.chance("role", "victim") > chance / 2 else "recipient"
    return Part(actor, role, chance, token)


def _parts(token: Token, hearing: Hearing) -> Iterator[Part]:
    """The parts of those named near `token`."""
    for actor, at, answer in _asked(token, hearing):
        part = _part(actor, answer, at)
        if part is not None:
            yield part


def _asked(token: Token, hearing: Hearing) -> Iterator[tuple[ActorDraft, Token, Answer]]:
    """Those near `token`, the word that heads each, and what the judge says of its part."""
    candidates = _candidates(token, hearing)
    answers = hearing.of_roles(token, [(one.start, one.end) for one, _ in candidates])
    for (actor, at), answer in zip(candidates, answers, strict=True):
        yield actor, at, answer


def _candidates(token: Token, hearing: Hearing) -> list[tuple[ActorDraft, Token]]:
    """Actors and phrases near `token` with the word that heads each, the nearest first."""
    found = []
    for one in _near(token):
        actor = actor_of(one)
        if actor is None:
            actor = None if _tells_event(one, hearing) else aside_of(one)
        elif acting_mention(one, prep=_prep(one)) is None:
            continue  # "in Moscow"
        if actor is not None and one != token:
            found.append((actor, one))
    return sorted(found, key=lambda pair: abs(pair[0].start - token.idx))[:NEAREST]


def _tells_event(token: Token, hearing: Hearing) -> bool:
    """ "shelling", "talks": what happens takes no part in what happens."""
    answer = hearing.of_event(token) if hearing.is_candidate(token) else None
    return answer is not None and answer.best("type")[0] != NO_EVENT


def _near(token: Token) -> Span:
    """The sentence, as far as it is near enough."""
    sent = token.sent
    return token.doc[max(sent.start, token.i - WINDOW) : min(sent.end, token.i + WINDOW)]


def _is_modifier(token: Token) -> bool:
    """ "Russian", "the Russian-Armenian summit": no noun of its own."""
    around = token.doc[max(token.i - 1, 0) : token.i + 2]
    is_hyphened = any(one.text == "-" for one in around)
    return token.pos_ == "ADJ" or token.dep_ in MODIFIERS or is_hyphened


def _is_own(actor: ActorDraft, cast: Cast, token: Token) -> bool:
    """ "the Russian foreign ministry": the state of one who has a part already."""
    mentions = actors_in(token.doc)
    here = [mentions[index] for index in cast.roles]
    here += [mentions[one.whole] for one in here if one.whole is not None]
    return actor.kind == "state" and actor.country in {one.country for one in here} - {None}


def _prep(token: Token) -> str:
    return token.head.lower_ if token.dep_ == "pobj" else ""
