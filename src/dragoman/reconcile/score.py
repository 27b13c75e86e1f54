"""Scores that explain themselves: the weights of all findings, summed to a chance.

The levels of agreement and their weights are those of record linkage (Fellegi and Sunter 1969);
the weights are learnt by logistic regression: `python -m training same_event`.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import exp

from dragoman.reconcile.account import MEETING, SPEECH, Account
from dragoman.reconcile.compare import COMPARISONS
from dragoman.reconcile.compare.likeness import SCALES

TABLE = resources.files("dragoman.model") / "tables" / "same_event.toml"
GROUPS = ("deed", "meeting", "speech")
COPY = "the same sentence in a copy"
MOST_REASONS = 4
# A level that moves the odds by less than this is no reason to tell a reader.
TOLD = 0.2
DIGITS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How likely two accounts are of one event, 0 to 1; `is_barred` where they cannot be."""

    value: float
    is_barred: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """By group of types: what each level adds to the logarithm of the odds; `base` before any."""

    base: Mapping[str, float]
    levels: Mapping[str, Mapping[str, float]]


@cache
def load_weights() -> Weights:
    """The weights shipped with the program."""
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    levels = {group: table.get(group, {}) for group in GROUPS}
    return Weights(base=table["base"], levels=levels)


def group_of(account: Account) -> str:
    """Which of GROUPS the account's type is of."""
    kind = account.mention.type
    return "meeting" if kind == MEETING else "speech" if kind in SPEECH else "deed"


def levels_of(one: Account, other: Account) -> tuple[list[str], bool]:
    """Levels of all comparisons, and whether one of them bars."""
    one, other = _in_order(one, other)
    levels: list[str] = []
    for compare in COMPARISONS:
        for finding in compare(one, other):
            levels.append(finding.level)
            if finding.bars:
                return levels, True
    return levels, False


def score(one: Account, other: Account, weights: Weights) -> Score:
    """Score of two accounts, the same either way round."""
    if is_copy(one, other):
        return Score(value=1.0, is_barred=False)
    levels, is_barred = levels_of(one, other)
    if is_barred:
        return Score(value=0.0, is_barred=True)
    group = group_of(_in_order(one, other)[0])
    worth = weights.levels[group]
    total = weights.base[group] + sum(worth.get(level, 0.0) for level in levels)
    chance = 1.0 / (1.0 + exp(-total))
    return Score(value=round(chance, DIGITS), is_barred=False)


def explain(one: Account, other: Account, weights: Weights) -> tuple[str, ...]:
    """What speaks most for their being one, with the names that they share.

    Of all scales of likeness one is told: they say much the same.
    """
    if is_copy(one, other):
        return (COPY,)
    levels, _ = levels_of(one, other)
    worth = weights.levels[group_of(_in_order(one, other)[0])]
    ranked = sorted(levels, key=lambda level: -worth.get(level, 0.0))
    told = [level for level in ranked if worth.get(level, 0.0) > TOLD]
    alike = [level for level in told if level.partition(": ")[0] in SCALES]
    chosen = [level for level in told if level not in alike[1:]][:MOST_REASONS]
    return tuple(_named(level, one, other) for level in chosen)


def _in_order(one: Account, other: Account) -> tuple[Account, Account]:
    return (one, other) if one.rank <= other.rank else (other, one)


def _named(level: str, one: Account, other: Account) -> str:
    if level == "the same place" and one.place:
        return f"the same place, {one.place.name}"
    if level.startswith("together: "):
        shared = sorted(side.partition(":")[2] for side in one.sides() & other.sides())
        return f"{', '.join(shared)} in both"
    return level


def is_copy(one: Account, other: Account) -> bool:
    """Whether they are one sentence of one text that two outlets carry."""
    return (
        one.source == other.source
        and not one.shares_report(other)
        and one.mention.type == other.mention.type
        and (one.offset, one.sentence) == (other.offset, other.sentence)
    )
