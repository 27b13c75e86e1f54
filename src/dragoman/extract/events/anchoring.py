"""Which time and place belong to an event: those that hang on one of its words."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from dragoman.extract.annotations import is_mention
from dragoman.extract.events.kinds import UNNAMED
from dragoman.extract.grammar.frames import frame_of
from dragoman.extract.grammar.tree import children_by, finite_verb, is_noun, is_verb, prepositions
from dragoman.extract.meant_days import is_meant_day
from dragoman.extract.places.attached import place_after, place_behind, place_of
from dragoman.extract.roles.cast import Cast
from dragoman.extract.standing.standing import Standing
from dragoman.extract.times import draft_of, time_behind, time_span_of
from dragoman.extract.triggers.trigger import Trigger
from dragoman.model.draft import PlaceDraft, TimeDraft
from dragoman.model.event import AHEAD

ENDS = ("end", "close", "conclusion", "start", "margin")


def anchors_of(trigger: Trigger) -> list[Token]:
    """The words that a time or place may hang on: trigger, carrier, its objects and subjects."""
    words = [trigger.token]
    if trigger.carrier is not None:
        words.append(trigger.carrier)
    if trigger.kind == "verb":
        words += _verb_anchors(trigger)
    words += _main_verb(trigger.token)
    words += _child_anchors(trigger.token)
    return list(dict.fromkeys(words))


def find_time(
    trigger: Trigger,
    anchors: list[Token],
    standing: Standing,
    taken: set[int],
    sharing: list[Token],
) -> TimeDraft | None:
    """The time on one of `anchors`; for what lies ahead also one right behind its noun; else that
    of the verbs `sharing` it."""
    tense = _time_tense(standing)
    span = moved_to(trigger) or time_span_of([*anchors, *_dating_verbs(trigger)], taken=taken)
    if span is None and is_noun(trigger.token) and standing.status in ("planned", "offered"):
        span, tense = time_behind(trigger.token), "future"
        span = None if span is None or span.start in taken else span
    if span is None:
        span = time_span_of([trigger.token, *sharing], taken=taken)
    if span is None:
        return None
    if trigger.kind == "noun" and trigger.carrier is None:
        taken.add(span.start)
    if is_meant_day(trigger.token, span, status=standing.status or ""):
        tense = "future"
    return draft_of(span, tense)


def find_place(
    trigger: Trigger,
    anchors: list[Token],
    cast: Cast,
    time: TimeDraft | None,
) -> PlaceDraft | None:
    """Attached place; for what happens on the ground also one that stands in the same clause."""
    actors = frozenset(cast.roles)
    found = place_of(anchors, actors=actors)
    if found is None and time is not None:
        found = place_after(trigger.token.doc, time.end)
    if found is None and trigger.type in UNNAMED | {"CONSULT"}:
        return place_behind(trigger.anchor, actors=actors)
    return found


def _verb_anchors(trigger: Trigger) -> Iterator[Token]:
    """Arguments behind the verb, actors in its obliques, and the nouns of its phrase."""
    verb = trigger.token
    frame = frame_of(verb)
    yield from (one for one in (*frame.objects, *frame.subjects) if one.i > verb.i)
    yield from (one for group in frame.obliques.values() for one in group if is_mention(one))
    for (
        i
    ) in trigger.words:  # "a demonstration attended by": what dates the demonstration dates this
        noun = verb.doc[i]
        if noun != verb and noun.pos_ == "NOUN":
            yield noun
            if noun.head.pos_ == "VERB" and noun.head != verb:
                yield noun.head


def _main_verb(verb: Token) -> list[Token]:
    """ "shells fell on X, killing two": what dates the shells dates the deaths."""
    main = verb.head
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or main.pos_ != "VERB":
        return []
    return [main, *frame_of(main).objects]


def moved_to(trigger: Trigger) -> Span | None:
    """ "had been announced for 21 July and are now to be held on Saturday": the later day."""
    carrier = trigger.carrier
    if trigger.kind != "noun" or carrier is None:
        return None
    for later in children_by(carrier, "conj"):
        if not any(child.lower_ in ("now", "instead", "later") for child in later.children):
            continue
        words = [later, *children_by(later, "xcomp")]
        span = time_span_of(words, taken=set()) if is_verb(later) else None
        if span is not None:
            return span
    return None


def _dating_verbs(trigger: Trigger) -> list[Token]:
    """ "urged on Saturday, at the end of a meeting": the verbs that date a meeting by its end."""
    if trigger.kind != "noun" or trigger.carrier is not None or not _is_at_end(trigger.token):
        return []
    verb = trigger.token.head.head.head.head
    return [verb, finite_verb(verb)]


def _is_at_end(noun: Token) -> bool:
    """ "at the end of a meeting": what dates the verb above dates the meeting too."""
    end = noun.head.head
    is_end = noun.head.lower_ == "of" and end.lemma_ in ENDS and end.head.lower_ in ("at", "on")
    return is_end and end.head.head.pos_ == "VERB"


def _child_anchors(word: Token) -> Iterator[Token]:
    """Participles, particles, and the parties: "talks between X and Y on Monday"."""
    preps = set(prepositions(word, "between", "with", "of", "on", "at"))
    for child in word.children:
        if child.dep_ in ("acl", "prt"):
            yield child
        if child in preps:
            yield from children_by(child, "pobj")
            yield from (deep for inner in child.children for deep in children_by(inner, "conj"))


def _time_tense(standing: Standing) -> str:
    if standing.status in AHEAD:
        return "future"
    is_told = standing.tense == "present" and standing.status == "occurred"
    return "past" if is_told else standing.tense
