"""The shape of a noun phrase: what stands before its noun, what the noun modifies, what follows."""

from collections.abc import Container, Iterator

from spacy.tokens import Doc, Span, Token

NOUNS = ("NOUN", "PROPN")
PLURALS = ("NNS", "NNPS")
SUBJECTS = ("nsubj", "nsubjpass")
PREDICATES = ("attr", "oprd")  # "he is president": the noun says what somebody is
MODIFIERS = ("compound", "amod", "nmod", "poss")
LEFT_OF_NOUN = (*MODIFIERS, "nummod", "det", "advmod", "quantmod")
TIMES = ("DATE", "TIME")


def modifiers(noun: Token) -> Iterator[Token]:
    """Words that say what or whose `noun` is: "Russian", "peace", "Baku's"."""
    return (child for child in noun.children if child.dep_ in MODIFIERS)


def objects_of(noun: Token, prepositions: Container[str]) -> Iterator[Token]:
    """What stands behind one of `prepositions` after `noun`."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in prepositions:
            yield from prepositional_objects(child)


def prepositional_objects(preposition: Token) -> Iterator[Token]:
    """The nouns that `preposition` governs, those joined by "and" left out: "of A and of B"."""
    for child in preposition.children:
        if child.dep_ == "pobj":
            yield child
        elif child.dep_ == "conj" and child.lower_ == preposition.lower_:
            yield from prepositional_objects(child)


def with_conjuncts(token: Token) -> Iterator[Token]:
    """`token` and what "and" joins to it."""
    yield token
    for child in token.children:
        if child.dep_ == "conj":
            yield from with_conjuncts(child)


def modified_noun(span: Span) -> Token | None:
    """The noun that a name modifies: "delegation" for "US", "forces" for "Azerbaijani"."""
    root = span.root
    is_before = root.dep_ in MODIFIERS and root.head.i >= span.end
    return root.head if is_before else None


def phrase_to(noun: Token) -> Span:
    """The noun phrase up to and with `noun`, without a date before it ("Tuesday's talks")."""
    lefts = (child for child in noun.children if child.i < noun.i)
    starts = [
        child.left_edge.i
        for child in lefts
        if child.dep_ in LEFT_OF_NOUN and child.ent_type_ not in TIMES
    ]
    return noun.doc[min([noun.i, *starts]) : noun.i + 1]


def without_article(span: Span) -> Span:
    """`span` without "the" or "a" at its start, unless nothing else is there."""
    start = span.start
    while start < span.end - 1 and span.doc[start].lower_ in ("the", "a", "an"):
        start += 1
    return span.doc[start : span.end]


def is_credit(span: Span) -> bool:
    """Whether a name stands alone in brackets, as an agency credit does: "(Anatolia)"."""
    doc = span.doc
    before = doc[span.start - 1].text if span.start else ""
    after = doc[span.end].text if span.end < len(doc) else ""
    return before in ("(", "[") and after in (")", "]")


def noun_readings(noun: Token) -> Iterator[str]:
    """Lower-case readings of the noun that starts or ends at `noun`, the longest first.

    "Ministry of the Interior" is read on as "ministry of interior" too, "foreign ministry" back.
    """
    words, at = _lowered(noun.doc), noun.i
    joint = words[at + 1].rstrip() if at + 1 < len(words) else ""
    sizes = {"of": (4, 3, 2), "for": (4, 3)}.get(joint, ())
    for size in sizes:
        if at + size <= len(words):
            ahead = "".join(words[at : at + size]).rstrip(" ")
            yield ahead
            yield ahead.replace(" the ", " ")
    for size in range(min(4, at + 1), 0, -1):
        yield "".join(words[at - size + 1 : at + 1]).rstrip(" ")
        if noun.tag_ in PLURALS:  # "foreign ministries", "ministries"
            yield "".join(words[at - size + 1 : at]) + noun.lemma_.lower()


def _lowered(doc: Doc) -> list[str]:
    """The words of `doc` in lower case, each with the blank behind it."""
    found: list[str] | None = doc.user_data.get("lowered")
    if found is None:
        found = [token.text_with_ws.lower() for token in doc]
        doc.user_data["lowered"] = found
    return found
