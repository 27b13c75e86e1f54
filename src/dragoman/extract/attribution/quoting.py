"""Where words stand to the quotations of a document."""

from bisect import bisect_right

from spacy.tokens import Doc, Token

from dragoman.extract.annotations import Quotation, quotes_in

NEAR = 6  # tokens between a quotation and the word that introduces it


class Quoting:
    """The quotations of a document, by place."""

    def __init__(self, doc: Doc) -> None:
        self._quotes = quotes_in(doc)
        self._starts = [one.start for one in self._quotes]

    def at(self, token: Token) -> Quotation | None:
        """The quotation in which a word stands, its marks included."""
        index = bisect_right(self._starts, token.i + 1) - 1
        if index < 0:
            return None
        quote = self._quotes[index]
        return quote if quote.start - 1 <= token.i <= quote.end else None

    def around(self, token: Token) -> tuple[str, ...]:
        """Whether a word stands in a quotation, right behind one, or before one."""
        index = bisect_right(self._starts, token.i) - 1
        inside = self.at(token)
        if inside is not None:
            return (f"quote=in.{inside.is_speech}",)
        before = self._quotes[index] if index >= 0 else None
        after = self._quotes[index + 1] if index + 1 < len(self._quotes) else None
        clues = ["quote=out"]
        if before is not None and token.i - before.end <= NEAR:
            clues.append(f"quote=behind.{before.is_speech}")
        if after is not None and after.start - token.i <= NEAR:
            clues.append(f"quote=before.{after.is_speech}")
        return tuple(clues)
