"""Surface subjects, own or shared: relative clauses, control, raising and coordination undone."""

from spacy.tokens import Token

from dragoman.extract.annotations import is_mention
from dragoman.extract.grammar.objects import OBJECTS, objects_of, obliques_by
from dragoman.extract.grammar.phrases import conjuncts, person_of, relative_head
from dragoman.extract.grammar.tree import (
    FINITE_TAGS,
    before,
    children_by,
    governing_verb,
    has_to,
    is_verb,
)
from dragoman.extract.grammar.verbs import is_passive
from dragoman.model.cues import load_cues

# Prepositions whose gerund is done by the object: accuse X of, blame X for, stop X from.
OBJECT_GERUND = {"of", "for", "from"}
CONTROLLED = ("xcomp", "ccomp", "advcl", "pcomp", "dep", "oprd", "parataxis")
CLAUSE_OPENERS = ("after", "before", "since", "as", "until", "once")


def subjects_of(verb: Token) -> list[Token]:
    """Heads of the surface subjects of `verb`, from its clause or the one that controls it."""
    own = children_by(verb, "nsubj", "nsubjpass", "csubj") or _raised_subjects(verb)
    if own:
        return [one for child in own for one in conjuncts(relative_head(child))]
    stray = stray_subjects(verb) or _subjects_set_apart(verb)
    if stray:
        return stray
    if verb.dep_ == "conj" and is_verb(verb.head):
        return subjects_of(verb.head)
    if verb.dep_ in ("acl", "relcl", "amod"):
        return _modified_subjects(verb)
    return _controllers_of(verb) if verb.dep_ in CONTROLLED else []


def _raised_subjects(verb: Token) -> list[Token]:
    """Subjects that the parser hung on the auxiliary."""
    return [
        inner
        for child in children_by(verb, "aux", "auxpass")
        for inner in children_by(child, "nsubj", "nsubjpass")
    ]


def stray_subjects(verb: Token) -> list[Token]:
    """ "after Armenia blamed Moscow": a subject that the parser took for the object of "after"."""
    last = before(verb)
    if last is None or verb.tag_ not in FINITE_TAGS:
        return []
    if verb.dep_ not in ("ccomp", "advcl", "conj", "dep"):
        return []
    is_object = last.dep_ == "pobj" and last.head.lower_ in CLAUSE_OPENERS
    return conjuncts(last) if is_object and is_mention(last) else []


def _subjects_set_apart(verb: Token) -> list[Token]:
    """ "…, the ombudsman, X, has said": a speaker whom the parser hung on the words before."""
    if verb.tag_ not in (*FINITE_TAGS, "VBN") or verb.dep_ not in ("ROOT", "conj", "ccomp"):
        return []
    last = before(verb)
    while last is not None and (last.is_punct or last.dep_ in ("aux", "neg")):
        last = before(last)
    is_person = last is not None and last.dep_ == "appos" and person_of(last) is not None
    return [last] if last is not None and is_person else []


def _modified_subjects(verb: Token) -> list[Token]:
    """Subject of a participle or infinitive that modifies a noun."""
    noun = verb.head
    if not has_to(verb):
        return [noun]
    owners = children_by(noun, "poss")
    if owners:
        return owners
    if noun.dep_ in (*OBJECTS, "pobj", "attr", "oprd"):
        governor = governing_verb(noun)
        return subjects_of(governor) if governor is not None else []
    return []


def _controllers_of(verb: Token) -> list[Token]:
    """Who does `verb`, a clause without a subject of its own."""
    head = verb.head
    if verb.dep_ == "pcomp":
        return _gerund_subjects(head)
    if head.pos_ == "ADJ":
        return subjects_of(head.head) if head.dep_ in ("acomp", "attr") else []
    if not is_verb(head):
        return []
    is_clause = verb.dep_ in ("xcomp", "ccomp")
    if is_clause and head.lemma_ not in load_cues().clauses.subject_control:
        objects = objects_of(head) or obliques_by(head, "on", "upon")
        if objects and not is_passive(head):
            return objects
    return subjects_of(head)


def _gerund_subjects(prep: Token) -> list[Token]:
    """Who does a gerund behind `prep`: "accused X of shelling", "left without saying"."""
    head = prep.head
    if not is_verb(head):
        return children_by(head, "poss")
    objects = subjects_of(head) if is_passive(head) else objects_of(head)
    if prep.lower_ in OBJECT_GERUND and objects:
        return objects
    return subjects_of(head)
