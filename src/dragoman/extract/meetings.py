"""Meetings: their format, what refers back to one, and who is only understood to be there."""

from dataclasses import replace

from spacy.tokens import Token

from dragoman.extract.triggers import Trigger
from dragoman.model.draft import EventDraft, LinkDraft, RoleDraft

FORMATS = {
    "bilateral": "bilateral", "one-on-one": "bilateral", "trilateral": "trilateral", "tripartite": "trilateral",
    "three-way": "trilateral", "quadrilateral": "four-way", "quadripartite": "four-way", "four-way": "four-way",
    "five-way": "five-way", "five-party": "five-way", "multilateral": "multilateral", "pentalateral": "five-way", "six-party": "six-way",
}  # fmt: skip
SIZES = {"bilateral": 2, "trilateral": 3, "four-way": 4, "five-way": 5}
PREPARING = {"arrangement", "preparation", "agenda", "groundwork", "prepare", "preparing", "ahead"}
ANOTHER = {"similar", "another", "next", "further", "second", "third", "same", "new"}
ALSO = {"also", "too"}
Pair = tuple[Trigger, EventDraft]


def format_of(noun: Token) -> str | None:
    """Format that the words around a meeting noun give it."""
    text = " ".join(token.lower_ for token in noun.doc[max(noun.sent.start, noun.i - 6) : noun.i + 1])
    joined = text.replace(" - ", "-")
    return next((FORMATS[word] for word in FORMATS if word in joined), None)


def join(pairs: list[Pair]) -> list[Pair]:
    """Meetings that refer back take up what they refer to; preparing meetings are linked."""
    pairs = [pair for pair in pairs if not _repeats(pair, pairs)]
    pairs = [(trigger, replace(draft, index=number)) for number, (trigger, draft) in enumerate(pairs)]
    pairs = [_refer_back(number, pairs) for number in range(len(pairs))]
    pairs = [pair for pair in pairs if not _is_empty(pair)]
    pairs = _renumbered(pairs)
    pairs = [_understood(number, pairs) for number in range(len(pairs))]
    return [_linked(number, pairs) for number in range(len(pairs))]


def _renumbered(pairs: list[Pair]) -> list[Pair]:
    number = {draft.index: new for new, (_, draft) in enumerate(pairs)}
    return [
        (trigger, replace(draft, index=number[draft.index], corefers=number.get(draft.corefers) if draft.corefers is not None else None))
        for trigger, draft in pairs
    ]


def _repeats(pair: Pair, pairs: list[Pair]) -> bool:
    """A verb and a noun of one clause that say the same meeting: "met … for talks", "visit … to meet"."""
    trigger, draft = pair
    if not draft.is_meeting or trigger.kind != "noun":
        return False
    for other, rival in pairs:
        if other is trigger or rival.type != draft.type or rival.sentence != draft.sentence or other.kind != "verb":
            continue
        if other.token.is_ancestor(trigger.token) and not _own_actors(draft, rival) and trigger.token.dep_ in ("pobj", "dobj"):
            return trigger.token.head.lower_ in ("for", "in", "during", "to") or trigger.token.dep_ == "dobj"
    return False


def _own_actors(draft: EventDraft, rival: EventDraft) -> bool:
    return bool({role.actor for role in draft.roles} - {role.actor for role in rival.roles})


def _refer_back(number: int, pairs: list[Pair]) -> Pair:
    """ "the meeting", "the talks": the last meeting before that nothing contradicts."""
    trigger, draft = pairs[number]
    if draft.type == "PROTEST":
        return _same_crowd(number, pairs)
    is_reference = draft.is_meeting and draft.definite and len([r for r in draft.roles if r.role == "actor"]) < 2
    if not is_reference:
        return pairs[number]
    earlier_ones = list(reversed(pairs[:number]))
    plain = [pair for pair in earlier_ones if pair[1].mode != "visit" or pair[1].status == "planned" or trigger.token.lemma_ == "visit"]
    for _, earlier in plain:
        if not earlier.is_meeting or draft.sentence - earlier.sentence > 15:
            continue
        if earlier.sentence == draft.sentence and earlier.start > draft.start:
            continue
        if draft.place and earlier.place and draft.place.text != earlier.place.text:
            continue
        if _is_future(draft) != _is_future(earlier) and draft.sentence != earlier.sentence:
            continue
        return trigger, replace(draft, corefers=earlier.corefers if earlier.corefers is not None else earlier.index)
    return pairs[number]


def _same_crowd(number: int, pairs: list[Pair]) -> Pair:
    """ "the people gathered", "the protesters marched": the protest told just before."""
    trigger, draft = pairs[number]
    mentions = trigger.token.doc._.mentions
    crowds = [mentions[role.actor] for role in draft.roles if role.role == "actor"]
    is_definite = bool(crowds) and all(one.kind == "crowd" and one.text.lower().startswith(("the ", "they")) for one in crowds)
    for _, earlier in reversed(pairs[:number]):
        if earlier.type == "PROTEST" and is_definite and draft.sentence - earlier.sentence <= 3:
            return trigger, replace(draft, corefers=earlier.corefers if earlier.corefers is not None else earlier.index)
    return pairs[number]


def _is_future(draft: EventDraft) -> bool:
    return draft.status in ("planned", "offered", "called_for")


def _is_empty(pair: Pair) -> bool:
    """A meeting of nobody that refers to nothing."""
    _, draft = pair
    is_somewhere = draft.time is not None and (draft.place is not None or draft.status in ("planned", "cancelled", "postponed", "not_held"))
    return draft.is_meeting and not draft.roles and draft.corefers is None and not is_somewhere


def _understood(number: int, pairs: list[Pair]) -> Pair:
    """Of a five-way meeting that two "also" attended, the three are those of the meeting before."""
    trigger, draft = pairs[number]
    if draft.is_meeting and not [role for role in draft.roles if role.role == "actor"] and draft.corefers is None:
        return _another(number, pairs)
    size = SIZES.get(draft.format or "", 0)
    present = [role for role in draft.roles if role.role in ("actor", "attendee", "mediator")]
    if not draft.is_meeting or not present or len(present) >= size:
        return pairs[number]
    says_also = any(token.lower_ in ALSO for token in trigger.token.sent)
    for _, earlier in reversed(pairs[:number]):
        others = [role for role in earlier.roles if role.role in ("actor", "attendee", "mediator")]
        is_near = earlier.is_meeting and draft.sentence - earlier.sentence <= 2
        if is_near and says_also and len(others) + len(present) == size:
            added = tuple(RoleDraft(role=role.role, actor=role.actor, stated=False) for role in others)
            own = tuple(replace(role, role="actor") if role.role == "attendee" else role for role in draft.roles)
            return trigger, replace(draft, roles=(*own, *added))
    return pairs[number]


def _another(number: int, pairs: list[Pair]) -> Pair:
    """ "a similar meeting is planned": those of the last meeting, understood."""
    trigger, draft = pairs[number]
    if not any(child.lower_ in ANOTHER for child in trigger.token.children):
        return pairs[number]
    for _, earlier in reversed(pairs[:number]):
        if earlier.is_meeting and earlier.roles and draft.sentence - earlier.sentence <= 15:
            have = {role.actor for role in draft.roles}
            added = tuple(replace(role, stated=False) for role in earlier.roles if role.actor not in have and role.role in ("actor", "mediator"))
            return trigger, replace(draft, roles=(*draft.roles, *added))
    return pairs[number]


def _linked(number: int, pairs: list[Pair]) -> Pair:
    """ "will discuss the arrangements for the upcoming meeting": the one prepares the other."""
    trigger, draft = pairs[number]
    if not draft.is_meeting:
        return pairs[number]
    links = []
    for other, rival in pairs:
        if other is trigger or not rival.is_meeting or rival.sentence != draft.sentence:
            continue
        between = [token for token in other.token.ancestors if token.lemma_.lower() in PREPARING]
        if between and rival.status == "planned" and draft.start < rival.start:
            links.append(LinkDraft(type="prepares", event=rival.index, text=between[0].text))
    return trigger, replace(draft, links=tuple(links))
