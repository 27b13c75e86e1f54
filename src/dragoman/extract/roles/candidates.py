"""Who may take a part in what a word tells: actors and phrases of its sentence, nearest first."""

from spacy.tokens import Token

from dragoman.extract.annotations import actor_of, aside_of
from dragoman.extract.judging.hearing import Candidate, Hearing
from dragoman.extract.judging.labels import NO_EVENT
from dragoman.extract.roles.acting import acting_mention
from dragoman.model.draft import ActorDraft

WINDOW = 80  # tokens on either side in which names are looked for
NEAREST = 16  # that are asked about: in a sentence without end there are hundreds
CIRCUMSTANCES = ("amid", "amidst")  # what only goes on beside: "amid EU failure"
MODIFIERS = ("amod", "compound", "nmod", "poss")


def candidates_for(token: Token, hearing: Hearing) -> list[Candidate]:
    """Actors and phrases near `token` that may take a part in what it tells."""
    near = [
        one
        for one in _in_sentence(token, hearing)
        if one.token.i != token.i and abs(one.token.i - token.i) <= WINDOW
    ]
    return sorted(near, key=lambda one: abs(one.actor.start - token.idx))[:NEAREST]


def _in_sentence(token: Token, hearing: Hearing) -> list[Candidate]:
    """Those of the whole sentence, gathered once for all that it tells."""
    sent = hearing.sentence_of(token)
    known: dict[int, list[Candidate]] = token.doc.user_data.setdefault("candidates", {})
    if sent.start not in known:
        found: dict[int, Candidate] = {}
        for one in sent:
            actor = _who_acts(one, hearing)
            if actor is not None:  # "the minister, X" has two heads
                found.setdefault(actor.index, Candidate(actor, one))
        known[sent.start] = list(found.values())
    return known[sent.start]


def _who_acts(token: Token, hearing: Hearing) -> ActorDraft | None:
    """Whom `token` names that may act or suffer; None where it names a place, a thing that happens
    or a circumstance."""
    preposition = preposition_of(token)
    if preposition in CIRCUMSTANCES:
        return None
    actor = actor_of(token)
    if actor is None:
        aside = aside_of(token)
        is_somebody = aside is not None and not is_number(token)
        return aside if is_somebody and not _tells_event(token, hearing) else None
    return None if acting_mention(token, prep=preposition) is None else actor


def is_number(token: Token) -> bool:
    """ "wounded 13": how many, and a figure tells that; nobody. "Hundreds" are a crowd."""
    return token.pos_ == "NUM"


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
    answer = hearing.of_event(token) if hearing.may_tell(token) else None
    return answer is not None and answer.best("type")[0] != NO_EVENT
