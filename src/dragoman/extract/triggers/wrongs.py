"""Wrongs that somebody commits: "has committed 112 violations" promises nothing."""

from spacy.tokens import Token

from dragoman.extract.grammar.frames import frame_of
from dragoman.extract.grammar.tree import children_by
from dragoman.model.cues import load_cues

COMMIT = "commit"
TO = ("to", "toward", "towards")  # "committed troops to the mission"


def commits_wrong(verb: Token) -> bool:
    """Whether `verb` commits a wrong, and not somebody to something."""
    if verb.lemma_ != COMMIT or any(prep.lower_ in TO for prep in children_by(verb, "prep")):
        return False
    wrongs = load_cues().triggers.wrongs
    return any(one.lemma_.lower() in wrongs for one in frame_of(verb).objects)
