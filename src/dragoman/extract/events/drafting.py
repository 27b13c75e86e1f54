"""One trigger to one draft, or none."""

from dataclasses import replace

from spacy.tokens import Token

from dragoman.extract.annotations import block_of, mentions_of, quotes_over
from dragoman.extract.contexts import contexts_of
from dragoman.extract.events.anchoring import anchors_of, find_place, find_time, moved_to
from dragoman.extract.events.blame import Blamed
from dragoman.extract.events.judged import is_weighed, settle
from dragoman.extract.events.keeping import is_condition, is_definite, is_kept, is_spoken_of
from dragoman.extract.events.kinds import UNNAMED
from dragoman.extract.events.retyping import retype
from dragoman.extract.events.sharing import sharing_verbs
from dragoman.extract.grammar.tree import is_verb, sentence_number, sentence_of
from dragoman.extract.judging.heads import Answer
from dragoman.extract.judging.hearing import Hearing
from dragoman.extract.meetings.formats import format_of
from dragoman.extract.places.route import route_of
from dragoman.extract.roles.cast import Cast
from dragoman.extract.roles.casting import cast_of
from dragoman.extract.roles.judged import weigh_cast
from dragoman.extract.standing.reading import standing_of
from dragoman.extract.standing.standing import Standing
from dragoman.extract.triggers.trigger import Trigger
from dragoman.model.codebook import Codebook, VerbEntry
from dragoman.model.draft import EventDraft, WaypointDraft
from dragoman.model.event import SPOKEN

# Confidence before calibration (issue 3): by how much of an event its sentence names.
SURE, LIKELY, WEAK = 0.9, 0.75, 0.6
LEAST_SURE = 0.4  # of an event that the judge alone sees
SURE_OF_MEETING = 0.6  # that only the judge sees, to stand on a track
NEAR = 4  # tokens from a trigger's head within which its other words are shown with it


def draft_event(
    trigger: Trigger,
    codebook: Codebook,
    *,
    blamed: Blamed | None,
    taken: set[int],
    hearing: Hearing | None,
) -> EventDraft | None:
    """The draft of what `trigger` reports; None where that is no event.

    `blamed` is what the trigger's statement judges. `taken` are first tokens of times that other
    events have used up; a noun that stands alone adds its own.
    """
    if blamed is not None:
        trigger = replace(trigger, type=blamed.type, mode=blamed.mode)
    if trigger.type is None or _is_question(trigger.token):
        return None
    standing = standing_of(trigger, codebook)
    cast = cast_of(trigger, codebook)
    for actor in mentions_of(list(blamed.actors)) if blamed else ():
        cast.add("recipient", actor)
    if not is_kept(trigger, cast, standing):
        return None
    trigger = retype(trigger, standing, cast)
    if hearing is not None and blamed is None and trigger.type != "CONSULT":
        weigh_cast(trigger.token, cast, hearing, suffering=_is_suffered(trigger))
    words = (blamed.word.i, blamed.word.i) if blamed else _shown_words(trigger)
    return _draft(trigger, codebook, standing=standing, cast=cast, words=words, taken=taken)


def _is_suffered(trigger: Trigger) -> bool:
    """ "Lost 14 soldiers", "repelled an attack": the subject is no doer of it."""
    entry = trigger.entry
    is_verb_of_loss = isinstance(entry, VerbEntry) and entry.subject == "recipient"
    return is_verb_of_loss or (trigger.light is not None and trigger.light.subject == "recipient")


def draft_judged(
    trigger: Trigger, answer: Answer, codebook: Codebook, *, cast: Cast, taken: set[int]
) -> EventDraft | None:
    """The draft of an event that only the judge sees; None where nobody takes part in it."""
    if _is_question(trigger.token):
        return None
    standing = standing_of(trigger, codebook)
    if is_condition(standing):
        return None
    if not cast.roles and trigger.type not in UNNAMED and not is_spoken_of(standing):
        return None
    draft = _draft(
        trigger,
        codebook,
        standing=standing,
        cast=cast,
        words=_shown_words(trigger),
        taken=taken,
    )
    if trigger.type == "CONSULT" and is_weighed(trigger.token, codebook):
        draft = replace(draft, is_meeting=False)
    settled = settle(draft, answer, codebook, by_words=False)
    if settled.confidence < LEAST_SURE:
        return None
    if settled.confidence < SURE_OF_MEETING:
        settled = replace(settled, is_meeting=False)
    is_unreal = settled.status == "not_held" or settled.factuality in ("negated", "hypothetical")
    return None if is_unreal and settled.type in SPOKEN else settled


def _draft(
    trigger: Trigger,
    codebook: Codebook,
    *,
    standing: Standing,
    cast: Cast,
    words: tuple[int, int],
    taken: set[int],
) -> EventDraft:
    """The draft with its time and place; `words` are the first and last token to show."""
    doc = trigger.token.doc
    anchors = anchors_of(trigger)
    sharing = sharing_verbs(trigger, codebook)
    time = find_time(trigger, anchors, standing, taken, sharing)
    start, end = sentence_of(trigger.token)
    shown = doc[words[0] : words[1] + 1]
    return EventDraft(
        index=0,  # counted when all are joined
        start=shown.start_char,
        end=shown.end_char,
        trigger=shown.text,
        type=trigger.type,
        mode=trigger.mode,
        contexts=contexts_of(trigger.token.sent.text, codebook),
        status=standing.status or "occurred",
        factuality=standing.factuality or "asserted",
        background=None,
        tense=standing.tense,
        roles=tuple(cast.roles.values()),
        time=time,
        place=find_place(trigger, anchors, cast, time),
        format=format_of(trigger.token) if trigger.type == "CONSULT" else None,
        medium="phone" if trigger.mode == "phone" else None,
        definite=is_definite(trigger),
        links=(),
        confidence=_confidence(cast, standing),
        decided_by=_decided_by(trigger, standing),
        sentence_start=start,
        sentence_end=end,
        sentence=sentence_number(trigger.token),
        block=block_of(trigger.token) or "body",
        step="moved" if moved_to(trigger) is not None else None,
        is_meeting=trigger.type == "CONSULT",
        is_verb=is_verb(trigger.anchor),
        route=_route(trigger),
    )


def _route(trigger: Trigger) -> tuple[WaypointDraft, ...]:
    """The way of what moves itself; who offers to send something has not sent it yet."""
    if trigger.type in SPOKEN:
        return ()
    words = (trigger.token, trigger.carrier, trigger.anchor)
    return route_of(word for word in words if word is not None)


def _is_question(token: Token) -> bool:
    return bool(token.sent.text.rstrip().endswith("?"))


def is_scare_quoted(token: Token) -> bool:
    """ "illegal blockade": somebody's word that the outlet does not make its own."""
    return any(not quote.is_speech for quote in quotes_over(token.doc, token.i, token.i + 1))


def _shown_words(trigger: Trigger) -> tuple[int, int]:
    """First and last token of the trigger, without words far from its head."""
    near = [i for i in trigger.words if abs(i - trigger.token.i) <= NEAR]
    return min([trigger.token.i, *near]), max([trigger.token.i, *near])


def _confidence(cast: Cast, standing: Standing) -> float:
    stated = [role for role in cast.roles.values() if role.stated]
    if len(stated) >= 2 and standing.factuality in ("asserted", "claimed"):
        return SURE
    return LIKELY if stated else WEAK


def _decided_by(trigger: Trigger, standing: Standing) -> str:
    """Entries that decided what the event is and how it stands, the trigger's first."""
    light = [trigger.light.id] if trigger.light is not None else []
    parts = [trigger.entry.id, *light]
    parts += [one for one in standing.governors if one and one not in parts]
    return " + ".join(parts)
