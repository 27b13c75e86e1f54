"""Pronouns that stand for an actor: "he", "they", "both"; never "it is expected that"."""

from spacy.tokens import Token

from dragoman.annotate.mentions.found import Found
from dragoman.annotate.mentions.phrases import SUBJECTS

NOUN_LIKE = (*SUBJECTS, "dobj", "pobj")
EMPTY_SUBJECT_VERBS = ("seem", "appear", "rain")
DISPOSED = {
    "able",
    "committed",
    "due",
    "eager",
    "keen",
    "open",
    "prepared",
    "ready",
    "unable",
    "unwilling",
    "willing",
}
CLAUSES = ("xcomp", "ccomp")
TOLD = ("assure", "convince", "inform", "notify", "persuade", "remind", "tell", "warn")
DECIDED = ("agree", "decide", "propose", "resolve", "suggest")


def add_pronouns(found: Found) -> None:
    """Add each pronoun that stands for somebody."""
    for token in found.doc:
        if token.i not in found.heads and _stands_for_somebody(token, found):
            _add_pronoun(token, found)


def _stands_for_somebody(token: Token, found: Found) -> bool:
    word = token.lower_
    if word not in found.known.words.pronouns or token.text == "US":
        return False
    if word in ("both", "each"):
        return token.dep_ in NOUN_LIKE
    return word != "it" or not _is_dummy(token)


def _add_pronoun(token: Token, found: Found) -> None:
    told = found.known.words.pronouns[token.lower_]
    is_pair = token.lower_ in ("both", "each")
    found.add(
        token.doc[token.i : token.i + 1],
        head=token,
        kind="members" if is_pair else "pronoun",
        name=token.lower_,
        pronoun=token.lower_,
        plural=told.plural,
        gender=told.gender,
        count=2 if is_pair else None,
    )


def _is_dummy(it: Token) -> bool:
    """ "it was not possible to say", "it is expected": an "it" that stands for nobody."""
    verb = it.head
    if it.dep_ == "expl" or verb.lemma_ in EMPTY_SUBJECT_VERBS:
        return True
    if it.dep_ == "nsubjpass":
        return _tells_a_clause(verb)
    adjectives = [child for child in verb.children if child.dep_ == "acomp"]
    if any(one.lemma_ in DISPOSED for one in adjectives):
        return False  # "it was ready to host": somebody is
    if any(_has_clause(adjective) for adjective in adjectives):
        return True
    is_predicate = any(child.dep_ in ("acomp", "attr") for child in verb.children)
    return verb.lemma_ == "be" and is_predicate and _has_clause(verb)


def _tells_a_clause(verb: Token) -> bool:
    """ "It was reported that", "it was agreed to": not "it was told that", "it was ordered to"."""
    clauses = {child.dep_ for child in verb.children}
    is_said = "ccomp" in clauses and verb.lemma_ not in TOLD
    return is_said or ("xcomp" in clauses and verb.lemma_ in DECIDED)


def _has_clause(token: Token) -> bool:
    return any(child.dep_ in CLAUSES for child in token.children)
