"""Contexts of an event: PLOVER's, by the words of its sentence."""

import re
from functools import lru_cache

from dragoman.model.codebook import Codebook

MOST = 4  # contexts kept for one event, those with most words in the sentence first
WORD = re.compile(r"\w+")
ENDINGS = ("", "s", "es")
Context = tuple[str, re.Pattern[str], frozenset[str]]
Contexts = tuple[tuple[str, tuple[str, ...]], ...]


def contexts_of(sentence: str, codebook: Codebook) -> tuple[str, ...]:
    """Names of the contexts that the words of `sentence` signal, sorted."""
    lowered = sentence.lower()
    patterns = _patterns(tuple(sorted(codebook.contexts.items())))
    words = set(WORD.findall(lowered))
    counts = {
        name: len(set(pattern.findall(lowered)))
        for name, pattern, openings in patterns
        if not openings.isdisjoint(words)
    }
    found = [name for name, count in counts.items() if count]
    return tuple(sorted(sorted(found, key=lambda name: (-counts[name], name))[:MOST]))


@lru_cache(maxsize=4)
def _patterns(contexts: Contexts) -> tuple[Context, ...]:
    return tuple((name, _pattern(words), _openings(words)) for name, words in contexts)


def _openings(words: tuple[str, ...]) -> frozenset[str]:
    """With which words of a text what a context looks for can begin."""
    first = {found[0] for word in words if (found := WORD.match(word))}
    return frozenset(one + ending for one in first for ending in ENDINGS)


def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")(?:s|es)?\b")
