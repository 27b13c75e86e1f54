""" "Two people, not three": the value that is right beside the one that was wrong."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from dragoman.extract.corrections.values import NUMBER, WHEN, Value

# Words between "not" and the value that it denies: "not on Saturday", "not the 14".
BETWEEN = ("a", "an", "as", "at", "by", "from", "in", "on", "some", "the", "to")
BREAKS = (";", ".", ":")


def find_contrasts(sent: Span, values: Sequence[Value]) -> Iterator[tuple[Value, Value, Token]]:
    """(right, wrong, "not") of a sentence for each value that it puts in the place of another."""
    inside = [value for value in values if sent.start <= value.span.start < sent.end]
    for token in sent:
        if not _is_denying(token):
            continue
        wrong = _first_behind(token, inside)
        right = _right(token, wrong, inside) if wrong else None
        if wrong and right:
            yield right, wrong, token


def _is_denying(token: Token) -> bool:
    """ "not", "instead of", "rather than"."""
    if token.lower_ == "not":
        return True
    after = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    return (token.lower_, after) in (("instead", "of"), ("rather", "than"))


def _first_behind(token: Token, values: Sequence[Value]) -> Value | None:
    skipped = token.i + (1 if token.lower_ == "not" else 2)
    doc = token.doc
    while skipped < token.sent.end and doc[skipped].lower_ in BETWEEN:
        if any(value.span.start == skipped for value in values):
            break
        skipped += 1
    starting = [value for value in values if value.span.start <= skipped < value.span.end]
    return starting[0] if starting else None


def _right(token: Token, wrong: Value, values: Sequence[Value]) -> Value | None:
    """The last value of that kind before "not"; else the first behind "but"."""
    ahead = [v for v in values if v.span.end <= token.i and _is_like(v, wrong)]
    if ahead and not any(one.text in BREAKS for one in token.doc[ahead[-1].span.end : token.i]):
        return ahead[-1]
    behind = [v for v in values if v.span.start >= wrong.span.end and _is_like(v, wrong)]
    between = token.doc[wrong.span.end : behind[0].span.start] if behind else ()
    return behind[0] if any(one.lower_ == "but" for one in between) else None


def _is_like(right: Value, wrong: Value) -> bool:
    """Whether one can stand for the other; "ten days, not seven" counts days."""
    if right.field == wrong.field:
        return right.words.casefold() != wrong.words.casefold()
    return right.field == WHEN and wrong.field == NUMBER and right.span[0].like_num
