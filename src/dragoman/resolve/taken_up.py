"""Groups and organisations taken up by what they are: "the rebels", "the movement", "the agency".

"The jihadist group X" is X. "The movement" is the last named group or organisation that has the
word in its name. "The rebels" are the armed group that the report names, where it names one, or one
far more than others; and so they are in a headline, before the name.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dragoman.model.draft import ActorDraft
from dragoman.model.referring import load_referring
from dragoman.resolve.names import fold_name, without_determiner

NAMED = ("group", "organisation")
DESCRIBED = ("body", "crowd", "other")
REBEL_SECTORS = ("PRM", "REB", "UAF")
BACKED = ("-aligned", "-allied", "-backed", "-linked", "-supported")
MORE_OFTEN = 2  # as often as the next armed group is the one that "the rebels" means
WORLDWIDE = ("IGO", "NGO")


def take_up(drafts: Sequence[ActorDraft]) -> list[ActorDraft]:
    """The drafts; those that take up a named group or organisation as mentions of it."""
    rebels = _rebels_of(drafts)
    behind = {draft.start: draft for draft in drafts if draft.kind in NAMED and draft.key}
    named: list[ActorDraft] = []
    settled: dict[int, ActorDraft] = {}
    for draft in sorted(drafts, key=lambda one: (one.start, -one.end)):
        meant = None
        if draft.kind in NAMED and draft.key:
            named.append(draft)
        elif draft.kind in DESCRIBED and _is_bare(draft):
            meant = _named_behind(draft, behind)
            meant = meant or (rebels if _tells_rebels(draft) else None)
            meant = meant or _taken_up(draft, named, rebels)
        if meant is not None and (_is_backed(draft) or draft.country in (None, meant.country)):
            settled[draft.index] = _as(draft, meant)
    return [settled.get(draft.index, draft) for draft in drafts]


def _named_behind(draft: ActorDraft, behind: Mapping[int, ActorDraft]) -> ActorDraft | None:
    """ "The militant group X": what a group is stands right before its name."""
    found = behind.get(draft.end + 1)
    is_group = draft.text.casefold().split()[-1] in load_referring().groups
    return found if is_group else None


def _is_bare(draft: ActorDraft) -> bool:
    """Without a key, an owner or a place of its own, by which it would be somebody else."""
    owned = draft.whole is not None or draft.members or draft.countries or draft.region
    return not (draft.key or draft.home or owned)


def _as(draft: ActorDraft, meant: ActorDraft) -> ActorDraft:
    return replace(
        draft,
        kind=meant.kind,
        key=meant.key,
        name=meant.name,
        country=meant.country,
        sector=meant.sector,
    )


def _rebels_of(drafts: Iterable[ActorDraft]) -> ActorDraft | None:
    """The armed group that the report names most, unless another comes near."""
    by_key: dict[str, ActorDraft] = {}
    counts: Counter[str] = Counter()
    for draft in sorted(drafts, key=lambda one: one.start):
        if draft.kind == "group" and draft.key and draft.sector in REBEL_SECTORS:
            by_key.setdefault(draft.key, draft)
            counts[draft.key] += 1
    most = counts.most_common(2)
    if not most or (len(most) > 1 and most[0][1] < MORE_OFTEN * most[1][1]):
        return None
    return by_key[most[0][0]]


def _tells_rebels(draft: ActorDraft) -> bool:
    """ "The rebels", "Rebels", "the armed group"; not "three rebels", who are some of them."""
    text = draft.text.casefold()
    words = without_determiner(text) if text.startswith("the ") else text
    return words in load_referring().rebels


def _taken_up(
    draft: ActorDraft, named: Sequence[ActorDraft], rebels: ActorDraft | None
) -> ActorDraft | None:
    """Whom "the movement" names again: the last that is called so, or the only one that is one, or
    of several the armed group that the report is about.
    """
    words = draft.text.casefold().split()
    if words[0] != "the" or (len(words) != len(("the", "movement")) and not _is_backed(draft)):
        return None
    noun, lists = words[-1], load_referring()
    readings = (
        _called_so(noun, named) if noun in lists.named_again else None,
        _last_worldwide(named) if noun in lists.agencies else None,
        _only_group(named) or rebels if noun in lists.groups else None,
    )
    return next((one for one in readings if one is not None), None)


def _is_backed(draft: ActorDraft) -> bool:
    """ "The Iran-backed group": the one of which the report speaks, and not Iran's."""
    words = draft.text.casefold().split()
    return len(words) > 2 and words[-2].endswith(BACKED)


def _called_so(noun: str, named: Sequence[ActorDraft]) -> ActorDraft | None:
    return next((one for one in reversed(named) if noun in fold_name(one.name).split()), None)


def _last_worldwide(named: Sequence[ActorDraft]) -> ActorDraft | None:
    return next((one for one in reversed(named) if one.country in WORLDWIDE), None)


def _only_group(named: Sequence[ActorDraft]) -> ActorDraft | None:
    groups = {one.key: one for one in named if one.kind == "group"}
    return next(iter(groups.values())) if len(groups) == 1 else None
