""" "Two people, not three": the value that is right beside the one that was wrong."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from dragoman.extract.corrections.values import Value, are_alike

# Words between "not" and the value that it denies: "not on Saturday", "not the 14".
BETWEEN = ("a", "an", "as", "at", "by", "from", "in", "on", "some", "the", "to", "with")
BREAKS = (";", ".", ":")
NEAR = 3  # tokens between a value and the word that puts it in another's place

# Words before the two values of an exchange, where the wrong one is told first and where last.
FORWARD = (("from", "to"), ("replace", "with"), ("for", "read"))
BACKWARD = (("read", "for"),)

Pair = tuple[Value, Value]  # right, wrong


def find_contrasts(sent: Span, values: Sequence[Value]) -> Iterator[tuple[Value, Value, Token]]:
    """(right, wrong, "not") of a sentence for each value that it puts in the place of another."""
    inside = values_in(sent, values)
    for token in sent:
        if not _is_denying(token):
            continue
        wrong = _first_behind(token, inside)
        right = _right(token, wrong, inside) if wrong else None
        if wrong and right:
            yield right, wrong, token


def find_exchanges(sent: Span, values: Sequence[Value]) -> Iterator[Pair]:
    """(right, wrong) in the words of one who mends: "to 9 from 12", "for 12 read 9"."""
    inside = values_in(sent, values)
    for one, other in ((a, b) for a in inside for b in inside if a.span.end <= b.span.start):
        if not are_alike(one, other):
            continue
        before, between = word_before(one), _words_between(one, other)
        behind = between[-1] if between else ""
        if (before == "to" and between[:NEAR][-1:] == ["from"]) or (before, behind) in BACKWARD:
            yield one, other
        elif (before, behind) in FORWARD and (before != "from" or len(between) <= NEAR):
            yield other, one


def values_in(span: Span, values: Sequence[Value]) -> list[Value]:
    """The values that begin in `span`."""
    return [value for value in values if span.start <= value.span.start < span.end]


def word_before(value: Value) -> str:
    """The word ahead of a value, marks and "about" left out."""
    doc, at = value.span.doc, value.span.start - 1
    while at > value.span.sent.start and (doc[at].is_punct or doc[at].lower_ in ("about", "some")):
        at -= 1
    return doc[at].lower_ if at >= 0 else ""


def _words_between(one: Value, other: Value) -> list[str]:
    words = one.span.doc[one.span.end : other.span.start]
    return [token.lower_ for token in words if not token.is_punct and not token.is_space]


def _is_denying(token: Token) -> bool:
    """ "not", "instead of", "rather than"."""
    if token.lower_ == "not":
        return True
    after = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    return (token.lower_, after) in (("instead", "of"), ("rather", "than"))


def _first_behind(token: Token, values: Sequence[Value]) -> Value | None:
    skipped = token.i + (1 if token.lower_ == "not" else 2)
    doc = token.doc
    if skipped < token.sent.end and doc[skipped].lower_ == "that":  # "not that they left in May"
        return next((value for value in values if value.span.start > skipped), None)
    while skipped < token.sent.end and doc[skipped].lower_ in BETWEEN:
        if any(value.span.start == skipped for value in values):
            break
        skipped += 1
    starting = [value for value in values if value.span.start <= skipped < value.span.end]
    return starting[0] if starting else None


def _right(token: Token, wrong: Value, values: Sequence[Value]) -> Value | None:
    """The last value of that kind before "not"; else the first behind "but"."""
    ahead = [v for v in values if v.span.end <= token.i and are_alike(v, wrong)]
    if ahead and not any(one.text in BREAKS for one in token.doc[ahead[-1].span.end : token.i]):
        return ahead[-1]
    behind = [v for v in values if v.span.start >= wrong.span.end and are_alike(v, wrong)]
    between = token.doc[wrong.span.end : behind[0].span.start] if behind else ()
    return behind[0] if any(one.lower_ == "but" for one in between) else None
