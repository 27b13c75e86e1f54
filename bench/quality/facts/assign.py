"""Which row serves which fact: as many facts as can be, one row to a fact."""

from collections.abc import Callable, Mapping, Sequence

from bench.quality.facts.fact import Fact

# Rows by their id that are right for a fact, best first; the flag allows its `same_status`.
Candidates = Callable[[Fact, bool], Sequence[str]]


def assign(facts: Sequence[Fact], candidates: Candidates) -> dict[str, str]:
    """Row id by fact id.

    A fact with `same_as` rides on the row of that fact where it can, else takes one left over; the
    others get a row each, by augmenting paths (Kuhn), so that none goes without only because of
    the order.
    """
    holder: dict[str, Fact] = {}
    for fact in facts:
        if not fact.same_as:
            _seat(fact, candidates, holder, set())
    served = {fact.id: row for row, fact in holder.items()}
    riders = _ride(facts, candidates, served)
    taken = set(holder)
    for fact in facts:
        if fact.same_as and fact.id not in riders:
            _seat(fact, candidates, holder, set(taken))
    return {fact.id: row for row, fact in holder.items()} | riders


def _seat(fact: Fact, candidates: Candidates, holder: dict[str, Fact], tried: set[str]) -> bool:
    for row in candidates(fact, False):
        if row in tried:
            continue
        tried.add(row)
        if row not in holder or _seat(holder[row], candidates, holder, tried):
            holder[row] = fact
            return True
    return False


def _ride(
    facts: Sequence[Fact], candidates: Candidates, served: Mapping[str, str]
) -> dict[str, str]:
    wanted = {fact.id: served.get(fact.same_as or "") for fact in facts}
    rights = {fact.id: candidates(fact, True) for fact in facts if fact.same_as}
    return {fact: row for fact, row in wanted.items() if row and row in rights.get(fact, ())}
