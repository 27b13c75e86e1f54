"""Where the judge looks around a word: its subject and object, and whether it may tell an event."""

from spacy.tokens import Span, Token

Characters = tuple[int, int]

OBJECTS = ("dobj", "dative")
# Verbs that tell nothing by themselves.
EMPTY = frozenset("be have do say tell make get go come take give keep seem become let".split())


def may_tell(token: Token, nouns: frozenset[str]) -> bool:
    """Whether `token` may tell an event: a full verb, or a noun that has told one in the corpus."""
    if token.pos_ == "VERB":
        return token.dep_ not in ("aux", "auxpass", "compound") and not _is_bare(token)
    return token.pos_ == "NOUN" and token.lemma_.lower() in nouns and token.dep_ != "compound"


def _is_bare(verb: Token) -> bool:
    """ "say", "take" without a particle or a noun that makes a phrase of it."""
    if verb.lemma_.lower() not in EMPTY:
        return False
    return not any(child.dep_ in ("prt", "dobj") for child in verb.children)


def words_of(token: Token) -> Characters:
    """The characters of a trigger: the token, with a particle right behind it."""
    particles = [child for child in token.children if child.dep_ == "prt" and child.i > token.i]
    last = particles[0] if particles and particles[0].i - token.i <= 2 else token
    return token.idx, last.idx + len(last)


def around(token: Token) -> tuple[Characters | None, Characters | None]:
    """Subject and object of a verb, their phrases up to the head, as characters of the document.

    Of a passive verb the agent and the subject; of a noun nobody.
    """
    source = target = None
    if token.pos_ != "VERB":
        return None, None
    for child in token.children:
        span = (child.left_edge.idx, child.idx + len(child))
        if child.dep_ == "nsubj":
            source = source or span
        elif child.dep_ == "nsubjpass" or child.dep_ in OBJECTS:
            target = target or span
        elif child.dep_ == "agent":
            inner = next((one for one in child.children if one.dep_ == "pobj"), None)
            if inner is not None:
                source = source or (inner.left_edge.idx, inner.idx + len(inner))
    return source, target


def head_of(span: Span) -> Token:
    """The word of a trigger that the others hang on; a verb's, of a light verb its noun's."""
    root = span.root
    if root.lemma_.lower() in EMPTY:
        noun = next((one for one in root.children if one.dep_ == "dobj" and one in span), None)
        return noun or root
    return root
