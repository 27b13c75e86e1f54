"""Plain statements that deny: "said its forces had not fired", "called the reports false"."""

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from dragoman.extract.attribution.parts import Pieces
from dragoman.extract.claims.disowning import is_disowned
from dragoman.extract.grammar.tree import children_by, is_verb
from dragoman.extract.grammar.verbs import is_negated
from dragoman.model.cues import load_cues
from dragoman.model.draft import EventDraft

# What did not happen is denied where it is a deed; a meeting or a word that was not is news.
DEEDS = ("AID", "ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "SANCTION")
UNTRUE = ("denied", "negated")
NOTHING = ("no", "nobody", "none", "nothing", "neither")
NOT_YET = ("will", "would", "wo", "can", "could", "shall", "must", "should", "may", "might")


def is_denial(content: Pieces, doc: Doc, events: Iterable[EventDraft]) -> bool:
    """Whether what is said is that a deed was not done, or that something told is false."""
    tokens = [token for start, end in content for token in doc[start:end]]
    places = {token.idx: token for token in tokens}
    for event in events:
        word = places.get(event.start)
        if word is None or event.type not in DEEDS:
            continue
        if event.factuality in UNTRUE or _is_undone(word):
            return True
    return is_disowned(tokens) or any(_is_falsehood(token) for token in tokens)


def _is_undone(word: Token) -> bool:
    """ "had not fired", "no unit fired"; not what will not be done."""
    if not is_verb(word) or any(child.lower_ in NOT_YET for child in word.children):
        return False
    subjects = children_by(word, "nsubj", "nsubjpass")
    is_by_nobody = any(
        one.lower_ in NOTHING or any(child.lower_ in NOTHING for child in children_by(one, "det"))
        for one in subjects
    )
    return is_negated(word) or is_by_nobody


def _is_falsehood(word: Token) -> bool:
    """ "the reports were false", "the claim, a fabrication"; not "false papers"."""
    cues = load_cues().claims
    if word.lemma_.lower() not in cues.false or word.dep_ not in ("acomp", "attr", "oprd", "pobj"):
        return False
    above = word.head if word.dep_ != "pobj" else word.head.head
    told = children_by(above, "nsubj", "nsubjpass", "dobj")
    is_of_telling = any(one.lemma_.lower() in cues.tellings or one.tag_ == "DT" for one in told)
    return is_of_telling and not is_negated(above)
