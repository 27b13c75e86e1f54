"""Roles that the judge gives to the actors named in the sentence of a trigger."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from dragoman.extract.annotations import actor_of, actors_in
from dragoman.extract.judging.hearing import Hearing
from dragoman.extract.judging.labels import NO_ROLE
from dragoman.extract.roles.acting import acting_mention
from dragoman.extract.roles.cast import Cast

SURE = 0.5  # of a role, from which somebody has it
ADDED = 0.8  # of a role, from which it is added to those that grammar found
WINDOW = 80  # tokens on either side in which names are looked for
NEAREST = 12  # names that are asked about: in a sentence without end there are hundreds
MODIFIERS = ("amod", "compound", "nmod", "poss")
DOING = ("actor", "mediator", "host")
SUFFERING = ("recipient", "victim", "addressee", "beneficiary")


def cast_judged(token: Token, hearing: Hearing) -> Cast:
    """All roles around `token`, a trigger that no entry of the codebook describes."""
    cast = Cast()
    for actor, role, chance in _roles(token, hearing):
        if chance >= SURE:
            cast.add(role, actor)
    return cast


def complete_cast(token: Token, cast: Cast, hearing: Hearing) -> None:
    """Add who does it, or whom it is done to, where grammar found nobody on that side."""
    lacks_actor = not any(cast.having(role) for role in DOING)
    lacks_target = not any(cast.having(role) for role in SUFFERING)
    if not lacks_actor and not lacks_target:
        return
    for actor, role, chance in _roles(token, hearing, heads_only=True):
        is_lacking = (lacks_actor and role in DOING) or (lacks_target and role in SUFFERING)
        if (
            is_lacking
            and chance >= ADDED
            and actor not in cast.roles
            and not _is_own(actor, cast, token)
        ):
            cast.add(role, actor)


def _near(token: Token) -> Span:
    """The sentence, as far as it is near enough."""
    sent = token.sent
    return token.doc[max(sent.start, token.i - WINDOW) : min(sent.end, token.i + WINDOW)]


def _is_modifier(token: Token) -> bool:
    """ "Russian", "the Russian-Armenian summit": no noun of its own."""
    around = token.doc[max(token.i - 1, 0) : token.i + 2]
    is_hyphened = any(one.text == "-" for one in around)
    return token.pos_ == "ADJ" or token.dep_ in MODIFIERS or is_hyphened


def _is_own(actor: int, cast: Cast, token: Token) -> bool:
    """ "the Russian foreign ministry": the state of one who has a part already."""
    mentions = actors_in(token.doc)
    here = [mentions[index] for index in cast.roles]
    here += [mentions[one.whole] for one in here if one.whole is not None]
    own, countries = mentions[actor], {one.country for one in here} - {None}
    return own.kind == "state" and own.country in countries


def _roles(
    token: Token, hearing: Hearing, *, heads_only: bool = False
) -> Iterator[tuple[int, str, float]]:
    """Actors named in the sentence, with the likeliest part that each takes, if any.

    With `heads_only` without those that only modify a noun ("the Russian foreign ministry").
    """
    named = [
        actor
        for one in _near(token)
        if (actor := actor_of(one)) is not None
        and acting_mention(one, prep=_prep(one)) is not None
        and not (heads_only and _is_modifier(one))
    ]
    named = sorted(named, key=lambda actor: abs(actor.start - token.idx))[:NEAREST]
    answers = hearing.of_roles(token, [(actor.start, actor.end) for actor in named])
    for actor, answer in zip(named, answers, strict=True):
        role, chance = answer.best("role")
        if role != NO_ROLE:
            yield actor.index, role, chance


def _prep(token: Token) -> str:
    return token.head.lower_ if token.dep_ == "pobj" else ""
