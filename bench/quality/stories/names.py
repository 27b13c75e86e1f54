"""Whether two names share a word that says something."""

import re

from bench.quality.facts.names import fold

WORD = re.compile(r"\w+")
# Words that stand in the names of all sorts: they name nobody.
EMPTY = frozenset("a an and at by for from in its of on or s the to with".split())


def words_of(name: str) -> frozenset[str]:
    """Folded words of a name, without those that name nobody.

    >>> sorted(words_of("the Ministry of Defence"))
    ['defence', 'ministry']
    """
    return frozenset(WORD.findall(fold(name))) - EMPTY


def share_word(one: str, other: str) -> bool:
    """Whether the names have a word in common.

    >>> share_word("Zelenskyy", "Volodymyr Zelenskyy")
    True
    """
    return bool(words_of(one) & words_of(other))
