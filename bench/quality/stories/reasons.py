"""Why two mentions were not made one event: the score of their accounts, as reconciling has it."""

from collections.abc import Sequence

from bench.quality.stories.accounts import make_accounts
from bench.quality.stories.mistakes import Compare
from dragoman.model.reading import Reading
from dragoman.reconcile.score import levels_of, load_weights, score
from dragoman.reconcile.texts.copies import group_copies


def make_compare(readings: Sequence[Reading]) -> Compare:
    """A function from two mentions' ids to the chance and the levels at which they agree."""
    sources = group_copies(reading.report for reading in readings)
    accounts = {account.id: account for account in make_accounts(readings, sources)}
    weights = load_weights()

    def compare(one: str, other: str) -> tuple[float, str]:
        found = score(accounts[one], accounts[other], weights)
        levels, is_barred = levels_of(accounts[one], accounts[other])
        if is_barred and found.is_barred:
            return found.value, f"barred: {levels[-1]}"
        return found.value, "; ".join(levels)

    return compare
