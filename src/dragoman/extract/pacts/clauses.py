"""Clauses that tell what is to be done: their verb, who is bound, and their characters."""

from dataclasses import dataclass, replace

from spacy.tokens import Span, Token

from dragoman.extract.annotations import mentions_of
from dragoman.extract.grammar.objects import agents_of
from dragoman.extract.grammar.subjects import subjects_of
from dragoman.extract.grammar.tree import children_by, has_to, is_verb
from dragoman.extract.grammar.verbs import auxiliaries, is_passive
from dragoman.model.pacts import load_pact_words

OWN_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
TO_BE = ("are", "is", "was", "were")
SUBORDINATE = ("relcl", "acl", "advcl")
RELATIVE = ("WDT", "WP", "WP$", "WRB")
BEFORE_NOUN = ("amod", "compound", "det", "nmod", "nummod", "poss", "predet", "quantmod")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause by its verb: tokens `start` to `end`, and the indices of the actors who do it."""

    verb: Token
    start: int
    end: int
    by: tuple[int, ...]

    @property
    def span(self) -> Span:
        """Its tokens."""
        return self.verb.doc[self.start : self.end]


def bound_clauses(sent: Span) -> list[Clause]:
    """Clauses of the sentence that tell what will, shall, must or is to be done."""
    found = [
        clause_of(token)
        for token in sent
        if is_verb(token) and is_bound(token) and not _is_within(token)
    ]
    return [_until_next(one, found) for one in found]


def _until_next(clause: Clause, others: list[Clause]) -> Clause:
    """The clause as far as the next one begins, wherever the parser hung that."""
    starts = [one.start for one in others if clause.verb.i < one.start < clause.end]
    end = min([clause.end, *starts])
    return replace(clause, end=_trimmed(clause.verb, end))


def is_bound(verb: Token) -> bool:
    """ "will release", "is to release", "must not fire"; not what follows "if" or "who"."""
    if verb.tag_ not in ("VB", "VBN", "VBG") and verb.pos_ != "VERB":
        return False
    if auxiliaries(verb) & load_pact_words().binding and verb.dep_ not in ("aux", "auxpass"):
        return True
    return is_to_be_done(verb)


def is_to_be_done(verb: Token) -> bool:
    """ "is to release by 15 October, and to dismantle the post"."""
    if not has_to(verb):
        return False
    if verb.dep_ == "conj" and is_verb(verb.head):
        return is_to_be_done(verb.head)
    head = verb.head
    is_under_be = verb.dep_ in ("xcomp", "acomp", "attr", "ccomp") and head.lower_ in TO_BE
    return is_under_be and any(children_by(head, *OWN_SUBJECTS))


def clause_of(verb: Token) -> Clause:
    """The clause of a verb, without those coordinated with it."""
    stray = _stray_subject(verb)
    own = [stray] if stray is not None else _own_left(verb)
    start = min([verb.i, *map(_phrase_start, own)])
    later = [child for child in verb.children if child.dep_ == "conj" and is_verb(child)]
    end = min([verb.right_edge.i + 1, *(_cut(child, verb) for child in later)])
    by = tuple(mentions_of([stray])) if stray is not None else doers_of(verb)
    return Clause(verb, start, _trimmed(verb, end), by)


def _stray_subject(verb: Token) -> Token | None:
    """ "…, and the rebels will open it": a subject that the parser hung on what stands before."""
    if verb.dep_ == "conj" and is_verb(verb.head) and not children_by(verb, "aux"):
        return None
    if _own_subjects(verb) or is_to_be_done(verb):
        return None
    helping = [child.i for child in children_by(verb, "aux", "auxpass", "neg")]
    last = verb.doc[min([verb.i, *helping]) - 1] if verb.i else None
    if last is None or last.i < verb.sent.start or not mentions_of([last]):
        return None
    return last


def _own_subjects(verb: Token) -> list[Token]:
    """Its subjects, but for a clause that the parser took for one."""
    return [child for child in children_by(verb, *OWN_SUBJECTS) if not is_verb(child)]


def _phrase_start(token: Token) -> int:
    """Where the noun phrase of a token begins, without what parses badly before it."""
    if is_verb(token):
        return token.i
    before = [child for child in children_by(token, *BEFORE_NOUN) if child.i < token.i]
    return min([token.i, *map(_phrase_start, before)])


def _trimmed(verb: Token, end: int) -> int:
    """The end without the points, blanks and conjunctions before it."""
    doc = verb.doc
    while end > verb.i + 1 and (doc[end - 1].is_space or doc[end - 1].dep_ in ("cc", "punct")):
        end -= 1
    return end


def doers_of(verb: Token) -> tuple[int, ...]:
    """Actors who do it: its subjects, of a passive those behind "by"."""
    found = agents_of(verb) if is_passive(verb) else subjects_of(verb)
    return tuple(dict.fromkeys(mentions_of(found)))


def _own_left(verb: Token) -> list[Token]:
    """Subject and auxiliaries of its own; where it stands under "is to", those of "is"."""
    own = [*_own_subjects(verb), *children_by(verb, "aux", "auxpass", "neg")]
    if verb.dep_ != "conj" and is_to_be_done(verb):
        own = [*own, verb.head, *_own_subjects(verb.head)]
    return [child for child in own if child.i <= verb.i]


def _cut(conjunct: Token, verb: Token) -> int:
    """Where a coordinated clause begins: at its own left edge, or at the conjunction before it."""
    edges = [conjunct.left_edge.i]
    edges += [cc.i for cc in children_by(verb, "cc") if cc.i > verb.i]
    return min(edge for edge in edges if edge > verb.i)


def _is_within(verb: Token) -> bool:
    """Whether the clause only says more of a noun, or on what condition."""
    top = verb
    while top.dep_ == "conj" and is_verb(top.head):
        top = top.head
    if top.dep_ not in SUBORDINATE:
        return False
    opening = [
        *children_by(top, "mark"),
        *(child for child in top.children if child.tag_ in RELATIVE),
    ]
    return top.dep_ == "acl" or bool(opening)
