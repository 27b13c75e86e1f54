"""Members of a group told by number: "the two leaders", "both sides", "the three ministers"."""

from dataclasses import replace

from dragoman.model.draft import ActorDraft
from dragoman.model.referring import load_referring
from dragoman.resolve.resolved import Found
from dragoman.resolve.scene import Scene

PEOPLE = ("crowd", "other", "person")
USUAL_COUNT = 2  # "the leaders" of a report on talks are those of its two sides


def resolve_members(draft: ActorDraft, scene: Scene) -> Found:
    """The parties themselves for "the two sides", else persons of different countries."""
    count = draft.count or USUAL_COUNT
    together = _told_together(draft, scene)
    if together:
        return together
    if draft.name in load_referring().sides or draft.pronoun == "both":
        sides = _sides(USUAL_COUNT, scene)
        if len(sides) == USUAL_COUNT:
            return sides[:count]
    return last_leaders(draft, scene)


def _told_together(draft: ActorDraft, scene: Scene) -> Found:
    """The two that its antecedents name, where they are two."""
    named = [scene.whom(index)[:1] for index in draft.antecedents or ()]
    found = {one.key: one for several in named for one in several}
    if draft.name in load_referring().sides and any(one.type in PEOPLE for one in found.values()):
        return ()  # "both armies" are not the citizens named before
    return tuple(found.values()) if len(found) == USUAL_COUNT else ()


def last_leaders(draft: ActorDraft, scene: Scene) -> Found:
    """The last persons of different countries named before, the parties' first.

    Where the report has named too few, the parties stand for them.
    """
    count = draft.count or USUAL_COUNT
    latest = scene.leaders.latest(draft.name)
    of_parties = [country for country in scene.parties if country in latest]
    others = [country for country in latest if country not in scene.parties]
    if len(latest) < count:
        return _sides(count, scene)
    return tuple(
        replace(latest[country], stated=True) for country in (*of_parties, *others)[:count]
    )


def _sides(count: int, scene: Scene) -> Found:
    return tuple(state for state in scene.states[:count] if state is not None)
