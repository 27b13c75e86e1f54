"""Verbs: their voice, negation and tense."""

from spacy.tokens import Token

from dragoman.extract.grammar.tree import children_by, governing_verb, is_verb

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
# Where a participle without auxiliaries is passive.
REDUCED = ("acl", "amod", "ROOT", "advcl", "ccomp", "nmod", "appos", "relcl", "dep")
PAST_AUXILIARIES = {"has", "have", "had", "was", "were", "did", "'ve"}
FUTURE_AUXILIARIES = {"will", "shall", "'ll", "would"}
PRESENT_AUXILIARIES = {"is", "are", "am"}


def is_passive(verb: Token) -> bool:
    """Whether the surface subject of `verb` is its deep object."""
    if children_by(verb, "nsubjpass", "auxpass"):
        return True
    if verb.tag_ != "VBN":
        return False
    if any(child.lemma_ == "have" for child in children_by(verb, "aux")):
        return False
    if verb.dep_ == "conj" and is_verb(verb.head):
        return not children_by(verb, *SUBJECTS) and is_passive(verb.head)
    return verb.dep_ in REDUCED


def is_negated(word: Token) -> bool:
    """Whether "not", "never" or "no" applies to `word` itself."""
    if any(child.dep_ == "neg" or child.lower_ in ("never", "neither") for child in word.children):
        return True
    if word.dep_ == "conj" and any(child.lower_ == "nor" for child in word.head.children):
        return True
    return any(child.lower_ in ("no", "neither") for child in children_by(word, "det"))


def is_of_nobody(verb: Token) -> bool:
    """ "No driver was killed", "fired on nobody": by its subject or object it did not happen."""
    parts = children_by(verb, "nsubj", "nsubjpass", "dobj")
    targets = (one for one in children_by(verb, "prep") if one.lower_ in ("at", "on"))
    parts += [one for prep in targets for one in children_by(prep, "pobj")]
    return any(
        part.lower_ in ("nobody", "none") or any(c.lower_ == "no" for c in children_by(part, "det"))
        for part in parts
    )


def auxiliaries(verb: Token) -> set[str]:
    """Lower-case auxiliaries of `verb`, those of its head where it is coordinated without any."""
    own = {child.lower_ for child in children_by(verb, "aux", "auxpass")}
    is_bare = not own and verb.tag_ in ("VB", "VBN", "VBG")
    if is_bare and verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        return auxiliaries(verb.head)
    return own


def tense_of(verb: Token) -> str:
    """past, present or future of a verb as its clause gives it."""
    aux = auxiliaries(verb)
    if aux & FUTURE_AUXILIARIES or _is_going_to(verb):
        return "future"
    if aux & PAST_AUXILIARIES or verb.tag_ == "VBD" or (verb.tag_ == "VBN" and not aux):
        return "past"
    if verb.tag_ in ("VBG", "VB") and not aux & PRESENT_AUXILIARIES:
        above = governing_verb(verb)
        return tense_of(above) if above is not None else "present"
    return "present"


def _is_going_to(verb: Token) -> bool:
    return any(child.lemma_ == "go" for child in children_by(verb, "aux"))
