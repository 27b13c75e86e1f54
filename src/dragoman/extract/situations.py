"""Situations: what lasts, from the words that open, hold or close it."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dragoman.extract.grammar import conjuncts, frame_of, is_negated, obliques_of, sentence_of, tense_of
from dragoman.extract.places import place_of, place_spans
from dragoman.extract.roles import mention_at
from dragoman.extract.times import time_of
from dragoman.model.draft import EventDraft, PlaceDraft, RoleDraft, SituationDraft
from dragoman.model.lexicon import Lasting, load_situations

NAME = "situations"
REQUIRES = ("events",)
ARMED = {"MIL", "REB", "UAF", "PRM", "COP", "SPY"}
UNREAL = {"called_for", "offered", "planned", "cancelled", "not_held", "postponed"}
DIRECTIONS = {"to", "towards", "toward", "into", "across", "over", "through", "from"}
UNREAL_VERBS = {"demand", "urge", "want", "threaten", "refuse", "agree", "plan", "promise", "call", "offer", "ask", "order", "ensure"}


def extract(doc: Doc, events: tuple[EventDraft, ...]) -> Iterator[SituationDraft]:
    """Situation drafts of `doc` in text order, one a word."""
    by_trigger = {event.start: event for event in events}
    for token in doc:
        block = token._.block
        if block is not None and block.kind == "heading":
            continue
        for lasting in load_situations():
            things = _things(token, lasting)
            if things is not None:
                draft = _draft(token, lasting, things, _event(token, events, by_trigger))
                if draft is not None:
                    yield draft
                    break


def _things(token: Token, lasting: Lasting) -> list[Token] | None:
    """What the word opens or closes; None where the word is not of this situation."""
    lemma = token.lemma_.lower()
    if token.pos_ in ("NOUN", "PROPN") and lemma in lasting.nouns and token.dep_ != "compound":
        of = [one for key in ("of", "in") for one in obliques_of(token).get(key, [])]
        needed = lasting.things and lasting.type in ("closure", "control", "deployment")
        return of if not needed or any(_is_thing(one, lasting) for one in of) else None
    if token.pos_ not in ("VERB", "AUX"):
        return None
    particle = next((f"{lemma} {child.lower_}" for child in token.children if child.dep_ == "prt"), lemma)
    if lemma not in lasting.verbs and particle not in lasting.verbs:
        return None
    if "PEOPLE" in lasting.things and not any(key in DIRECTIONS for key in obliques_of(token)):
        return None
    frame = frame_of(token)
    takes_subject = {"ARMED", "PEOPLE", "PERSON"} & lasting.things or lasting.type == "conflict"
    candidates = [*frame.objects, *frame.subjects] if takes_subject else frame.objects
    found = [one for one in candidates if _is_thing(one, lasting)]
    return found or None


def _is_thing(token: Token, lasting: Lasting) -> bool:
    if not lasting.things or token.lemma_.lower() in lasting.things:
        return True
    mention = token._.mention
    draft = token.doc._.mentions[mention] if mention is not None else None
    if "PLACE" in lasting.things and any(span.start <= token.i < span.end for span in place_spans(token.doc)):
        return True
    if draft is None:
        return False
    if "ARMED" in lasting.things and draft.sector in ARMED:
        return True
    if "PEOPLE" in lasting.things and draft.kind in ("people", "crowd"):
        return draft.sector in ("CVL", "REF", None)
    return "PERSON" in lasting.things and draft.kind in ("people", "crowd", "person") and draft.sector not in ARMED


def _draft(token: Token, lasting: Lasting, things: list[Token], event: EventDraft | None) -> SituationDraft | None:
    if _is_unreal(token, event) or token.sent.text.rstrip().endswith("?"):
        return None
    start, end = sentence_of(token)
    words = [token, *things]
    verb = token if token.pos_ == "VERB" else token.head
    timed = time_of([token], tense="past" if tense_of(verb) != "future" else "future", taken=set()) if lasting.type != "deployment" else None
    return SituationDraft(
        start=token.idx,
        end=token.idx + len(token),
        trigger=token.text,
        type=lasting.type,
        roles=tuple(_roles(token, lasting, things, event)),
        place=_place(words, things, lasting),
        time=timed[0] if timed else None,
        state=lasting.state,
        event=event.index if event is not None else None,
        sentence_start=start,
        sentence_end=end,
    )


def _is_unreal(token: Token, event: EventDraft | None) -> bool:
    if is_negated(token) or (event is not None and (event.status in UNREAL or event.factuality in ("hypothetical", "negated", "denied"))):
        return True
    head = token.head
    if token.tag_ == "VB" and any(child.lower_ == "to" for child in token.children) and head.lemma_ not in ("begin", "start", "continue", "manage"):
        return True
    if token.pos_ in ("VERB", "AUX"):
        return token.dep_ in ("ccomp", "xcomp") and head.lemma_ in UNREAL_VERBS
    return head.lemma_ in UNREAL_VERBS or head.head.lemma_ in UNREAL_VERBS and head.dep_ == "prep" and head.lower_ == "for"


def _roles(token: Token, lasting: Lasting, things: list[Token], event: EventDraft | None) -> Iterator[RoleDraft]:
    if event is not None and event.roles:
        yield from event.roles
        return
    given: set[int] = set()
    frame = frame_of(token) if token.pos_ in ("VERB", "AUX") else None
    subjects = frame.subjects if frame else [child for child in token.children if child.dep_ in ("poss", "amod", "compound")]
    for role, group in (("actor", subjects), ("recipient", things)):
        for one in group:
            mention = mention_at(one, prep="in" if role == "recipient" and lasting.type == "control" else "")
            if mention is not None and mention not in given:
                given.add(mention)
                is_subject = role == "recipient" and lasting.type in ("deployment",)
                yield RoleDraft(role="actor" if is_subject else role, actor=mention)


def _place(words: list[Token], things: list[Token], lasting: Lasting) -> PlaceDraft | None:
    for thing in things:
        for token in (thing, *(child for child in thing.children if child.dep_ in ("compound", "nmod")), *conjuncts(thing)[1:]):
            for span in place_spans(token.doc):
                if span.start <= token.i < span.end:
                    return _as_place(span.start, span.end, token)
        for inner in (one for key in ("of", "over") for one in obliques_of(thing).get(key, [])):
            for span in place_spans(inner.doc):
                near = {inner.i, *(child.i for child in inner.children)}
                if near & set(range(span.start, span.end)):
                    return _as_place(span.start, span.end, inner)
    return place_of(words)


def _as_place(start: int, end: int, token: Token) -> PlaceDraft:
    doc = token.doc
    while start < end - 1 and doc[start].lower_ == "the":
        start += 1
    return PlaceDraft(start=doc[start].idx, end=doc[end - 1].idx + len(doc[end - 1]), text=doc[start:end].text)


def _event(token: Token, events: tuple[EventDraft, ...], by_trigger: dict[int, EventDraft]) -> EventDraft | None:
    exact = by_trigger.get(token.idx)
    if exact is not None:
        return exact
    return next((event for event in events if event.start <= token.idx < event.end), None)
