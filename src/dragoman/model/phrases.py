"""Lists of phrases, as the patterns that find them."""

import re
from collections.abc import Iterable
from importlib import resources

CODEBOOKS = resources.files("dragoman.model") / "codebooks"


def any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Pattern of any of the phrases as whole words, whatever their case and spacing.

    >>> any_of(["set right"]).search("It SET\\nright its figure").group()
    'SET\\nright'
    """
    longest = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    words = (r"\s+".join(re.escape(word) for word in phrase.split()) for phrase in longest)
    # A look at the first letter spares most places of a text the trying of every phrase.
    firsts = "".join(sorted({phrase.strip()[:1].lower() for phrase in longest}))
    ahead = f"(?=[{re.escape(firsts)}])" if firsts else ""
    return re.compile(rf"\b{ahead}(?:{'|'.join(words)})\b", re.IGNORECASE)
