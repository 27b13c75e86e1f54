"""What grammar shows of a word beside a pronoun that may stand for it, in words that the judge has
learnt to weigh."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.extract.annotations import quotes_over
from dragoman.extract.grammar.paths import Paths
from dragoman.extract.judging.hearing import Candidate
from dragoman.model.salience import salience

MOST_BETWEEN = 8


def clues_of(candidates: Sequence[Candidate], pronoun: Candidate) -> list[tuple[str, ...]]:
    """The clues of each candidate, which stand in the order of the text before `pronoun`."""
    token = pronoun.token
    paths = Paths(token)
    is_quoted = _is_quoted(token)
    orders = _orders(candidates, pronoun)
    return [
        (
            f"pronoun={token.lower_}.{token.dep_}",
            *_where(one, pronoun, paths),
            *_of_word(one, token.lower_),
            f"place={one.token.dep_}>{token.dep_}",
            f"nearer={min(len(candidates) - rank, MOST_BETWEEN)}",
            f"order={orders[rank]}",
            f"{token.lower_}|order={orders[rank]}",
            f"quoted={_is_quoted(one.token)}>{is_quoted}",
        )
        for rank, one in enumerate(candidates)
    ]


def _orders(candidates: Sequence[Candidate], pronoun: Candidate) -> list[int]:
    """The place of each where who is talked about comes first."""
    ranked = sorted(
        range(len(candidates)), key=lambda rank: salience(candidates[rank].actor, pronoun.actor)
    )
    places = {rank: place for place, rank in enumerate(ranked)}
    return [min(places[rank], MOST_BETWEEN) for rank in range(len(candidates))]


def _where(one: Candidate, pronoun: Candidate, paths: Paths) -> tuple[str, ...]:
    """The way from one to the other in one sentence; how many sentences back else."""
    back = pronoun.actor.sentence - one.actor.sentence
    if not back:
        return ("back=0", *paths.clues_from(one.token))
    return (f"back={back}", f"back={back}.{one.actor.main}.{pronoun.token.dep_}")


def _of_word(one: Candidate, pronoun: str) -> tuple[str, ...]:
    token, actor = one.token, one.actor
    named = actor.pronoun or actor.kind
    number = "many" if actor.plural else "one"
    return (
        f"kind={named}",
        f"{pronoun}|kind={named}.{number}",
        f"{pronoun}|tag={token.tag_}.{number}",
        f"{pronoun}|entity={token.ent_type_}.{actor.gender}",
    )


def _is_quoted(token: Token) -> bool:
    return bool(quotes_over(token.doc, token.i, token.i + 1))
