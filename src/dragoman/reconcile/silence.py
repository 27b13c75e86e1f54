"""Silence: parties to an event that speak of other things and say nothing of it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dragoman.model.claim import Claim
from dragoman.model.disputing import load_disputing
from dragoman.model.event import SPOKEN, UNREAL, Event
from dragoman.reconcile.believing import Tellers
from dragoman.reconcile.texts.sentences import split_sentences

PARTIES = ("actor", "recipient", "victim")
COLLECTIVE = ("state", "organisation", "group", "body")  # who has a side that could speak
DONE = ("occurred", "ongoing")
ENOUGH = 2  # claims of a side elsewhere, before its saying nothing tells anything
Hushed = tuple[tuple[int, ...], tuple[tuple[int, str], ...]]  # ends, and places with words
NEAR = 3  # sentences from what tells the event to the words that say that a party would not comment


def set_silence(events: Iterable[Event], claims: Iterable[Claim], tellers: Tellers) -> list[Event]:
    """Events, each with the parties to it that say nothing of it."""
    claims = list(claims)
    deeds = {claim.act: claim.about for claim in claims if claim.act and claim.about}
    speaking: dict[str, set[str]] = defaultdict(set)  # claims by side
    spoken: dict[str, set[str]] = defaultdict(set)  # sides by event
    for claim in claims:
        if claim.speaker and claim.speaker.actor:
            side = tellers.cast.side(claim.speaker.actor)
            speaking[side].add(claim.id)
            for event in (claim.about, claim.act, deeds.get(claim.about or "")):
                spoken[event or ""].add(side)
    hushed: dict[str, Hushed] = {}
    return [_with_silent(event, speaking, spoken[event.id], tellers, hushed) for event in events]


def _with_silent(
    event: Event,
    speaking: Mapping[str, set[str]],
    spoken: set[str],
    tellers: Tellers,
    hushed: dict[str, Hushed],
) -> Event:
    if event.support is None or not _is_answered_for(event):
        return event
    parties = _parties(event, tellers)
    told = spoken | _telling(event, tellers)
    in_words = _in_words(event, parties, tellers, hushed)
    silent = {
        name
        for side, name in parties.items()
        if side in in_words
        or (spoken and side not in told and len(speaking.get(side, ())) >= ENOUGH)
    }
    if not silent:
        return event
    names = tuple(sorted(silent))
    statement = f"{event.support.statement}; no word from {' and '.join(names)}"
    return replace(event, support=replace(event.support, silent=names, statement=statement))


def _is_answered_for(event: Event) -> bool:
    """Whether it is a deed, done or said to be done, of which a party would be asked."""
    is_deed = event.type not in SPOKEN and event.type != "CONSULT" and event.status in DONE
    return is_deed and not event.background and event.factuality not in UNREAL


def _parties(event: Event, tellers: Tellers) -> dict[str, str]:
    """Names of the sides that did it or had it done to them."""
    found = {}
    for item in event.participants:
        actor = tellers.cast.by_id.get(item.actor or "")
        if item.role in PARTIES and actor is not None and actor.type in COLLECTIVE:
            side = tellers.cast.side(actor.id)
            found[side] = tellers.cast.actor(side).name
    return found


def _telling(event: Event, tellers: Tellers) -> set[str]:
    """Sides whose own outlets tell it."""
    sides = {tellers.voices[item.report].side for item in event.evidence}
    return {side for side in sides if side}


def _in_words(
    event: Event, parties: Mapping[str, str], tellers: Tellers, hushed: dict[str, Hushed]
) -> set[str]:
    """Sides of whom a report that tells it says, close by, that they did not comment.

    What is found in a report is kept in `hushed`.
    """
    found = set()
    for item in event.evidence:
        if item.report not in hushed:
            hushed[item.report] = _hushed_in(tellers.reports[item.report].text)
        ends, told = hushed[item.report]
        at = next((n for n, end in enumerate(ends) if end > item.start), 0)
        for place, words in told:
            if at - NEAR <= place <= at + NEAR:
                found |= _named(words, parties)
    return found


def _hushed_in(text: str) -> Hushed:
    """Ends of all sentences, and the sentences that say it; nothing of a text that has none."""
    silent = load_disputing().silent
    if not silent.search(text):
        return (), ()
    sents = split_sentences(text)
    told = ((place, text[sent.start : sent.end]) for place, sent in enumerate(sents))
    return tuple(sent.end for sent in sents), tuple(one for one in told if silent.search(one[1]))


def _named(words: str, parties: Mapping[str, str]) -> set[str]:
    """Sides that a sentence names: by a word of their name that is no common one."""
    heads: dict[str, Sequence[str]] = {
        side: [word for word in name.casefold().split() if len(word) > NEAR]
        for side, name in parties.items()
    }
    text = words.casefold()
    return {side for side, names in heads.items() if any(name in text for name in names)}
