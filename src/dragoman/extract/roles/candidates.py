"""Who may take a part in what a word tells: actors and phrases of its sentence, nearest first."""

from spacy.tokens import Span, Token

from dragoman.extract.annotations import actor_of, aside_of
from dragoman.extract.judging.hearing import Candidate, Hearing
from dragoman.extract.judging.labels import NO_EVENT
from dragoman.extract.roles.acting import acting_mention

WINDOW = 80  # tokens on either side in which names are looked for
NEAREST = 16  # that are asked about: in a sentence without end there are hundreds
CIRCUMSTANCES = ("amid", "amidst")  # what only goes on beside: "amid EU failure"
MODIFIERS = ("amod", "compound", "nmod", "poss")


def candidates_for(token: Token, hearing: Hearing) -> list[Candidate]:
    """Actors and phrases near `token` that may take a part in what it tells."""
    found = []
    for one in _near(token):
        actor = actor_of(one)
        if actor is None:
            actor = None if _tells_event(one, hearing) else aside_of(one)
        elif acting_mention(one, prep=preposition_of(one)) is None:
            continue  # "in Moscow"
        if preposition_of(one) in CIRCUMSTANCES:
            continue
        if actor is not None and one != token:
            found.append(Candidate(actor, one))
    return sorted(found, key=lambda one: abs(one.actor.start - token.idx))[:NEAREST]


def modifies(token: Token) -> bool:
    """ "Russian", "the Russian-Armenian summit": no noun of its own."""
    around = token.doc[max(token.i - 1, 0) : token.i + 2]
    is_hyphened = any(one.text == "-" for one in around)
    return token.pos_ == "ADJ" or token.dep_ in MODIFIERS or is_hyphened


def preposition_of(token: Token) -> str:
    """The preposition that `token` hangs on; "" where there is none."""
    return token.head.lower_ if token.dep_ == "pobj" else ""


def _tells_event(token: Token, hearing: Hearing) -> bool:
    """ "shelling", "talks": what happens takes no part in what happens."""
    answer = hearing.of_event(token) if hearing.is_candidate(token) else None
    return answer is not None and answer.best("type")[0] != NO_EVENT


def _near(token: Token) -> Span:
    """The sentence, as far as it is near enough."""
    sent = token.sent
    return token.doc[max(sent.start, token.i - WINDOW) : min(sent.end, token.i + WINDOW)]
