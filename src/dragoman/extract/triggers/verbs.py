"""Verbs of the codebook, with their particles, fixed prepositions and the objects they ask for."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dragoman.extract.annotations import actor_of, is_mention
from dragoman.extract.grammar.frames import frame_of
from dragoman.extract.grammar.objects import predicate_of
from dragoman.extract.grammar.phrases import conjuncts, relative_head
from dragoman.extract.grammar.tree import children_by, is_verb
from dragoman.extract.places.names import span_at
from dragoman.extract.triggers.trigger import Trigger, is_noun_like, is_read
from dragoman.extract.triggers.wrongs import tells_another
from dragoman.model.codebook import Codebook, SpeechEntry, VerbEntry
from dragoman.model.cues import load_cues

PARTICLES = ("prt", "prep", "advmod", "dobj", "agent")
PARTICLE_POS = ("ADP", "ADV", "PART", "SCONJ", "NOUN", "ADJ")
BESIDE = ("along", "jointly", "together")
BE, DUE = "be", "due"
WORLDWIDE = ("IGO", "NGO")
DUTIES = ("must", "ought", "should")
VERB_TAGS = ("VBN", "VBG", "VBD", "VBZ", "VB", "VBP")


def verb_triggers(doc: Doc, codebook: Codebook) -> Iterator[Trigger]:
    """Triggers that are verbs, of deeds and of saying."""
    for token in doc:
        if _may_report(token):
            trigger = _trigger(token, codebook)
            if trigger is not None:
                yield trigger


def verb_phrases(token: Token) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Readings of a verb, longest first: "lay down", "call for", "find guilty", then "call"."""
    lemma = token.lemma_.lower()
    for child in children_by(token, *PARTICLES):
        if child.pos_ not in PARTICLE_POS or child.i < token.i or _is_aside(child):
            continue
        for inner in children_by(child, "prep", "pcomp"):
            if inner.pos_ == "ADP":
                words = (token.i, child.i, inner.i)
                yield f"{lemma} {child.lower_} {inner.lower_}", words
        for inner in children_by(child, "pobj"):  # "put on hold", "condemn to death"
            if inner.pos_ == "NOUN" and inner.left_edge == inner.right_edge:
                yield f"{lemma} {child.lower_} {inner.lower_}", (token.i, child.i, inner.i)
        yield f"{lemma} {child.lower_}", (token.i, child.i)
    if lemma == BE:
        yield from _due_somewhere(token)
    predicate = predicate_of(token)
    if predicate is not None:
        yield f"{lemma} {predicate.lower_}", (token.i, predicate.i)
    yield lemma, (token.i,)


def _due_somewhere(verb: Token) -> Iterator[tuple[str, tuple[int, ...]]]:
    """ "Macron is due in Kigali on Friday"; nobody is due in court or in March so."""
    for due in (one for one in children_by(verb, "acomp", "xcomp") if one.lower_ == DUE):
        for prep in children_by(due, "prep"):
            if any(one.ent_type_ == "GPE" for one in children_by(prep, "pobj")):
                yield f"{BE} {DUE} {prep.lower_}", (verb.i, due.i, prep.i)


def _is_aside(prep: Token) -> bool:
    """ "Agreed on Monday to send aid": when, and not on what; "met X together with Y": not Y."""
    if prep.lower_ == "with" and prep.i and prep.doc[prep.i - 1].lower_ in BESIDE:
        return True
    return any(one.ent_type_ in ("DATE", "TIME") for one in children_by(prep, "pobj"))


def objects_behind(token: Token, words: tuple[int, ...]) -> list[Token]:
    """Deep objects of a verb phrase; those of its fixed preposition where it ends in one."""
    last = token.doc[words[-1]] if words else token
    if last != token and last.pos_ in ("ADP", "SCONJ") and last.dep_ in ("prep", "agent"):
        heads = [relative_head(child) for child in children_by(last, "pobj")]
        return [one for head in heads for one in conjuncts(head)]
    return frame_of(token).objects


def _may_report(token: Token) -> bool:
    is_verbal = is_verb(token) or (token.pos_ in ("NOUN", "ADJ") and token.tag_ in VERB_TAGS)
    if not is_verbal or not is_read(token) or tells_another(token):
        return False
    return token.dep_ not in ("aux", "auxpass", "compound") and not is_noun_like(token)


def _trigger(token: Token, codebook: Codebook) -> Trigger | None:
    """The entry of the longest phrase that a verb makes with its particle or preposition.

    Entries that ask for an object go first, then acts of speech, then what needs nothing.
    """
    for key, words in verb_phrases(token):
        entries = codebook.verbs.get(key, ())
        with_object = _with_object(token, words, entries)
        if with_object is not None:
            return with_object
        if key == "tell" and _is_order(token):
            return _speech(token, words, codebook.speech_verbs["instruct"])
        if key == "want" and not _is_asked_of_others(token):
            return None
        speech = codebook.speech_verbs.get(key)
        if speech is not None and speech.type is None and _tells_duty(token):
            return _speech(token, words, codebook.speech_verbs["demand"])
        bare = _with_subject(token, entries)
        if speech is not None and (speech.type or bare is None):
            return _speech(token, words, speech)
        if bare is not None:
            return Trigger(token, words, "verb", bare.type, bare.mode, bare)
    return None


def _speech(token: Token, words: tuple[int, ...], entry: SpeechEntry) -> Trigger:
    return Trigger(token, words, "speech", entry.type, entry.mode, entry)


def _with_object(
    token: Token, words: tuple[int, ...], entries: tuple[VerbEntry, ...]
) -> Trigger | None:
    """The first entry whose object is there."""
    for entry in entries:
        matched = _object_words(token, words, entry) if entry.objects else ()
        if matched:
            return Trigger(token, (*words, *matched), "verb", entry.type, entry.mode, entry)
    return None


def _with_subject(token: Token, entries: tuple[VerbEntry, ...]) -> VerbEntry | None:
    """The first entry that asks for no object, and whose subject is there if it asks for one."""
    bare = [entry for entry in entries if not entry.objects]
    if not any(entry.subjects for entry in bare):
        return next(iter(bare), None)
    subjects = [inner for one in frame_of(token).subjects for inner in _with_contents(one)]
    asking = (e for e in bare if e.subjects and any(_is_wanted(s, e.subjects) for s in subjects))
    return next(asking, next((entry for entry in bare if not entry.subjects), None))


def _with_contents(noun: Token) -> Iterator[Token]:
    """A noun and what it is made of: "a convoy of 18 trucks of the food agency"."""
    yield noun
    for child in noun.children:
        if child.lower_ == "of":
            for inner in children_by(child, "pobj"):
                yield from _with_contents(inner)


def _is_order(verb: Token) -> bool:
    """ "told Manila to stop": an order, not a statement."""
    clauses = children_by(verb, "xcomp")
    return any(child.lower_ == "to" for clause in clauses for child in clause.children)


def _tells_duty(verb: Token) -> bool:
    """ "said that Sudan must return the helicopter": asked of another, unlike "said it must go on".

    What must have happened, or is to be hoped, is asked of nobody.
    """
    for clause in children_by(verb, "ccomp"):
        duties = [one for one in children_by(clause, "aux") if one.lower_ in DUTIES]
        is_past = any(one.lower_ == "have" for one in children_by(clause, "aux"))
        if duties and not is_past and not children_by(clause, "auxpass"):
            asked = (actor_of(one) for one in children_by(clause, "nsubj"))
            return any(one is not None and one.kind != "pronoun" for one in asked)
    return False


def _is_asked_of_others(verb: Token) -> bool:
    """ "wants the rebels to leave": wanting that asks somebody, unlike "wants to leave"."""
    clauses = children_by(verb, "ccomp", "xcomp")
    subjects = [one for clause in clauses for one in children_by(clause, "nsubj", "nsubjpass")]
    objects = children_by(verb, "dobj") if clauses else []
    return any(is_mention(one) for one in (*subjects, *objects))


def _object_words(token: Token, words: tuple[int, ...], entry: VerbEntry) -> tuple[int, ...]:
    """Tokens of the object that the entry asks for; empty where it is missing."""
    objects = objects_behind(token, words)
    return tuple(one.i for one in objects if _is_wanted(one, entry.objects))


def _is_wanted(token: Token, wanted: tuple[str, ...]) -> bool:
    """Whether an object is one that an entry asks for: its noun, what it measures, or a place."""
    if {token.lemma_.lower(), token.lower_, _compound(token)} & set(wanted):
        return True
    if token.pos_ == "PROPN" and _title_words(token) & set(wanted):
        return True  # "summoned Ambassador Carlos Pérez"
    if token.lemma_.lower() in load_cues().triggers.measuring:  # "14 tonnes of food"
        preps = [child for child in token.children if child.lower_ == "of"]
        held = [inner for prep in preps for inner in children_by(prep, "pobj")]
        return any(inner.lemma_.lower() in wanted for inner in held)
    if "PLACE" in wanted and token.pos_ == "PROPN" and span_at(token) is not None:
        return True
    return "RELIEF" in wanted and _brings_relief(token)


def _title_words(name: Token) -> set[str]:
    """What stands before a person's name."""
    actor = actor_of(name)
    if actor is None or actor.kind != "person":
        return set()
    return {child.lemma_.lower() for child in children_by(name, "compound", "nmod")}


def _brings_relief(noun: Token) -> bool:
    """A convoy or ship of an organisation of many states or of none: it brings no soldiers."""
    if noun.lemma_.lower() not in load_cues().triggers.carriers_of_aid:
        return False
    inner = [one for whole in _with_contents(noun) for one in (whole, *whole.children)]
    owners = (actor_of(one) for one in inner)
    return any(one is not None and one.country in WORLDWIDE for one in owners)


def _compound(token: Token) -> str:
    """The noun with the modifier right before it: "peace treaty"."""
    near = [child for child in children_by(token, "compound", "amod") if child.i == token.i - 1]
    return f"{near[0].lower_} {token.lemma_.lower()}" if near else ""
