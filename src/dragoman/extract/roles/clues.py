"""What grammar shows of a candidate beside a trigger, in words that the judge has learnt to weigh.

A clue is "name=value": the path between the two in the parse tree, their distance, what kind of
word each is, and the part that the codebook's grammar gives the candidate.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.extract.grammar.paths import Paths, distance
from dragoman.extract.judging.hearing import Candidate, Hearing
from dragoman.extract.roles.candidates import modifies, preposition_of
from dragoman.extract.roles.cast import Cast

MOST_BETWEEN = 4


def clues_of(
    candidates: Sequence[Candidate], trigger: Token, cast: Cast | None, told: Sequence[int]
) -> list[tuple[str, ...]]:
    """The clues of each candidate.

    `cast` has the parts by grammar, None where no entry of the codebook describes the trigger;
    `told` are the indices of other words of the sentence that may tell something.
    """
    paths = Paths(trigger)
    shared = (f"trigger={trigger.dep_}", f"trigger.word={paths.word}")
    return [
        (
            *shared,
            *paths.clues_from(one.token),
            *_of_word(one),
            f"away={distance(one.token.i - trigger.i)}",
            f"between={_between(one.token.i, trigger.i, told)}",
            f"grammar={_by_grammar(one, cast)}",
        )
        for one in candidates
    ]


def others_told(trigger: Token, hearing: Hearing) -> list[int]:
    """Indices of the other words of the sentence that may tell something."""
    return [i for i in hearing.words_in(trigger) if i != trigger.i]


def _of_word(one: Candidate) -> tuple[str, ...]:
    token = one.token
    return (
        f"kind={one.actor.kind}",
        f"entity={token.ent_type_}",
        f"tag={token.tag_}",
        f"modifies={modifies(token)}",
        f"preposition={preposition_of(token)}",
    )


def _between(one: int, other: int, told: Sequence[int]) -> int:
    first, last = min(one, other), max(one, other)
    return min(sum(first < word < last for word in told), MOST_BETWEEN)


def _by_grammar(one: Candidate, cast: Cast | None) -> str:
    if cast is None:
        return "unknown"
    given = cast.roles.get(one.actor.index)
    if given is not None:
        return given.role
    hint = cast.hints.get(one.actor.index)
    return f"{hint}?" if hint else "none"
