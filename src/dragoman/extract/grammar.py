"""Who does what to whom in a parsed sentence: deep subjects, objects and obliques of a word.

Passives, participles, relative clauses, control, raising and shared subjects are undone here,
so that the extractors ask one question in one way. Labels are ClearNLP's as spaCy gives them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
OBJECTS = ("dobj", "obj")
# Verbs whose infinitive is done by their own subject although they have an object.
SUBJECT_CONTROL = {"promise", "vow", "pledge", "threaten", "offer", "agree", "use", "hold", "sign", "convene", "deploy", "send"}
# Prepositions whose gerund is done by the object of the verb: accuse X of, blame X for, stop X from.
OBJECT_GERUND = {"of", "for", "from"}
CLAUSES = ("ccomp", "xcomp", "advcl", "relcl", "acl", "csubj", "parataxis", "pcomp")


@dataclass(slots=True)
class Frame:
    """The deep arguments of a verb: tokens that head its subjects, objects and obliques."""

    subjects: list[Token] = field(default_factory=list)
    objects: list[Token] = field(default_factory=list)
    obliques: dict[str, list[Token]] = field(default_factory=dict)


def frame_of(verb: Token) -> Frame:
    """Deep arguments of `verb`, own and shared."""
    frame = Frame(obliques=obliques_of(verb))
    if is_passive(verb):
        frame.objects = _surface_subjects(verb)
        frame.subjects = agents_of(verb)
    else:
        frame.subjects = _surface_subjects(verb)
        frame.objects = objects_of(verb)
    return frame


def conjuncts(token: Token) -> list[Token]:
    """`token` and all that are coordinated with it, in order."""
    found = [token]
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ not in ("VERB", "AUX"):
            found.extend(conjuncts(child))
        elif child.dep_ == "appos" and _is_other_person(child, token):
            found.extend(conjuncts(child))
        elif child.dep_ == "prep" and child.lower_ == "of":
            found.extend(_stray_conjuncts(child))
    return found


def _person(token: Token) -> str | None:
    """Name of the person that `token` heads, or None."""
    index = token._.mention
    if index is None or token.doc._.mentions[index].kind != "person":
        return None
    return str(token.doc._.mentions[index].name)


def _is_other_person(child: Token, token: Token) -> bool:
    """A second person that the parser took for a renaming of the first."""
    other, own = _person(child), _person(token)
    return other is not None and own is not None and other != own


def _stray_conjuncts(of: Token) -> list[Token]:
    """ "Armenians of Karabakh and the Yerevan government": the second is hung on the place."""
    return [
        inner
        for place in of.children
        if place.dep_ == "pobj" and place._.mention is None
        for inner in place.children
        if inner.dep_ == "conj" and inner._.mention is not None
    ]


def is_passive(verb: Token) -> bool:
    """Whether the surface subject of `verb` is its deep object."""
    if any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children):
        return True
    if verb.tag_ != "VBN":
        return False
    if any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children):
        return False
    if verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        has_own = any(child.dep_ in SUBJECTS for child in verb.children)
        return not has_own and is_passive(verb.head)
    return verb.dep_ in ("acl", "amod", "ROOT", "advcl", "ccomp", "nmod", "appos", "relcl", "dep")


def agents_of(verb: Token) -> list[Token]:
    """Heads of the by-phrase of a passive."""
    return [
        one
        for child in verb.children
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by" and is_passive(verb))
        for grandchild in child.children
        if grandchild.dep_ == "pobj"
        for one in conjuncts(grandchild)
    ]


def objects_of(verb: Token) -> list[Token]:
    """Heads of the direct objects, also of "attended and mediated the talks"."""
    found = [
        one for child in verb.children if child.dep_ in OBJECTS for one in conjuncts(relative_head(child))
    ]
    if found:
        return found
    if verb.dep_ == "relcl" and _is_zero_relative(verb):
        return [verb.head]  # "the declaration they signed"
    for child in verb.children:
        if child.dep_ == "conj" and child.pos_ == "VERB" and child.i - verb.i <= 2:
            return objects_of(child)
    return _stray_objects(verb)


def _is_zero_relative(verb: Token) -> bool:
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    has_relative = any(token.tag_ in ("WDT", "WP", "WRB") for token in verb.subtree if token.i < verb.i)
    return bool(subjects) and not has_relative and verb.head.pos_ in ("NOUN", "PROPN")


def _stray_objects(verb: Token) -> list[Token]:
    """ "will receive in the capital Brussels X": a person whom the parser hung on the place."""
    for prep in verb.children:
        if prep.dep_ == "prep" and prep.lower_ in ("in", "at", "on"):
            for place in prep.children:
                for child in place.children:
                    if child.dep_ == "appos" and _person(child) is not None and _person(place) is None:
                        return conjuncts(child)
    return []


def obliques_of(word: Token) -> dict[str, list[Token]]:
    """Heads by preposition: ``{"with": [...], "against": [...]}``; "according to" is no oblique."""
    found: dict[str, list[Token]] = {}
    for prep in _preps(word):
        key = prep.lower_
        for child in prep.children:
            if child.dep_ == "pobj":
                found.setdefault(key, []).extend(conjuncts(relative_head(child)))
            elif child.dep_ == "prep":
                inner = [one for sub in child.children if sub.dep_ == "pobj" for one in conjuncts(sub)]
                found.setdefault(f"{key} {child.lower_}", []).extend(inner)
    return found


def _preps(word: Token) -> Iterator[Token]:
    for child in word.children:
        if child.dep_ in ("prep", "dative") and child.pos_ in ("ADP", "SCONJ", "VERB", "ADV"):
            yield child
            for other in child.children:
                if other.dep_ == "conj" and other.pos_ == "ADP":
                    yield other
        elif child.dep_ == "prt":
            yield from (sub for sub in child.children if sub.dep_ == "prep")


def relative_head(token: Token) -> Token:
    """The noun that a relative pronoun stands for, else the token itself."""
    if token.tag_ not in ("WDT", "WP") :
        return token
    for ancestor in token.ancestors:
        if ancestor.dep_ == "relcl":
            return ancestor.head
    return token


def _surface_subjects(verb: Token) -> list[Token]:
    own = [child for child in verb.children if child.dep_ in SUBJECTS and child.dep_ != "expl"]
    own = own or [
        inner
        for child in verb.children
        if child.dep_ in ("aux", "auxpass")
        for inner in child.children
        if inner.dep_ in ("nsubj", "nsubjpass")
    ]
    if own:
        return [one for child in own for one in conjuncts(relative_head(child))]
    stray = _stray_subjects(verb)
    if stray:
        return stray
    if verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        return _surface_subjects(verb.head)
    if verb.dep_ in ("acl", "relcl", "amod"):
        return _modified_subjects(verb)
    if verb.dep_ in ("xcomp", "ccomp", "advcl", "pcomp", "dep", "oprd", "parataxis"):
        return controller_of(verb)
    return []


def _stray_subjects(verb: Token) -> list[Token]:
    """ "after Armenia blamed Moscow": a subject that the parser took for the object of "after"."""
    if verb.i == 0 or verb.tag_ not in ("VBD", "VBZ", "VBP") or verb.dep_ not in ("ccomp", "advcl", "conj", "dep"):
        return []
    before = verb.doc[verb.i - 1]
    is_object = before.dep_ == "pobj" and before.head.lower_ in ("after", "before", "since", "as", "until", "once")
    return conjuncts(before) if is_object and before._.mention is not None else []


def _modified_subjects(verb: Token) -> list[Token]:
    """Subject of a participle or infinitive that modifies a noun."""
    noun = verb.head
    is_infinitive = any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)
    if not is_infinitive:
        return [noun]
    owners = [child for child in noun.children if child.dep_ == "poss"]
    if owners:
        return owners
    if noun.dep_ in (*OBJECTS, "pobj", "attr", "oprd"):
        governor = governing_verb(noun)
        return _surface_subjects(governor) if governor is not None else []
    return []


def controller_of(verb: Token) -> list[Token]:
    """Who does `verb`, a clause without a subject of its own."""
    head = verb.head
    if verb.dep_ == "pcomp":
        prep, head = head, head.head
        if head.pos_ in ("VERB", "AUX"):
            objects = objects_of(head) if not is_passive(head) else _surface_subjects(head)
            if prep.lower_ in OBJECT_GERUND and objects:
                return objects
            return _surface_subjects(head)
        return [child for child in head.children if child.dep_ == "poss"]
    if head.pos_ not in ("VERB", "AUX", "ADJ"):
        return []
    if head.pos_ == "ADJ":
        return _surface_subjects(head.head) if head.dep_ in ("acomp", "attr") else []
    if verb.dep_ in ("xcomp", "ccomp") and head.lemma_ not in SUBJECT_CONTROL:
        objects = objects_of(head) or [one for key in ("on", "upon") for one in obliques_of(head).get(key, [])]
        if objects and not is_passive(head):
            return objects
    return _surface_subjects(head)


def governing_verb(token: Token) -> Token | None:
    """The verb whose clause `token` stands in, above its noun phrase; None at the top."""
    for ancestor in token.ancestors:
        if ancestor.pos_ in ("VERB", "AUX") and ancestor.dep_ not in ("amod", "compound", "auxpass", "aux"):
            return ancestor
    return None


def is_negated(word: Token) -> bool:
    """Whether "not", "never" or "no" applies to `word` itself."""
    if any(child.dep_ == "neg" or child.lower_ in ("never", "neither") for child in word.children):
        return True
    if word.dep_ == "conj" and any(child.lower_ == "nor" for child in word.head.children):
        return True
    return any(child.dep_ == "det" and child.lower_ in ("no", "neither") for child in word.children)


def auxiliaries(verb: Token) -> set[str]:
    """Lower-case auxiliaries of `verb`, those of the verb it is coordinated with where it has none."""
    own = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if not own and verb.dep_ == "conj" and verb.head.pos_ == "VERB" and verb.tag_ in ("VB", "VBN", "VBG"):
        return auxiliaries(verb.head)
    return own


def tense_of(verb: Token) -> str:
    """past, present or future of a verb as its clause gives it."""
    aux = auxiliaries(verb)
    if aux & {"will", "shall", "'ll"} or any(
        child.dep_ == "aux" and child.lemma_ == "go" for child in verb.children
    ):
        return "future"
    if aux & {"would"}:
        return "future"
    if aux & {"has", "have", "had", "was", "were", "did", "'ve"} or verb.tag_ == "VBD":
        return "past"
    if verb.tag_ == "VBN" and not aux:
        return "past"
    if verb.tag_ in ("VBG", "VB") and not (aux & {"is", "are", "am"}):
        above = governing_verb(verb)
        return tense_of(above) if above is not None else "present"
    return "present"


def sentence_of(token: Token) -> tuple[int, int]:
    """Characters of the sentence of `token`, without blanks around it."""
    sent = token.sent
    first, last = sent.start, sent.end - 1
    while last > first and sent.doc[last].is_space:
        last -= 1
    while first < last and sent.doc[first].is_space:
        first += 1
    return sent.doc[first].idx, sent.doc[last].idx + len(sent.doc[last])
