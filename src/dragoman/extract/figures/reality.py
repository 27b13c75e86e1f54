"""Whether the harm that a word tells has been done: not threatened, feared, denied or forbidden."""

from spacy.tokens import Token

from dragoman.extract.annotations import block_of
from dragoman.extract.grammar.tree import children_by, has_to, is_noun, is_verb
from dragoman.extract.grammar.verbs import auxiliaries, is_negated, is_passive, tense_of
from dragoman.model.cues import load_cues

OPEN = {"could", "may", "might", "must", "should", "will", "would", "shall", "can"}
AWAITING = ("expect", "forecast", "likely", "predict", "project")
HIGHEST = 8  # governors read
CLAUSES = ("xcomp", "ccomp", "pcomp", "acl", "prep", "dobj", "pobj", "nsubjpass", "conj", "advcl")


def is_done(word: Token) -> bool:
    """Whether the harm of `word`, a verb or a noun of harm, is told as done."""
    if (is_negated(word) and not _is_contrast(word)) or word.sent.text.rstrip().endswith("?"):
        return False
    if is_verb(word) and word.dep_ != "amod" and not _is_told_clause(word):
        return False
    return not _is_under_unreal(word)


def _is_contrast(verb: Token) -> bool:
    """ "58 were missing, not 73": the "not" is of the other number."""
    negations = [child for child in verb.children if child.dep_ == "neg"]
    return bool(negations) and all(
        one.i > verb.i and one.i + 1 < len(one.doc) and one.nbor().like_num for one in negations
    )


def is_ahead(word: Token) -> bool:
    """Whether the verb `word` tells what will or may be: "could displace", "expected to cross"."""
    if not is_verb(word) or _is_perfect(word):
        return False
    is_awaited = has_to(word) and word.head.lemma_ in AWAITING
    return is_awaited or bool(auxiliaries(word) & OPEN)


def _is_told_clause(verb: Token) -> bool:
    if auxiliaries(verb) & OPEN and not _is_perfect(verb):
        return False
    conditions = load_cues().standing.conditions - {"once", "until"}
    if any(child.lower_ in conditions for child in children_by(verb, "mark")):
        return False
    if has_to(verb) and not _is_perfect(verb) and verb.head.lemma_ not in ("appear", "seem"):
        return False
    is_habit = (
        is_passive(verb) and tense_of(verb) == "present" and auxiliaries(verb) & {"is", "are"}
    )
    return not is_habit or block_of(verb) != "paragraph" or "been" in auxiliaries(verb)


def _is_perfect(verb: Token) -> bool:
    """ "may have been killed", "is thought to have killed"."""
    return "have" in auxiliaries(verb)


def _is_under_unreal(word: Token) -> bool:
    """ "threatened to kill", "an attempt to murder", "ordered the arrest of"."""
    node = word
    unreal = load_cues().figures.unreal
    for _ in range(HIGHEST):
        head = node.head
        if head == node or node.dep_ not in CLAUSES:
            return False
        if head.lemma_.lower() in unreal and _governs(head, node):
            return True
        if is_verb(node) and node.dep_ in ("conj", "advcl") and not has_to(node):
            return False
        node = head
    return False


def _governs(head: Token, node: Token) -> bool:
    """A finite clause below "warn" or "fear" is governed, what follows a past deed is not."""
    return is_noun(head) or (is_verb(head) and node.dep_ not in ("advcl", "prep"))
