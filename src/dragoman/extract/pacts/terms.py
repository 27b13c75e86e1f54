"""The extractor of terms: what an agreement contains, what one side promises, what was not done."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from spacy.tokens import Doc, Span, Token

from dragoman.extract.annotations import block_of, mentions_of
from dragoman.extract.grammar.objects import objects_of
from dragoman.extract.grammar.subjects import subjects_of
from dragoman.extract.grammar.tree import children_by, has_to, is_verb, sentence_of
from dragoman.extract.grammar.verbs import auxiliaries, is_negated
from dragoman.extract.pacts.clauses import (
    Clause,
    bound_clauses,
    clause_of,
    doers_of,
    is_to_be_done,
)
from dragoman.extract.pacts.nouns import TRUCE, agreed_in, is_pact, is_truce, pacts_in
from dragoman.extract.times import times_in
from dragoman.model.codebook import Codebook
from dragoman.model.cues import load_cues
from dragoman.model.draft import Drafts, EventDraft, TermDraft, TimeDraft
from dragoman.model.pacts import load_pact_words

NAME = "terms"
REQUIRES = ("events",)

MOST_BEHIND = 2  # sentences without a term after which what follows is no part of the agreement
PROVIDES, PROMISES, UNKEPT = "provides", "promises", "unkept"
DEEDS = ("AID", "CONCEDE", "CONSULT", "COOPERATE", "RETREAT")
LIMITS = ("before", "by", "no later than", "not later than", "until", "within", "in the next")
FAILING = ("fail", "neglect")


@dataclass(frozen=True, slots=True)
class Told:
    """A term as its sentence tells it."""

    kind: str
    clause: Clause
    to: tuple[int, ...] = ()
    verb: str = ""  # where it is not that of the clause


@dataclass(slots=True)
class Thread:
    """The agreement that the report is speaking of, and how many sentences ago it last did."""

    pact: EventDraft | None = None
    since: int | None = None

    @property
    def is_near(self) -> bool:
        """Whether what comes next may be part of it."""
        return self.since is not None and self.since < MOST_BEHIND


def extract(doc: Doc, codebook: Codebook, found: Drafts) -> Iterator[TermDraft]:
    """Term drafts of `doc` in text order."""
    thread = Thread()
    for sent in doc.sents:
        if block_of(sent[0]) == "heading":
            continue
        made = _mutual(agreed_in(sent, found.events), sent)
        if made is not None and not (made.mode == TRUCE and thread.is_near):
            thread.pact = made
        told = list(_once(_terms(sent, thread, made)))
        for one in told:
            pact = thread.pact if one.kind == PROVIDES else None
            yield from _drafts(one, pact, found.events)
        is_of_pact = made is not None or any(one.kind == PROVIDES for one in told)
        if is_of_pact:
            thread.since = 0
        elif thread.since is not None:
            thread.since += 1


def _mutual(made: EventDraft | None, sent: Span) -> EventDraft | None:
    """The agreement, unless one alone agrees to something: that is his promise."""
    if made is None or made.mode == TRUCE or pacts_in(sent):
        return made
    doers = {role.actor for role in made.roles if role.role == "actor"}
    return made if len(doers) != 1 or _is_several(made, sent) else None


def _is_several(made: EventDraft, sent: Span) -> bool:
    """Whether its one actor stands for several: "the two sides agreed"."""
    for token in sent:
        if made.start <= token.idx < made.end and is_verb(token):
            return any(subject.tag_ in ("NNS", "NNPS") for subject in subjects_of(token))
    return False


def _terms(sent: Span, thread: Thread, made: EventDraft | None) -> Iterator[Told]:
    if _is_under(sent):
        yield from (Told(PROVIDES, clause) for clause in bound_clauses(sent))
    yield from _provided(sent)
    for token in sent:
        if is_verb(token):
            yield from _promised(token, made)
            yield from _unkept(token)
    for clause in bound_clauses(sent):
        lemma = clause.verb.lemma_.lower()
        is_doing = lemma not in load_pact_words().happening
        if lemma in load_pact_words().lasting and _is_of_truce(clause.verb, thread):
            yield Told(PROVIDES, replace_by(clause, ()))
            continue
        if thread.is_near and made is None and _is_main(clause.verb) and is_doing:
            yield Told(PROVIDES, clause)
        elif is_doing and clause.by and is_to_be_done(clause.verb) and _is_main(clause.verb):
            yield Told(PROMISES, clause)


def _is_of_truce(verb: Token, thread: Thread) -> bool:
    """ "The truce is to last until noon", "it will run for 30 days"."""
    subjects = subjects_of(verb)
    is_named = any(is_truce(subject) for subject in subjects)
    is_meant = thread.is_near and any(subject.lower_ == "it" for subject in subjects)
    return is_named or is_meant


def _once(told: Iterator[Told]) -> Iterator[Told]:
    seen: set[int] = set()
    for one in told:
        if one.clause.verb.i not in seen:
            seen.add(one.clause.verb.i)
            yield one


def _is_under(sent: Span) -> bool:
    """ "Under the accord, …": a preposition with a noun for an agreement, on its main clause."""
    words = load_pact_words()
    for pact in pacts_in(sent):
        prep = pact.head
        while prep.dep_ in ("pobj", "prep", "pcomp") and prep.lower_ not in words.under:
            prep = prep.head
        is_prep = prep.lower_ in words.under and prep.dep_ in ("prep", "agent", "ROOT", "advmod")
        if is_prep and (prep.i <= sent.start + 1 or prep.lower_ in ("under", "according")):
            return True
    return False


def _provided(sent: Span) -> Iterator[Told]:
    """ "The deal provides for a joint commission", "the text obliges the army to leave"."""
    words = load_pact_words()
    for token in sent:
        if not is_verb(token) or token.lemma_.lower() not in words.providing:
            continue
        if not any(is_pact(subject) for subject in children_by(token, "nsubj")):
            continue
        below = [child for child in children_by(token, "ccomp", "xcomp") if is_verb(child)]
        for verb in below:
            for one in (verb, *_coordinated(verb)):
                clause = clause_of(one)
                by = clause.by or tuple(mentions_of(objects_of(token)))
                yield Told(PROVIDES, replace_by(clause, by))
        if not below:
            for told in _named(token):
                yield replace(told, verb=token.lemma_.lower())


def _named(verb: Token) -> Iterator[Told]:
    """What the verb has as its object, or behind "for", "on" and "to"."""
    for prep in (verb, *(c for c in children_by(verb, "prep") if c.lower_ in ("for", "on", "to"))):
        for noun in children_by(prep, "dobj", "pobj"):
            if not _is_hollow(noun):
                start, end = noun.left_edge.i, noun.right_edge.i + 1
                yield Told(PROVIDES, Clause(noun, start, _trimmed(noun, end), ()))


def _trimmed(noun: Token, end: int) -> int:
    while end > noun.i + 1 and noun.doc[end - 1].is_punct:
        end -= 1
    return end


def _is_hollow(noun: Token) -> bool:
    """Whether it names nothing that is to be done: "it", "Sunday", "three measures"."""
    is_time = any(one.start <= noun.i < one.end for one in times_in(noun.doc))
    is_bare = noun.lemma_.lower() in load_pact_words().hollow or noun.pos_ == "PRON"
    return is_time or is_bare or noun.tag_.startswith("W")


def _coordinated(verb: Token) -> list[Token]:
    return [child for child in children_by(verb, "conj") if is_verb(child)]


def _promised(verb: Token, made: EventDraft | None) -> Iterator[Told]:
    """ "promised that the army will leave", "agreed to send no new units"."""
    words, lemma = load_pact_words(), verb.lemma_.lower()
    if lemma not in words.promising or is_negated(verb):
        return
    doers = doers_of(verb)
    if not doers:
        return
    kind = PROVIDES if lemma in words.settling and made is not None else PROMISES
    if made is not None and kind == PROVIDES and made.start <= verb.idx < made.end:
        together = (role.actor for role in made.roles if role.role == "actor")
        doers = tuple(dict.fromkeys((*doers, *together)))
    to = tuple(index for index in mentions_of(objects_of(verb)) if index not in doers)
    below = [one for one in children_by(verb, "ccomp", "xcomp") if one.i > verb.i and is_verb(one)]
    for one in (each for first in below for each in (first, *_coordinated(first))):
        if not _is_ahead(one):
            continue
        clause = clause_of(one)
        by = doers if has_to(one) and not children_by(one, "nsubj") else clause.by
        yield Told(kind, replace_by(clause, by or (() if kind == PROVIDES else doers)), to)
    if not below and lemma in words.settling:
        for told in _named(verb):
            yield Told(kind, replace_by(told.clause, doers))


def _is_ahead(verb: Token) -> bool:
    """Whether it tells what is yet to be done: "to leave", "will leave", "would leave"."""
    return verb.tag_ == "VB" or bool(auxiliaries(verb) & {*load_pact_words().binding, "would"})


def replace_by(clause: Clause, by: Sequence[int]) -> Clause:
    """The clause, done by these."""
    return replace(clause, by=tuple(by))


def _unkept(verb: Token) -> Iterator[Told]:
    """ "has yet to withdraw", "failed to pay", "has still not left"."""
    if has_to(verb) and verb.dep_ == "xcomp":
        head = verb.head
        is_failing = head.lemma_.lower() in FAILING and head.tag_ in ("VBD", "VBN")
        is_yet = head.lemma_.lower() in ("have", "be") and any(
            child.lower_ == "yet" for child in (*head.children, *verb.children)
        )
        if is_failing or is_yet:
            yield Told(UNKEPT, replace_by(clause_of(verb), doers_of(head) or doers_of(verb)))
        return
    is_perfect = any(child.lemma_ == "have" for child in children_by(verb, "aux"))
    if is_negated(verb) and verb.tag_ == "VBN" and is_perfect:
        clause = clause_of(verb)
        if clause.by:
            yield Told(UNKEPT, clause)


def _is_main(verb: Token) -> bool:
    """Whether it stands in no clause that somebody says, thinks or sets as a condition."""
    top = verb
    while top.dep_ in ("conj", "xcomp", "acomp", "attr") and is_verb(top.head):
        top = top.head
    if top.dep_ == "ROOT":
        return True
    if top.dep_ != "ccomp":
        return False
    return top.head.dep_ == "ROOT" and bool(subjects_of(top.head))


def _drafts(told: Told, pact: EventDraft | None, events: Sequence[EventDraft]) -> list[TermDraft]:
    """The term, or one for each part that has a time limit of its own."""
    parts = _parts(told.clause)
    return [_draft(replace(told, clause=part), pact, events) for part in parts]


def _parts(clause: Clause) -> list[Clause]:
    """ "pay K4 million by 4 August and a further K5 million by 31 August"."""
    limits = [one for one in _times(clause) if one.text.lower().startswith(LIMITS)]
    for one, other in pairwise(limits):
        for token in clause.verb.doc[one.end : other.start]:
            if token.lower_ == "and" and token.i + 1 < other.start:
                return [replace(clause, end=token.i), replace(clause, start=token.i + 1)]
    return [clause]


def _draft(told: Told, pact: EventDraft | None, events: Sequence[EventDraft]) -> TermDraft:
    clause, verb = told.clause, told.clause.verb
    first, last = sentence_of(verb)
    deed = _deed(clause, events)
    by, to = clause.by, told.to
    if verb.lemma_.lower() in load_pact_words().receiving:
        by, to = (), (*by, *to)
    elif told.kind == PROVIDES and _is_said_of_all(verb):
        by = ()
    elif not by and deed is not None:
        by = tuple(role.actor for role in deed.roles if role.role == "actor")
    return TermDraft(
        start=clause.span.start_char,
        end=clause.span.end_char,
        kind=told.kind,
        verb=told.verb or verb.lemma_.lower(),
        by=by,
        to=to,
        time=_due(clause),
        pact=pact.index if pact is not None else None,
        deed=deed.index if deed is not None else None,
        sentence_start=first,
        sentence_end=last,
    )


def _is_said_of_all(verb: Token) -> bool:
    """ "Both sides are to exchange lists": all who agreed are bound."""
    sides = load_cues().meetings.sides
    return any(one.lemma_.lower() in sides or one.lower_ == "both" for one in subjects_of(verb))


def _deed(clause: Clause, events: Sequence[EventDraft]) -> EventDraft | None:
    """The deed that the clause tells: that of its verb, else the first within."""
    start, end = clause.span.start_char, clause.span.end_char
    here = [one for one in events if start <= one.start < end and one.type in DEEDS]
    own = [one for one in here if one.start <= clause.verb.idx < one.end]
    return next(iter([*own, *here]), None)


def _due(clause: Clause) -> TimeDraft | None:
    """The time by which it is to be done: one told as a limit, else one that the verb has."""
    times = _times(clause)
    limits = [one for one in times if one.text.lower().startswith(LIMITS)]
    for span in (*limits, *(one for one in times if _is_of_verb(one, clause.verb))):
        return TimeDraft(start=span.start_char, end=span.end_char, text=span.text, tense="future")
    return None


def _times(clause: Clause) -> list[Span]:
    return [one for one in times_in(clause.verb.doc) if clause.start <= one.start < clause.end]


def _is_of_verb(time: Span, verb: Token) -> bool:
    """Whether it hangs on a verb, not within the phrase of a noun: "the Sept 8 crash"."""
    head = time.root.head
    above = head.head if head.pos_ in ("ADP", "SCONJ") else head
    return is_verb(above) and (
        above.i == verb.i or verb in above.children or above in verb.children
    )
