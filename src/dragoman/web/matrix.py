"""Actors by actors: how much is between each two, and how it is meant."""

from collections.abc import Callable
from dataclasses import dataclass

from dragoman.store.index.actors import ActorRow, Matrix, Pair
from dragoman.web.tones import SIGNS, shade_of, tone_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What is between two actors; `pair` is None where there is nothing, or where they are one.

    `is_again` is set below the diagonal, where the same pair stands a second time.
    """

    pair: Pair | None
    other: ActorRow
    is_self: bool
    is_again: bool
    shade: str
    sign: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row of the matrix: an actor, and a cell for each."""

    actor: ActorRow
    cells: tuple[Cell, ...]


def draw_matrix(matrix: Matrix, *, path_of: Callable[[str, str], str]) -> tuple[Line, ...]:
    """The lines of a matrix; `path_of` leads to what is between two ids.

    Actors without any other of the matrix are left out: their lines would be empty.
    """
    pairs = {frozenset((pair.one, pair.other)): pair for pair in matrix.pairs}
    tied = {id for pair in matrix.pairs for id in (pair.one, pair.other)}
    shown = [actor for actor in matrix.actors if actor.id in tied]
    return tuple(
        Line(
            actor=actor,
            cells=tuple(
                _cell(
                    pairs.get(frozenset((actor.id, other.id))),
                    actor,
                    other,
                    is_again=column < row,
                    path_of=path_of,
                )
                for column, other in enumerate(shown)
            ),
        )
        for row, actor in enumerate(shown)
    )


def _cell(
    pair: Pair | None,
    actor: ActorRow,
    other: ActorRow,
    *,
    is_again: bool,
    path_of: Callable[[str, str], str],
) -> Cell:
    return Cell(
        pair=pair,
        other=other,
        is_self=actor.id == other.id,
        is_again=is_again,
        shade=shade_of(pair.friendly, pair.hostile) if pair else "",
        sign=SIGNS[tone_of(pair.friendly, pair.hostile)] if pair else "",
        path=path_of(actor.id, other.id) if pair else "",
    )
