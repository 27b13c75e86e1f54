"""Opposed states: one says that the road is open, another that it is cut."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.model.disputing import load_disputing
from dragoman.reconcile.disputes.denying import strength_of
from dragoman.reconcile.disputes.kin import kin_of
from dragoman.reconcile.disputes.matter import Matter, differ
from dragoman.reconcile.disputes.pages import MOST, Pages
from dragoman.reconcile.disputes.statements import ASSERTING, OUTLET, Statement
from dragoman.reconcile.disputes.ties import NO, are_of_places
from dragoman.reconcile.disputes.wording import stems_of

LIKELY = 4
# Characters before and behind the words of a state in which its bearer is named. With two thirds of
# this the longer subjects of corpus/disputes are missed; with twice as much, other things are met.
BEFORE, BEHIND = 60, 45
DAYS = 3  # a state is told otherwise by those who speak of one time
CLAUSE = re.compile(r"[;:]|, (?:and|but|while|as)\b")
ENOUGH = 2  # words around them in common, or one and a place


@dataclass(frozen=True, slots=True)
class _State:
    """One statement's word on a state: which pole of it, and of what."""

    told: Statement
    pole: int
    bearer: frozenset[str]
    words: frozenset[str]


def find_opposed(pages: Pages) -> Iterator[Matter]:
    """Pairs of statements that put one thing in states that exclude each other."""
    told: dict[str, list[_State]] = defaultdict(list)
    for one in pages.statements:
        if one.stance not in (*ASSERTING, OUTLET, "denies"):
            continue
        for kind, state in _states_of(one):
            told[kind].append(state)
    for kind in sorted(told):
        states = told[kind]
        for at, state in enumerate(states):
            for other in states[max(0, at - MOST) : at]:
                if state.pole != other.pole and _are_opposed(state, other, pages):
                    yield Matter(
                        type="account", one=other.told, other=state.told, points=LIKELY, field="how"
                    )


def _states_of(one: Statement) -> Iterator[tuple[str, _State]]:
    for kind, poles in load_disputing().opposed.items():
        for pole, pattern in enumerate(poles):
            match = pattern.search(one.content)
            if match is None:
                continue
            before = CLAUSE.split(one.content[max(0, match.start() - BEFORE) : match.start()])[-1]
            behind = CLAUSE.split(one.content[match.end() : match.end() + BEHIND])[0]
            if NO.search(before) and not NO.search(match[0]):
                continue
            around = stems_of(f"{before} {behind}")
            yield kind, _State(one, pole, kin_of(around), stems_of(match[0]))


def _are_opposed(one: _State, other: _State, pages: Pages) -> bool:
    """Whether two sides speak of one thing at one time."""
    if not differ(one.told, other.told) or not pages.are_told_together(one.told, other.told, DAYS):
        return False
    if (
        one.told.stance == OUTLET
        and other.told.stance == OUTLET
        and not (one.told.is_party or other.told.is_party)
    ):
        return False
    if strength_of(one.told) and strength_of(other.told):
        return False
    are_near = are_of_places(one.told, other.told)
    if are_near is False:
        return False
    return len(one.bearer & other.bearer) >= (1 if are_near else ENOUGH)
