"""Statements by which somebody will have no part in what is said of them: "has no troops there",
"there was no such order", "none of our units went in", "we never ordered it", "it did not happen".
"""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from dragoman.extract.grammar.tree import children_by, is_verb
from dragoman.model.cues import load_cues

NO = ("no", "none", "neither")
NOBODY = ("no-one", "nobody", "none", "nothing")
SELF = ("he", "i", "it", "she", "they", "we")
OWN = ("her", "his", "its", "my", "our", "their")
OPEN = ("can", "could", "may", "might", "must", "shall", "should", "will", "would")
HAPPEN = ("exist", "happen", "occur", "transpire")
STATED = ("ccomp", "parataxis", "ROOT", "acl", "advcl", "conj", "relcl")
# Verbs that tell what somebody did not come to know or suffer: news, and no denial.
IDLE = (
    "appear", "be", "die", "expect", "feel", "find", "harm", "hear", "hurt", "injure", "kill",
    "know", "learn", "like", "make", "meet", "schedule", "see", "survive", "think", "want", "wound",
)  # fmt: skip


def is_disowned(tokens: Iterable[Token]) -> bool:
    """Whether the first clause of what is said says that there is nothing of it, or that one's own
    had no part in it."""
    verb = _stated(list(tokens))
    if verb is None or any(child.lower_ in OPEN for child in children_by(verb, "aux")):
        return False
    return _is_without(verb) or _is_by_none(verb) or _is_never(verb) or _is_nothing_of_it(verb)


def _stated(tokens: Sequence[Token]) -> Token | None:
    here = {token.i for token in tokens}
    verbs = (one for one in tokens if is_verb(one) or one.pos_ == "AUX")
    return next(
        (one for one in verbs if one.head.i not in here or one.dep_ in STATED),
        None,
    )


def _is_without(verb: Token) -> bool:
    """ "There are no prisoners", "has no troops there", "had nothing to do with it"."""
    is_there = any(child.lower_ == "there" for child in verb.children) and verb.lemma_ == "be"
    if not is_there and verb.lemma_ != "have":
        return False
    told = children_by(verb, "attr", "dobj", "nsubj")
    if verb.doc[verb.i + 1 : verb.i + 4].text.lower() == "nothing to do":
        return True
    words = load_cues().claims.deniable
    none = [one for one in told if any(child.lower_ in NO for child in one.children)]
    return any(
        one.lemma_.lower() in words or any(child.lower_ == "such" for child in one.children)
        for one in none
    )


def _is_by_none(verb: Token) -> bool:
    """ "None of its units entered", "no such order was given", "no sorties were flown"."""
    if verb.lemma_ in IDLE:
        return False
    subjects = children_by(verb, "nsubj", "nsubjpass")
    return any(
        one.lower_ in NOBODY or any(child.lower_ in NO for child in children_by(one, "det"))
        for one in subjects
    )


def _is_never(verb: Token) -> bool:
    """ "We never ordered it", "his men had never fired on a school"."""
    if verb.lemma_ in IDLE or not any(child.lower_ == "never" for child in verb.children):
        return False
    subjects = children_by(verb, "nsubj", "nsubjpass")
    return any(
        one.lower_ in SELF or any(child.lower_ in OWN for child in one.children) for one in subjects
    )


def _is_nothing_of_it(verb: Token) -> bool:
    """ "It did not happen", "that never took place"."""
    is_happening = verb.lemma_ in HAPPEN or (
        verb.lemma_ == "take" and any(one.lower_ == "place" for one in children_by(verb, "dobj"))
    )
    is_undone = any(child.dep_ == "neg" or child.lower_ == "never" for child in verb.children)
    subjects = children_by(verb, "nsubj")
    return is_happening and is_undone and any(one.pos_ == "PRON" for one in subjects)
