"""What a governing word says of the event below it: planned, offered, refused, denied, claimed."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.extract.annotations import actor_of
from dragoman.extract.grammar.tree import children_by, has_to
from dragoman.extract.standing.charges import is_somebodys, is_turned_down
from dragoman.extract.standing.standing import Standing
from dragoman.extract.standing.to_come import is_accepted
from dragoman.model.codebook import Codebook, SpeechEntry, StatusEntry
from dragoman.model.cues import load_cues

STANCE_STATUS = {"demands": "called_for", "offers": "offered", "promises": "planned"}
STANCE_FACTUALITY = {
    "accuses": "claimed",
    "denies": "denied",
    "doubts": "contested",
    "rejects": "negated",
    "states": "claimed",
    "supports": "claimed",
    "warns": "hypothetical",
}
CLAUSES = ("xcomp", "ccomp", "pcomp", "oprd", "acomp", "attr")
OBJECTS = ("dobj", "nsubjpass")
FORCES = ("COP", "MIL", "PRM", "SPY")


def read_verb(node: Token, codebook: Codebook, found: Standing) -> None:
    """Take up what the verb or adjective above `node` says."""
    head = node.head
    if node.dep_ == "advcl":
        found.is_purpose = found.is_purpose or has_to(node)
    elif node.dep_ == "prep" and node.lower_ == "without":
        found.negate()
    elif head.pos_ == "ADJ":
        _read_adjective(node, codebook, found)
    else:
        for key in _phrases(node, codebook):
            if _read_entries(key, node, codebook, found):
                return


def read_noun(head: Token, codebook: Codebook, found: Standing) -> None:
    """Take up what a noun above says: "a proposal for talks", "claims that they met"."""
    lemma = head.lemma_.lower()
    if lemma in load_cues().standing.transparent:
        return
    status = codebook.status_words.get(lemma)
    speech = codebook.speech_nouns.get(lemma)
    if status is not None and status.status == "offered" and is_accepted(head):
        found.say(status="planned", by="accepted.status")
    elif status is not None and status.factuality == "claimed" and is_turned_down(head, codebook):
        turned_down = "contested" if is_somebodys(head) else "denied"
        told = "planned" if found.tense == "future" else "occurred"  # the charge is turned down
        found.say(status=status.status or told, factuality=turned_down, by=status.id)
    elif status is not None:
        _say(status, found)
    elif speech is not None:
        _say_stance(head, speech, found, is_object=False)


def _say(entry: StatusEntry, found: Standing) -> None:
    found.say(status=entry.status, factuality=entry.factuality, by=entry.id)


def _read_adjective(node: Token, codebook: Codebook, found: Standing) -> None:
    """ "ready to meet", "ready for talks"."""
    entry = codebook.status_words.get(node.head.lemma_.lower())
    is_for = node.dep_ == "prep" and node.lower_ == "for"
    if entry is not None and (node.dep_ in CLAUSES or is_for):
        _say(entry, found)


def _phrases(node: Token, codebook: Codebook) -> Iterator[str]:
    """Readings of the verb above `node`: "call for", "call on", "rule out", then "call"."""
    lemma = node.head.lemma_.lower()
    is_prep = node.dep_ == "prep"
    yield f"{lemma} {node.lower_}" if is_prep else lemma
    fixed = [f"{lemma} {child.lower_}" for child in node.head.children if _is_fixed(child, node)]
    if is_prep:  # its own preposition governs, not another of the verb
        fixed = [f"{lemma} {child.lower_}" for child in node.head.children if child.dep_ == "prt"]
    known = [key for key in fixed if key in codebook.speech_verbs or key in codebook.status_verbs]
    yield from known[:1]
    if is_prep and _takes_deed_behind(lemma, node, codebook):
        yield lemma


def _is_fixed(child: Token, node: Token) -> bool:
    """A particle, or a preposition between the verb and the clause: "call on X to"."""
    is_between = child.dep_ == "prep" and child.head.i < child.i < node.i
    return child.dep_ == "prt" or is_between


def _takes_deed_behind(lemma: str, prep: Token, codebook: Codebook) -> bool:
    """ "accuse X of": a word of saying whose preposition brings the deed."""
    speech = codebook.speech_verbs.get(lemma)
    return speech is not None and speech.deed == prep.lower_


def _read_entries(key: str, node: Token, codebook: Codebook, found: Standing) -> bool:
    """Take up what `key` says; False where the codebook does not know it to govern `node`."""
    speech = codebook.speech_verbs.get(key)
    status = codebook.status_verbs.get(key)
    is_clause = node.dep_ in CLAUSES or node.dep_ == "prep"
    is_object = node.dep_ in OBJECTS
    if key in load_cues().standing.ordering and (is_object or _is_order_to_own(node)):
        found.say(status="planned", by=f"{key}.order")
        return True
    is_spoken = is_clause or (
        is_object and speech is not None and speech.stance not in ("states", "denies")
    )
    if speech is not None and is_spoken:
        if status is not None and status.status:
            _say(status, found)
        else:
            _say_stance(node.head, speech, found, is_object=is_object)
        return True
    if status is not None and (is_clause or is_object):
        _say(status, found)
        return True
    return False


def _is_order_to_own(node: Token) -> bool:
    """ "ordered the army to retake the jail": one's own forces, who will."""
    if node.dep_ not in ("xcomp", "ccomp"):
        return False
    told = [*children_by(node.head, "dobj"), *children_by(node, "nsubj")]
    return any((actor := actor_of(one)) and actor.sector in FORCES for one in told)


def _say_stance(word: Token, entry: SpeechEntry, found: Standing, *, is_object: bool) -> None:
    if entry.stance == "rejects" and is_object:
        return
    found.say(
        status=STANCE_STATUS.get(entry.stance),
        factuality=STANCE_FACTUALITY.get(entry.stance),
        by=f"{word.lemma_}.speech",
    )
