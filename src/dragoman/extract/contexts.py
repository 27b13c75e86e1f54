"""Contexts of an event: PLOVER's, by the words of its sentence."""

import re
from functools import lru_cache

from dragoman.model.codebook import Codebook

MOST = 4  # contexts kept for one event, those with most words in the sentence first


def contexts_of(sentence: str, codebook: Codebook) -> tuple[str, ...]:
    """Names of the contexts that the words of `sentence` signal, sorted."""
    lowered = sentence.lower()
    counts = {name: len(set(pattern.findall(lowered))) for name, pattern in _patterns(codebook.name, tuple(sorted(codebook.contexts.items())))}
    found = sorted((name for name, count in counts.items() if count), key=lambda name: (-counts[name], name))
    return tuple(sorted(found[:MOST]))


@lru_cache(maxsize=4)
def _patterns(name: str, contexts: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (context, re.compile(r"\b(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + r")(?:s|es)?\b"))
        for context, words in contexts
    )
