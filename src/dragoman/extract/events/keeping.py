"""Whether a trigger with its roles and standing is an event that a reader would write down."""

from spacy.tokens import Token

from dragoman.extract.annotations import actor_of, actors_in, mention_of
from dragoman.extract.events.anchoring import anchors_of
from dragoman.extract.events.harm import is_deadly
from dragoman.extract.events.kinds import GOVERNING, HURTING, UNNAMED
from dragoman.extract.events.topics import is_topic
from dragoman.extract.grammar.frames import frame_of
from dragoman.extract.grammar.tree import children_by, prepositions
from dragoman.extract.places.attached import place_of
from dragoman.extract.roles.cast import Cast
from dragoman.extract.standing.climbing import NOBODY
from dragoman.extract.standing.standing import Standing
from dragoman.extract.triggers.trigger import Trigger
from dragoman.extract.triggers.wrongs import asks_for_anonymity
from dragoman.model.codebook import NounEntry, SpeechEntry, VerbEntry
from dragoman.model.cues import load_cues
from dragoman.model.event import AFFIRMED, AHEAD, SPOKEN

CROWD_SECTORS = ("CVL", "OPP", "REF", "LAB", "EDU", None)
SUBJECTS = ("nsubj", "nsubjpass")
ARGUMENTS = (*SUBJECTS, "dobj", "attr", "ROOT")
DEFINITE = ("the", "this", "that", "these", "those")


def is_kept(trigger: Trigger, cast: Cast, standing: Standing) -> bool:
    """Whether enough is said of the event, and it is more than a thought."""
    if _is_mere_thought(trigger, cast, standing):
        return False
    entry = trigger.entry
    if isinstance(entry, VerbEntry):
        return _is_verb_kept(trigger, entry, cast)
    if isinstance(entry, SpeechEntry):
        return bool(cast.having("actor")) and not _is_mere_question(trigger.token)
    return _is_accused_deed(trigger, standing) or _is_noun_kept(trigger, entry, cast, standing)


def is_spoken_of(standing: Standing) -> bool:
    """Whether somebody promises, offers or demands the deed: that names who is to do it."""
    is_said = any(one.endswith(GOVERNING) for one in standing.governors)
    return is_said and standing.status in AHEAD and standing.factuality in (None, *AFFIRMED)


def is_condition(standing: Standing) -> bool:
    """ "would come only if it withdrew": what another deed waits for has not been done."""
    return standing.factuality == "hypothetical" and "if" in standing.governors


def is_definite(trigger: Trigger) -> bool:
    """ "the meeting", "those talks": a noun that refers to something told."""
    determiners = children_by(trigger.token, "det")
    return trigger.token.pos_ == "NOUN" and any(one.lower_ in DEFINITE for one in determiners)


def _is_mere_thought(trigger: Trigger, cast: Cast, standing: Standing) -> bool:
    """What was not done, may be, or is only aimed at; meetings not held are still told."""
    is_hypothetical = standing.factuality == "hypothetical"
    is_unreal = standing.factuality in ("negated", "hypothetical") or standing.status == "not_held"
    if NOBODY in standing.governors and trigger.type not in SPOKEN:
        return False
    if is_unreal and trigger.type != "CONSULT" and (trigger.type in SPOKEN or not is_hypothetical):
        return True
    if is_hypothetical and (len(cast.roles) < 2 or is_condition(standing)):
        return True
    return standing.is_purpose


def _is_mere_question(word: Token) -> bool:
    """ "asked Anahit", "asked not to be named": asking that demands nothing of anybody."""
    if word.lemma_ != "ask":
        return False
    asked = [*children_by(word, "xcomp", "ccomp", "dobj"), *prepositions(word, "for")]
    return asks_for_anonymity(word) or all(_is_question_clause(child) for child in asked)


def _is_question_clause(clause: Token) -> bool:
    return any(token.text == "?" for token in clause.subtree) or clause.left_edge.text == '"'


def _is_accused_deed(trigger: Trigger, standing: Standing) -> bool:
    """A deed that somebody is accused of, said by an accusing word above it."""
    if standing.factuality != "claimed" or trigger.type not in UNNAMED:
        return False
    spoken = [one for one in standing.governors if one.endswith(".speech")]
    return any(one.split(".")[0] in load_cues().events.accusing for one in spoken)


def _is_verb_kept(trigger: Trigger, entry: VerbEntry, cast: Cast) -> bool:
    """Whether what the entry needs is there."""
    frame = frame_of(trigger.token)
    actors = len(cast.roles)
    is_shared = any(_is_plural(one) for one in frame.subjects)
    if entry.type == "CONSULT" and entry.mode != "visit" and actors < 2 and not is_shared:
        return False
    if entry.needs == "crowd":
        return any(_is_crowd(one) for one in frame.subjects)
    if entry.needs == "actors":
        is_topic = actors == 1 and bool(prepositions(trigger.token, "of", "about"))
        return actors >= 2 or (is_shared and not is_topic)  # "spoke of remains" is no meeting
    if entry.needs == "object":
        least = 2 if entry.type in SPOKEN or entry.type == "CONSULT" else 1
        return actors >= least and _has_object(trigger, entry, cast)
    is_told = bool(entry.subjects)  # by what is its subject: "an aid convoy arrived"
    return actors > 0 or is_told or _tells_unnamed(trigger)


def _tells_unnamed(trigger: Trigger) -> bool:
    """A verb without actors: with a place, with somebody hurt, or of an accident."""
    verb = trigger.token
    is_hurt = verb.lemma_ in HURTING and bool(frame_of(verb).objects)
    is_hurt = is_hurt or (trigger.type == "ASSAULT" and is_deadly(verb))
    return is_hurt or verb.lemma_ in load_cues().events.accidents or _has_place(trigger)


def _has_place(trigger: Trigger) -> bool:
    return trigger.type in UNNAMED and place_of(anchors_of(trigger)) is not None


def _has_object(trigger: Trigger, entry: VerbEntry, cast: Cast) -> bool:
    wanted = {entry.object, *entry.prep.values()} - {""}
    subjects = {mention_of(token) for token in frame_of(trigger.token).subjects}
    return any(one.role in wanted and one.actor not in subjects for one in cast.roles.values())


def _is_crowd(token: Token) -> bool:
    actor = actor_of(token)
    is_many = actor is not None and actor.kind in ("crowd", "people")
    return actor is not None and is_many and actor.sector in CROWD_SECTORS


def _is_plural(token: Token) -> bool:
    actor = actor_of(token)
    return actor is not None and actor.plural


def _is_noun_kept(trigger: Trigger, entry: NounEntry, cast: Cast, standing: Standing) -> bool:
    """Whether an event noun has parties, or a light verb that says that it took place."""
    noun, cues = trigger.token, load_cues().events
    actors = len(cast.roles)
    if noun.lemma_.lower() in cues.accidents and noun.dep_ in ARGUMENTS:
        return standing.status in ("occurred", "ongoing")
    is_carried = trigger.carrier is not None
    if not is_carried and is_topic(noun):
        return False  # what is discussed has not been done
    if trigger.type == "CONSULT":
        return actors >= 2 or is_carried or _is_meeting_kept(trigger, cast)
    if entry.happens:
        is_told = is_carried or _has_place(trigger) or is_deadly(noun)
        return actors >= 1 or is_told
    return actors >= 2 or (is_carried and actors >= 1)


def _is_meeting_kept(trigger: Trigger, cast: Cast) -> bool:
    """A meeting of fewer than two: with a host, one of a series, of several, or told before."""
    if cast.having("host") or cast.having("mediator") or _is_another(trigger.token):
        return True
    if len(cast.roles) == 1 and _has_plural_actor(trigger, cast):
        return True
    return is_definite(trigger) and trigger.token.dep_ in SUBJECTS


def _is_another(noun: Token) -> bool:
    """ "a similar meeting", "the next round": a meeting of those who met before."""
    return any(child.lower_ in load_cues().meetings.another for child in noun.children)


def _has_plural_actor(trigger: Trigger, cast: Cast) -> bool:
    mentions = actors_in(trigger.token.doc)
    return any(mentions[index].plural for index in cast.having("actor"))
