"""The words of a sentence as the judge sees them, each with the word that it hangs on."""

from collections.abc import Sequence

import numpy as np
from spacy.tokens import Token

from dragoman.extract.judging.encoder import Floats
from dragoman.extract.judging.hearing import Clues, Hearing
from dragoman.extract.judging.labels import LINKS
from dragoman.extract.judging.linker import Candidacy


def seen(
    tokens: Sequence[Token], clues: Sequence[Clues], hearing: Hearing
) -> list[Candidacy | None]:
    """What the judge sees of words; None of those behind the end of its reading."""
    return [hearing.of_word(token, shown) for token, shown in zip(tokens, clues, strict=True)]


def chances(
    kind: str,
    word: Floats,
    tokens: Sequence[Token],
    clues: Sequence[Clues],
    hearing: Hearing,
) -> Floats:
    """Probabilities (tokens, labels of `kind`) of how each is linked to what `word` stands for."""
    found = np.zeros((len(tokens), len(LINKS[kind])), dtype=np.float32)
    found[:, 0] = 1.0
    candidacies = seen(tokens, clues, hearing)
    rows = [row for row, one in enumerate(candidacies) if one is not None]
    if rows:
        there = [one for one in candidacies if one is not None]
        found[rows] = hearing.link(kind, word, there)
    return found
