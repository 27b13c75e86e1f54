"""How varied a corpus is: numbers that templates and near-copies would give away."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from corpus.item import Event, Item

NEAR = 0.5  # share of three-word runs in common from which two texts are near-copies
_WORD = re.compile(r"\w+")
_FUNCTION = frozenset(
    "a an the of to by for with from in on at over after before against between and or but that "
    "who which whose was were is are be been being has have had will would said says not its his "
    "her their into as under".split()
)


def shingles(text: str) -> frozenset[tuple[str, ...]]:
    """The runs of three words of a text, folded."""
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) < 3:
        return frozenset([tuple(words)])
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def nearest(items: Sequence[Item]) -> list[tuple[float, int]]:
    """For each item, its likeness to the item most like it (Jaccard over `shingles`), and which."""
    sets = [shingles(item.text) for item in items]
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, found in enumerate(sets):
        for shingle in found:
            holders[shingle].append(index)
    best = []
    for index, found in enumerate(sets):
        shared: Counter[int] = Counter()
        for shingle in found:
            shared.update(other for other in holders[shingle] if other != index)
        best.append(
            max(
                (
                    (count / (len(found) + len(sets[other]) - count), -other)
                    for other, count in shared.items()
                ),
                default=(0.0, 0),
            )
        )
    return [(likeness, -other) for likeness, other in best]


def construction(item: Item, event: Event) -> str:
    """The order of trigger and roles, with the function words between: a shape of saying it."""
    marks = {event.trigger[0]: ("T", event.trigger[1])}
    for role in event.roles:
        if role.span is not None:
            marks.setdefault(role.span[0], (role.role[0].upper(), role.span[1]))
    parts: list[str] = []
    end = None
    for start in sorted(marks):
        mark, stop = marks[start]
        if end is not None and start >= end:
            parts += [
                word for word in _WORD.findall(item.text[end:start].lower()) if word in _FUNCTION
            ]
        parts.append(mark)
        end = stop
    return " ".join(parts)


def measure(items: Sequence[Item]) -> dict[str, float]:
    """Counts and shares that tell how varied the items are."""
    events = [(item, event) for item in items for event in item.events]
    triggers = Counter(
        (event.type, item.text[slice(*event.trigger)].lower()) for item, event in events
    )
    constructions = Counter(construction(item, event) for item, event in events)
    openings = Counter(" ".join(item.text.lower().split()[:3]) for item in items)
    lengths = sorted(len(item.text.split()) for item in items)
    likeness = [value for value, _ in nearest(items)]
    tokens = [word.lower() for item in items for word in _WORD.findall(item.text)]
    return {
        "items": len(items),
        "events": len(events),
        "without_event": _share(sum(not item.events for item in items), len(items)),
        "none_or_tempting": _share(
            sum(not item.events or bool(item.tempting) for item in items), len(items)
        ),
        "from_templates": _share(sum(item.template is not None for item in items), len(items)),
        "distinct_triggers": len(triggers),
        "triggers_per_event": _share(len(triggers), len(events)),
        "distinct_constructions": len(constructions),
        "commonest_construction": _share(max(constructions.values(), default=0), len(events)),
        "distinct_openings": _share(len(openings), len(items)),
        "distinct_words": len(set(tokens)),
        "words_p10": lengths[len(lengths) // 10] if lengths else 0,
        "words_median": lengths[len(lengths) // 2] if lengths else 0,
        "words_p90": lengths[len(lengths) * 9 // 10] if lengths else 0,
        "self_similarity": _share(sum(likeness), len(likeness)),
        "near_copies": _share(sum(value >= NEAR for value in likeness), len(likeness)),
    }


def _share(part: float, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0
