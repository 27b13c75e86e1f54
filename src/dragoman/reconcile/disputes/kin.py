"""Words that are kin: "no shot" denies that they "opened fire"."""

from functools import cache, lru_cache

from dragoman.model.disputing import load_disputing
from dragoman.reconcile.disputes.wording import stems_of


@lru_cache(maxsize=2**14)
def kin_of(stems: frozenset[str]) -> frozenset[str]:
    """The stems, with a family's name in the place of each that belongs to one.

    >>> sorted(kin_of(stems_of("No lorry reached Goma"))), sorted(kin_of(stems_of("trucks came")))
    (['+going', '+vehicles', 'goma'], ['+going', '+vehicles'])
    """
    families = _families()
    return frozenset(families.get(stem, stem) for stem in stems)


@cache
def _families() -> dict[str, str]:
    words = load_disputing().kin
    return {stem: f"+{family}" for word, family in words.items() for stem in stems_of(word)}
