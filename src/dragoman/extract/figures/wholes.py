"""What a noun is told with: the list it stands in, the count above it, the whole it is part of."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.model.cues import load_cues

HIGHEST = 6  # steps up from a noun; no phrase of news is nested deeper
NOMINAL = ("NOUN", "PROPN", "NUM", "ADJ", "PRON")


def wholes_of(noun: Token) -> Iterator[Token]:
    """`noun`, then each word above it that takes its part in the clause.

    "two policemen" of "a civilian and two policemen", "children" of "20 people, including
    children", "soldiers" of "hundreds of soldiers".
    """
    node = noun
    for _ in range(HIGHEST):
        yield node
        above = _above(node)
        if above is None:
            return
        node = above


def _above(node: Token) -> Token | None:
    head = node.head
    if node.dep_ in ("conj", "appos") and head.pos_ in NOMINAL:
        return head
    if node.dep_ != "pobj" or head.head.pos_ not in NOMINAL:
        return None
    is_including = head.lower_ in load_cues().figures.including
    return head.head if is_including or (head.lower_ == "of" and is_count(head.head)) else None


def is_count(word: Token) -> bool:
    """ "the number of", "hundreds of": what stands for those it counts."""
    cues = load_cues().figures
    return word.lemma_ in cues.counts or word.lower_ in cues.round_numbers or word.pos_ == "NUM"
