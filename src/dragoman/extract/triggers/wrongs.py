"""Verbs that tell another thing with some objects: "committed 112 violations" promises nothing."""

from spacy.tokens import Token

from dragoman.extract.grammar.frames import frame_of
from dragoman.extract.grammar.tree import children_by
from dragoman.model.cues import load_cues

ASK = "ask"
ANONYMOUS = ("anonymity", "anonymous", "identified", "named")
COMMIT, PRESS, TAKE = "commit", "press", "take"
TO = ("to", "toward", "towards")  # "committed troops to the mission"


def tells_another(verb: Token) -> bool:
    """Whether `verb` commits a wrong, and not somebody to something, or presses a button, or takes
    over a post.
    """
    cues = load_cues().triggers
    if verb.lemma_ in (PRESS, TAKE):
        return _has_object(verb, cues.pressed if verb.lemma_ == PRESS else cues.posts)
    if verb.lemma_ != COMMIT or any(prep.lower_ in TO for prep in children_by(verb, "prep")):
        return False
    return _has_object(verb, cues.wrongs)


def asks_for_anonymity(verb: Token) -> bool:
    """ "Asked not to be named": nothing is demanded of anybody."""
    return verb.lemma_ == ASK and any(one.lower_ in ANONYMOUS for one in verb.subtree)


def _has_object(verb: Token, words: frozenset[str]) -> bool:
    return any(one.lemma_.lower() in words for one in frame_of(verb).objects)
