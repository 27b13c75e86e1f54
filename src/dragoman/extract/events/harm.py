"""Whether a sentence counts the dead and hurt of what a noun in it tells."""

from spacy.tokens import Token

from dragoman.extract.events.kinds import HURTING
from dragoman.model.cues import load_cues

DEAD = frozenset(("casualty", "dead", "death", "injury", "toll", "wounded"))


def is_deadly(noun: Token) -> bool:
    """ "The toll of the strike rose to 13": a weapon's word beside the dead, or other weapons."""
    lemma, weapons = noun.lemma_.lower(), load_cues().events.weapons
    if lemma not in weapons:
        return False
    beside = {token.lemma_.lower() for token in noun.sent if token != noun}
    return bool(beside & (HURTING | DEAD | (weapons - {lemma})))
