"""What was said, and how it is: the clause with the mistake and the clause that mends it."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Span

from dragoman.extract.corrections.contrasts import Pair, values_in
from dragoman.extract.corrections.cues import MENDED, OWN, Cue
from dragoman.extract.corrections.values import NUMBER, WHEN, Value, are_alike
from dragoman.extract.grammar.tree import is_verb
from dragoman.model.mending import load_mending

STOPS = (";", ":", "-", "–", "—")
MOST_BEHIND = 3  # clauses after the one with the mistake
OUGHT = re.compile(r"\bshould have (?:made clear|read|said|shown|stated)\b", re.IGNORECASE)
NEGATED = re.compile(r"\b(?:not|never|no|nobody|none)\b|n['’]t\b", re.IGNORECASE)
# What the outlet's own report is dated by is no mistake: "our report of 5 May".
DATING = re.compile(
    r"(?:\b(?:article|bulletin|caption|dispatch|edition|issue|item|news|paper|report|story|update)"
    r"(?: (?:of|on|from|for|that ran))?"
    r"|\b(?:published|reported|wrote|said|stated|printed)(?: on)?)\W*$",
    re.IGNORECASE,
)


def clauses_of(sent: Span) -> list[Span]:
    """The sentence cut where a new clause begins: at a colon, a semicolon, a dash."""
    cuts = [sent.start]
    for token in sent:
        if token.text in STOPS and _has_verb(sent.doc[cuts[-1] : token.i]):
            cuts.append(token.i + 1)
    ends = [*cuts[1:], sent.end]
    return [sent.doc[a:b] for a, b in zip(cuts, ends, strict=True) if a < b]


def _has_verb(span: Span) -> bool:
    return any(is_verb(token) or token.pos_ == "AUX" for token in span)


def said_part(clause: Span, cue: Cue) -> Span:
    """What was said: what stands behind the verb of saying, where there is one."""
    text = clause.text
    behind = max(0, cue.start - clause.start_char)
    match = load_mending().said.search(text, behind) or load_mending().said.search(text)
    if match is None:
        return clause
    start = clause.start_char + match.end()
    tokens = [token.i for token in clause if token.idx >= start]
    part = clause.doc[tokens[0] : clause.end] if tokens else clause
    return part if any(token.is_alpha for token in part) else clause


def find_told(clauses: Sequence[Span], at: int, cue: Cue, values: Sequence[Value]) -> Pair | None:
    """(right, wrong), from the clause with the cue on."""
    said = clauses[at]
    for true in _mending(clauses, at, cue):
        is_same_sentence = true.sent.start == said.sent.start and true.start > said.start
        is_plain = is_true(true) or cue.is_sure or is_same_sentence
        pair = _pair(said, true, cue, values)
        if pair and OUGHT.search(said.text) and NEGATED.search(true.text):
            return pair[1], pair[0]
        if pair and (is_plain or _share(pair)):
            return pair
    return None


def _mending(clauses: Sequence[Span], at: int, cue: Cue) -> Iterator[Span]:
    """Clauses that may give what is right: those behind it, then for a note what it notes."""
    most = 1 if cue.by == MENDED else MOST_BEHIND
    yield from clauses[at + 1 : at + 1 + most]
    if cue.is_sure and cue.by == OWN and load_mending().said.search(clauses[at].text):
        yield from reversed(clauses[:at])


def is_true(clause: Span) -> bool:
    """Whether it begins as one does that tells how it really is."""
    return bool(load_mending().truth.search(clause.text))


def _share(pair: Pair) -> bool:
    """Whether both count the same."""
    right, wrong = pair
    return right.field == NUMBER and right.counted is not None and right.counted == wrong.counted


def _pair(said: Span, true: Span, cue: Cue, values: Sequence[Value]) -> Pair | None:
    """The value of `true` that stands in the place of one of `said`: numbers first, then days."""
    part = said_part(said, cue)
    wrong = [v for v in values_in(said, values) if not (v.field == WHEN and _is_dating(v, said))]
    wrong.sort(key=lambda v: (v.span.start < part.start, v.span.start))
    right = values_in(true, values)
    new = [v for v in right if not any(_is_same(v, w) for w in wrong)]
    old = [w for w in wrong if not any(_is_same(v, w) for v in right)]
    for fields in ((NUMBER,), (WHEN,), ("place", "actor")):
        pairs = [
            (v, w)
            for v in new
            for w in old
            if v.field in fields
            and are_alike(v, w)
            and _are_of_one(v, w)
            and not (v.is_adjective or w.is_adjective)
        ]
        if pairs:
            return max(pairs, key=lambda pair: (_nearness(*pair), -right.index(pair[0])))
    return None


def _is_same(one: Value, other: Value) -> bool:
    if one.amount is not None and one.amount == other.amount:
        return True
    return one.words.casefold() == other.words.casefold()


def _are_of_one(right: Value, wrong: Value) -> bool:
    """Whether two numbers count one thing, as far as the nouns beside them tell."""
    return right.counted is None or wrong.counted is None or right.counted == wrong.counted


def _nearness(right: Value, wrong: Value) -> tuple[bool, bool]:
    """Days that are written alike, numbers that count the same, and names of one kind first."""
    is_counted = right.counted is not None and right.counted == wrong.counted
    return right.field == wrong.field, is_counted or (
        right.field == WHEN and right.shape == wrong.shape
    )


def _is_dating(value: Value, clause: Span) -> bool:
    """Whether it is the day of the report that is mended."""
    ahead = clause.doc.text[clause.start_char : value.span.start_char]
    doc, end = clause.doc, value.span.end
    behind = clause.doc[end : end + 2].text.casefold()
    is_owner = end < len(doc) and doc[end].lower_ in ("'s", "’s")
    return (
        bool(DATING.search(ahead)) or is_owner or behind.lstrip(", ").startswith(("we ", "this "))
    )
