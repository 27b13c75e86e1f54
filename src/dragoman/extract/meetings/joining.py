"""Meetings that one report tells more than once, or prepares one by another."""

from dataclasses import replace

from dragoman.extract.meetings.details import with_details, without_others_dates
from dragoman.extract.meetings.helping import with_helpers
from dragoman.extract.meetings.putting_off import put_off
from dragoman.extract.meetings.referring import refer_back
from dragoman.extract.meetings.understood import with_understood
from dragoman.extract.pairs import Pair
from dragoman.model.cues import load_cues
from dragoman.model.draft import EventDraft, LinkDraft

INTRODUCING = ("for", "in", "during", "to")  # "met for talks", "in the course of a visit to"


def join_meetings(pairs: list[Pair]) -> list[Pair]:
    """Meetings that refer back take up what they refer to; preparing meetings are linked.

    Events come out numbered in order.
    """
    pairs = [put_off(without_others_dates(pair)) for pair in with_helpers(pairs)]
    pairs = _numbered([pair for pair in pairs if not _repeats(pair, pairs)])
    pairs = [refer_back(number, pairs) for number in range(len(pairs))]
    pairs = _renumbered([pair for pair in pairs if not _is_empty(pair[1])])
    pairs = [with_understood(number, pairs) for number in range(len(pairs))]
    return with_details([_linked(pair, pairs) for pair in pairs])


def _numbered(pairs: list[Pair]) -> list[Pair]:
    return [(trigger, replace(draft, index=n)) for n, (trigger, draft) in enumerate(pairs)]


def _renumbered(pairs: list[Pair]) -> list[Pair]:
    """Number anew and let what referred to an old number refer to the new one."""
    new = {draft.index: number for number, (_, draft) in enumerate(pairs)}
    return [
        (trigger, replace(draft, index=new[draft.index], corefers=_looked_up(draft.corefers, new)))
        for trigger, draft in pairs
    ]


def _looked_up(old: int | None, new: dict[int, int]) -> int | None:
    return None if old is None else new.get(old)


def _repeats(pair: Pair, pairs: list[Pair]) -> bool:
    """A verb and a noun of one clause that say the same: "met … for talks", "visit … to meet"."""
    trigger, draft = pair
    noun = trigger.token
    if not draft.is_meeting or trigger.kind != "noun" or noun.dep_ not in ("pobj", "dobj"):
        return False
    for other, rival in pairs:
        is_same = rival.type == draft.type and rival.sentence == draft.sentence
        if other is trigger or other.kind != "verb" or not is_same:
            continue
        if other.token.is_ancestor(noun) and not _own_actors(draft, rival):
            return noun.head.lower_ in INTRODUCING or noun.dep_ == "dobj"
    return False


def _own_actors(draft: EventDraft, rival: EventDraft) -> set[int]:
    """Actors of `draft` that `rival` lacks."""
    return {role.actor for role in draft.roles} - {role.actor for role in rival.roles}


def _is_empty(draft: EventDraft) -> bool:
    """A meeting of nobody that refers to nothing and is neither dated nor placed."""
    if not draft.is_meeting or draft.roles or draft.corefers is not None:
        return False
    is_agenda = draft.status in ("planned", "cancelled", "postponed", "not_held")
    return draft.time is None or (draft.place is None and not is_agenda)


def _linked(pair: Pair, pairs: list[Pair]) -> Pair:
    """ "will discuss the arrangements for the upcoming meeting": the one prepares the other."""
    trigger, draft = pair
    if not draft.is_meeting:
        return pair
    links = []
    for other, rival in pairs:
        if not (rival.is_meeting and rival.status == "planned" and draft.start < rival.start):
            continue
        if rival.sentence != draft.sentence:
            continue
        preparing = load_cues().meetings.preparing
        between = [one for one in other.token.ancestors if one.lemma_.lower() in preparing]
        if between:
            links.append(LinkDraft(type="prepares", event=rival.index, text=between[0].text))
    return trigger, replace(draft, links=tuple(links))
