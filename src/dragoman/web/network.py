"""Actors laid out so that those who have much to do with each other stand near.

Stress majorisation (Gansner, Koren, North 2004) from a circle: no random start, so that the same
record is always drawn the same.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dragoman.store.index.actors import ActorRow, Matrix, Pair
from dragoman.web.tones import tone_of

WIDTH, HEIGHT = 1000, 760
MARGIN_X, MARGIN_Y = 118, 45  # room for names at the edge
ROUNDS = 250  # of majorisation; forty actors hardly move after a hundred
APART_SHARE = 0.8  # of the longest way, how far those stand whom no way joins: near enough to see
APART = 120  # rounds of pushing names off each other
LETTER = 9.2  # width of a letter of a name, about
LINE = 20  # height of a name
MOST_LETTERS = 24  # of a name in the drawing
LEAST_DOT, MOST_DOT = 5.0, 20.0
LEAST_LINE, MOST_LINE = 1.2, 8.0
Points = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An actor in the drawing; `radius` tells how many events."""

    actor: ActorRow
    label: str
    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """What is between two actors: `width` tells how much, `tone` how it is meant."""

    pair: Pair
    one: Node
    other: Node
    width: float
    tone: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """The actors of a matrix who have ties, and the ties, the weakest first."""

    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]


def draw_network(matrix: Matrix, *, path_of: Callable[[str, str], str]) -> Network:
    """The actors of a matrix as a network; `path_of` leads to what is between two ids.

    Those who have nothing to do with any other are left out.
    """
    tied = {id for pair in matrix.pairs for id in (pair.one, pair.other)}
    actors = [actor for actor in matrix.actors if actor.id in tied]
    numbers = {actor.id: at for at, actor in enumerate(actors)}
    weights = np.zeros((len(numbers), len(numbers)))
    for pair in matrix.pairs:
        one, other = numbers[pair.one], numbers[pair.other]
        weights[one, other] = weights[other, one] = pair.events
    most = max((actor.events for actor in actors), default=1)
    labels = [_label(actor.name) for actor in actors]
    spots = _set_apart(_framed(lay_out(weights)), labels)
    nodes = tuple(
        Node(
            actor=actor,
            label=label,
            x=round(float(x), 1),
            y=round(float(y), 1),
            radius=round(_between(LEAST_DOT, MOST_DOT, actor.events / most), 1),
        )
        for actor, label, (x, y) in zip(actors, labels, spots, strict=True)
    )
    busiest = max((pair.events for pair in matrix.pairs), default=1)
    ties = [
        Tie(
            pair=pair,
            one=nodes[numbers[pair.one]],
            other=nodes[numbers[pair.other]],
            width=round(_between(LEAST_LINE, MOST_LINE, pair.events / busiest), 1),
            tone=tone_of(pair.friendly, pair.hostile),
            path=path_of(pair.one, pair.other),
        )
        for pair in matrix.pairs
    ]
    return Network(nodes=nodes, ties=tuple(sorted(ties, key=lambda tie: tie.pair.events)))


def lay_out(weights: Points) -> Points:
    """Points in the plane for a table of how much is between each two; (actors, 2).

    >>> spots = lay_out(np.array([[0, 9, 0], [9, 0, 1], [0, 1, 0]]))
    >>> near, far = np.hypot(*(spots[0] - spots[1])), np.hypot(*(spots[1] - spots[2]))
    >>> bool(near < far)
    True
    """
    size = len(weights)
    turns = 2 * np.pi * np.arange(size) / max(size, 1)
    spots = np.column_stack([np.cos(turns), np.sin(turns)])
    if size < 3:
        return spots
    wanted = _distances(weights)
    pull = np.zeros((size, size))
    apart = ~np.eye(size, dtype=bool)
    pull[apart] = wanted[apart] ** -2.0
    system = np.diag(pull.sum(axis=1)) - pull
    inverse = np.linalg.pinv(system)
    for _ in range(ROUNDS):
        gaps = np.hypot(*(spots[:, None] - spots[None]).transpose(2, 0, 1))
        ratio = np.divide(pull * wanted, gaps, out=np.zeros_like(pull), where=gaps > 1e-9)
        spots = inverse @ ((np.diag(ratio.sum(axis=1)) - ratio) @ spots)
    return spots


def _distances(weights: Points) -> Points:
    """How far any two should stand apart: the shortest way, a busier tie being a shorter step."""
    most = max(float(weights.max(initial=0)), 1.0)
    steps = np.where(weights > 0, 2.0 - np.log1p(weights) / np.log1p(most), np.inf)
    np.fill_diagonal(steps, 0.0)
    for middle in range(len(steps)):
        steps = np.minimum(steps, steps[:, middle, None] + steps[None, middle])
    reached = steps[np.isfinite(steps)]
    return np.where(np.isfinite(steps), steps, APART_SHARE * float(reached.max(initial=1.0)))


def _framed(spots: Points) -> Points:
    """The points stretched over the drawing, its margins left free."""
    if not len(spots):
        return spots
    low, high = spots.min(axis=0), spots.max(axis=0)
    share = (spots - low) / np.where(high - low > 1e-9, high - low, 1.0)
    share[:, high - low <= 1e-9] = 0.5
    room = np.array([WIDTH - 2 * MARGIN_X, HEIGHT - 2 * MARGIN_Y])
    placed: Points = share * room + np.array([MARGIN_X, MARGIN_Y])
    return placed


def _set_apart(spots: Points, labels: list[str]) -> Points:
    """The points moved until no name stands on another, as far as there is room."""
    spots = spots.copy()
    widths = np.array([max(2 * MOST_DOT, LETTER * len(label)) for label in labels])
    for _ in range(APART):
        is_free = True
        for one in range(len(spots)):
            for other in range(one + 1, len(spots)):
                across, down = spots[other] - spots[one]
                over_x = (widths[one] + widths[other]) / 2 - abs(across)
                over_y = 2.2 * LINE - abs(down)
                if over_x <= 0 or over_y <= 0:
                    continue
                is_free = False
                axis, over = (0, over_x) if over_x < over_y else (1, over_y)
                way = 1.0 if (across, down)[axis] >= 0 else -1.0
                spots[one, axis] -= way * over / 2
                spots[other, axis] += way * over / 2
        spots[:, 0] = np.clip(spots[:, 0], MARGIN_X, WIDTH - MARGIN_X)
        spots[:, 1] = np.clip(spots[:, 1], MARGIN_Y, HEIGHT - MARGIN_Y)
        if is_free:
            break
    return spots


def _label(name: str) -> str:
    return name if len(name) <= MOST_LETTERS else f"{name[: MOST_LETTERS - 1].rstrip()}…"


def _between(least: float, most: float, share: float) -> float:
    return least + (most - least) * math.sqrt(share)
