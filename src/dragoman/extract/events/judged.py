"""What the judge makes of events: it vetoes, retypes and settles those of the words, and finds
others that the words do not know."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from dragoman.extract.annotations import actor_of, is_mention
from dragoman.extract.events.confidence import Grounds, confidence_of
from dragoman.extract.events.harm import is_deadly
from dragoman.extract.events.kinds import GOVERNING
from dragoman.extract.events.topics import is_topic
from dragoman.extract.grammar.frames import frame_of
from dragoman.extract.grammar.phrases import relative_head
from dragoman.extract.grammar.tree import children_by
from dragoman.extract.judging.heads import Answer
from dragoman.extract.judging.hearing import Hearing
from dragoman.extract.judging.labels import HEADS, NO_EVENT, TYPES
from dragoman.extract.standing.charges import is_somebodys, is_turned_down
from dragoman.extract.standing.climbing import NOBODY
from dragoman.extract.triggers.trigger import Trigger, is_read
from dragoman.extract.triggers.warrants import is_warranted
from dragoman.model.actor import PRESENT_ROLES
from dragoman.model.codebook import Codebook, VerbEntry
from dragoman.model.cues import load_cues
from dragoman.model.draft import EventDraft
from dragoman.model.event import AHEAD, JUDGE, SPOKEN

MODIFIERS = ("amod", "compound")
HOLDING = ("control", "govern", "hold", "run")
BESIDE = ("sideline", "margin", "fringe")
TOLD = ("called_for", "offered", "postponed", "cancelled")  # statuses that take a word to tell
# Thresholds on the judge's probabilities, the best of a sweep over the corpus' development split.
FOUND = 0.45  # of any event, from which a word that the codebook does not know tells one
VETO = 0.75  # of "no event", from which what the words say is none
VETO_OF_COMPLETE = 0.9  # the same where two or more take part: the words have more to go by
RETYPE = 0.95  # of another type, from which it is that
MODE = 0.6  # of a mode, where the words give none
OTHER_MODE = 0.9  # of another mode than theirs
STATUS = 0.7  # of another status
AGAINST_WORDS = 0.95  # of what a word tells otherwise: that it was offered, called off, said …
FACTUALITY = 0.6
DISPUTED = ("contested", "denied")  # which a word of denial has told of a deed
BACKGROUND = 0.8  # of history; that it is news, its date tells better


def silent_triggers(
    doc: Doc, codebook: Codebook, hearing: Hearing, *, taken: frozenset[int]
) -> Iterator[tuple[Trigger, Answer]]:
    """Triggers that only the judge sees, with what it says; `taken` are words of others."""
    for token in doc:
        if token.i in taken or not hearing.may_tell(token) or not is_read(token):
            continue
        if is_mention(token) or _is_known(token, codebook) or _tells_number(token):
            continue
        if token.dep_ in MODIFIERS and token.head.i in taken:
            continue  # "EU-mediated talks" are the talks
        if token.dep_ == "pobj" and token.head.head.lemma_ in BESIDE:
            continue  # "on the sidelines of the summit": where it was
        if (
            _is_held_land(token)
            or is_warranted(token)
            or is_topic(token)
            or _is_charge_of_others(token, codebook)
        ):
            continue
        answer = hearing.of_event(token)
        if answer is None:
            continue
        type_ = likeliest_event(answer)
        if type_ == "THREATEN" and _is_of_things(token):
            continue
        if type_ == "PROTEST" and is_deadly(token):
            type_ = "ASSAULT"  # no strike of workers, where the dead are counted
        if 1 - answer.chance("type", NO_EVENT) >= FOUND:
            yield _trigger(token, type_, mode_of(answer, type_, codebook)), answer


def _is_held_land(verb: Token) -> bool:
    """ "A slum held by a gang": how things are, and nothing that was done."""
    is_held = verb.lemma_ in HOLDING and verb.dep_ == "acl" and verb.tag_ == "VBN"
    held = actor_of(verb.head) if is_held else None
    return is_held and (held is None or held.kind in ("other", "state"))


def _is_of_things(verb: Token) -> bool:
    """ "A quarrel threatened to drag in others": nobody threatens."""
    if verb.lemma_ != "threaten":
        return False
    subjects = [relative_head(one) for one in frame_of(verb).subjects]
    return any(one.lemma_.lower() in load_cues().roles.speechless for one in subjects)


def _is_charge_of_others(noun: Token, codebook: Codebook) -> bool:
    """ "Caracas rejected the charge": made by somebody else, and told elsewhere."""
    speech = codebook.speech_nouns.get(noun.lemma_.lower())
    is_charge = speech is not None and speech.type == "ACCUSE"
    return is_charge and is_turned_down(noun, codebook) and not is_somebodys(noun)


def likeliest_event(answer: Answer) -> str:
    """The likeliest type, if it is an event at all."""
    chances = answer.probabilities["type"]
    return max(
        (float(p), name) for p, name in zip(chances, TYPES, strict=True) if name != NO_EVENT
    )[1]


def weigh(
    draft: EventDraft, answer: Answer | None, codebook: Codebook, *, word_type: str | None = None
) -> EventDraft | None:
    """What becomes of an event of the words when the judge is asked; None where it vetoes.

    `word_type` is the type of the word itself, of which its clause may have made another.
    """
    if answer is None or draft.type not in TYPES:
        return draft
    type_, chance = answer.best("type")
    veto = VETO_OF_COMPLETE if len(draft.roles) > 1 else VETO
    if answer.chance("type", NO_EVENT) >= veto and not _is_of_another(draft):
        return None
    if type_ not in (NO_EVENT, draft.type, word_type) and chance >= RETYPE:
        draft = replace(
            draft,
            type=type_,
            mode=mode_of(answer, type_, codebook),
            decided_by=f"{draft.decided_by} + {JUDGE}",
        )
    draft = _with_mode(draft, answer, codebook)
    return settle(draft, answer, codebook, by_words=True, word_type=word_type)


def _with_mode(draft: EventDraft, answer: Answer, codebook: Codebook) -> EventDraft:
    """The draft in the mode that the judge is surer of than the words."""
    if draft.type is None or draft.is_meeting:
        return draft
    mode, chance = _likeliest_mode(answer, draft.type, codebook)
    least = MODE if draft.mode is None else OTHER_MODE
    is_surer = mode is not None and mode != draft.mode and chance >= least
    return replace(draft, mode=mode) if is_surer else draft


def settle(
    draft: EventDraft,
    answer: Answer,
    codebook: Codebook,
    *,
    by_words: bool,
    word_type: str | None = None,
) -> EventDraft:
    """The draft with its confidence, and its standing where the judge is surer than the words."""
    status, status_chance = answer.best("status")
    factuality, factuality_chance = answer.best("factuality")
    background, background_chance = answer.best("background")
    is_disputed = draft.factuality in DISPUTED and draft.type not in SPOKEN
    is_disputed = is_disputed or NOBODY in draft.decided_by
    surest = AGAINST_WORDS if is_disputed else FACTUALITY
    is_surer = factuality_chance >= surest and not _is_charged(draft, codebook)
    least = AGAINST_WORDS if _is_told(draft) else STATUS
    types = [draft.type or NO_EVENT, *(one for one in TYPES if one == word_type)]
    grounds = Grounds(
        chance=max(answer.chance("type", one) for one in types),
        by_words=by_words,
        is_complete=len(draft.roles) > 1,
    )
    is_history = background == "history" and background_chance >= BACKGROUND
    if status_chance >= least or (is_history and draft.status in AHEAD):  # history is not ahead
        draft = replace(draft, status=status)
    return replace(
        draft,
        factuality=factuality if is_surer else draft.factuality,
        background=True if is_history else None,
        confidence=confidence_of(grounds),
    )


def _is_charged(draft: EventDraft, codebook: Codebook) -> bool:
    """The deed in an accusation: the accuser's claim, however plainly it is told."""
    words = [part.removesuffix(".speech") for part in draft.decided_by.split(" + ")[1:]]
    entries = [codebook.speech_verbs.get(word) for word in words]
    return any(entry is not None and entry.type == "ACCUSE" for entry in entries)


def _is_of_another(draft: EventDraft) -> bool:
    """A meeting told again, or who sat in on it: no event by itself, and needed all the same."""
    is_present = any(role.role in PRESENT_ROLES for role in draft.roles)
    return draft.is_meeting and (draft.definite or is_present)


def _is_told(draft: EventDraft) -> bool:
    """Whether a word beside the trigger told its status: "offered to", "called off", "no"."""
    if NOBODY in draft.decided_by:
        return True
    return draft.status in TOLD and any(
        part.endswith(GOVERNING) for part in draft.decided_by.split(" + ")[1:]
    )


def mode_of(answer: Answer, type_: str, codebook: Codebook) -> str | None:
    """The likeliest mode that the type has; None where that is none."""
    return _likeliest_mode(answer, type_, codebook)[0]


def _likeliest_mode(answer: Answer, type_: str, codebook: Codebook) -> tuple[str | None, float]:
    """The mode, and its share among those that the type has."""
    chances = answer.probabilities["mode"]
    known = [
        (float(chance), mode)
        for chance, mode in zip(chances, HEADS["mode"], strict=True)
        if not mode or (type_, mode) in codebook.types
    ]
    chance, mode = max(known)
    return mode or None, chance / sum(chance for chance, _ in known)


def _tells_number(verb: Token) -> bool:
    """ "put the dead at four"."""
    cues = load_cues().events
    if verb.pos_ != "VERB" or verb.lemma_ not in cues.counting_verbs:
        return False
    told = children_by(verb, "dobj", "nsubjpass")
    return any(one.lemma_.lower() in cues.counts for one in told)


def _is_known(token: Token, codebook: Codebook) -> bool:
    """Whether the codebook has the verb for plain saying."""
    speech = codebook.speech_verbs.get(token.lemma_.lower())
    return token.pos_ == "VERB" and speech is not None and speech.stance == "states"


def is_weighed(token: Token, codebook: Codebook) -> bool:
    """A word of meeting that the codebook knows, and that told none here by its rules.

    Who met whom is understood from more than its sentence: such a one is an event, and no
    meeting of the tracks, on which it would stand as another one.
    """
    lemma = token.lemma_.lower()
    noun = codebook.nouns.get(lemma) or codebook.nouns.get(token.lower_)
    verbs = codebook.verbs.get(lemma, ())
    return (noun is not None and noun.type == "CONSULT") or any(
        entry.type == "CONSULT" for entry in verbs
    )


def _trigger(token: Token, type_: str, mode: str | None) -> Trigger:
    entry = VerbEntry(
        id=JUDGE,
        type=type_,
        mode=mode,
        subject="actor",
        object="recipient",
        prep={},
        objects=(),
        needs="any",
    )
    return Trigger(token, (token.i,), "verb", type_, mode, entry)
