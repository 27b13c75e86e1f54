"""When an event is said to be: the time expression that its clause attaches to it."""

from collections.abc import Callable, Iterable

from spacy.tokens import Doc, Span, Token

from dragoman.extract.grammar import governing_verb
from dragoman.model.draft import TimeDraft

FindTimes = Callable[[str], Iterable[tuple[int, int]]]


def mark_times(doc: Doc, find_times: FindTimes) -> None:
    """Set the document's time spans: the recogniser's dates and those that patterns find."""
    spans = [doc.char_span(start, end, alignment_mode="expand") for start, end in find_times(doc.text)]
    found = [span for span in spans if span is not None]
    taken = {i for span in found for i in range(span.start, span.end)}
    found += [
        ent for ent in doc.ents if ent.label_ in ("DATE", "TIME") and not taken & set(range(ent.start, ent.end))
    ]
    doc.user_data["times"] = tuple(sorted(found, key=lambda span: span.start))


def time_of(words: list[Token], *, tense: str, taken: set[int]) -> tuple[TimeDraft, int] | None:
    """The time attached to any of `words`, with its first token; one that `taken` holds is not given."""
    times: tuple[Span, ...] = words[0].doc.user_data.get("times", ())
    best: tuple[int, int, Span] | None = None
    for span in times:
        if span.start in taken or not _same_sentence(span, words[0]):
            continue
        for order, word in enumerate(words):
            distance = _distance(span, word)
            if distance is not None and (best is None or (distance, order) < best[:2]):
                best = (distance, order, span)
    if best is None:
        return None
    span = best[2]
    return TimeDraft(start=span.start_char, end=span.end_char, text=span.text, tense=tense), span.start


def _same_sentence(span: Span, word: Token) -> bool:
    return bool(span[0].sent.start == word.sent.start)


def _distance(span: Span, word: Token) -> int | None:
    """Steps from the time up to `word`, through prepositions and nouns but no other clause."""
    node = span.root
    steps = 0
    while node != word:
        head = node.head
        if head == node or steps > 6:
            return None
        is_other_clause = node.pos_ in ("VERB", "AUX") and node.dep_ in ("relcl", "acl", "advcl", "ccomp", "xcomp", "conj", "pcomp", "parataxis")
        if is_other_clause:
            return None
        node = head
        steps += 1
    return steps


def follows(word: Token) -> Span | None:
    """A time right behind the noun phrase of `word`, wherever the parser hung it."""
    edge = word.right_edge.i
    for span in word.doc.user_data.get("times", ()):
        first = span.start
        while first > 0 and word.doc[first - 1].lower_ in ("on", "in", "at", "for", ","):
            first -= 1
        if first == edge + 1 and _same_sentence(span, word) and governing_verb(word) is not None:
            return span
    return None
