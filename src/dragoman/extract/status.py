"""Where an event stands and how it is put: status, factuality, and who vouches for it.

Read by climbing from the trigger to the top of its sentence: each governor may say planned,
offered, called for, refused, denied, claimed. The nearest word that speaks wins.
"""

from dataclasses import dataclass, field

from spacy.tokens import Token

from dragoman.extract.grammar import auxiliaries, is_negated, is_passive, tense_of
from dragoman.extract.triggers import Trigger
from dragoman.model.codebook import Codebook

STANCE_STATUS = {"demands": "called_for", "offers": "offered", "promises": "planned"}
STANCE_FACTUALITY = {"states": "claimed", "accuses": "claimed", "denies": "denied", "warns": "hypothetical", "doubts": "contested", "rejects": "negated", "supports": "claimed"}
VERBAL = {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"}
CONDITIONS = {"if", "once", "unless", "should", "whether", "lest"}
ANNOUNCING = {"announce", "unveil"}  # what is announced has not happened yet, if it is one of ANNOUNCED
ANNOUNCED = {"CONSULT", "AID", "COOPERATE"}
BACKDROPS = {"after", "ahead", "amid", "at", "before", "during", "following", "since", "until", "pending"}
TRANSPARENT = {"launch", "start", "beginning", "resumption", "holding", "round", "series", "possibility", "end", "organisation", "organization", "convening", "session"}


@dataclass(slots=True)
class Standing:
    """What climbing has found so far; `governors` are the words that spoke, nearest first."""

    status: str | None = None
    factuality: str | None = None
    tense: str = "past"
    speech: list[Token] = field(default_factory=list)
    governors: list[str] = field(default_factory=list)
    is_purpose: bool = False


def standing_of(trigger: Trigger, codebook: Codebook) -> Standing:
    """Status, factuality and tense of the event that `trigger` reports."""
    found = Standing(tense=_tense(trigger))
    if trigger.light is not None and trigger.light.status and not _is_past_plan(trigger):
        _say(found, status=trigger.light.status, by=trigger.light.id)
    if trigger.carrier is not None and trigger.carrier.lemma_ in ANNOUNCING and trigger.type in ANNOUNCED:
        _say(found, status="planned", by=f"{trigger.carrier.lemma_}.light")
    if trigger.token.pos_ in ("NOUN", "PROPN"):
        _read_modifiers(trigger.token, codebook, found)
    if trigger.token.pos_ in ("NOUN", "PROPN") and is_negated(trigger.token):
        _negate(found, trigger)
    _climb(trigger.anchor, trigger, codebook, found)
    _settle(found, trigger)
    return found


def _tense(trigger: Trigger) -> str:
    anchor = trigger.anchor
    if anchor.pos_ in ("VERB", "AUX"):
        return tense_of(anchor)
    for ancestor in anchor.ancestors:
        if ancestor.pos_ in ("VERB", "AUX"):
            return tense_of(ancestor)
    return "past"


def _is_past_plan(trigger: Trigger) -> bool:
    """ "hosted a planned meeting" stays as its tense says: only verbs that set a status count."""
    return trigger.light is not None and trigger.light.status in ("occurred", "ongoing")


def _say(found: Standing, *, status: str | None = None, factuality: str | None = None, by: str = "") -> None:
    if status and found.status is None:
        found.status = status
        found.governors.append(by)
    if factuality and found.factuality is None:
        found.factuality = factuality
        found.governors.append(by)


def _negate(found: Standing, trigger: Trigger) -> None:
    if found.factuality is None and found.status == "not_held":
        found.factuality, found.status = "hypothetical", None  # "does not refuse talks"
    elif found.factuality is None:
        found.factuality = "negated"
        if found.status is None:
            found.status = "not_held"
    elif found.factuality == "negated":
        found.factuality, found.status = None, None
    elif found.factuality == "denied":
        found.factuality = "claimed"


def _read_modifiers(noun: Token, codebook: Codebook, found: Standing) -> None:
    for child in noun.children:
        if child.dep_ in ("amod", "compound", "nmod", "det", "acl"):
            entry = codebook.status_words.get(child.lower_) or codebook.status_words.get(child.lemma_)
            if entry is not None:
                _say(found, status=entry.status, factuality=entry.factuality, by=entry.id)
            elif child.dep_ == "acl" and child.tag_ in ("VBN", "VBG"):
                _read_verb_entry(child, codebook, found)


def _read_verb_entry(verb: Token, codebook: Codebook, found: Standing) -> None:
    entry = codebook.status_verbs.get(verb.lemma_)
    if entry is not None:
        _say(found, status=entry.status, factuality=entry.factuality, by=entry.id)


def _climb(node: Token, trigger: Trigger, codebook: Codebook, found: Standing) -> None:
    """Read `node` itself if it is a verb, then what governs it, up to the root."""
    if node.dep_ == "amod" and node.pos_ in ("VERB", "ADJ"):
        return  # "displaced families": done, whatever the sentence says of them
    seen = 0
    while seen < 25:
        seen += 1
        if node.pos_ in ("VERB", "AUX"):
            _read_verb(node, trigger, found)
        head = node.head
        if head == node:
            return
        if _is_backdrop(node, trigger):
            _say(found, status="planned" if node.lower_ in ("before", "ahead", "until", "pending") else "occurred", by=f"{node.lower_}")
            return
        _read_relation(node, head, codebook, found, trigger)
        if node.dep_ == "relcl" and head.pos_ in ("NOUN", "PROPN"):
            return
        node = head


def _is_backdrop(node: Token, trigger: Trigger) -> bool:
    """ "at the end of a meeting", "after the talks": told as a time, whatever the verb above says."""
    if trigger.carrier is not None or trigger.token.pos_ not in ("NOUN", "PROPN") or node.dep_ != "prep":
        return False
    return node.lower_ in BACKDROPS and node.head.pos_ in ("VERB", "AUX")


def _read_verb(verb: Token, trigger: Trigger, found: Standing) -> None:
    aux = auxiliaries(verb)
    is_own = verb == trigger.anchor
    if is_negated(verb) and (is_own or _takes_clause(verb, trigger)):
        _negate(found, trigger)
    if is_own and aux & {"may", "might", "could", "can"} and tense_of(verb) != "past":
        _say(found, status="planned" if False else None, factuality="hypothetical", by="modal")
    if is_own and aux & {"should", "must"}:
        _say(found, status="called_for", factuality="hypothetical", by="modal")
    if is_own and _is_scheduled(verb):
        _say(found, status="planned", by="is to")
    if any(child.dep_ == "mark" and child.lower_ in CONDITIONS for child in verb.children):
        if is_own or found.status is None:
            _say(found, factuality="hypothetical", by="if")


def _is_scheduled(verb: Token) -> bool:
    """ "are to meet", "is due to": an infinitive right under a form of be."""
    has_to = any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)
    return has_to and verb.head.lemma_ == "be" and verb.dep_ == "xcomp"


def _takes_clause(verb: Token, trigger: Trigger) -> bool:
    """Whether negating `verb` negates the event below: not "did not say that they met"."""
    return any(trigger.anchor.is_ancestor(child) or child == trigger.anchor for child in verb.children if child.dep_ in ("xcomp", "dobj")) or (
        trigger.anchor.head == verb and trigger.anchor.dep_ in ("xcomp", "dobj", "nsubjpass", "nsubj", "attr")
    )


def _read_relation(node: Token, head: Token, codebook: Codebook, found: Standing, trigger: Trigger) -> None:
    if node.dep_ in ("conj", "nsubj", "det", "poss", "compound", "amod") and node.pos_ in ("VERB", "AUX"):
        return
    if head.pos_ in ("VERB", "AUX", "ADJ") and node.dep_ in ("xcomp", "ccomp", "dobj", "pcomp", "nsubjpass", "prep", "oprd", "acomp", "attr", "advcl"):
        _read_governor(node, head, codebook, found, trigger)
    elif head.pos_ in ("NOUN", "PROPN") and node.dep_ in ("acl", "prep", "pcomp", "relcl"):
        _read_noun_governor(node, head, codebook, found)


def _read_governor(node: Token, head: Token, codebook: Codebook, found: Standing, trigger: Trigger) -> None:
    lemma = head.lemma_.lower()
    phrase = f"{lemma} {node.lower_}" if node.dep_ == "prep" else lemma
    fixed = [child.lower_ for child in head.children if child.dep_ == "prt" or (child.dep_ == "prep" and is_before(child, node))]
    particle = next((f"{lemma} {word}" for word in fixed if _is_entry(f"{lemma} {word}", codebook)), lemma)
    is_clause = node.dep_ in ("xcomp", "ccomp", "pcomp", "oprd", "acomp", "attr")
    is_object = node.dep_ in ("dobj", "nsubjpass")
    if node.dep_ == "advcl":
        found.is_purpose = found.is_purpose or _is_purpose(node)
        return
    if node.dep_ == "prep" and node.lower_ == "without":
        _negate(found, trigger)
        return
    if head.pos_ == "ADJ":
        entry = codebook.status_words.get(lemma)
        if entry is not None and (is_clause or (node.dep_ == "prep" and node.lower_ == "for")):
            _say(found, status=entry.status, factuality=entry.factuality, by=entry.id)
        return
    for key in (phrase, particle, lemma):
        speech = codebook.speech_verbs.get(key)
        status = codebook.status_verbs.get(key)
        if node.dep_ == "prep" and key == lemma and key != phrase and not _deed_preposition(speech, node):
            continue
        if speech is not None and (is_clause or node.dep_ == "prep" or (is_object and speech.stance not in ("states", "denies"))):
            if status is None or not status.status:
                _read_stance(head, speech.stance, found, is_object=is_object)
            else:
                _say(found, status=status.status, factuality=status.factuality, by=status.id)
            found.speech.append(head)
            return
        if status is not None and (is_clause or is_object or node.dep_ == "prep"):
            _say(found, status=status.status, factuality=status.factuality, by=status.id)
            return


def is_before(child: Token, node: Token) -> bool:
    """Whether a preposition stands between its verb and the clause: "call on X to"."""
    return child.head.i < child.i < node.i


def _is_entry(key: str, codebook: Codebook) -> bool:
    return key in codebook.speech_verbs or key in codebook.status_verbs


def _deed_preposition(speech: object, prep: Token) -> bool:
    return speech is not None and getattr(speech, "deed", "") == prep.lower_


def _read_stance(word: Token, stance: str, found: Standing, *, is_object: bool) -> None:
    by = f"{word.lemma_}.speech"
    if stance in STANCE_STATUS:
        _say(found, status=STANCE_STATUS[stance], by=by)
    elif stance == "rejects" and is_object:
        return
    elif stance in STANCE_FACTUALITY:
        _say(found, factuality=STANCE_FACTUALITY[stance], by=by)


def _read_noun_governor(node: Token, head: Token, codebook: Codebook, found: Standing) -> None:
    lemma = head.lemma_.lower()
    if lemma in TRANSPARENT:
        return
    speech = codebook.speech_nouns.get(lemma)
    status = codebook.status_words.get(lemma)
    if status is not None:
        _say(found, status=status.status, factuality=status.factuality, by=status.id)
    elif speech is not None:
        _read_stance(head, speech.stance, found, is_object=False)
        found.speech.append(head)


def _is_purpose(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def _settle(found: Standing, trigger: Trigger) -> None:
    """Fill what nothing said from the tense; a future act is planned, an infinitive uncertain."""
    if found.status is None and _is_infinitive(trigger.anchor) and found.factuality in (None, "claimed"):
        found.status, found.factuality = "planned", "hypothetical"
    if found.status is None:
        found.status = _by_tense(found, trigger)
    if found.factuality is None:
        found.factuality = "asserted"
    if found.factuality == "negated" and found.status in ("occurred", "ongoing"):
        found.status = "not_held"


def _is_infinitive(verb: Token) -> bool:
    """ "to meet" under a word that says nothing of whether they did."""
    return verb.tag_ == "VB" and any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def _by_tense(found: Standing, trigger: Trigger) -> str:
    anchor = trigger.anchor
    if found.is_purpose or found.tense == "future":
        return "planned"
    if found.tense == "present" and anchor.pos_ in ("VERB", "AUX"):
        if anchor.tag_ == "VBG" and auxiliaries(anchor) & {"is", "are", "am"}:
            return "ongoing"
        if anchor.tag_ in ("VBP", "VBZ") and trigger.type not in VERBAL and not is_passive(anchor):
            block = anchor._.block
            return "occurred" if block is not None and block.kind in ("headline", "caption", "read_more") else "ongoing"
    return "occurred"
