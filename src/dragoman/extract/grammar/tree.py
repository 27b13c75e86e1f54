"""Steps in a parse tree, named. Labels are ClearNLP's as spaCy gives them."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

Children = list[list[tuple[str, Token]]]
VERBAL = ("VERB", "AUX")
NOMINAL = ("NOUN", "PROPN")
FINITE_TAGS = ("VBD", "VBZ", "VBP")


def is_verb(token: Token) -> bool:
    """Whether `token` is a verb or auxiliary."""
    return token.pos_ in VERBAL


def is_noun(token: Token) -> bool:
    """Whether `token` is a noun or name."""
    return token.pos_ in NOMINAL


def children_by(token: Token, *labels: str) -> list[Token]:
    """Children of `token` under one of `labels`."""
    return [child for label, child in _children_in(token.doc)[token.i] if label in labels]


def _children_in(doc: Doc) -> Children:
    """The children of each token with their labels, gathered in one walk of the document."""
    found: Children | None = doc.user_data.get("children")
    if found is None:
        found = [[] for _ in doc]
        for token in doc:
            if token.head.i != token.i:
                found[token.head.i].append((token.dep_, token))
        doc.user_data["children"] = found
    return found


def prepositions(token: Token, *words: str) -> list[Token]:
    """Prepositions under `token` that are one of `words`."""
    return [child for child in children_by(token, "prep") if child.lower_ in words]


def has_to(verb: Token) -> bool:
    """Whether `verb` is an infinitive with "to"."""
    return any(child.lower_ == "to" for child in children_by(verb, "aux"))


def before(token: Token) -> Token | None:
    """The token right before, or None at the start."""
    return token.doc[token.i - 1] if token.i else None


def coordinated_verbs(verb: Token) -> Iterator[Token]:
    """Verbs coordinated right under `verb`."""
    return (child for child in children_by(verb, "conj") if child.pos_ == "VERB")


def governing_verb(token: Token) -> Token | None:
    """The verb whose clause `token` stands in, above its noun phrase; None at the top."""
    for ancestor in token.ancestors:
        if is_verb(ancestor) and ancestor.dep_ not in ("amod", "compound", "auxpass", "aux"):
            return ancestor
    return None


def sentence_number(token: Token) -> int:
    """The number of the token's sentence in its document; spaCy walks there each time."""
    doc = token.doc
    numbers: list[int] | None = doc.user_data.get("sentence_numbers")
    if numbers is None:
        numbers = [number for number, sent in enumerate(doc.sents) for _ in range(len(sent))]
        doc.user_data["sentence_numbers"] = numbers
    return numbers[token.i]


def is_same_sentence(one: Token, other: Token) -> bool:
    """Whether both stand in one sentence."""
    return sentence_number(one) == sentence_number(other)


def sentence_of(token: Token) -> tuple[int, int]:
    """Characters of the sentence of `token`, without blanks around it."""
    sent = token.sent
    first, last = sent.start, sent.end - 1
    while last > first and sent.doc[last].is_space:
        last -= 1
    while first < last and sent.doc[first].is_space:
        first += 1
    return sent.doc[first].idx, sent.doc[last].idx + len(sent.doc[last])


def finite_verb(verb: Token) -> Token:
    """The verb above an infinitive or participle that is not the main verb of its sentence."""
    while verb.dep_ in ("xcomp", "pcomp", "acl", "advcl") and is_verb(verb.head):
        verb = verb.head
    return verb
