"""Where sentences start, as far as it is known before the parser looks for the rest.

The parser splits "GEORGETOWN, March 6 - Guyana and Venezuela agreed" behind "Guyana". In a text
that has marks, no sentence starts within words that no mark parts.
"""

from collections import deque

from spacy.tokens import Doc

MARKS = frozenset(".!?…:;\"'()[]*•-–—―|/")
LONGEST = 80  # words without a mark; more is text that has none, and left to the parser


def start_sentences(doc: Doc, characters: set[int]) -> set[int]:
    """Tell the parser that a sentence starts at each of `characters`; return those tokens.

    And that none starts behind a plain word, a number or a comma.
    """
    first_tokens = _start_at(doc, characters)
    stretch: list[int] = []
    for token in doc:
        if token.i in first_tokens or token.is_space or token.text[-1] in MARKS:
            _join(doc, stretch)
            stretch = []
        if not token.is_space and token.text[-1] not in MARKS:
            stretch.append(token.i)
    _join(doc, stretch)
    return first_tokens


def _start_at(doc: Doc, characters: set[int]) -> set[int]:
    limits = deque(sorted(characters))
    first_tokens = set()
    for token in doc:
        end = token.idx + len(token)
        if not limits or end <= limits[0] or token.is_space:
            continue
        token.is_sent_start = True
        first_tokens.add(token.i)
        while limits and end > limits[0]:
            limits.popleft()
    return first_tokens


def _join(doc: Doc, stretch: list[int]) -> None:
    """No sentence starts at any word of a stretch but the first."""
    if len(stretch) <= LONGEST:
        for index in stretch[1:]:
            doc[index].is_sent_start = False
