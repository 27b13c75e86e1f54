"""Titles: the words before or beside a name that say which office its holder has, and of whom."""

from dataclasses import dataclass

from spacy.tokens import Span, Token

from dragoman.model.tables import Name, Office, Tables

MAX_TITLE_TOKENS = 9
OF_PREPOSITIONS = ("of", "to", "for")
SMALL = {"the", "a", "an", "of", "for", "and", "-", "'s", "'", "former", "then", "acting"}

Named = dict[int, tuple[Span, tuple[Name, ...]]]


@dataclass(frozen=True, slots=True)
class Title:
    """A title found: tokens `start` to `end`, its office, and whose it is."""

    start: int
    end: int
    words: str
    office: Office | None
    of: str | None
    country: str | None


def title_before(span: Span, tables: Tables, named: Named) -> Title | None:
    """The title that stands right before a name: "Azerbaijani President" before "Ilham Aliyev"."""
    doc = span.doc
    start = span.start
    while start > span.sent.start and span.start - start < MAX_TITLE_TOKENS and _may_belong(doc[start - 1], tables, named):
        start -= 1
    while start < span.start and doc[start].lower_ in ("of", "for", "and", "-", "'s", "to"):
        start += 1
    if start == span.start:
        return None
    office = _last_office(doc[start : span.start].text.lower(), tables)
    owner = _owner(list(range(start, span.start)), named)
    if office is None and owner is None:
        return None
    if office is None:
        return None
    return Title(start, span.start, doc[start : span.start].text, office, owner[1] if owner else None, owner[0] if owner else None)


def find_title(noun: Token, tables: Tables, named: Named) -> Title | None:
    """The title of which `noun` is the head: "adviser to the Azerbaijani President"."""
    doc = noun.doc
    start = noun.i
    while start > noun.sent.start and noun.i - start < 5 and doc[start - 1].dep_ in ("compound", "amod", "nmod", "punct", "npadvmod") and _may_belong(doc[start - 1], tables, named):
        start -= 1
    office = _office_of_noun(noun, start, tables)
    if office is None:
        return None
    tokens = list(range(start, noun.i + 1))
    of_tokens = [
        inner.i
        for child in noun.children
        if child.dep_ == "prep" and child.lower_ in OF_PREPOSITIONS
        for inner in _without_conjuncts(child)
        if inner.i < noun.i + MAX_TITLE_TOKENS
    ]
    poss = [child.i for child in noun.children if child.dep_ == "poss"]
    owner = _owner([*of_tokens, *poss, *tokens], named)
    words = doc[start : noun.i + 1].text
    end = max([noun.i + 1, *(i + 1 for i in of_tokens if i in named)])
    return Title(start, end, words, office, owner[1] if owner else None, owner[0] if owner else None)


def _without_conjuncts(token: Token) -> list[Token]:
    """Subtree of `token` without what "and" adds: that is another title."""
    found = [token]
    for child in token.children:
        if child.dep_ not in ("conj", "appos", "relcl", "acl"):
            found += _without_conjuncts(child)
    return found


def _office_of_noun(noun: Token, start: int, tables: Tables) -> Office | None:
    doc = noun.doc
    for begin in range(start, noun.i + 1):
        for text in (doc[begin : noun.i + 1].text.lower(), (doc[begin : noun.i].text + " " + noun.lemma_).strip().lower()):
            if text in tables.offices:
                return _with_tail(noun, text, tables)
    return None


def _with_tail(noun: Token, text: str, tables: Tables) -> Office:
    """ "secretary" read on to "secretary of state", "speaker of parliament"."""
    doc = noun.doc
    for size in (5, 4, 3, 2):
        tail = doc[noun.i + 1 : noun.i + 1 + size].text.lower()
        for longer in (f"{text} {tail}", f"{text} {tail}".replace(" the ", " ")):
            if longer in tables.offices:
                return tables.offices[longer]
    return tables.offices[text]


def _may_belong(token: Token, tables: Tables, named: Named) -> bool:
    if token.ent_type_ == "PERSON" and token.i not in named:
        return False
    if token.i in named:
        return named[token.i][1][0].kind != "region" or token.dep_ == "compound"
    if token.lower_ == "and" and token.i and token.nbor(-1).ent_type_ == "PERSON":
        return False
    if token.lower_ in SMALL:
        return True
    if token.is_punct or token.pos_ in ("VERB", "AUX", "ADP", "PRON", "NUM"):
        return token.text == "-"
    return token.pos_ in ("PROPN", "NOUN", "ADJ") and (token.dep_ in ("compound", "amod", "nmod", "pobj", "poss", "appos") or token.lower_ in tables.offices)


def _last_office(text: str, tables: Tables) -> Office | None:
    """The longest office that ends the words, or stands in them."""
    words = text.split()
    for begin in range(len(words)):
        phrase = " ".join(words[begin:])
        if phrase in tables.offices:
            return tables.offices[phrase]
    for size in range(len(words), 0, -1):
        for begin in range(len(words) - size + 1):
            phrase = " ".join(words[begin : begin + size])
            if phrase in tables.offices:
                return tables.offices[phrase]
    return None


def _owner(tokens: list[int], named: Named) -> tuple[str | None, str] | None:
    """Country and key of the first name among tokens; an organisation is better than a state."""
    found = [named[i][1][0] for i in tokens if i in named]
    found = [entry for entry in found if entry.kind != "region"]
    if not found:
        return None
    best = next((entry for entry in found if entry.kind in ("organisation", "body", "group")), found[0])
    of = best.country if best.kind in ("state", "adjective", "seat", "people") else best.key
    return best.country, of or best.key
