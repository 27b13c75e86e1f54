"""Climbing from a trigger to the top of its sentence, reading each word that governs it."""

from spacy.tokens import Token

from dragoman.extract.grammar.subjects import stray_subjects
from dragoman.extract.grammar.tree import before, children_by, has_to, is_noun, is_verb
from dragoman.extract.grammar.verbs import auxiliaries, is_negated, is_of_nobody, tense_of
from dragoman.extract.standing.governors import read_noun, read_verb
from dragoman.extract.standing.standing import Standing
from dragoman.extract.triggers.trigger import Trigger
from dragoman.model.codebook import Codebook
from dragoman.model.cues import load_cues

HIGHEST = 25  # governors read; no sentence of news is nested deeper
STILL_AHEAD = ("before", "ahead", "until", "pending")  # backdrops of what has not been yet
SHARED = ("conj", "nsubj", "det", "poss", "compound", "amod")  # a verb here is nobody's clause
UNDER_VERB = set("acomp advcl attr ccomp dobj nsubjpass oprd pcomp prep xcomp".split())
ANY = ("any", "further", "future", "new", "possible", "potential")  # what may yet be done
SUBJECTS = ("csubj", "nsubj", "nsubjpass")
UNDER_NOUN = ("acl", "prep", "pcomp")
NEGATED_WITH_HEAD = ("xcomp", "dobj", "nsubjpass", "nsubj", "attr")
POSSIBLE = {"may", "might", "could", "can"}
DUE = {"should", "must"}
NOBODY = "no.status"  # tells that it did not happen, as surely as a word above it
DEEDS = ("AGREE", "ASSAULT", "COERCE")  # done to nobody, or of nothing, they are not done
LASTING = ("ceasefire", "strike")  # modes of what lasts until it is said to end


def climb(trigger: Trigger, codebook: Codebook, found: Standing) -> None:
    """Read the anchor of `trigger` itself if it is a verb, then what governs it, up to the root."""
    node = trigger.anchor
    if node.dep_ == "amod" and node.pos_ in ("VERB", "ADJ"):
        return  # "displaced families": done, whatever the sentence says of them
    for _ in range(HIGHEST):
        if is_verb(node):
            _read_clause(node, trigger, found)
        if node.head == node or stray_subjects(node) or _is_apart(node):
            return  # at the top, or in an "after" clause that the parser hung elsewhere
        if _is_within(node, trigger):
            found.say(status="ongoing", by="into")
            return
        if _is_looked_into(node) or _is_answered(node, trigger):
            found.say(status="occurred", by=node.head.lower_)
            return
        if _is_backdrop(node, trigger):
            status = "planned" if node.lower_ in STILL_AHEAD else "occurred"
            found.say(status=status, by=node.lower_)
            return
        _read_governor(node, codebook, found)
        if node.dep_ == "relcl" and is_noun(node.head):
            return
        if _is_done_before(node, trigger):
            found.say(status="occurred", by="acl")
            return
        node = node.head


def _is_apart(node: Token) -> bool:
    """ "The Fund approved a loan; India abstained": a sentence of its own, whatever the parser."""
    first, last = sorted((node.i, node.head.i))
    is_clause = node.dep_ in ("ccomp", "parataxis", "conj") and is_verb(node)
    return is_clause and any(one.text == ";" for one in node.doc[first:last])


def _is_done_before(node: Token, trigger: Trigger) -> bool:
    """ "Suspended the accord signed in October": signed it was, whatever became of it."""
    is_participle = node == trigger.token and node.tag_ == "VBN" and not auxiliaries(node)
    return is_participle and node.dep_ == "acl" and is_noun(node.head)


def _is_backdrop(node: Token, trigger: Trigger) -> bool:
    """ "at the end of a meeting", "after the talks": told as a time, whatever the verb above."""
    if trigger.carrier is not None or not is_noun(trigger.token) or node.dep_ != "prep":
        return False
    is_phrase = is_verb(node.head) or is_noun(node.head)
    return node.lower_ in load_cues().standing.backdrops and is_phrase


def _is_within(node: Token, trigger: Trigger) -> bool:
    """ "two days into a truce": it lasts."""
    said = before(node)  # the parser may hang it on the verb
    if node.lower_ != "into" or said is None:
        return False
    return said.lemma_ in load_cues().standing.spells and trigger.mode in LASTING


def _is_looked_into(node: Token) -> bool:
    """ "ordered an inquiry into the killings": they are no order."""
    return node.lower_ == "into" and node.head.lemma_ in load_cues().standing.looking_into


def _is_answered(node: Token, trigger: Trigger) -> bool:
    """ "threatened to avenge the killing", "vowed to respond to the raid": that has been done."""
    verb = node.head.head if node.dep_ == "pobj" else node.head
    is_answer = verb.lemma_ in load_cues().standing.answering and node.dep_ in ("dobj", "pobj")
    if not is_answer or node != trigger.token or not is_noun(node):
        return False
    return not any(one.lower_ in ANY for one in node.children)


def _read_clause(verb: Token, trigger: Trigger, found: Standing) -> None:
    """Negation, modals and conjunctions of a clause on the way."""
    is_own = verb == trigger.anchor
    is_unreal = is_own and trigger.type in DEEDS and is_of_nobody(verb)
    if is_unreal:
        found.governors.append(NOBODY)
    if is_unreal or (is_negated(verb) and (is_own or _is_negated_with(verb, trigger.anchor))):
        found.negate()
    if is_own:
        _read_modals(verb, found)
    conditions = load_cues().standing.conditions
    marks = [child.lower_ for child in children_by(verb, "mark")]
    is_condition = any(mark in conditions for mark in marks)
    is_condition = is_condition or ("before" in marks and is_negated(verb.head))
    if is_condition and (is_own or found.status is None):
        found.say(factuality="hypothetical", by="if")


def _read_modals(verb: Token, found: Standing) -> None:
    aux = auxiliaries(verb)
    if aux & POSSIBLE and tense_of(verb) != "past":
        found.say(factuality="hypothetical", by="modal")
    if aux & DUE:
        found.say(status="called_for", factuality="hypothetical", by="modal")
    if _is_scheduled(verb):
        found.say(status="planned", by="is to")


def _is_scheduled(verb: Token) -> bool:
    """ "are to meet", "is due to": an infinitive right under a form of be."""
    return has_to(verb) and verb.head.lemma_ == "be" and verb.dep_ == "xcomp"


def _read_going_on(verb: Token, codebook: Codebook, found: Standing) -> None:
    """ "the cleansing continues": a verb that says of its subject that it goes on."""
    particles = [f"{verb.lemma_} {child.lower_}" for child in children_by(verb, "prt")]
    for key in (*particles, verb.lemma_):
        entry = codebook.status_verbs.get(key)
        if entry is not None and entry.status == "ongoing":
            found.say(status=entry.status, by=entry.id)


def _is_negated_with(verb: Token, anchor: Token) -> bool:
    """Whether negating `verb` negates the event below: not "did not say that they met"."""
    return anchor.head == verb and anchor.dep_ in NEGATED_WITH_HEAD


def _read_governor(node: Token, codebook: Codebook, found: Standing) -> None:
    head = node.head
    if node.dep_ in SUBJECTS and is_verb(head):
        _read_going_on(head, codebook, found)
    if is_verb(node) and node.dep_ in SHARED:
        return
    if node.dep_ in UNDER_VERB and (is_verb(head) or head.pos_ == "ADJ"):
        read_verb(node, codebook, found)
    elif node.dep_ in UNDER_NOUN and is_noun(head):
        if any(one.lower_ == "no" for one in children_by(head, "det")):
            found.negate()  # "there is no decision to hold talks"
        read_noun(head, codebook, found)
