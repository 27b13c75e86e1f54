"""Events: a trigger with its roles, standing, time and place, if a reader would write it down."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from dragoman.extract import meetings
from dragoman.extract.blame import Blamed, blame_of
from dragoman.extract.composing import HURTING, compose, with_delegates
from dragoman.extract.contexts import contexts_of
from dragoman.extract.grammar import frame_of, sentence_of
from dragoman.extract.places import place_after, place_behind, place_of
from dragoman.extract.roles import Cast, cast_of
from dragoman.extract.status import Standing, standing_of
from dragoman.extract.times import follows, time_of
from dragoman.extract.triggers import Trigger, find_triggers
from dragoman.model.codebook import Codebook, NounEntry, SpeechEntry, VerbEntry
from dragoman.model.draft import EventDraft, PlaceDraft, RoleDraft, TimeDraft

NAME = "events"
REQUIRES: tuple[str, ...] = ()

# Types that stay events although nobody is named: a depot that explodes, a clash of unknown sides.
UNNAMED = {"ASSAULT", "PROTEST", "COERCE", "MOBILIZE", "RETREAT", "SANCTION"}
SPOKEN = {"AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "CONCEDE"}
# Confidence before calibration (issue 3): by how much of an event its sentence names.
ACCUSING = {"accuse", "blame", "denounce", "condemn", "allege", "charge", "accusation", "allegation"}
CEASING = {"suspend", "halt", "stop", "cease", "end"}
ACCIDENTS = {"accident", "blast", "blaze", "collapse", "crash", "earthquake", "explode", "explosion", "fire", "flood", "landslide"}
WEAPONS = {"airstrike", "artillery", "gunfire", "gunman", "shoot", "shooting", "attack", "attacker", "bomb", "bomber", "car-bomb", "drone", "grenade", "ied", "mine", "landmine", "missile", "mortar", "rocket", "saboteur", "shell", "shelling", "strike", "suicide"}
TOPIC_VERBS = {"discuss", "debate", "consider", "negotiate", "address", "raise", "mention", "review", "examine"}
SURE, LIKELY, WEAK = 0.9, 0.75, 0.6


def extract(doc: Doc, codebook: Codebook) -> Iterator[EventDraft]:
    """Event drafts of `doc` in text order; `doc.user_data["triggers"]` keeps their triggers."""
    kept: list[tuple[Trigger, EventDraft]] = []
    taken: set[int] = set()
    for trigger in find_triggers(doc, codebook):
        blamed = blame_of(trigger)
        if blamed is not None:
            trigger = replace(trigger, type=blamed.type, mode=blamed.mode, words=(blamed.word.i,))
        draft = _draft(trigger, codebook, len(kept), taken, blamed)
        if draft is not None:
            kept.append((trigger, draft))
    kept, joined = compose(kept)
    kept = with_delegates(doc, kept)
    kept = meetings.join(kept)
    by_token = {trigger.token.i: draft.index for trigger, draft in kept}
    by_token |= {token: by_token[into] for token, into in joined.items() if into in by_token}
    doc.user_data["triggers"] = by_token
    yield from (draft for _, draft in kept)


def _draft(
    trigger: Trigger, codebook: Codebook, index: int, taken: set[int], blamed: Blamed | None
) -> EventDraft | None:
    if trigger.type is None or trigger.token.sent.text.rstrip().endswith("?"):
        return None
    standing = standing_of(trigger, codebook)
    cast = cast_of(trigger, codebook)
    for token in blamed.actors if blamed else ():
        cast.add("recipient", token._.mention)
    if not _is_kept(trigger, cast, standing):
        return None
    trigger = _as_accident(_as_ending(_as_decision(trigger, standing), standing), cast)
    if _is_scare_quoted(trigger):
        standing.factuality = "claimed"
    words = _words(trigger)
    time = _time(trigger, words, standing, taken)
    start, end = sentence_of(trigger.token)
    doc = trigger.token.doc
    first, last = (blamed.word.i, blamed.word.i) if blamed else _trigger_span(trigger)
    return EventDraft(
        index=index,
        start=doc[first].idx,
        end=doc[last].idx + len(doc[last]),
        trigger=doc[first : last + 1].text,
        type=trigger.type,
        mode=trigger.mode,
        contexts=contexts_of(doc.text[start:end], codebook),
        status=standing.status or "occurred",
        factuality=standing.factuality or "asserted",
        background=False,
        tense=standing.tense,
        roles=tuple(cast.roles.values()),
        time=time,
        place=_place(trigger, words, cast, time),
        format=meetings.format_of(trigger.token) if trigger.type == "CONSULT" else None,
        medium="phone" if trigger.mode == "phone" else None,
        definite=_is_definite(trigger),
        links=(),
        confidence=_confidence(trigger, cast, standing),
        decided_by=_decided_by(trigger, standing),
        sentence_start=start,
        sentence_end=end,
        sentence=_sentence_number(trigger.token),
        block=trigger.token._.block.kind if trigger.token._.block else "body",
        is_meeting=trigger.type == "CONSULT",
    )


def _as_decision(trigger: Trigger, standing: Standing) -> Trigger:
    """ "decided to recognise", "agreed to send aid": the decision is made, and is an agreement."""
    decided = {"decide.status", "agree.status", "agree to.status"} & set(standing.governors)
    if not decided or standing.status != "planned" or trigger.type not in ("SUPPORT", "COOPERATE", "AID") or standing.tense != "past":
        return trigger
    standing.status = "occurred"
    return replace(trigger, type="AGREE", mode=None)


def _as_ending(trigger: Trigger, standing: Standing) -> Trigger:
    """ "suspended its operation": what ends an act is an act of another type, and has happened."""
    if trigger.type in ("AGREE", "AID", "COOPERATE") and standing.status == "cancelled" and trigger.carrier is not None:
        standing.status = "planned" if standing.tense == "future" else "occurred"
        return replace(trigger, type="SANCTION", mode="discontinue")  # "suspended its aid"
    if trigger.type != "ASSAULT" or trigger.carrier is None or trigger.carrier.lemma_ not in CEASING:
        return trigger
    standing.status = "planned" if standing.tense == "future" else "occurred"
    return replace(trigger, type="RETREAT", mode="ceasefire")


def _as_accident(trigger: Trigger, cast: Cast) -> Trigger:
    """An explosion or fire without a doer or a weapon is no assault: it is of no type."""
    if trigger.type != "ASSAULT" or cast.having("actor"):
        return trigger
    subjects = frame_of(trigger.token).subjects if trigger.token.pos_ == "VERB" else []
    is_accident = any(token.lemma_.lower() in ACCIDENTS for token in (trigger.token, *subjects))
    has_weapon = any(token.lemma_.lower() in WEAPONS for token in trigger.token.sent)
    return replace(trigger, type=None, mode="accident") if is_accident and not has_weapon else trigger


def _is_scare_quoted(trigger: Trigger) -> bool:
    """ "illegal blockade": somebody's word that the outlet does not make its own."""
    quotes = trigger.token.doc._.quotes or ()
    return any(not quote.is_speech and quote.start <= trigger.token.i < quote.end for quote in quotes)


def _is_at_end(noun: Token) -> bool:
    """ "at the end of a meeting": what dates the verb above dates the meeting too."""
    end = noun.head.head
    return noun.head.lower_ == "of" and end.lemma_ in ("end", "close", "conclusion", "start", "margin") and end.head.lower_ in ("at", "on") and end.head.head.pos_ == "VERB"


def _place(trigger: Trigger, words: list[Token], cast: Cast, time: TimeDraft | None) -> PlaceDraft | None:
    """Attached place; for what happens on the ground also one that stands in the same clause."""
    found = place_of(words, actors=frozenset(cast.roles))
    if found is None and time is not None:
        found = place_after(trigger.token.doc, time.end)
    if found is None and trigger.type in UNNAMED | {"CONSULT"}:
        return place_behind(trigger.anchor, actors=frozenset(cast.roles))
    return found


def _words(trigger: Trigger) -> list[Token]:
    """The words that a time or place may hang on: trigger, carrier, its objects and subjects."""
    words = [trigger.token]
    if trigger.carrier is not None:
        words.append(trigger.carrier)
    if trigger.kind == "verb":
        frame = frame_of(trigger.token)
        words += [one for group in (frame.objects, frame.subjects) for one in group if one.i > trigger.token.i]
        words += [one for group in frame.obliques.values() for one in group if one._.mention is not None]
        for i in trigger.words:  # "a demonstration attended by": what dates the demonstration dates this
            one = trigger.token.doc[i]
            if one != trigger.token and one.pos_ == "NOUN":
                words += [one, *([one.head] if one.head.pos_ == "VERB" and one.head != trigger.token else [])]
    if trigger.token.dep_ == "advcl" and trigger.token.tag_ == "VBG" and trigger.token.head.pos_ == "VERB":
        words += [trigger.token.head, *frame_of(trigger.token.head).objects]  # "shells fell on X, killing two"
    if trigger.kind == "noun" and trigger.carrier is None and _is_at_end(trigger.token):
        words.append(trigger.token.head.head.head.head)
    for child in trigger.token.children:
        if child.dep_ in ("acl", "prt"):
            words.append(child)
        if child.dep_ == "prep" and child.lower_ in ("between", "with", "of", "on", "at"):
            words += [inner for inner in child.children if inner.dep_ == "pobj"]
            words += [deep for inner in child.children for deep in inner.children if deep.dep_ == "conj"]
    return list(dict.fromkeys(words))


def _time(trigger: Trigger, words: list[Token], standing: Standing, taken: set[int]) -> TimeDraft | None:
    found = time_of(words, tense=_time_tense(standing), taken=taken)
    if found is None and trigger.kind == "noun" and standing.status in ("planned", "offered"):
        span = follows(trigger.token)
        if span is not None and span.start not in taken:
            found = (TimeDraft(start=span.start_char, end=span.end_char, text=span.text, tense="future"), span.start)
    if found is None:
        return None
    draft, token = found
    if trigger.kind == "noun" and trigger.carrier is None:
        taken.add(token)
    return draft


def _time_tense(standing: Standing) -> str:
    if standing.status in ("planned", "offered", "called_for"):
        return "future"
    return "past" if standing.tense == "present" and standing.status == "occurred" else standing.tense


def _is_kept(trigger: Trigger, cast: Cast, standing: Standing) -> bool:
    roles = cast.roles
    is_unreal = standing.factuality in ("negated", "hypothetical") or standing.status == "not_held"
    if is_unreal and trigger.type != "CONSULT" and (trigger.type in SPOKEN or standing.factuality != "hypothetical"):
        return False
    if standing.factuality == "hypothetical" and (len(roles) < 2 or "if" in standing.governors):
        return False
    if standing.is_purpose:
        return False
    if isinstance(trigger.entry, VerbEntry):
        return _verb_is_kept(trigger, trigger.entry, cast)
    if isinstance(trigger.entry, SpeechEntry):
        return bool(cast.having("actor")) and not _is_question(trigger)
    if _is_deed(trigger, standing):
        return True
    return _noun_is_kept(trigger, trigger.entry, cast)


def _is_question(trigger: Trigger) -> bool:
    """ "asked Anahit", "asked not to be named": asking that demands nothing of anybody."""
    word = trigger.token
    if word.lemma_ != "ask":
        return False
    asks = [child for child in word.children if child.dep_ in ("xcomp", "ccomp", "dobj") or (child.dep_ == "prep" and child.lower_ == "for")]
    named = any(token.lower_ in ("named", "identified", "anonymous", "anonymity") for token in word.subtree)
    return named or not asks or all(any(t.text == "?" for t in child.subtree) or child.left_edge.text == '"' for child in asks)


def _is_deed(trigger: Trigger, standing: Standing) -> bool:
    """A deed that somebody is accused of, said by an accusing word above it."""
    return standing.factuality == "claimed" and trigger.type in UNNAMED and any(
        governor.split(".")[0] in ACCUSING for governor in standing.governors if governor.endswith(".speech")
    )


def _verb_is_kept(trigger: Trigger, entry: VerbEntry, cast: Cast) -> bool:
    frame = frame_of(trigger.token)
    actors = len(cast.roles)
    if entry.type == "CONSULT" and entry.mode != "visit" and actors < 2 and not any(_is_plural(one) for one in frame.subjects):
        return False
    if entry.needs == "crowd":
        return any(_is_crowd(one) for one in frame.subjects)
    if entry.needs == "actors":
        return actors >= 2 or (actors == 1 and any(_is_plural(one) for one in frame.subjects))
    if entry.needs == "object":
        return actors >= (2 if entry.type in SPOKEN or entry.type == "CONSULT" else 1) and _has_object(trigger, entry, cast)
    if actors == 0:
        has_place = trigger.type in UNNAMED and place_of(_words(trigger)) is not None
        is_hurt = trigger.token.lemma_ in HURTING and bool(frame.objects)
        return has_place or is_hurt or trigger.token.lemma_ in ACCIDENTS
    return True


def _has_object(trigger: Trigger, entry: VerbEntry, cast: Cast) -> bool:
    wanted = {entry.object, *entry.prep.values()} - {""}
    subjects = {token._.mention for token in frame_of(trigger.token).subjects}
    return any(role.role in wanted and role.actor not in subjects for role in cast.roles.values())


def _is_crowd(token: Token) -> bool:
    index = token._.mention
    if index is None:
        return False
    draft = token.doc._.mentions[index]
    return draft.kind in ("crowd", "people") and draft.sector in ("CVL", "OPP", "REF", "LAB", "EDU", None)


def _is_plural(token: Token) -> bool:
    index = token._.mention
    return index is not None and bool(token.doc._.mentions[index].plural)


def _noun_is_kept(trigger: Trigger, entry: NounEntry, cast: Cast) -> bool:
    actors = len(cast.roles)
    if trigger.token.lemma_.lower() in ACCIDENTS and trigger.token.dep_ in ("nsubj", "nsubjpass", "dobj", "attr", "ROOT"):
        return True
    if trigger.carrier is None and trigger.token.dep_ == "dobj" and trigger.token.head.lemma_ in TOPIC_VERBS:
        return False  # what is discussed has not been done
    if trigger.type == "CONSULT":
        has_third = bool(cast.having("host") or cast.having("mediator"))
        return actors >= 2 or has_third or trigger.carrier is not None or _is_another(trigger) or (actors == 1 and _is_plural_cast(trigger, cast)) or (_is_definite(trigger) and trigger.token.dep_ in ("nsubj", "nsubjpass"))
    if entry.happens:
        has_place = trigger.type in UNNAMED and place_of(_words(trigger)) is not None
        return actors >= 1 or trigger.carrier is not None or has_place
    return actors >= 2 or (trigger.carrier is not None and actors >= 1)


def _is_another(trigger: Trigger) -> bool:
    """ "a similar meeting", "the next round": a meeting of those who met before."""
    return any(child.lower_ in meetings.ANOTHER for child in trigger.token.children)


def _is_plural_cast(trigger: Trigger, cast: Cast) -> bool:
    mentions = trigger.token.doc._.mentions
    return any(mentions[index].plural for index in cast.having("actor"))


def _is_definite(trigger: Trigger) -> bool:
    return trigger.token.pos_ == "NOUN" and any(
        child.dep_ == "det" and child.lower_ in ("the", "this", "that", "these", "those") for child in trigger.token.children
    )


def _trigger_span(trigger: Trigger) -> tuple[int, int]:
    near = [i for i in trigger.words if abs(i - trigger.token.i) <= 4]
    return min([trigger.token.i, *near]), max([trigger.token.i, *near])


def _sentence_number(token: Token) -> int:
    cached = token.doc.user_data.get("sentence_numbers")
    if cached is None:
        cached = {one.i: number for number, sent in enumerate(token.doc.sents) for one in sent}
        token.doc.user_data["sentence_numbers"] = cached
    return int(cached[token.i])


def _confidence(trigger: Trigger, cast: Cast, standing: Standing) -> float:
    actors = [role for role in cast.roles.values() if role.stated]
    if len(actors) >= 2 and standing.factuality in ("asserted", "claimed"):
        return SURE
    return LIKELY if actors else WEAK


def _decided_by(trigger: Trigger, standing: Standing) -> str:
    parts = [trigger.entry.id]
    if trigger.light is not None:
        parts.append(trigger.light.id)
    parts += [governor for governor in standing.governors if governor and governor not in parts]
    return " + ".join(parts)


def with_roles(draft: EventDraft, roles: tuple[RoleDraft, ...]) -> EventDraft:
    """`draft` with other roles."""
    return replace(draft, roles=roles)
