"""Claims: who says what, with what stance, through whom, and about which event."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from dragoman.extract.grammar import conjuncts, frame_of, sentence_of, tense_of
from dragoman.extract.roles import mention_at
from dragoman.extract.times import time_of
from dragoman.extract.triggers import Trigger, find_triggers
from dragoman.model.codebook import Codebook, SpeechEntry
from dragoman.model.draft import ClaimDraft, EventDraft

NAME = "claims"
REQUIRES = ("events",)
CITING = {"cite", "quote"}
DOCUMENTS = {"statement", "communique", "communiqué", "letter", "report", "press release", "ruling", "order", "declaration", "release", "resolution", "note"}
TYPED_STANCE = {"ACCUSE": "accuses", "REQUEST": "demands", "REJECT": "rejects", "THREATEN": "warns", "SUPPORT": "supports"}


def extract(doc: Doc, codebook: Codebook, events: tuple[EventDraft, ...]) -> Iterator[ClaimDraft]:
    """Claim drafts of `doc` in text order."""
    acts = doc.user_data.get("triggers", {})
    for trigger in find_triggers(doc, codebook):
        if isinstance(trigger.entry, SpeechEntry):
            claim = _spoken(trigger, trigger.entry, acts, events)
        else:
            claim = _act(trigger, acts, events) or _announced(trigger, acts, events, codebook)
        if claim is not None:
            yield claim
    yield from _according(doc, events)
    yield from _mediating(doc, events)


def _spoken(trigger: Trigger, entry: SpeechEntry, acts: dict[int, int], events: tuple[EventDraft, ...]) -> ClaimDraft | None:
    word = trigger.token
    act = acts.get(word.i)
    is_judging = entry.type is None and act is not None and entry.stance == "states"
    stance = TYPED_STANCE.get(events[act].type or "", entry.stance) if is_judging and act is not None else entry.stance
    if entry.type is not None and act is None:
        return None
    if entry.type is None and word.pos_ in ("VERB", "AUX") and not _has_content(word):
        return None
    speaker = _speaker(trigger, act, events)
    if speaker is None:
        return None
    span = _content(trigger)
    if span is None and act is None:
        return None
    start, end = span or (word.i, word.i + 1)
    return _claim(word, speaker=speaker, via=(), stance=stance, act=act, span=(start, end), events=events, addressee=_addressee(trigger))


def _act(trigger: Trigger, acts: dict[int, int], events: tuple[EventDraft, ...]) -> ClaimDraft | None:
    """The claim beside an accusation, demand, offer or rejection that a plain verb or noun reports."""
    act = acts.get(trigger.token.i)
    stance = TYPED_STANCE.get(trigger.type or "")
    if act is None or stance is None:
        return None
    actors = [role.actor for role in events[act].roles if role.role == "actor"]
    if not actors:
        return None
    span = _content(trigger) or (trigger.token.left_edge.i, trigger.token.right_edge.i + 1)
    return _claim(trigger.token, speaker=actors[0], via=(), stance=stance, act=act, span=span, events=events, addressee=None)


def _announced(
    trigger: Trigger, acts: dict[int, int], events: tuple[EventDraft, ...], codebook: Codebook
) -> ClaimDraft | None:
    """ "announced the launch of talks": who says that they will be."""
    verb = trigger.carrier
    if verb is None or trigger.token.i not in acts or verb.lemma_ not in codebook.speech_verbs:
        return None
    speakers = [mention_at(token) for token in frame_of(verb).subjects]
    span = (trigger.token.left_edge.i, trigger.token.right_edge.i + 1)
    if not speakers or speakers[0] is None:
        return None
    stance = codebook.speech_verbs[verb.lemma_].stance
    return _claim(verb, speaker=speakers[0], via=(), stance=stance, act=None, span=span, events=events, addressee=None)


def _mediating(doc: Doc, events: tuple[EventDraft, ...]) -> Iterator[ClaimDraft]:
    """ "have been posing as mediators": an offer of mediation, by each of them."""
    for token in doc:
        if token.lemma_ != "mediator" or token.dep_ != "pobj" or token.head.lower_ != "as":
            continue
        verb = token.head.head
        if verb.pos_ != "VERB":
            continue
        for subject in frame_of(verb).subjects:
            speaker = mention_at(subject)
            if speaker is not None:
                span = (token.head.i, token.right_edge.i + 1)
                claim = _claim(subject, speaker=speaker, via=(), stance="offers", act=None, span=span, events=events, addressee=None)
                yield replace(claim, issue="mediation")


def _speaker(trigger: Trigger, act: int | None, events: tuple[EventDraft, ...]) -> int | None:
    if act is not None:
        actors = [role.actor for role in events[act].roles if role.role == "actor"]
        if actors:
            return actors[0]
    if trigger.token.pos_ in ("VERB", "AUX"):
        for token in frame_of(trigger.token).subjects:
            index = mention_at(token)
            if index is not None:
                return index
    return None


def _has_content(word: Token) -> bool:
    """Whether a word of saying governs something said: "continued to flow" says nothing."""
    return any(child.dep_ in ("ccomp", "parataxis") or (child.dep_ == "dobj" and child._.mention is None) for child in word.children)


def _addressee(trigger: Trigger) -> int | None:
    if trigger.token.lemma_ in ("tell", "inform", "assure", "warn", "urge", "ask"):
        for token in frame_of(trigger.token).objects:
            if token._.mention is not None:
                return int(token._.mention)
    return None


def _content(trigger: Trigger) -> tuple[int, int] | None:
    """Tokens of what is said: the clause, object or deed that the word of saying governs."""
    word = trigger.token
    parts = [child for child in word.children if child.dep_ in ("ccomp", "xcomp", "acl", "parataxis")]
    if not parts:
        parts = [child for child in word.children if child.dep_ in ("dobj", "attr", "oprd") and child._.mention is None]
    if not parts:
        parts = [
            inner
            for child in word.children
            if child.dep_ == "prep" and child.lower_ in ("of", "for", "on", "to", "about", "against")
            for inner in child.children
            if inner.dep_ in ("pcomp", "pobj") and inner._.mention is None
        ]
    if not parts:
        return None
    start = min(part.left_edge.i for part in parts)
    end = max(part.right_edge.i for part in parts) + 1
    if start < word.i < end:
        end = word.i if parts[0].i < word.i else end
        start = start if parts[0].i < word.i else word.i + 1
    return (start, end) if start < end else None


def _claim(
    word: Token,
    *,
    speaker: int,
    via: tuple[int, ...],
    stance: str,
    act: int | None,
    span: tuple[int, int],
    events: tuple[EventDraft, ...],
    addressee: int | None,
) -> ClaimDraft:
    doc = word.doc
    start, end = sentence_of(word)
    content = doc[span[0] : span[1]]
    verb = word if word.pos_ in ("VERB", "AUX") else word.head
    timed = time_of([word], tense="past" if tense_of(verb) == "present" else tense_of(verb), taken=set())
    chain = (*via, *_citing(word))
    return ClaimDraft(
        start=word.idx,
        end=word.idx + len(word),
        speaker=speaker,
        via=tuple(one for one in dict.fromkeys(chain) if one != speaker),
        addressee=addressee,
        stance=stance,
        act=act,
        about=_about(content.start_char, content.end_char, act, events),
        issue=None,
        content=_clean(content.text),
        directness=_directness(word, span),
        time=timed[0] if timed else None,
        sentence_start=start,
        sentence_end=end,
    )


def _about(start: int, end: int, act: int | None, events: tuple[EventDraft, ...]) -> int | None:
    inside = [event for event in events if start <= event.start < end and event.index != act]
    return inside[0].index if inside else None


def _clean(text: str) -> str:
    return " ".join(text.split()).strip(" ,;:\"'")


def _directness(word: Token, span: tuple[int, int]) -> str:
    quotes = word.doc._.quotes
    if any(quote.is_speech and quote.start < span[1] and span[0] < quote.end for quote in quotes):
        return "quoted"
    for child in word.children:
        if child.dep_ == "prep" and any(inner.lemma_.lower() in DOCUMENTS for inner in child.children):
            return "document"
    return "reported"


def _citing(word: Token) -> list[int]:
    """ "…, AFP reported, citing the ministry": who is cited."""
    found = []
    for child in word.children:
        if child.dep_ == "advcl" and child.lemma_ in CITING:
            found += [int(token._.mention) for token in frame_of(child).objects if token._.mention is not None]
    return found


def _according(doc: Doc, events: tuple[EventDraft, ...]) -> Iterator[ClaimDraft]:
    """ "According to A, citing B, …": B speaks, through A; or A alone."""
    for token in doc:
        if token.lower_ != "according" or token._.block is None:
            continue
        sources = [
            one
            for to in token.children
            if to.lower_ == "to"
            for inner in to.children
            if inner.dep_ == "pobj"
            for one in conjuncts(inner)
        ]
        found = [int(one._.mention) for one in sources if one._.mention is not None]
        if not found:
            continue
        head = token.head
        cited = _citing(head)
        speaker, via = (cited[0], tuple(found)) if cited else (found[0], ())
        span = (head.left_edge.i, head.right_edge.i + 1)
        if token.left_edge.i <= span[0]:
            span = (min(token.right_edge.i + 1, head.i), span[1])
        elif token.i > head.i:
            span = (span[0], token.left_edge.i)
        if span[0] < span[1]:
            claim = _claim(head, speaker=speaker, via=via, stance="states", act=None, span=span, events=events, addressee=None)
            yield claim
