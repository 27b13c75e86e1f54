"""Which words name a person: the recogniser's persons, and those it took for something else."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Span, Token

from dragoman.annotate.mentions.body_nouns import find_body
from dragoman.annotate.mentions.homes import home_of
from dragoman.annotate.mentions.known import Known
from dragoman.annotate.mentions.phrases import NOUNS, is_credit
from dragoman.annotate.mentions.titles import find_title, title_before

MAX_NAME_WORDS = 5
MAX_UNKNOWN_TOKENS = 3
MIN_LETTERS = 2  # of a one-word name: "Xi", "Li"; of so few, only the first is a capital
POSSESSIVES = ("'s", "'")
MISTAKEN = ("GPE", "NORP", "ORG", "LOC", "FAC", "PRODUCT", "WORK_OF_ART")
OFTEN_FOREIGN = ("ORG", "GPE", "PRODUCT")


def find_person_names(doc: Doc, known: Known) -> list[Span]:
    """Spans that name a person, in order; none overlaps another or a table name."""
    spans = list(_recognised(doc, known))
    spans += list(_missed_surnames(doc, known, spans))
    taken = _token_numbers(spans)
    missed = [span for span in _unrecognised(doc, known) if not taken & _token_numbers([span])]
    spans += missed
    taken |= _token_numbers(missed)
    spans += [
        ent
        for ent in doc.ents
        if _is_mistaken(ent, known) and not taken & set(range(ent.start, ent.end))
    ]
    return sorted(spans, key=lambda span: span.start)


def _token_numbers(spans: Iterable[Span]) -> set[int]:
    return {token.i for span in spans for token in span}


def _recognised(doc: Doc, known: Known) -> Iterator[Span]:
    for ent in doc.ents:
        if ent.label_ == "PERSON" and not known.has_name(ent):
            span = _trimmed(ent)
            if span is not None and _looks_like_person(span) and not _is_body(span, known):
                yield span


def _is_body(span: Span, known: Known) -> bool:
    """ "Ministery": a misspelt body of state that the recogniser took for a name."""
    return len(span) == 1 and find_body(span.root, known.tables) is not None


def _trimmed(ent: Span) -> Span | None:
    """The entity without marks, lower-case words and possessives at its ends."""
    start, end = ent.start, ent.end
    doc = ent.doc
    while start < end and not doc[start].text[0].isupper():
        start += 1
    while end > start and (doc[end - 1].text in POSSESSIVES or not doc[end - 1].text[0].isalpha()):
        end -= 1
    return doc[start:end] if start < end else None


def _looks_like_person(span: Span) -> bool:
    words = [token for token in span if not token.is_punct]  # "Zia-ul-Haq" is of five tokens
    if is_credit(span) or len(words) > MAX_NAME_WORDS:
        return False
    is_long = len(span.text) >= MIN_LETTERS and (
        span.text.istitle() or len(span.text) > MIN_LETTERS
    )
    return len(span) > 1 or (is_long and span.root.dep_ != "compound")


def _missed_surnames(doc: Doc, known: Known, persons: list[Span]) -> Iterator[Span]:
    """Surnames of recognised persons, where the recogniser missed them further on."""
    surnames = {span[-1].text for span in persons}
    taken = _token_numbers(persons) | set(known.names)
    for token in doc:
        if token.text not in surnames or token.i in taken or not token.text[0].isupper():
            continue
        if token.pos_ in (*NOUNS, "ADJ") and token.dep_ not in ("compound", "amod"):
            yield doc[token.i : token.i + 1]


def _unrecognised(doc: Doc, known: Known) -> Iterator[Span]:
    """Two capitalised words of no entity, the last unknown to the model: "Ararat Mirzoyan"."""
    for token in doc[1:]:
        first = token.nbor(-1)
        # "Ararat" is one, and a given name too
        is_place = first.i in known.names or first.ent_type_ == "GPE"
        is_free = not token.ent_type_ and token.i not in known.names
        is_free = is_free and (is_place or not first.ent_type_)
        is_whole = first.dep_ == "compound" and first.head == token and token.dep_ != "compound"
        if is_free and is_whole and first.idx + len(first) + 1 == token.idx:
            span = doc[first.i : token.i + 1]
            is_half_known = is_place and home_of(span, known) is not None
            if (_is_foreign_name(span) or is_half_known) and not _is_what(token, known):
                yield span


def _is_what(noun: Token, known: Known) -> bool:
    """ "Armenian Ministery", "Prime Minister of Armenia": a body or an office, and no name."""
    return find_body(noun, known.tables) is not None or find_title(noun, known) is not None


def _is_mistaken(ent: Span, known: Known) -> bool:
    """Whether a place, people or thing of the recogniser has a title or speaks, as persons do."""
    if ent.label_ not in MISTAKEN or known.has_name(ent) or not ent.text[0].isupper():
        return False
    if ent.label_ in OFTEN_FOREIGN and _is_foreign_name(ent):
        return True
    if len(ent) > MAX_UNKNOWN_TOKENS:
        return False
    return title_before(ent, known) is not None or _is_speaking(ent, known)


def _is_foreign_name(span: Span) -> bool:
    """Two or three capitalised words of which the model's vocabulary lacks the last: a person."""
    if len(span) not in (2, 3):
        return False
    words = [token for token in span if not token.is_punct]
    return all(token.tag_ == "NNP" and token.text.istitle() for token in words) and words[-1].is_oov


def _is_speaking(ent: Span, known: Known) -> bool:
    is_subject = ent.root.dep_ == "nsubj" and ent.root.head.lemma_ in known.words.sayings
    return is_subject and len(ent) == 1 and ent.label_ in ("GPE", "NORP")
