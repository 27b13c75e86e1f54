"""An exchange of as many on each side gives a figure each way: "exchanged 103 prisoners each"."""

from dataclasses import replace

from spacy.tokens import Token

from dragoman.extract.figures.count import Count
from dragoman.model.figure import EACH_WAY

REACH = 6  # tokens behind the noun in which "each" stands


def other_way(count: Count) -> Count | None:
    """The figure of the other side, told by "each"; None where the two are not told as equal."""
    if count.counted.measure != "exchanged":
        return None
    each = _each(count)
    if each is None:
        return None
    numeral = replace(count.numeral, span=each.doc[each.i : each.i + 1])
    return replace(count, numeral=numeral)


def _each(count: Count) -> Token | None:
    start = max(count.counted.noun.i + 1, count.numeral.span.end)
    sent = count.numeral.span.sent
    behind = sent.doc[start : min(start + REACH, sent.end)]
    return next((token for token in behind if token.lower_ in EACH_WAY), None)
