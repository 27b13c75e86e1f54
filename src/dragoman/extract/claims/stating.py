"""Claims of triggers: words of saying, acts that are statements, and what is announced."""

from spacy.tokens import Token

from dragoman.extract.annotations import is_mention, mentions_of
from dragoman.extract.claims.drafting import Statement, draft_claim
from dragoman.extract.grammar.frames import frame_of
from dragoman.extract.grammar.tree import children_by, is_verb, prepositions
from dragoman.extract.pairs import events_by_word
from dragoman.extract.roles.acting import acting_mention
from dragoman.extract.triggers.trigger import Trigger
from dragoman.model.codebook import Codebook, SpeechEntry, VerbEntry
from dragoman.model.draft import ClaimDraft, EventDraft

TYPED_STANCE = {
    "ACCUSE": "accuses",
    "REJECT": "rejects",
    "REQUEST": "demands",
    "SUPPORT": "supports",
    "THREATEN": "warns",
}
ADDRESSING = ("tell", "inform", "assure", "warn", "urge", "ask")  # their object is spoken to
Events = tuple[EventDraft, ...]


def spoken_claim(trigger: Trigger, entry: SpeechEntry, events: Events) -> ClaimDraft | None:
    """The claim of a word of saying; where saying it is an event, only beside that event."""
    word = trigger.token
    act = events_by_word(word.doc).get(word.i)
    if entry.type is not None and act is None:
        return None
    if entry.type is None and is_verb(word) and not _has_content(word):
        return None
    speaker = _speaker(trigger, act, events)
    span = _content(word)
    if speaker is None or (span is None and act is None):
        return None
    statement = Statement(
        word=word,
        speaker=speaker,
        stance=_stance(entry, act, events),
        act=act,
        span=span or (word.i, word.i + 1),
        addressee=_addressee(word),
    )
    return draft_claim(statement, events)


def enacted_claim(trigger: Trigger, events: Events) -> ClaimDraft | None:
    """The claim beside an accusation, demand or rejection that a plain verb or noun reports."""
    word = trigger.token
    act = events_by_word(word.doc).get(word.i)
    stance = TYPED_STANCE.get(trigger.type or "")
    speaker = _doer(act, events)
    if act is None or stance is None or speaker is None or _is_signing(trigger):
        return None
    span = _content(word) or _phrase(word)
    return draft_claim(
        Statement(word=word, speaker=speaker, stance=stance, act=act, span=span), events
    )


def _is_signing(trigger: Trigger) -> bool:
    """ "Signed a treaty": done together, and nothing is said by it."""
    return isinstance(trigger.entry, VerbEntry) and trigger.entry.object == "actor"


def announced_claim(trigger: Trigger, codebook: Codebook, events: Events) -> ClaimDraft | None:
    """ "announced the launch of talks": who says that they will be."""
    noun, verb = trigger.token, trigger.carrier
    if verb is None or noun.i not in events_by_word(noun.doc):
        return None
    speech = codebook.speech_verbs.get(verb.lemma_)
    speakers = [acting_mention(token) for token in frame_of(verb).subjects]
    if speech is None or not speakers or speakers[0] is None:
        return None
    statement = Statement(word=verb, speaker=speakers[0], stance=speech.stance, span=_phrase(noun))
    return draft_claim(statement, events)


def _phrase(word: Token) -> tuple[int, int]:
    return word.left_edge.i, word.right_edge.i + 1


def _stance(entry: SpeechEntry, act: int | None, events: Events) -> str:
    """The entry's stance, unless a plain statement was read as a judgement."""
    if entry.type is None and act is not None and entry.stance == "states":
        return TYPED_STANCE.get(events[act].type or "", entry.stance)
    return entry.stance


def _doer(act: int | None, events: Events) -> int | None:
    """Who did the act of saying."""
    if act is None:
        return None
    doing = {role.role: role.actor for role in reversed(events[act].roles)}
    is_offer = events[act].type == "CONSULT"  # "invited both to Paris": the host says so
    return doing.get("host", doing.get("actor")) if is_offer else doing.get("actor")


def _speaker(trigger: Trigger, act: int | None, events: Events) -> int | None:
    doer = _doer(act, events)
    if doer is not None or not is_verb(trigger.token):
        return doer
    indices = map(acting_mention, frame_of(trigger.token).subjects)
    return next((index for index in indices if index is not None), None)


def _has_content(word: Token) -> bool:
    """Whether a word of saying governs something said: "continued to flow" says nothing."""
    things = [child for child in children_by(word, "dobj") if not is_mention(child)]
    return bool(things or children_by(word, "ccomp", "parataxis"))


def _addressee(word: Token) -> int | None:
    if word.lemma_ not in ADDRESSING:
        return None
    return next(iter(mentions_of(frame_of(word).objects)), None)


def _content(word: Token) -> tuple[int, int] | None:
    """Tokens of what is said: the clause, object or deed that the word of saying governs."""
    parts = _said(word)
    if not parts:
        return None
    start = min(part.left_edge.i for part in parts)
    end = max(part.right_edge.i for part in parts) + 1
    if start < word.i < end:  # keep the side of the word on which the content begins
        start, end = (start, word.i) if parts[0].i < word.i else (word.i + 1, end)
    return (start, end) if start < end else None


def _said(word: Token) -> list[Token]:
    """Clauses under the word, else things, else what stands behind its preposition."""
    preps = prepositions(word, "of", "for", "on", "to", "about", "against")
    deeds = [inner for prep in preps for inner in children_by(prep, "pcomp", "pobj")]
    things = children_by(word, "dobj", "attr", "oprd")
    return (
        children_by(word, "ccomp", "xcomp", "acl", "parataxis")
        or [one for one in things if not is_mention(one)]
        or [one for one in deeds if not is_mention(one)]
    )
