"""Titles: the words before or beside a name that say which office its holder has, and of whom."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from dragoman.annotate.mentions.known import Known
from dragoman.annotate.mentions.phrases import NOUNS
from dragoman.model.naming import Naming
from dragoman.model.tables import Office, Tables

MAX_TITLE_TOKENS = 9
MAX_WORDS_BEFORE_NOUN = 5
OWNED = ("of", "to", "for")
SMALL = ("the", "a", "an", "of", "for", "and", "-", "'s", "'", "former", "then", "acting")
NO_FIRST_WORD = ("of", "for", "and", "-", "'s", "to")
BEFORE_NOUN = ("compound", "amod", "nmod", "punct", "npadvmod")
IN_TITLE = ("compound", "amod", "nmod", "pobj", "poss", "appos")
NOT_IN_TITLE = ("VERB", "AUX", "ADP", "PRON", "NUM")
OTHER_TITLES = ("conj", "appos", "relcl", "acl")


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A title found: tokens `start` to `end`, its office, and whose it is.

    `of` is the key of the body or organisation, or the country; `country` is None where the words
    give none.
    """

    start: int
    end: int
    words: str
    office: Office
    of: str | None
    country: str | None


def title_before(span: Span, known: Known) -> Title | None:
    """The title that stands right before a name: "Azerbaijani President" before "Ilham Aliyev"."""
    doc = span.doc
    words = _of_the_named(doc[_start_before(span, known) : span.start], known.tables)
    if len(words) and words[-1].lower_ == "of":
        return None  # "the lawyer of X" is another than X
    office = _office_in(words.text.lower().split(), known.tables)
    if office is None:
        return None
    country, of = owner_in(words, known)
    return Title(
        start=words.start, end=span.start, words=words.text, office=office, of=of, country=country
    )


def find_title(noun: Token, known: Known) -> Title | None:
    """The title of which `noun` is the head: "adviser to the Azerbaijani President"."""
    words = noun.doc[_start_of_noun(noun, known) : noun.i + 1]
    office = _office_of_noun(noun, words.start, known.tables)
    if office is None:
        return None
    behind = [token for token in _owners_behind(noun) if token.i < noun.i + MAX_TITLE_TOKENS]
    before = [child for child in noun.children if child.dep_ == "poss"]
    country, of = owner_in([*behind, *before, *words], known)
    end = max([noun.i, *(token.i for token in behind if token.i in known.names)]) + 1
    return Title(
        start=words.start, end=end, words=words.text, office=office, of=of, country=country
    )


def gender_of(titles: Iterable[Title], words: Naming) -> str | None:
    """What titles tell of their holder: f, m, or None."""
    said = " ".join(title.words for title in titles).casefold()
    if any(word in said for word in words.women):
        return "f"
    return "m" if any(word in said for word in words.men) else None


def owner_in(tokens: Iterable[Token], known: Known) -> tuple[str | None, str | None]:
    """Country and key of the first name among `tokens`; a body is better than a state."""
    tokens = list(tokens)
    first = [known.entries(token)[0] for token in tokens if known.entries(token)]
    found = [entry for entry in first if entry.kind != "region"]
    if not found:
        is_european = any(token.text == "European" for token in tokens)
        return ("IGO", "org:european-union") if is_european else (None, None)
    bodies = (entry for entry in found if entry.kind in ("organisation", "body", "group"))
    best = next(bodies, found[0])
    is_of_state = best.kind in ("state", "adjective", "seat", "people")
    return best.country, (best.country if is_of_state else None) or best.key


def _start_before(span: Span, known: Known) -> int:
    doc = span.doc
    start = span.start
    first = max(span.sent.start, span.start - MAX_TITLE_TOKENS)
    while start > first and _may_belong(doc[start - 1], known):
        start -= 1
    while start < span.start and doc[start].lower_ in NO_FIRST_WORD:
        start += 1
    return start


def _of_the_named(words: Span, tables: Tables) -> Span:
    """ "the lawyer of President" before a name: only what stands behind "of" is the named's."""
    last = max((token.i for token in words if token.lower_ == "of"), default=None)
    if last is None:
        return words
    behind = words.doc[last + 1 : words.end]
    begins = range(behind.start, behind.end)
    is_office = any(words.doc[i : behind.end].text.lower() in tables.offices for i in begins)
    return behind if is_office else words


def _start_of_noun(noun: Token, known: Known) -> int:
    doc = noun.doc
    start = noun.i
    first = max(noun.sent.start, noun.i - MAX_WORDS_BEFORE_NOUN)
    while (
        start > first and doc[start - 1].dep_ in BEFORE_NOUN and _may_belong(doc[start - 1], known)
    ):
        start -= 1
    return start


def _may_belong(token: Token, known: Known) -> bool:
    """Whether `token`, right before a name or a title, may be part of the title."""
    entries = known.entries(token)
    if entries:
        return entries[0].kind != "region" or token.dep_ == "compound"
    if token.ent_type_ == "PERSON":
        return False
    if token.lower_ == "and" and token.i and token.nbor(-1).ent_type_ == "PERSON":
        return False  # "X and Prime Minister Y": the "and" joins two men
    if token.lower_ in SMALL:
        return True
    if token.is_punct or token.pos_ in NOT_IN_TITLE:
        return False
    is_word_of_title = token.dep_ in IN_TITLE or token.lower_ in known.tables.offices
    return token.pos_ in (*NOUNS, "ADJ") and is_word_of_title


def _office_in(words: list[str], tables: Tables) -> Office | None:
    """The longest office that ends the words, or the longest that stands in them."""
    count = len(words)
    ends = [(begin, count) for begin in range(count)]
    inside = [
        (begin, begin + size) for size in range(count, 0, -1) for begin in range(count - size + 1)
    ]
    phrases = (" ".join(words[begin:end]) for begin, end in [*ends, *inside])
    return next((tables.offices[text] for text in phrases if text in tables.offices), None)


def _office_of_noun(noun: Token, start: int, tables: Tables) -> Office | None:
    for begin in range(start, noun.i + 1):
        before = noun.doc[begin : noun.i].text
        as_written = noun.doc[begin : noun.i + 1].text.lower()
        singular = f"{before} {noun.lemma_}".strip().lower()
        for text in (as_written, singular):
            if text in tables.offices:
                return _with_tail(noun, text, tables)
    return None


def _with_tail(noun: Token, text: str, tables: Tables) -> Office:
    """ "secretary" read on to "secretary of state", "speaker of parliament"."""
    doc = noun.doc
    for size in (5, 4, 3, 2):
        longer = f"{text} {doc[noun.i + 1 : noun.i + 1 + size].text.lower()}"
        for reading in (longer, longer.replace(" the ", " ")):
            if reading in tables.offices:
                return tables.offices[reading]
    return tables.offices[text]


def _owners_behind(noun: Token) -> Iterator[Token]:
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in OWNED:
            yield from _without_other_titles(child)


def _without_other_titles(token: Token) -> Iterator[Token]:
    """Subtree of `token` without what "and" or a clause adds: that is another title."""
    yield token
    for child in token.children:
        if child.dep_ not in OTHER_TITLES and child.lower_ not in ("in", "at"):
            yield from _without_other_titles(child)
