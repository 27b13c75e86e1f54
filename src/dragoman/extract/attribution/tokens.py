"""The words of a sentence as the judge sees them, each with the word that it hangs on."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.extract.judging.hearing import Clues, Hearing
from dragoman.extract.judging.linker import Candidacy


def seen(
    tokens: Sequence[Token], clues: Sequence[Clues], hearing: Hearing
) -> list[Candidacy | None]:
    """What the judge sees of words; None of those behind the end of its reading."""
    return [hearing.of_word(token, shown) for token, shown in zip(tokens, clues, strict=True)]
