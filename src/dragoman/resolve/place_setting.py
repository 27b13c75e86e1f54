"""The setting of a report: what all its names together say about each of them.

Names are settled twice: first over the large places of the world and the villages of the countries
whose actors are named, then with the villages of the countries in which the report turns out to be.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from dragoman.resolve.place_names import fold, take_apart
from dragoman.resolve.place_surroundings import Group, Surroundings, settle
from dragoman.resolve.places import Candidate, PlaceContext, PlaceName, score

# Names that take part; the most frequent of a long report say where it is.
NAMES_SETTLED = 40
# Namesakes of one name that take part: forty towns of the United States are called Franklin.
CANDIDATES_SETTLED = 24
# A name said once weighs this much, one said three times all.
ONCE = 0.8

FindCandidates = Callable[[str, PlaceContext, "Setting"], list[Candidate]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The context of a report's names, its anchors, and by key what is said beside a name."""

    context: PlaceContext
    surroundings: Surroundings = field(default_factory=Surroundings)
    beside: Mapping[str, PlaceName] = field(default_factory=dict)

    def told_beside(self, key: str, context: PlaceContext) -> PlaceContext:
        """The context of a name with what the report says beside it elsewhere."""
        told = self.beside.get(key)
        if told is None or context.country or context.region:
            return context
        return replace(context, country=told.country, region=told.within)

    def context_of(self, key: str) -> PlaceContext:
        """The context in which a name is resolved: the countries that others than it speak of."""
        own = self.context
        if own.vouched is None:
            return own
        spoken = {*own.vouched, *self.surroundings.countries(key=key)}
        return replace(own, countries=tuple(iso for iso in own.countries if iso in spoken))


def make_setting(context: PlaceContext, find: FindCandidates) -> Setting:
    """The setting that a report's names make; `find` gives the candidates for one."""
    bare = replace(context, names=())
    setting = Setting(context=bare, beside=_beside(context.names))
    if not context.names:
        return setting
    spoken = bare if bare.vouched is None else replace(bare, countries=bare.vouched)
    for _ in range(2):
        groups = list(_groups(context.names, find, setting))
        surroundings = settle(groups, spoken)
        setting = replace(
            setting,
            surroundings=surroundings,
            context=replace(bare, local=surroundings.local()),
        )
        if not setting.context.local:
            break
    return setting


def _groups(names: Iterable[PlaceName], find: FindCandidates, setting: Setting) -> Iterable[Group]:
    times: Counter[str] = Counter()
    for name in names:
        times[name.text] += name.times
    for text, count in sorted(times.items(), key=lambda item: (-item[1], item[0]))[:NAMES_SETTLED]:
        found = find(text, setting.context, setting)
        best = sorted(
            found,
            key=lambda one: (-score(one, setting.context), one.place.name, one.place.geonames or 0),
        )
        yield Group(
            key=take_apart(text).key,
            weight=min(1.0, ONCE + (1.0 - ONCE) * (count - 1) / 2),
            candidates=tuple(best[:CANDIDATES_SETTLED]),
        )


def _beside(names: Iterable[PlaceName]) -> dict[str, PlaceName]:
    """By key, what is most often said beside a name."""
    told: dict[str, PlaceName] = {}
    for name in sorted(names, key=lambda one: (one.times, one.text, one.within or "")):
        if name.country or name.within:
            told[fold(name.text).removeprefix("the ")] = name
    return told
