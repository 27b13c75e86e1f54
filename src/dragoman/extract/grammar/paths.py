"""The way from one word to another through the parse tree, as clues for the judge."""

from collections.abc import Iterator

from spacy.tokens import Token

LONGEST = 12  # steps to the word that both hang on
PASSIVE = ("auxpass", "nsubjpass")
TURNING = {"VERB": "v", "AUX": "v", "NOUN": "n", "PROPN": "n"}  # where a path turns
DISTANCES = (1, 2, 3, 5, 8, 12, 20)  # tokens; the ends of what counts as alike


class Paths:
    """The ways to one word of a sentence."""

    def __init__(self, to: Token) -> None:
        down = [to, *_above(to)]
        self._depths = {token.i: depth for depth, token in enumerate(down)}
        self._steps = [_step(token) for token in down]
        is_passive = any(child.dep_ in PASSIVE for child in to.children)
        self.word = f"{to.pos_}{'+' * is_passive}"

    def clues_from(self, token: Token) -> tuple[str, ...]:
        """The way up from `token` to the word that both hang on, and down to this one.

        Whole, and in parts, for ways that training has not seen.
        """
        up: list[str] = []
        while token.i not in self._depths:
            if token.head.i == token.i or len(up) == LONGEST:
                return ("path=far",)
            up.append(_step(token))
            token = token.head
        down = self._steps[: self._depths[token.i]][::-1]
        turn = TURNING.get(token.pos_, "o")
        upper, lower = "<".join(up), ">".join(down)
        return (
            f"path={upper}^{turn}^{lower}",
            f"up={upper}^{turn}",
            f"down={turn}^{lower}" if down else f"up.word={upper}^{turn}{self.word}",
            f"up.start={'<'.join(up[:2])}{min(len(up), 4)}",
            f"down.end={'>'.join(down[-2:])}{min(len(down), 4)}",
        )


def distance(tokens: int) -> str:
    """How far, roughly, and on which side."""
    return f"{'-' if tokens < 0 else '+'}{sum(abs(tokens) > end for end in DISTANCES)}"


def _above(token: Token) -> Iterator[Token]:
    """Those that `token` hangs on, the nearest first."""
    for _ in range(LONGEST):
        if token.head.i == token.i:
            return
        token = token.head
        yield token


def _step(token: Token) -> str:
    """The label of a token; a preposition's with the word."""
    return f"{token.dep_}:{token.lower_}" if token.pos_ == "ADP" else token.dep_
