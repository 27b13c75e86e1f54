"""Verbs that tell another thing with some objects: "committed 112 violations" promises nothing."""

from spacy.tokens import Token

from dragoman.extract.grammar.frames import frame_of
from dragoman.extract.grammar.tree import children_by
from dragoman.model.cues import load_cues

COMMIT, PRESS = "commit", "press"
TO = ("to", "toward", "towards")  # "committed troops to the mission"


def tells_another(verb: Token) -> bool:
    """Whether `verb` commits a wrong, and not somebody to something, or presses a button."""
    if verb.lemma_ == PRESS:
        return _has_object(verb, load_cues().triggers.pressed)
    if verb.lemma_ != COMMIT or any(prep.lower_ in TO for prep in children_by(verb, "prep")):
        return False
    return _has_object(verb, load_cues().triggers.wrongs)


def _has_object(verb: Token, words: frozenset[str]) -> bool:
    return any(one.lemma_.lower() in words for one in frame_of(verb).objects)
